/** What the checks look at, from what is recorded: the same for the screen that warns and for the host that issues. */
import type { Medicine } from '../medicine/medicine.ts';
import type { Health } from '../patient/health.ts';
import type { Person } from '../patient/person.ts';
import { ageRangeOn } from '../triage/age-range.ts';
import { knownToday, weightToday } from '../visit/known-today.ts';
import type { VisitState } from '../visit/visit.ts';
import type { LineToCheck, ToCheck } from './checks/check-input.ts';
import { maximumDays } from './legal-limits.ts';

/** A line as it is being written. */
export interface WrittenLine {
  medicine: string;
  dose: string;
  timesPerDay: number | undefined;
  days: number | undefined;
  quantity: number | undefined;
}

interface Written {
  visit: Pick<VisitState, 'triage' | 'noted' | 'exams' | 'prescriptions'>;
  person: Pick<Person, 'birth' | 'sex'>;
  health: Health;
  /** The clinic day, `yyyy-MM-dd`. */
  date: string;
  lines: readonly WrittenLine[];
  formulary: readonly Medicine[];
  /** Units of a medicine that may still be handed out. */
  onHand: (medicine: string) => number;
  /** As it is typed for the prescription; left out: as it was measured last. */
  weightKg?: number | undefined;
}

/** Lines of what is not in the formulary are left out: they are refused by themselves. */
export function toCheck({
  visit,
  person,
  health,
  date,
  lines,
  formulary,
  onHand,
  weightKg,
}: Written): ToCheck {
  const known = knownToday(visit);
  const medicines = new Map(formulary.map((medicine) => [medicine.id, medicine]));
  return {
    lines: lines.flatMap(({ medicine: id, dose, timesPerDay, days, quantity }): LineToCheck[] => {
      const medicine = medicines.get(id);
      return medicine ? [{ medicine, dose, timesPerDay, days, quantity, onHand: onHand(id) }] : [];
    }),
    person: {
      age: ageRangeOn(person.birth, date),
      sex: person.sex,
      weightKg: weightKg ?? weightToday(visit),
      pregnant: known.pregnancy?.status,
      health,
      diagnoses: visit.exams.flatMap(({ diagnoses }) => diagnoses),
      ownMedicines: known.ownMedicines?.text,
    },
    maximumDays,
  };
}
