/** Whether it should not be given in an illness the person has: by ICD-10 codes, and by words where there is no code. */
import { titlesOf } from '../../medicine-facts/facts.ts';
import { mayBeSameIllness } from '../../medicine-facts/illness-groups.ts';
import type { CannotCheck } from './check-report.ts';
import { type CheckOf, checkWith, isAboutThisUse, keyOf, substancesOf, unknownIn } from './checked-line.ts';

/**
 * Diagnoses of today and recorded conditions. One without a code is compared by its words; for a diagnosis that is said
 * besides, because a word is less than a code, for a condition each part that was not understood. What is denied counts
 * as neither.
 */
export const checkIllnesses: CheckOf = (line, subject) => {
  const { illnesses } = subject;
  const { health } = subject.person;
  const unclear = illnesses.flatMap((each) => each.unclear);
  const substances = substancesOf(line);
  const here = substances.filter((each) => isAboutThisUse(line, each));
  const findings = here.flatMap((substance) =>
    substance.contraindications.flatMap(({ id, illness, icd10, severity, reason, source }) => {
      const had = illnesses.filter(({ codes }) =>
        codes.some((code) => icd10.some((beginning) => mayBeSameIllness(code, beginning))),
      );
      if (had.length === 0) return [];
      const names = [...new Set(had.map(({ told }) => told))].join('; ');
      return {
        key: keyOf('illness', line.medicine.id, substance.id, id),
        severity,
        text: {
          vi: `${substance.inn} – ${illness.vi} (${names}): ${reason.vi}`,
          en: `${substance.inn} – ${illness.en} (${names}): ${reason.en}`,
        },
        sources: titlesOf(substance, source),
      };
    }),
  );
  const isAsked = health.askedAt !== undefined || health.conditions.length > 0;
  const why: CannotCheck | undefined =
    here.length < substances.length
      ? 'applied-locally'
      : unclear.length > 0
        ? 'diagnosis-without-code'
        : isAsked
          ? undefined
          : 'conditions-not-asked';
  return checkWith(findings, { why, about: unclear, missing: unknownIn(line) });
};
