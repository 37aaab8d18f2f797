/** Everything that is fixed when a clinic day is opened. */
import { z } from 'zod';
import { medicineSchema } from '../medicine/medicine.ts';
import { type Role, roles } from '../roles.ts';

const bilingual = z.object({ vi: z.string(), en: z.string() });

export const specialtySchema = z.object({ id: z.string(), name: bilingual });
export type Specialty = z.infer<typeof specialtySchema>;

export const roomSchema = z.object({ id: z.string(), name: z.string(), specialty: z.string() });

export const staffSchema = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(z.enum(roles)).min(1),
  licence: z.string().optional(),
  specialties: z.array(z.string()).optional(),
  room: z.string().optional(),
  /** Salted hash of the PIN; never leaves the host. */
  pinHash: z.string(),
});

/** The hospital whose name and licence the prescriptions carry. */
export const facilitySchema = z.object({
  name: z.string(),
  /** Five characters, the first of every prescription's code. */
  code: z.string().length(5),
  licence: z.string().optional(),
  phone: z.string(),
  address: z.string(),
});
export type Facility = z.infer<typeof facilitySchema>;

export const signatorySchema = z.object({ name: z.string(), title: z.string() });

export const daySetupSchema = z.object({
  id: z.string(),
  /** `yyyy-MM-dd` */
  date: z.string(),
  practice: z.boolean(),
  programme: z.object({ name: z.string(), sponsor: z.string() }),
  site: z.object({ name: z.string(), commune: z.string(), province: z.string(), address: z.string() }),
  facility: facilitySchema,
  hours: z.object({ open: z.string(), close: z.string() }),
  specialties: z.array(specialtySchema),
  rooms: z.array(roomSchema),
  staff: z.array(staffSchema),
  formulary: z.array(medicineSchema),
  /** False until a pharmacist has gone through the list. */
  formularyReviewed: z.boolean(),
  gifts: z.array(
    z.object({
      id: z.string(),
      name: bilingual,
      sizes: z.array(z.string()).optional(),
      quantity: z.number().int(),
    }),
  ),
  savingsBooks: z.object({
    amountVnd: z.number().int().positive(),
    budgetVnd: z.number().int().nonnegative(),
    bank: z.string(),
    signatories: z.array(signatorySchema),
  }),
});
export type DaySetup = z.infer<typeof daySetupSchema>;
export type Staff = DaySetup['staff'][number];

/** What a screen may know of somebody: everything but the PIN. */
export interface StaffMember extends Omit<Staff, 'pinHash'> {
  roles: Role[];
}
