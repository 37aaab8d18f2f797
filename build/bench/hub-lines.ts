/**
 * What one station agrees with the hub in a second: a command is decided, its line proposed on condition that nobody was
 * faster, and acknowledged; then the next. Its own disk is left out. Registrations only: what a ticket costs grows with
 * how many wait, and that is not the hub's. The floor publishes the same bytes on the same condition, one after the
 * other, to another stream of the same server.
 */
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { messageSubject } from '#main/hub/stream.ts';
import type { Finding } from './finding.ts';
import { arrivals, take } from './hub-arrivals.ts';
import { openHubDay } from './hub-day.ts';
import { openHubStation } from './hub-station.ts';
import { alternate, figure, type Spread, timed } from './measure.ts';
import type { Workshop } from './workshop.ts';

const linesBefore = 2_000;
const linesPerSample = 100;
const warmUp = 2;

export async function measureHubLines(workshop: Workshop): Promise<Finding> {
  await using day = await openHubDay(workshop, linesBefore);
  const { hub, key, dayId } = day;
  const sealed: { subject: string; bytes: Uint8Array }[] = [];
  await using station = await openHubStation({
    key,
    dayId,
    letter: 'B',
    address: hub.address,
    onSealed: ({ subject }, bytes) => sealed.push({ subject: messageSubject(subject), bytes }),
  });
  await station.join();

  const manager = await jetstreamManager(hub.connection);
  await manager.streams.add({
    ...(await manager.streams.info(`day-${hub.epoch.number}-${hub.epoch.id}`)).config,
    name: 'floor',
    subjects: ['floor.>'],
  });
  const js = jetstream(hub.connection);
  const rounds = workshop.rounds(20);
  const people = linesPerSample * (rounds + warmUp);
  const steps = arrivals(people, day.specialty).filter(({ type }) => type === 'patient.register');
  let published = 0;
  const times = await alternate(
    { rounds, warmUp },
    () =>
      timed(async () => {
        for (let line = 0; line < linesPerSample; line += 1) {
          const { value } = steps.next();
          if (value) await take(station.clinic, value);
        }
      }),
    () =>
      timed(async () => {
        for (const { subject, bytes } of sealed.splice(0)) {
          await js.publish(`floor.${subject}`, bytes, {
            msgID: `B:${published}`,
            expect: { streamName: 'floor', lastSubjectSequence: 0 },
          });
          published += 1;
        }
      }),
  );
  if (published !== people || station.clinic.book.unshared.size > 0) {
    throw new Error(`${published} lines were sent for ${people}: the station was alone for a while`);
  }
  return { figure: figure('lines/s', ratesOf(times.ours), { floor: ratesOf(times.floor) }) };
}

/** Lines in a second: the slower ones are the p95. */
function ratesOf({ p50, p95 }: Spread): Spread {
  const rate = (ms: number) => (linesPerSample / ms) * 1000;
  return { p50: rate(p50), p95: rate(p95) };
}
