/** What a station keeps of its network, in the day's sealed files; and the name under which it writes. */
import { randomInt } from 'node:crypto';
import { type NetworkSettings, type NetworkStore, readNetworkSettings } from '#main/hub/settings.ts';
import type { JournalLine } from '#main/journal/journal.ts';
import type { SealedFiles } from '#main/vault/sealed-files.ts';
import { startOf, writerName } from '#shared/domain/writer.ts';

const networkFile = 'network';

export function networkStore(sealed: SealedFiles): NetworkStore {
  return {
    read: () => sealed.read(networkFile),
    write: (settings) => sealed.write(networkFile, settings),
  };
}

const hasOneName = ({ role, isRestored }: NetworkSettings) => role === 'single' && !isRestored;

/**
 * The network's settings, counting this start where starts have names. A disk that does not take the count must not
 * stop the day from being opened: the lines that are there tell it as well, up to the last that was written.
 */
export async function startedOnceMore(
  store: NetworkStore,
  letter: string,
  lines: readonly JournalLine[],
): Promise<NetworkSettings> {
  const settings = await readNetworkSettings(store);
  if (hasOneName(settings)) return settings;
  const before = Math.max(settings.starts, ...lines.map(({ station }) => startOf(station, letter)));
  const counted = { ...settings, starts: before + 1 };
  await store.write(counted).catch((error) => console.error('The network', error));
  return counted;
}

/** The name of this start; nothing where the letter is the only one. */
export const writerOf = (letter: string, settings: NetworkSettings): { writer?: string } =>
  hasOneName(settings) ? {} : { writer: writerName(letter, settings.starts, randomLetters(4)) };

/** Random text of `[0-9A-Z]`. */
export const randomLetters = (length: number) =>
  Array.from({ length }, () => randomInt(36).toString(36).toUpperCase()).join('');
