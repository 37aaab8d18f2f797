/** What every paper about a visit begins with, copied when it is signed: an old paper never changes because a list did. */
import { z } from 'zod';
import type { Rows } from '../context.ts';
import { facilitySchema } from '../day/setup.ts';
import { today } from '../day/today.ts';
import { personSchema } from '../patient/person.ts';
import type { VisitState } from './visit.ts';

export const paperHeadSchema = z.object({
  /** `yyyy-MM-dd` */
  date: z.string(),
  ticket: z.string(),
  practice: z.boolean(),
  person: personSchema,
  facility: facilitySchema,
});
export type PaperHead = z.infer<typeof paperHeadSchema>;

/** The head of what is signed at an ISO instant; nothing of a visit that was not opened. */
export function paperHeadOf(
  { opened }: Pick<VisitState, 'opened'>,
  rows: Pick<Rows, 'day' | 'patient'>,
  now: string,
): PaperHead | undefined {
  const day = rows.day();
  const person = opened && rows.patient(opened.patientId)?.person;
  if (!day || !person) return undefined;
  const { practice, facility } = day;
  return { date: today(day, now), ticket: opened.ticket, practice, person, facility };
}
