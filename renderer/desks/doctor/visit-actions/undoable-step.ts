import type { Step } from '#shared/domain/subject.ts';
import { visit as visitSubject } from '#shared/domain/visit/visit.ts';
import type { VisitRow } from '#shared/rows.ts';

const names = {
  'queue.joined': 'joined',
  'queue.called': 'called',
  'queue.no-show': 'noShow',
  'queue.returned': 'returned',
  'support.nominated': 'nominated',
} as const;

type UndoName = (typeof names)[keyof typeof names];

const isNamed = (type: string): type is keyof typeof names => Object.hasOwn(names, type);

/** The visit's last step, when this desk may take it back: one's own, and nothing on paper came of it. */
export function undoableStep(visit: VisitRow, staffId: string): { step: Step; name: UndoName } | undefined {
  const step = visit.lastStep;
  if (!step || step.by.id !== staffId || !isNamed(step.type)) return undefined;
  return visitSubject.undoable.includes(step.type) ? { step, name: names[step.type] } : undefined;
}
