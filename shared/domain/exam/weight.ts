import type { VisitState } from '../visit/visit.ts';

/** The weight that was measured last today, in kilograms: by a doctor, else at triage, else for the prescription. */
export function weightToday(
  visit: Pick<VisitState, 'exams' | 'triage' | 'prescriptions'>,
): number | undefined {
  const measured = [...visit.triage, ...visit.exams].findLast(({ vitals }) => vitals.weightKg !== undefined);
  return measured?.vitals.weightKg ?? visit.prescriptions.at(-1)?.weightKg;
}
