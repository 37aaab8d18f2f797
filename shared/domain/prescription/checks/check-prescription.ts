/**
 * All checks of a prescription as it is being written. The same input always gives the same report, on the screen and at
 * the host that issues; nothing is looked up elsewhere.
 */
import type { MedicineFacts } from '../../medicine-facts/facts.ts';
import { checkAge } from './age.ts';
import { checkAllergies } from './allergy.ts';
import type { ToCheck } from './check-input.ts';
import { type CheckKind, type CheckReport, checkKinds } from './check-report.ts';
import { type CheckOf, subjectOf } from './checked-line.ts';
import { checkDays } from './days.ts';
import { checkDose } from './dose.ts';
import { checkDuplicates } from './duplicate.ts';
import { checkIllnesses } from './illness.ts';
import { checkInteractions } from './interaction.ts';
import { checkPregnancy } from './pregnancy.ts';
import { checkQuantity } from './quantity.ts';
import { checkStock } from './stock.ts';

const checks: Record<CheckKind, CheckOf> = {
  allergy: checkAllergies,
  duplicate: checkDuplicates,
  interaction: checkInteractions,
  pregnancy: checkPregnancy,
  age: checkAge,
  illness: checkIllnesses,
  dose: checkDose,
  days: checkDays,
  quantity: checkQuantity,
  stock: checkStock,
};

/** Every line with every check, once each, in their order. */
export function checkPrescription(toCheck: ToCheck, facts: MedicineFacts): CheckReport {
  const subject = subjectOf(toCheck, facts);
  const { edition, reviewed, problem } = facts;
  return {
    edition,
    ...(reviewed ? { reviewed } : {}),
    ...(problem ? { problem } : {}),
    lines: subject.lines.map((line) => ({
      medicine: line.medicine.id,
      checks: checkKinds.map((kind) => ({ kind, ...checks[kind](line, subject) })),
    })),
  };
}
