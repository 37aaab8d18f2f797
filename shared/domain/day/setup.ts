/** Everything that is set up for a clinic day: who, where, with what. Complete before its doors open. */
import { z } from 'zod';
import { examFormSchema } from '../exam-form/exam-form.ts';
import { medicineSchema } from '../medicine/medicine.ts';
import { type Role, roles } from '../roles.ts';
import { noTriageSetup, triageSetupSchema } from '../triage/triage-setup.ts';
import { categories } from '../visit/category.ts';

// Bounded, so that what is printed from them stays on its paper.
const text = z.string().max(200);
const word = z.string().max(60);
const note = z.string().max(2000);
const bilingual = z.object({ vi: text, en: text });

/** A day's own specialty is examined with the general form. */
export const specialtySchema = z.object({ id: word, name: bilingual });
export type Specialty = z.infer<typeof specialtySchema>;

/** A test that doctors may ask for on this day, answered in a form of its own. */
export const serviceSchema = z.object({
  id: word,
  name: bilingual,
  /** Id of the form that its result is written down in. */
  form: word,
  /** The specialty whose rooms do it; left out: whoever asks does it in their own room. */
  place: word.optional(),
});
export type Service = z.infer<typeof serviceSchema>;

/** `specialty` is a specialty of the day, or a desk that has rooms: `triage`, `pharmacy`, `support`. */
export const roomSchema = z.object({ id: word, name: text, specialty: word });

/** Somebody of the day, as they are written down; their PIN and whether they still may come in are kept apart. */
export const personOfStaffSchema = z.object({
  id: word,
  name: text,
  roles: z.array(z.enum(roles)).min(1),
  /** Number of the licence to practise. */
  licence: text.optional(),
  specialties: z.array(word).optional(),
  room: word.optional(),
});

export type PersonOfStaff = z.infer<typeof personOfStaffSchema>;

const staffSchema = personOfStaffSchema.extend({
  /** Salted hash of the PIN; never leaves the host. Nobody comes in without one. */
  pinHash: z.string().optional(),
  /** The PIN was given to them, and they have to choose their own when they come in; left out: nobody set it yet. */
  oneTimePin: z.boolean().optional(),
  /** They may not come in any more. */
  revoked: z.boolean().optional(),
});

/** The hospital whose name and licence the prescriptions carry. */
export const facilitySchema = z.object({
  name: text,
  /** Five characters, the first of every prescription's code; empty until it is known. */
  code: z.string().regex(/^([0-9A-Za-z]{5})?$/),
  licence: text.optional(),
  phone: text,
  address: text,
});

export const signatorySchema = z.object({ name: text, title: text });

/** The sponsor's picture for certificates, as a data URL; made small before it is kept. */
export const longestLogo = 80_000;
// It begins as a PNG or a JPEG does: what is neither would be found out when a certificate is to be printed.
export const logoSchema = z
  .string()
  .max(longestLogo)
  .regex(/^data:image\/(png;base64,iVBORw0KGgo|jpeg;base64,\/9j\/)[A-Za-z0-9+/]*=*$/);

export const programmeSchema = z.object({ name: text, sponsor: text, logo: logoSchema.optional() });
export const siteSchema = z.object({ name: text, commune: text, province: text, address: text });
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const hoursSchema = z
  .object({ open: timeOfDay, close: timeOfDay })
  .refine(({ open, close }) => open < close, { error: 'closes-before-it-opens', path: ['close'] });

/**
 * What the plan of a humanitarian campaign says besides what the day is set up with.
 * Source: Decree 96/2023/NĐ-CP, annex IV, form 03; the form's exact wording has not been checked.
 */
