import { applyRows } from '#renderer/mirror/apply.ts';
import { MirrorDatabase } from '#renderer/mirror/database.ts';
import { createMirror } from '#renderer/mirror/mirror.ts';
import type { Credentials } from '#shared/host-api.ts';
import { timed } from '../measure.ts';

let token: string | undefined;

/** The mirror of this page. */
export const mirror = createMirror({
  name: 'benchmark',
  origin: location.origin,
  fetch: (request) => fetch(request),
  token: () => token,
  locks: navigator.locks,
});

/** What opening a day costs as the browser sees it, in milliseconds. */
export interface OpeningParts {
  /** Until the host has the day open. */
  unlockMs: number;
  signInMs: number;
  /** From nothing to all rows in the mirror. */
  mirrorMs: number;
  /** Of these: asking for all rows and parsing them. */
  transferMs: number;
  /** Of these: putting them into an empty database. */
  dexieMs: number;
}

/** Unlocks the day, signs in and fills the mirror; then does the two halves of filling it once more, by themselves. */
export async function openStation(
  day: string,
  passphrase: string,
  credentials: Credentials,
): Promise<OpeningParts> {
  const { client } = mirror;
  const unlockMs = await timed(() => client.unlock({ day, passphrase }));
  const signInMs = await timed(async () => {
    token = (await client.signIn(credentials)).token;
  });
  const mirrorMs = await timed(() => mirror.start());

  const start = performance.now();
  const rows = await client.rows({ wait: false, signal: new AbortController().signal });
  const transferMs = performance.now() - start;
  const empty = new MirrorDatabase('empty');
  await empty.open();
  const dexieMs = await timed(() => applyRows(empty, undefined, rows));
  await empty.delete();
  return { unlockMs, signInMs, mirrorMs, transferMs, dexieMs };
}
