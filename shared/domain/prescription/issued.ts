/** A prescription as it stands in the record: the lines doctors add to it, and the one that was issued. */
import { z } from 'zod';
import { facilitySchema } from '../day/setup.ts';
import { type Actor, actorSchema } from '../event.ts';
import { diagnosisSchema, followUpSchema, referralSchema } from '../exam/exam.ts';
import { medicineSchema } from '../medicine/medicine.ts';
import { personSchema } from '../patient/person.ts';
import type { VisitState } from '../visit/visit.ts';
import { checkedSchema } from './checks/checked.ts';

const text = (max: number) => z.string().trim().max(max);

/** Times of the day, as signs on a label show them. */
export const dayTimes = ['morning', 'noon', 'evening', 'night'] as const;
export type DayTime = (typeof dayTimes)[number];

export const prescriptionLineSchema = z.object({
  medicine: z.string().min(1).max(80),
  /** Whole units of the medicine's form: tablets, bottles, sachets. */
  quantity: z.number().int().positive().max(9999),
  /** One dose as it is told to the patient: `1 viên`, `5 ml`. */
  dose: text(60).min(1),
  timesPerDay: z.number().int().min(1).max(12),
  days: z.number().int().positive().max(365),
  /** At which times of the day, in their order; left out where only a number of times was said. */
  times: z.array(z.enum(dayTimes)).max(4).optional(),
  /** When to take it: `sau ăn`, `khi đau`. */
  when: text(120),
});
export type PrescriptionLine = z.infer<typeof prescriptionLineSchema>;

/** Why somebody goes past what a check found; `key` is the finding's. */
export const overrideSchema = z.object({ key: z.string().max(200), reason: text(500).min(1, 'required') });

/** What one doctor adds to the visit's prescription before somebody issues it; their lines of before are replaced. */
export const draftedSchema = z.object({
  lines: z.array(prescriptionLineSchema).max(30),
  advice: text(1000),
  overrides: z.array(overrideSchema).max(60).default([]),
});

/** The lines that one doctor has added and nobody has issued yet. */
export interface PrescriptionDraft extends z.output<typeof draftedSchema> {
  /** Id of the event. */
  id: string;
  at: string;
  by: Actor;
}

/** A line with the medicine's words copied, so that an old paper never changes because a list did. */
const issuedLineSchema = prescriptionLineSchema.extend({
  name: z.string(),
  strength: z.string(),
  form: medicineSchema.shape.form,
  unit: medicineSchema.shape.unit,
  route: medicineSchema.shape.route,
  toxic: z.boolean(),
  /** Who added the line, where that was not the prescriber. */
  addedBy: actorSchema.optional(),
});

export type IssuedLine = z.infer<typeof issuedLineSchema>;

const issuedSchema = z.object({
  code: z.string(),
  replaces: z.string().optional(),
  date: z.string(),
  ticket: z.string(),
  practice: z.boolean(),
  person: personSchema,
  /** Under 72 months: age in months, weight and guardian are printed. */
  smallChild: z.boolean(),
  weightKg: z.number().optional(),
  guardian: z.string().optional(),
  facility: facilitySchema,
  diagnoses: z.array(diagnosisSchema),
  lines: z.array(issuedLineSchema),
  advice: z.string(),
  /** What the exams said of being seen again; prescriptions of earlier editions have neither. */
  followUps: z.array(followUpSchema).optional(),
  referrals: z.array(referralSchema.omit({ reason: true })).optional(),
  prescriber: actorSchema,
  /** The day has a pharmacy that calls: the visit waits there from now on. */
  toPharmacy: z.literal(true).optional(),
  /** What the checks said; prescriptions of earlier editions have none. */
  checked: checkedSchema.optional(),
  /** Ids of the drafts that this one takes the place of. */
  drafts: z.array(z.string()).optional(),
});
export type IssuedPrescription = z.infer<typeof issuedSchema>;

export interface Prescription extends IssuedPrescription {
  /** Id of the event that issued it. */
  id: string;
  at: string;
}

export const prescriptionEvents = {
  'prescription.issued': issuedSchema,
  'prescription.drafted': draftedSchema,
};

/** Key of the total of visits with lines that somebody added and nobody has issued. */
export const linesNotIssued = 'prescriptions/not-issued';

/** The prescription that counts now: the last issued, unless another one was chosen over it. */
export function currentPrescription(visit: Pick<VisitState, 'prescriptions'>): Prescription | undefined {
  return visit.prescriptions.at(-1);
}
