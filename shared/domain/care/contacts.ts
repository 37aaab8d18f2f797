/**
 * The part of the day that knows whom the programme has written to or called, and why. Whether somebody may be is asked
 * where the list and the file are made: what was done is recorded whatever they have said since.
 */
import { z } from 'zod';
import { type Decision, happened, refuse } from '../context.ts';
import type { DayState } from '../day/day.ts';
import type { Actor } from '../event.ts';
import { command, type Evolver, evolver } from '../subject.ts';
import { careReasons } from './reason.ts';

/** People of one file. */
export const mostInOneList = 1500;

const contactSchema = z.object({ visit: z.string().max(60), reason: z.enum(careReasons) });

const contactedSchema = z.object({
  channel: z.enum(['sms', 'call']),
  /** Name of the file with their numbers; left out for a single call. */
  file: z.string().trim().min(1).max(200).optional(),
  contacts: z.array(contactSchema).min(1).max(mostInOneList),
});

export interface Contacting extends z.infer<typeof contactedSchema> {
  event: string;
  /** ISO instant. */
  at: string;
  by: Actor;
}

const careEvents = { 'care.contacted': contactedSchema };

export const careCommands = {
  /**
   * Says that people were written to or called; works on a closed day, and again for the same people. Refused for all of
   * them: `unknown-patient`.
   */
  'day.record-contacts': command(contactedSchema, (_: DayState, data, { rows }): Decision => {
    const isKnown = (visit: string) => rows.visit(visit)?.opened !== undefined;
    if (!data.contacts.every(({ visit }) => isKnown(visit))) return refuse('unknown-patient');
    return happened({ type: 'care.contacted', data });
  }),
};

export const evolveCare: Evolver<DayState> = evolver<DayState, typeof careEvents>(careEvents, {
  'care.contacted': (day, { id, at, by, data }) => ({
    ...day,
    contacts: [...day.contacts, { ...data, event: id, at, by }],
  }),
});