export const campaignSchema = z.object({
  /** Who organises it, when that is not the sponsor. */
  organiser: text,
  /** Who answers for it, and how they are reached. */
  representative: text,
  representativeTitle: text,
  phone: text,
  /** Number and date of the approval, once there is one. */
  approval: text,
  /** What is examined and treated, equipment and money: free text. */
  scope: note,
  equipment: note,
  funding: note,
});
export type Campaign = z.infer<typeof campaignSchema>;
export const noCampaign: Campaign = {
  organiser: '',
  representative: '',
  representativeTitle: '',
  phone: '',
  approval: '',
  scope: '',
  equipment: '',
  funding: '',
};

const count = z.number().int().nonnegative().max(1_000_000);
/** How many people of each category are expected. */
export const expectedSchema = z.partialRecord(z.enum(categories), count);

const years = z.number().int().nonnegative().max(120);

/** `stock` has one entry for each size, or a single one without. */
export const giftSchema = z.object({
  id: word,
  name: bilingual,
  stock: z
    .array(
      z.object({
        size: word.optional(),
        quantity: count,
        /** Whom the size is meant for, in whole years of age; both ends count. */
        ages: z.object({ from: years.optional(), to: years.optional() }).optional(),
      }),
    )
    .max(30)
    .default([]),
  /** Who is to get it: of these categories, examined on the day or not, and how many at most. `ruleOf` says what holds without. */
  rule: z
    .object({
      categories: z.array(z.enum(categories)).min(1, 'required').max(categories.length),
      examined: z.boolean(),
      most: z.number().int().min(1).max(20),
    })
    .optional(),
});
export type Gift = z.infer<typeof giftSchema>;

const vnd = z.number().int().nonnegative().max(1_000_000_000_000);
export const savingsBookPlanSchema = z.object({
  /** How many are planned; the budget is what binds. */
  number: count.optional(),
  amountVnd: vnd,
  budgetVnd: vnd,
  bank: text,
  signatories: z.array(signatorySchema).max(4),
});

/** The most of each list that a day may hold. */
export const mostListed = 1000;

export const dateSchema = z.iso.date();

export const daySetupSchema = z.object({
  id: word,
  /** `yyyy-MM-dd` */
  date: dateSchema,
  practice: z.boolean(),
  programme: programmeSchema,
  site: siteSchema,
  facility: facilitySchema,
  hours: z.object({ open: text, close: text }),
  campaign: campaignSchema.default(noCampaign),
  expected: expectedSchema.default({}),
  specialties: z.array(specialtySchema),
  rooms: z.array(roomSchema),
  staff: z.array(staffSchema),
  /** Tests that may be asked for. */
  services: z.array(serviceSchema).default([]),
  /** Every version of every form that findings are written down in. Days of earlier editions have none. */
  examForms: z.array(examFormSchema).default([]),
  /** Complaints to choose from, and the red flags that are looked for. Days of earlier editions have none. */
  triage: triageSetupSchema.default(noTriageSetup),
  /** Where an emergency without a name is sent; left out: the first specialty with a room. */
  emergencySpecialty: word.optional(),
  formulary: z.array(medicineSchema),
  /** False until a pharmacist has gone through the list as it is now. */
  formularyReviewed: z.boolean(),
  gifts: z.array(giftSchema),
  savingsBooks: savingsBookPlanSchema,
});
export type DaySetup = z.infer<typeof daySetupSchema>;
export type Staff = DaySetup['staff'][number];

/** A set-up as it is read from the record: days of earlier editions have neither tests nor forms. */
export function readSetup(setup: DaySetup): DaySetup {
  const { services = [], examForms = [] }: Partial<DaySetup> = setup;
  return { ...setup, services, examForms };
}

/** What a screen may know of somebody: everything but the PIN. */
export interface StaffMember extends Omit<Staff, 'pinHash' | 'oneTimePin'> {
  roles: Role[];
  pin: 'none' | 'one-time' | 'own';
}

/** Somebody as screens know them. */
export function staffMember({ pinHash, oneTimePin, ...member }: Staff): StaffMember {
  return { ...member, pin: pinHash === undefined ? 'none' : oneTimePin ? 'one-time' : 'own' };
}
