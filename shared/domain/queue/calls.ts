/** The calls of each queue over all visits: what its order, its pace and the board read. */
import type { VisitState } from '../visit/visit.ts';
import type { CallOutcome } from './entry.ts';
import type { Priority } from './priority.ts';

/** One call, with when it was last repeated. */
export interface QueueCall {
  event: string;
  visit: string;
  ticket: string;
  name: string;
  /** Nobody knew the name when the visit was opened. */
  unnamed?: true;
  priority: Priority;
  room: string;
  roomName: string;
  /** ISO instants: of the call, of its last repetition, and of the moment from which the person had waited. */
  at: string;
  lastAt: string;
  since: string;
  returning: boolean;
  endedAt?: string;
  outcome?: CallOutcome;
}

/** What a visit adds to the calls of each place. */
export function callsOf(visit: VisitState): Map<string, QueueCall[]> {
  const { opened } = visit;
  if (!opened) return new Map();
  return new Map(
    visit.queue.map(({ specialty, since, calls }) => {
      const made: QueueCall[] = [];
      for (const call of calls) {
        const last = made.at(-1);
        if (call.again && last) {
          made[made.length - 1] = { ...last, lastAt: call.at, room: call.room, roomName: call.roomName };
          continue;
        }
        const { event, priority, room, roomName, at, endedAt, outcome } = call;
        made.push({
          event,
          visit: visit.id,
          ticket: opened.ticket,
          name: opened.person.name,
          ...(opened.person.unnamed ? { unnamed: true } : {}),
          priority,
          room,
          roomName,
          at,
          lastAt: at,
          since,
          returning: call.returning ?? false,
          ...(endedAt === undefined ? {} : { endedAt }),
          ...(outcome === undefined ? {} : { outcome }),
        });
      }
      return [specialty, made];
    }),
  );
}

export const byCall = (a: QueueCall, b: QueueCall) =>
  a.at < b.at ? -1 : a.at > b.at ? 1 : a.event < b.event ? -1 : 1;
