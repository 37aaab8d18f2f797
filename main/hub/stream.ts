/** How lines lie at the hub: one stream for each epoch, one message for each line, one subject for each subject. */
import { type JetStreamManager, RetentionPolicy, StorageType } from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';
import type { Epoch } from '#main/journal/format.ts';

/** A line twice within this time is known as the same one. Beyond it stations still know it by station and count. */
const knownForMs = 24 * 60 * 60 * 1000;
/** A day of 1,000 visits takes about 100 MB: room enough, and one faulty station cannot fill the disk. */
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

/** The newest epoch a server has; nothing when it has none. */
export async function newestEpoch(manager: JetStreamManager): Promise<Epoch | undefined> {
  const names: string[] = [];
  for await (const name of manager.streams.names()) names.push(name);
  return names
    .flatMap((name) => epochOf(name) ?? [])
    .toSorted(compareEpochs)
    .at(-1);
}

/** Begins an epoch, or goes on with it when it is there. */
export async function createStream(
  manager: JetStreamManager,
  epoch: Epoch,
  mostBytes = usualBytes,
): Promise<void> {
  await manager.streams.add({
    name: streamName(epoch),
    subjects: ['line.>'],
    storage: StorageType.File,
    retention: RetentionPolicy.Limits,
    // Full, it takes nothing more; what it has, it keeps.
    discard: 'new',
    max_bytes: mostBytes,
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
