import type { EntryStatus } from '#shared/domain/queue/entry.ts';
import type { CommandType } from '#shared/domain/roles.ts';
import type { VisitSummary } from '#shared/rows.ts';

const queueActions = [
  'recall',
  'no-show',
  'hold',
  'call',
  'return',
  'transfer',
  'priority',
  'leave',
] as const;
export type QueueAction = (typeof queueActions)[number];

const commands: Record<QueueAction, CommandType> = {
  recall: 'visit.recall',
  'no-show': 'visit.no-show',
  hold: 'visit.hold',
  call: 'visit.call',
  return: 'visit.return-to-queue',
  transfer: 'visit.transfer',
  priority: 'visit.set-priority',
  leave: 'visit.close',
};

const whenEntryIs: Record<EntryStatus, readonly QueueAction[]> = {
  waiting: ['call', 'transfer'],
  called: ['recall', 'no-show', 'hold', 'return', 'transfer'],
  held: ['call', 'return', 'transfer'],
  'no-show': ['return', 'transfer'],
  done: [],
  left: [],
};

/** What can be done now about somebody in the queue of a place, by somebody in one of its rooms who may. */
export function possibleActions(
  visit: Pick<VisitSummary, 'queue' | 'calledTo' | 'isOpen'>,
  { place, room }: { place: string; room: string },
  may: (type: CommandType) => boolean,
): QueueAction[] {
  const entry = visit.queue.find(({ specialty }) => specialty === place);
  const ofEntry: readonly QueueAction[] = entry ? whenEntryIs[entry.status] : [];
  const ofVisit: readonly QueueAction[] = visit.isOpen === 1 ? ['priority', 'leave'] : [];
  const isKept: Partial<Record<QueueAction, boolean>> = {
    call: visit.calledTo.length > 0,
    recall: entry?.calls.at(-1)?.room !== room,
  };
  return [...ofEntry, ...ofVisit].filter((action) => may(commands[action]) && !isKept[action]);
}
