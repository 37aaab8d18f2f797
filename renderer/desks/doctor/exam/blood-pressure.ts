import type { ExamForm } from '#shared/domain/exam/exam.ts';

/**
 * Whether a measured pressure counts as high: 140 mmHg or more systolic, or 90 mmHg or more diastolic, in adults.
 * A hint for the eye only. Source: WHO, fact sheet “Hypertension”.
 */
export function isHighBloodPressure(
  { systolicMmHg = 0, diastolicMmHg = 0 }: ExamForm['vitals'],
  ageYears: number,
): boolean {
  return ageYears >= 18 && (systolicMmHg >= 140 || diastolicMmHg >= 90);
}
