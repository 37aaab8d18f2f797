/** The household of somebody nominated for a savings book, as the family says it at the desk: what the committee decides on. */
import { z } from 'zod';
import type { Actor } from '../event.ts';
import { certificateSchema } from '../visit/category.ts';

const people = z.number().int().nonnegative().max(50);

export const householdSchema = z
  .object({
    /** Đồng a month that the whole household earns, as they say. */
    monthlyIncomeVnd: z.number().int().nonnegative().max(1_000_000_000),
    /** People who live in it, the recipient among them. */
    members: people.min(1),
    /** Of these, those who cannot earn: children, the old, the ill. */
    dependants: people,
    /** Who earns, and how. */
    earner: z.string().trim().min(1).max(200).optional(),
    /** The commune's certificate of the household, as it is written; never computed. */
    certificate: certificateSchema.optional(),
    dwelling: z.string().trim().min(1).max(300).optional(),
    notes: z.string().trim().min(1).max(1000).optional(),
  })
  .refine(({ members, dependants }) => dependants <= members, {
    error: 'more-than-members',
    path: ['dependants'],
  });
export type Household = z.infer<typeof householdSchema>;

/** With who wrote it down, and when. */
export interface RecordedHousehold extends Household {
  event: string;
  /** ISO instant. */
  at: string;
  by: Actor;
}
