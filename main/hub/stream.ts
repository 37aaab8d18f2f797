/** How lines lie at the hub: one stream for each epoch, one message for each line, one subject for each subject. */
import { type JetStreamManager, RetentionPolicy, StorageType } from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';
import type { Epoch } from '#main/journal/format.ts';
import type { HubUser } from './credentials.ts';

/** A line twice within this time is known as the same one. Beyond it stations still know it by station and count. */
const knownForMs = 24 * 60 * 60 * 1000;
/** A day of 1,000 visits takes about 100 MB: room enough, and one faulty station cannot fill the disk. */
/** More than the largest command comes to. */
const largestLine = 1024 * 1024;
const usualBytes = 512 * 1024 * 1024;

const named = /^day-([1-9][0-9]{0,8})-([0-9a-z]{8})$/;

export const streamName = ({ number, id }: Epoch) => `day-${number}-${id}`;

function epochOf(name: string): Epoch | undefined {
  const [, number, id = ''] = named.exec(name) ?? [];
  return number === undefined ? undefined : { number: Number(number), id };
}

/** Below zero when `a` is the older one. */
export function compareEpochs(a: Epoch, b: Epoch): number {
  if (a.number !== b.number) return a.number - b.number;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

export const isSameEpoch = (a: Epoch | undefined, b: Epoch | undefined) =>
  a !== undefined && b !== undefined && compareEpochs(a, b) === 0;

/** The newest epoch a server has, and its stream's last place; nothing when it has none that proves to be of the day. */
export async function newestEpoch(
  manager: JetStreamManager,
  user: HubUser,
): Promise<{ epoch: Epoch; last: number } | undefined> {
  const found: { epoch: Epoch; last: number }[] = [];
  for await (const { config, state } of manager.streams.list()) {
    const epoch = epochOf(config.name);
    if (epoch && config.description === user.proofOf(config.name))
      found.push({ epoch, last: state.last_seq });
  }
  return found.toSorted((a, b) => compareEpochs(a.epoch, b.epoch)).at(-1);
}

/** Begins an epoch, or goes on with it when it is there. */
export async function createStream(
  manager: JetStreamManager,
  epoch: Epoch,
  user: HubUser,
  mostBytes = usualBytes,
): Promise<void> {
  await manager.streams.add({
    name: streamName(epoch),
    description: user.proofOf(streamName(epoch)),
    subjects: ['line.>'],
    storage: StorageType.File,
    retention: RetentionPolicy.Limits,
    // Full, it takes nothing more; what it has, it keeps.
    discard: 'new',
    max_bytes: mostBytes,
    max_msg_size: largestLine,
    deny_delete: true,
    deny_purge: true,
    duplicate_window: nanos(knownForMs),
  });
}

/** The subject of a line's message; ids are random and name no person. */
export const messageSubject = (subject: string) => `line.${subject.replace('/', '.')}`;

/** What a line is known by at the hub. */
export const messageId = ({ station, stationSeq }: { station: string; stationSeq: number }) =>
  `${station}:${stationSeq}`;
