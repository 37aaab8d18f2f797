/** The part of a visit that holds what the doctors found. A signed exam is fixed. */
import { z } from 'zod';
import { happened, refuse } from '../context.ts';
import type { Actor } from '../event.ts';
import { entryOf, finishEntry, whenOf } from '../queue/entry.ts';
import { command, type Evolver, evolver } from '../subject.ts';
import { vitalsSchema } from '../triage/vitals.ts';
import type { VisitState } from '../visit/visit.ts';

const text = (max: number) => z.string().trim().max(max);

export const diagnosisSchema = z.object({
  /** ICD-10. */
  code: z
    .string()
    .regex(/^[A-Z]\d{2}(\.\d{1,2})?$/)
    .optional(),
  text: text(300).min(1),
});
export type Diagnosis = z.infer<typeof diagnosisSchema>;

export const examSchema = z.object({
  specialty: z.string().min(1).max(60),
  complaint: text(1000),
  findings: text(4000),
  vitals: vitalsSchema,
  diagnoses: z.array(diagnosisSchema).max(12),
  advice: text(1000),
});
export type ExamForm = z.infer<typeof examSchema>;

export interface Exam extends ExamForm {
  id: string;
  at: string;
  by: Actor;
}

const examEvents = { 'exam.signed': examSchema };

export const examCommands = {
  /** Signs what was found and ends the wait for this specialty. Refused: `not-called`, `no-diagnosis`. */
  'visit.sign-exam': command(examSchema, (visit: VisitState, exam) => {
    if (entryOf(visit, exam.specialty)?.status !== 'called') return refuse('not-called');
    if (exam.diagnoses.length === 0) return refuse('no-diagnosis');
    return happened({ type: 'exam.signed', data: exam });
  }),
};

export const evolveExam: Evolver<VisitState> = evolver<VisitState, typeof examEvents>(examEvents, {
  'exam.signed': (visit, event) => ({
    ...finishEntry(visit, event.data.specialty, event.at),
    exams: [...visit.exams, { ...event.data, id: event.id, at: whenOf(event), by: event.by }],
  }),
});
