import { useMemo } from 'react';
import { useMedicineFacts } from '#renderer/app/medicine-facts/use-medicine-facts.ts';
import type { Medicine } from '#shared/domain/medicine/medicine.ts';
import type { MedicineFacts } from '#shared/domain/medicine-facts/facts.ts';
import { unknownHealth } from '#shared/domain/patient/health.ts';
import type { Person } from '#shared/domain/patient/person.ts';
import type { ToCheck } from '#shared/domain/prescription/checks/check-input.ts';
import { checkPrescription } from '#shared/domain/prescription/checks/check-prescription.ts';
import type { CheckReport } from '#shared/domain/prescription/checks/check-report.ts';
import { toCheck, type WrittenLine } from '#shared/domain/prescription/to-check.ts';
import type { PatientRow, VisitRow } from '#shared/rows.ts';

export interface Checks {
  /** Nothing until the tables are there. */
  facts: MedicineFacts | undefined;
  /** One entry for each line. */
  report: CheckReport | undefined;
  /** What is checked; its lines are those that are written. */
  input: ToCheck | undefined;
}

/** Checks the lines as they are typed, against the person as they are known at this moment. */
export function useChecks({
  visit,
  person,
  patient,
  formulary,
  lines,
  weightKg,
  onHand,
}: {
  visit: VisitRow;
  person: Pick<Person, 'birth' | 'sex'>;
  patient: PatientRow | null | undefined;
  formulary: readonly Medicine[];
  lines: readonly WrittenLine[];
  weightKg: number | undefined;
  onHand: (medicine: string) => number;
}): Checks {
  const facts = useMedicineFacts();
  const input = useMemo(() => {
    if (patient === undefined) return undefined;
    const health = patient?.health ?? unknownHealth;
    const { date } = visit.opened;
    return toCheck({ visit, person, health, date, lines, formulary, onHand, weightKg });
  }, [visit, person, patient, formulary, lines, weightKg, onHand]);
  const report = useMemo(
    () => (facts && input ? checkPrescription(input, facts) : undefined),
    [facts, input],
  );
  return { facts, report, input };
}
