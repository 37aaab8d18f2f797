/** A station in a process of its own: does what its parent says, and tells what it sees, and when by the clock all share. */

import { hubCredentials } from '#main/hub/credentials.ts';
import { connectTo } from '#main/hub/link.ts';
import type { Step } from './hub-arrivals.ts';
import { take } from './hub-arrivals.ts';
import { keyOf } from './hub-day.ts';
import { openHubStation } from './hub-station.ts';

/** What a parent may ask for: a command, or the bytes of the last one bare. */
export type Asked = { step: Step } | { bare: number };

const [letter = '', dataDir = '', dayId = '', address = '', folder = ''] = process.argv.slice(2);
const key = await keyOf(dataDir, dayId);

/** Milliseconds since the computer was started: the same in all its processes. */
const now = () => Number(process.hrtime.bigint()) / 1e6;
const tell = (what: string, at = now()) => process.send?.({ what, at });

let last: Uint8Array = new Uint8Array();
const station = await openHubStation({
  key,
  dayId,
  letter,
  address,
  folder,
  onSealed: (_line, bytes) => {
    last = bytes;
  },
});
await station.join();
const { feed, book } = station.clinic;
watchRows();

const bare = await connectTo(address, hubCredentials(key).hub, `${letter} bare`);
bare.subscribe('bare.*', {
  callback: (_error, { subject }) => {
    tell(subject);
  },
});
await bare.flush();

process.on('message', async (asked: Asked) => {
  tell('begun');
  if ('bare' in asked) return bare.publish(`bare.${asked.bare}`, last);
  await take(station.clinic, asked.step);
  tell('saved');
});
process.on('disconnect', async () => {
  await bare.close();
  await station[Symbol.asyncDispose]();
});
tell('together');

/** Tells of every line of others as soon as the rows show it. */
async function watchRows(): Promise<void> {
  const never = new AbortController().signal;
  for (let seen = book.lines.length; ; ) {
    await feed.waitPast(feed.position, never);
    const at = now();
    for (const line of book.lines.slice(seen)) if (line.station !== letter) tell(line.command, at);
    seen = book.lines.length;
  }
}
