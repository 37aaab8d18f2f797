/** A station that joins a hub with an empty journal, or a bare consumer of the same stream; tells its parent how long it took. */
import { jetstream } from '@nats-io/jetstream';
import type { HubUser } from '#main/hub/credentials.ts';
import { hubCredentials } from '#main/hub/credentials.ts';
import { connectTo } from '#main/hub/link.ts';
import { keyOf } from './hub-day.ts';
import { openHubStation } from './hub-station.ts';
import { timed } from './measure.ts';

const [how = '', dataDir = '', dayId = '', address = '', stream = '', count = '', folder = ''] =
  process.argv.slice(2);
const key = await keyOf(dataDir, dayId);

async function joins(): Promise<void> {
  const station = await openHubStation({ key, dayId, letter: 'B', address, folder });
  await station.join();
  if (station.clinic.book.lines.length !== Number(count)) throw new Error('Lines are missing');
}

async function replays(user: HubUser): Promise<void> {
  const js = jetstream(await connectTo(address, user, 'floor'));
  const consumer = await js.consumers.get(stream, { deliver_policy: 'all' });
  const { promise, resolve } = Promise.withResolvers<void>();
  await consumer.consume({
    max_messages: 1_000,
    callback: ({ seq }) => {
      if (seq === Number(count)) resolve();
    },
  });
  await promise;
}

const ms = await timed(() => (how === 'bare' ? replays(hubCredentials(key).station) : joins()));
if (process.send) process.send(ms, () => process.exit());
else {
  console.log(ms);
  process.exit();
}
