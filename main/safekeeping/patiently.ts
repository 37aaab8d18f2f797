/** Asks something of a disk that may never answer. */
import { FolderTrouble } from './place-copy.ts';
import { within } from './within.ts';

/** How long who asked for a copy is kept waiting. */
export const patienceMs = 20_000;

/** What the work comes to. Throws what it throws, and `backup-failed` when its disk does not answer in time. */
export async function patiently<T>(work: Promise<T>): Promise<T> {
  const done = await within(patienceMs, work);
  if (!done) throw new FolderTrouble('backup-failed');
  return done.value;
}
