/** The part of a visit that begins it: the ticket, who came, and what they came for. */
import { z } from 'zod';
import { type Decision, happened, refuse } from '../context.ts';
import { today } from '../day/today.ts';
import { birthSchema } from '../patient/birth.ts';
import { sexes } from '../patient/person.ts';
import { priorities, priorityOf } from '../queue/priority.ts';
import { join } from '../queue/queue.ts';
import { command, type Evolver, evolver } from '../subject.ts';
import { categories, certificateSchema } from './category.ts';
import { formatTicket, ticketsOf } from './ticket.ts';
import type { VisitState } from './visit.ts';

export const openVisitSchema = z.object({
  patientId: z.string().min(1).max(60),
  category: z.enum(categories, 'required'),
  certificate: certificateSchema.optional(),
  specialties: z.array(z.string().min(1).max(60)).min(1, 'required').max(12),
  emergency: z.boolean(),
});

const openedSchema = z.object({
  patientId: z.string(),
  ticket: z.string(),
  date: z.string(),
  practice: z.boolean(),
  programme: z.string(),
  site: z.string(),
  /** The person as they were when the ticket was printed. */
  person: z.object({ name: z.string(), sex: z.enum(sexes), birth: birthSchema }),
  category: z.enum(categories),
  certificate: certificateSchema.optional(),
  specialties: z.array(z.object({ id: z.string(), name: z.object({ vi: z.string(), en: z.string() }) })),
  priority: z.enum(priorities),
});
export type OpenedVisit = z.infer<typeof openedSchema>;

const openingEvents = { 'visit.opened': openedSchema };

/** Key of the total that is 1 while a person has a visit on this day. */
export const visitsOf = (patientId: string) => `visits-of/${patientId}`;

export const openingCommands = {
  /**
   * Opens a visit and gives it this station's next ticket.
   * Refused: `unknown-patient`, `already-visiting`, `unknown-specialty`.
   */
  'visit.open': command(openVisitSchema, (visit: VisitState, data, { rows, station, now }): Decision => {
    const day = rows.day();
    const person = rows.patient(data.patientId)?.person;
    if (!day) return refuse('day-not-open');
    if (visit.opened) return refuse('already-exists');
    if (!person) return refuse('unknown-patient');
    if (rows.total(visitsOf(data.patientId)) > 0) return refuse('already-visiting');
    const specialties = day.specialties.filter((each) => data.specialties.includes(each.id));
    if (specialties.length !== new Set(data.specialties).size) return refuse('unknown-specialty');
    const date = today(day, now);
    const opened: z.infer<typeof openedSchema> = {
      patientId: data.patientId,
      ticket: formatTicket(station, rows.total(ticketsOf(station)) + 1),
      date,
      practice: day.practice,
      programme: day.programme.name,
      site: day.site.name,
      person: { name: person.name, sex: person.sex, birth: person.birth },
      category: data.category,
      ...(data.certificate ? { certificate: data.certificate } : {}),
      specialties,
      priority: priorityOf({ birth: person.birth, category: data.category, emergency: data.emergency, date }),
    };
    return happened({ type: 'visit.opened', data: opened });
  }),
};

export const evolveOpening: Evolver<VisitState> = evolver<VisitState, typeof openingEvents>(openingEvents, {
  'visit.opened': (visit, event) => {
    if (visit.opened) return visit;
    const opened: VisitState = { ...visit, opened: { ...event.data, at: event.at, station: event.station } };
    return event.data.specialties.reduce((state, specialty) => join(state, specialty.id, event.at), opened);
  },
});
