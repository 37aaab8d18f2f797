import type { VisitRow } from '#shared/rows.ts';

/** The weight that was measured last today, in kilograms. */
export function weightToday(visit: VisitRow): number | undefined {
  return (
    visit.exams.findLast((exam) => exam.vitals.weightKg)?.vitals.weightKg ??
    visit.prescriptions.at(-1)?.weightKg
  );
}
