/** An exam as it is typed: anything may be missing or not right yet. */
import { z } from 'zod';
import { diagnosisSchema, type ExamForm } from '#shared/domain/exam/exam.ts';
import type { VisitRow } from '#shared/rows.ts';

const text = z.string().catch('');
const number = z.number().optional().catch(undefined);

export const examDraftSchema = z.object({
  specialty: z.string(),
  complaint: text,
  findings: text,
  vitals: z.object({
    weightKg: number,
    pulsePerMinute: number,
    systolicMmHg: number,
    diastolicMmHg: number,
    temperatureC: number,
  }),
  diagnoses: z.array(diagnosisSchema).catch([]),
  advice: text,
});

/** An exam before anything is typed: it begins with what they told triage. */
export const startOf = ({ triage }: Pick<VisitRow, 'triage'>, specialty: string): ExamForm => ({
  specialty,
  complaint: (triage.at(-1)?.complaints ?? []).map(({ text }) => text).join('; '),
  findings: '',
  vitals: {},
  diagnoses: [],
  advice: '',
});
