import type { PatientRow, VisitSummary } from '#shared/rows.ts';
import { type UndoName, undoableStep } from '../../app/queue/actions/undoable-step.ts';

const names = {
  'patient.corrected': 'corrected',
  'patient.health-noted': 'healthNoted',
  'patient.merged': 'merged',
  'patient.unmerged': 'unmerged',
  'visit.category-corrected': 'categoryCorrected',
} as const;

type Name = (typeof names)[keyof typeof names];

const isNamed = (type: string): type is keyof typeof names => Object.hasOwn(names, type);

/** A step in the words of reception, or in those of the queues. */
export type StepName = `reception.step.${Name}` | `queue.step.${UndoName}`;

/** Something whose last step may be taken back. */
interface Undoable {
  row: Pick<PatientRow | VisitSummary, 'lastStep'> | null | undefined;
}

/** The one whose last step came last, and what that step is called; steps that have no name here are left alone. */
export function lastOf<Each extends Undoable>(
  all: readonly Each[],
): { last: Each; name: StepName } | undefined {
  return all
    .flatMap((last) => {
      const name = nameOf(last.row ?? {});
      return name ? [{ last, name, at: last.row?.lastStep?.at ?? '' }] : [];
    })
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .at(-1);
}

function nameOf({ lastStep }: Pick<VisitSummary, 'lastStep'>): StepName | undefined {
  if (lastStep && isNamed(lastStep.type)) return `reception.step.${names[lastStep.type]}`;
  const ofQueue = undoableStep({ ...(lastStep ? { lastStep } : {}) });
  return ofQueue && `queue.step.${ofQueue}`;
}
