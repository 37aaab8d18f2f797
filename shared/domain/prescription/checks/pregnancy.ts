/** Whether somebody who is, or may be, pregnant should not have it. */
import { titlesOf } from '../../medicine-facts/facts.ts';
import { mayBeAged } from '../../triage/age-range.ts';
import type { PersonToCheck } from './check-input.ts';
import { type CheckOf, checkWith, isAboutThisUse, keyOf, substancesOf, unknownIn } from './checked-line.ts';

/**
 * Women from 10 and under 55 years. WHO counts 15 to 49 as the reproductive age; five years more at either side, because
 * first periods come earlier, some become pregnant later, and many ages are only a year of birth.
 */
const mayBePregnantMonths = { from: 10 * 12, below: 55 * 12 };

const mayBePregnant = ({ sex, age, pregnant }: PersonToCheck) =>
  sex === 'female' && pregnant !== 'no' && (pregnant === 'yes' || mayBeAged(age, mayBePregnantMonths));

/** Weeks are not asked: what holds in any of them counts. Who was not asked needs to be, where there is a limit. */
export const checkPregnancy: CheckOf = (line, { person }) => {
  if (!mayBePregnant(person)) return checkWith([]);
  const substances = substancesOf(line);
  const here = substances.filter((each) => isAboutThisUse(line, each));
  const missing = [
    ...unknownIn(line),
    ...here.filter(({ pregnancy }) => pregnancy === undefined).map(({ inn }) => inn),
  ];
  const why = here.length < substances.length ? 'applied-locally' : undefined;
  const limited = here.flatMap((substance) => {
    const { pregnancy } = substance;
    return pregnancy && 'severity' in pregnancy ? { substance, pregnancy } : [];
  });
  if (person.pregnant !== 'yes')
    return checkWith([], { why: limited.length > 0 ? 'pregnancy-not-asked' : why, missing });
  const findings = limited.map(({ substance, pregnancy: { severity, reason, source } }) => ({
    key: keyOf('pregnancy', line.medicine.id, substance.id),
    severity,
    text: {
      vi: `Người bệnh đang mang thai. ${substance.inn}: ${reason.vi}`,
      en: `The patient is pregnant. ${substance.inn}: ${reason.en}`,
    },
    sources: titlesOf(substance, source),
  }));
  return checkWith(findings, { why, missing });
};
