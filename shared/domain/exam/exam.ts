/** The part of a visit that holds what the doctors found. A signed exam is fixed; what is added later stands beside it. */
import { z } from 'zod';
import { type Decision, happened, refuse } from '../context.ts';
import { doesTests } from '../day/services.ts';
import { icdCodePattern } from '../diagnosis/icd-code.ts';
import type { Actor } from '../event.ts';
import { answersSchema } from '../exam-form/answers.ts';
import { checkedAnswers, raisedSchema } from '../exam-form/checked-answers.ts';
import { entryOf, finishEntry, whenOf } from '../queue/entry.ts';
import { command, type Evolver, evolver } from '../subject.ts';
import { vitalsSchema } from '../triage/vitals.ts';
import { paperHeadOf, paperHeadSchema } from '../visit/paper-head.ts';
import type { VisitState } from '../visit/visit.ts';

const text = (max: number) => z.string().trim().max(max);

export const diagnosisSchema = z.object({
  /** ICD-10. */
  code: z.string().regex(icdCodePattern).optional(),
  text: text(300).min(1),
});
export type Diagnosis = z.infer<typeof diagnosisSchema>;

export const formVersionSchema = z.object({ id: z.string().max(60), version: z.number().int().min(1) });

/** When somebody shall be seen again; only a number of days where no date was said. */
export const followUpSchema = z.object({
  days: z.number().int().min(1).max(365),
  note: text(300),
});

/** Somebody is sent on to another hospital. */
export const referralSchema = z.object({
  hospital: text(200).min(1),
  department: text(120),
  reason: text(1000).min(1),
  urgent: z.boolean(),
});

export const examSchema = z.object({
  specialty: z.string().min(1).max(60),
  complaint: text(1000),
  /** The form that `answers` were given in. */
  form: formVersionSchema.optional(),
  answers: answersSchema.default({}),
  /** What the form has no place for. */
  findings: text(4000),
  vitals: vitalsSchema,
  /** The main one first. */
  diagnoses: z.array(diagnosisSchema).max(12),
  /** Edition of the list that codes were chosen from. */
  icd10Edition: text(60).optional(),
  advice: text(2000),
  followUp: followUpSchema.optional(),
  referral: referralSchema.optional(),
});
/** An exam as it is sent; `z.output` would ask for answers that may be left out. */
export type ExamForm = z.input<typeof examSchema>;

const signedSchema = examSchema.extend({
  /** What the answers raised, with the form's own words. */
  flags: z.array(raisedSchema).default([]),
  /** Left out: it was signed before there were papers of it. */
  head: paperHeadSchema.optional(),
});

const addendumSchema = z.object({
  /** Id of the exam or the report. */
  to: z.string().max(60),
  text: text(2000).min(1, 'required'),
});

export interface Addendum {
  id: string;
  at: string;
  by: Actor;
  text: string;
}

export interface Exam extends z.output<typeof signedSchema> {
  id: string;
  at: string;
  by: Actor;
  addenda: Addendum[];
}

const examEvents = { 'exam.signed': signedSchema, 'exam.addendum-added': addendumSchema };

export const examCommands = {
  /**
   * Signs what was found and ends the wait for this specialty.
   * Refused: `not-called`, `reports-only` (a place that does tests signs reports), `no-diagnosis`, `unknown-form`, `answer-not-possible` (the label of the field).
   */
  'visit.sign-exam': command(examSchema, (visit: VisitState, exam, { rows, now }): Decision => {
    if (entryOf(visit, exam.specialty)?.status !== 'called') return refuse('not-called');
    const day = rows.day();
    if (day && doesTests(day, exam.specialty)) return refuse('reports-only');
    if (exam.diagnoses.length === 0) return refuse('no-diagnosis');
    const checked = checkedAnswers(day?.examForms ?? [], exam);
    if ('refusal' in checked) return checked;
    const head = paperHeadOf(visit, rows, now);
    return happened({ type: 'exam.signed', data: { ...exam, ...checked, ...(head ? { head } : {}) } });
  }),
  /** Adds to a signed exam or report. Refused: `unknown-exam`. */
  'visit.add-addendum': command(addendumSchema, (visit: VisitState, data) => {
    const isKnown = [...visit.exams, ...visit.reports].some(({ id }) => id === data.to);
    return isKnown ? happened({ type: 'exam.addendum-added', data }) : refuse('unknown-exam');
  }),
};

export const evolveExam: Evolver<VisitState> = evolver<VisitState, typeof examEvents>(examEvents, {
  'exam.signed': (visit, event) => ({
    ...finishEntry(visit, event.data.specialty, event.at),
    exams: [
      ...visit.exams,
      // Exams of earlier editions know neither answers nor flags.
      {
        ...event.data,
        answers: event.data.answers ?? {},
        flags: event.data.flags ?? [],
        id: event.id,
        at: whenOf(event),
        by: event.by,
        addenda: [],
      },
    ],
  }),
  'exam.addendum-added': (visit, { id, at, by, data }) => {
    const added = <Item extends { id: string; addenda: Addendum[] }>(items: Item[]): Item[] =>
      items.map((each) =>
        each.id === data.to ? { ...each, addenda: [...each.addenda, { id, at, by, text: data.text }] } : each,
      );
    return { ...visit, exams: added(visit.exams), reports: added(visit.reports) };
  },
});
