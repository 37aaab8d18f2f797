/** Somebody called into two rooms by stations that could not see each other: in which of them it goes on. */
import { type Dispute, sidesOf, type Way } from '../dispute.ts';
import type { DomainEvent } from '../event.ts';
import { settlingOf } from '../subject.ts';
import type { VisitState } from '../visit/visit.ts';
import { type Call, lastCall, type QueueEntry, unseen } from './entry.ts';

const goesOn = ({ status, calls }: QueueEntry, event: string | undefined) =>
  status === 'called' && calls.some((call) => call.event === event && call.endedAt === undefined);

/** Either room, as long as both calls go on. */
export function waysOfCalls({ queue }: Pick<VisitState, 'queue'>, { events }: Dispute): readonly Way[] {
  return events.every((event) => queue.some((entry) => goesOn(entry, event))) ? ['first', 'second'] : [];
}

/** One call goes on and the other one is taken back; nothing when one of them is over by now. */
export function evolveTwoRooms(visit: VisitState, event: DomainEvent): VisitState {
  const settling = settlingOf(visit, event);
  if (settling?.dispute.kind !== 'called-twice') return visit;
  const { dispute, settled } = settling;
  const sides = sidesOf(dispute, settled.way);
  if (!sides || waysOfCalls(visit, dispute).length === 0) return visit;
  return { ...visit, queue: visit.queue.map((entry) => takenBack(entry, sides, event.at)) };
}

function takenBack(entry: QueueEntry, { kept, dropped }: { kept: string; dropped: string }, at: string) {
  if (!goesOn(entry, dropped)) return entry;
  const { calls, status } = entry;
  if (!goesOn(entry, kept))
    return lastCall(entry)?.event === dropped ? unseen(entry, 'waiting', at, 'returned') : entry;
  // Both in one entry: the call that goes on comes last, which is the one that counts.
  const ended = calls.map(
    (call): Call => (call.event === dropped ? { ...call, endedAt: at, outcome: 'returned' } : call),
  );
  const groups: Call[][] = [];
  for (const call of ended) {
    const group = groups.at(-1);
    if (call.again && group) group.push(call);
    else groups.push([call]);
  }
  const isKept = ([begun]: Call[]) => begun?.event === kept;
  return {
    ...entry,
    status,
    calls: [...groups.filter((each) => !isKept(each)), ...groups.filter(isKept)].flat(),
  };
}
