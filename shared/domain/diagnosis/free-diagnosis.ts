import { type Diagnosis, diagnosisSchema } from '../exam/exam.ts';

/** What is typed as a diagnosis of its own: `K21.0 Trào ngược` keeps its code, anything else is only words. */
export function freeDiagnosis(text: string): Diagnosis | undefined {
  const [, code, words] = /^([a-z]\d{2}(?:\.\d{1,2})?)(?:\s+(.*))?$/i.exec(text.trim()) ?? [];
  const typed = code
    ? { code: code.toUpperCase(), text: words || code.toUpperCase() }
    : { text: text.slice(0, 300) };
  const parsed = diagnosisSchema.safeParse(typed);
  return parsed.success ? parsed.data : undefined;
}
