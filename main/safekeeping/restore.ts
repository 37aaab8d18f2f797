/** Goes on with a day from its copy, on a computer that has nothing of it. */
import { hostname } from 'node:os';
import { basename, dirname } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import type { DayFile } from '#main/host/day-folder.ts';
import { networkStore } from '#main/host/network-store.ts';
import { type OpenDay, openDay, type Parts } from '#main/host/open-day.ts';
import { HostProblem } from '#main/host/problem.ts';
import type { NetworkSettings } from '#main/hub/settings.ts';
import { notSaved } from '#main/journal/errors.ts';
import { replaceFile } from '#main/journal/file-layer.ts';
import { scanJournal } from '#main/journal/scan.ts';
import { type DayKey, subkey } from '#main/vault/keys.ts';
import { createSealedFiles } from '#main/vault/sealed-files.ts';

import type { Copy } from './copy-file.ts';
import { nextLetter } from './letters.ts';

/**
 * Puts the day of a copy into the data folder, under a letter that no computer of the day has, and opens it. The copy's
 * computer may still live, or have recorded more than the copy holds: nothing is written under its name, no ticket
 * comes twice. Throws `day-already-here`, `no-free-letter`, the journal's errors, and `NotSaved`.
 */
export async function restoreDay(parts: Parts, { day, content }: Copy, key: DayKey): Promise<OpenDay> {
  const { files, folders } = parts;
  if (await folders.read(day.id)) throw new HostProblem('day-already-here');
  const { headerProblem, lines, hub } = await scanJournal(content, subkey(key, 'journal'), day.id);
  if (headerProblem) throw headerProblem;
  const station = nextLetter(lines, day.station);
  if (!station) throw new HostProblem('no-free-letter');

  const file: DayFile = { ...day, station };
  try {
    await write(parts, { file, content, key, role: hub ? 'member' : 'single' });
  } catch (error) {
    // Without `day.json` nobody finds it again; the space it takes is given back.
    await files.remove(folders.journalOf(day.id)).catch(() => undefined);
    throw notSaved(error);
  }
  const opened = await openDay(parts, file, key);
  await sayWhoJoined(opened, station);
  return opened;
}

interface Restored {
  file: DayFile;
  content: Buffer;
  key: DayKey;
  role: NetworkSettings['role'];
}

/** `day.json` comes last: until then there is no day. */
async function write(parts: Parts, { file, content, key, role }: Restored): Promise<void> {
  const { files, folders, now } = parts;
  const path = folders.journalOf(file.id);
  await files.makeFolder(dirname(path));
  // What is left of a day that can no longer be opened may be more than the copy has.
  if ((await files.list(dirname(path))).includes(basename(path)))
    await files.rename(path, `${path}.damaged-${now().getTime()}`);
  await replaceFile(files, path, content);
  const sealed = createSealedFiles(files, folders.filesOf(file.id), key, () => undefined);
  for (const name of await sealed.list()) await sealed.remove(name);
  await networkStore(sealed).write({ role, isRestored: true, starts: 0, addresses: [] });
  await folders.write(file);
}

/** As when a computer joins, so that the letter is given to no other. A day that takes nothing is opened all the same. */
async function sayWhoJoined({ clinic }: OpenDay, letter: string): Promise<void> {
  const data = { letter, name: hostname() };
  await clinic.executeAsHost({ id: uuidv7(), type: 'day.add-station', subject: 'day', data });
}
