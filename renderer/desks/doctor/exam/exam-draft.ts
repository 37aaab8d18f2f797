/** An exam as it is typed: anything may be missing or not right yet. */
import { z } from 'zod';
import { diagnosisSchema, type ExamForm } from '#shared/domain/exam/exam.ts';

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

export const emptyExam = (specialty: string): ExamForm => ({
  specialty,
  complaint: '',
  findings: '',
  vitals: {},
  diagnoses: [],
  advice: '',
});
