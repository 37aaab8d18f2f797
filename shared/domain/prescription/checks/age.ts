/** Whether somebody is too young for it. Who knows only the year of birth may be either age: doubt counts as yes. */
import { titlesOf } from '../../medicine-facts/facts.ts';
import { mayBeAged } from '../../triage/age-range.ts';
import { type CheckOf, checkWith, isAboutThisUse, keyOf, substancesOf, unknownIn } from './checked-line.ts';

export const checkAge: CheckOf = (line, { person }) => {
  const substances = substancesOf(line);
  const here = substances.filter((each) => isAboutThisUse(line, each));
  const findings = here.flatMap((substance) =>
    substance.ageLimits
      .filter(({ ageMonths: { from = 0, below = Number.POSITIVE_INFINITY } }) =>
        mayBeAged(person.age, { from, below }),
      )
      .map(({ severity, reason, source, ageMonths: { from = 0, below = '' } }) => ({
        key: keyOf('age', line.medicine.id, substance.id, `${from}-${below}`),
        severity,
        text: { vi: `${substance.inn}: ${reason.vi}`, en: `${substance.inn}: ${reason.en}` },
        sources: titlesOf(substance, source),
      })),
  );
  return checkWith(findings, {
    why: here.length < substances.length ? 'applied-locally' : undefined,
    missing: unknownIn(line),
  });
};
