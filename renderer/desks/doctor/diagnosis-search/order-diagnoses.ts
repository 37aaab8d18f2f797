import type { Diagnosis } from '#shared/domain/exam/exam.ts';

export const isSame = (a: Diagnosis, b: Diagnosis) => a.code === b.code && a.text === b.text;

/** With one of them first, which makes it the main one; the others keep their order. */
export const withMain = (diagnoses: readonly Diagnosis[], main: Diagnosis): Diagnosis[] => [
  main,
  ...diagnoses.filter((each) => !isSame(each, main)),
];

export const withoutDiagnosis = (diagnoses: readonly Diagnosis[], gone: Diagnosis): Diagnosis[] =>
  diagnoses.filter((each) => !isSame(each, gone));
