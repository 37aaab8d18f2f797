/** What nobody has asked of what medicines are checked against. */
import type { Health } from '#shared/domain/patient/health.ts';
import type { CannotCheck } from '#shared/domain/prescription/checks/check-report.ts';
import type { Checked } from '#shared/domain/prescription/checks/checked.ts';
import type { KnownToday } from '#shared/domain/visit/known-today.ts';

export type Question = 'allergies' | 'conditions' | 'medicines';

const questionOf: Partial<Record<CannotCheck, Question>> = {
  'allergies-not-asked': 'allergies',
  'conditions-not-asked': 'conditions',
  'own-medicines-not-asked': 'medicines',
};
const questions: readonly Question[] = ['allergies', 'conditions', 'medicines'];

/** `now`: still to be asked. `since`: asked only since then, so that the prescription was issued without being checked for it. */
export function unaskedOf(
  { allergies, conditions, askedAt }: Health,
  { ownMedicines }: Pick<KnownToday, 'ownMedicines'>,
  checked: Pick<Checked, 'unchecked'> | undefined,
): { now: Question[]; since: Question[] } {
  const isAsked: Record<Question, boolean> = {
    allergies: askedAt !== undefined || allergies.length > 0,
    conditions: askedAt !== undefined || conditions.length > 0,
    medicines: ownMedicines !== undefined,
  };
  const atIssue = new Set(checked?.unchecked.map(({ why }) => why && questionOf[why]));
  return {
    now: questions.filter((each) => !isAsked[each]),
    since: questions.filter((each) => isAsked[each] && atIssue.has(each)),
  };
}
