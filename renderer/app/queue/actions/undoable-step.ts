import type { VisitSummary } from '#shared/rows.ts';

const names = {
  'queue.joined': 'joined',
  'queue.called': 'called',
  'queue.recalled': 'recalled',
  'queue.no-show': 'noShow',
  'queue.returned': 'returned',
  'queue.held': 'held',
  'queue.transferred': 'transferred',
  'queue.finished': 'finished',
  'queue.priority-set': 'prioritySet',
  'order.placed': 'ordered',
  'order.cancelled': 'orderCancelled',
  'visit.closed': 'closed',
  'triage.recorded': 'triaged',
  'facts.noted': 'factsNoted',
  'support.nominated': 'nominated',
} as const;

export type UndoName = (typeof names)[keyof typeof names];

const isNamed = (type: string): type is keyof typeof names => Object.hasOwn(names, type);

/** Name of a visit's last step where a desk with a queue takes it back; not what the pharmacy handed out, whose desk asks first. */
export function undoableStep({ lastStep }: Pick<VisitSummary, 'lastStep'>): UndoName | undefined {
  return lastStep && isNamed(lastStep.type) ? names[lastStep.type] : undefined;
}
