/** Everything that is fixed when a clinic day is opened. */
import { z } from 'zod';
import { medicineSchema } from '../medicine/medicine.ts';
import { type Role, roles } from '../roles.ts';
import { noTriageSetup, triageSetupSchema } from '../triage/triage-setup.ts';

// Bounded, so that what is printed from them stays on its paper.
const text = z.string().max(200);
const word = z.string().max(60);
const bilingual = z.object({ vi: text, en: text });

const specialtySchema = z.object({ id: word, name: bilingual });
export type Specialty = z.infer<typeof specialtySchema>;

const roomSchema = z.object({ id: word, name: text, specialty: text });

export const staffSchema = z.object({
  id: word,
  name: text,
  roles: z.array(z.enum(roles)).min(1),
  licence: text.optional(),
  specialties: z.array(text).optional(),
  room: text.optional(),
  /** Salted hash of the PIN; never leaves the host. */
  pinHash: z.string(),
});

/** The hospital whose name and licence the prescriptions carry. */
export const facilitySchema = z.object({
  name: text,
  /** Five characters, the first of every prescription's code. */
  code: z.string().length(5),
  licence: text.optional(),
  phone: text,
  address: text,
});

export const signatorySchema = z.object({ name: text, title: text });

export const daySetupSchema = z.object({
  id: word,
  /** `yyyy-MM-dd` */
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  practice: z.boolean(),
  programme: z.object({ name: text, sponsor: text }),
  site: z.object({ name: text, commune: text, province: text, address: text }),
  facility: facilitySchema,
  hours: z.object({ open: text, close: text }),
  specialties: z.array(specialtySchema),
  rooms: z.array(roomSchema),
  staff: z.array(staffSchema),
  /** Complaints to choose from, and the red flags that are looked for. Days of earlier editions have none. */
  triage: triageSetupSchema.default(noTriageSetup),
  /** Where an emergency without a name is sent; left out: the first specialty with a room. */
  emergencySpecialty: word.optional(),
  formulary: z.array(medicineSchema),
  /** False until a pharmacist has gone through the list. */
  formularyReviewed: z.boolean(),
  gifts: z.array(
    z.object({
      id: word,
      name: bilingual,
      sizes: z.array(text).optional(),
      quantity: z.number().int(),
    }),
  ),
  savingsBooks: z.object({
    amountVnd: z.number().int().positive(),
    budgetVnd: z.number().int().nonnegative(),
    bank: text,
    signatories: z.array(signatorySchema),
  }),
});
export type DaySetup = z.infer<typeof daySetupSchema>;
export type Staff = DaySetup['staff'][number];

/** What a screen may know of somebody: everything but the PIN. */
export interface StaffMember extends Omit<Staff, 'pinHash'> {
  roles: Role[];
}
