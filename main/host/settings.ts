/** A station's settings: sealed, may be overwritten, not part of the record. */
import type { SealedFiles } from '#main/vault/sealed-files.ts';
import { type Settings, settingsSchema } from '#shared/settings.ts';

const settingsFile = 'settings';
const initial: Settings = { printers: {} };

/** What was last written; the initial settings when there is nothing readable. */
export async function readSettings(sealed: SealedFiles): Promise<Settings> {
  const parsed = settingsSchema.safeParse(await sealed.read(settingsFile));
  return parsed.success ? parsed.data : initial;
}

export async function writeSettings(sealed: SealedFiles, settings: Settings): Promise<void> {
  await sealed.write(settingsFile, settings);
}
