/** The part of a visit that begins it: the ticket, who came, and what they came for. */
import { z } from 'zod';
import { type Context, type Decision, happened, refuse } from '../context.ts';
import { type Place, placesOf } from '../day/places.ts';
import { today } from '../day/today.ts';
import { checkIntake, isReserved } from '../intake/intake.ts';
import { identityOf, personSchema } from '../patient/person.ts';
import { aheadOf } from '../queue/call-order.ts';
import { join, whenOf } from '../queue/entry.ts';
import {
  type Priority,
  priorities,
  priorityFrom,
  priorityReasonSchema,
  reasonsAtReception,
  withReceptionReasons,
} from '../queue/priority.ts';
import { command, type Evolver, evolver } from '../subject.ts';
import { letterOf } from '../writer.ts';
import { allCategories, categoryFields } from './category.ts';
import { formatTicket, ticketsOf } from './ticket.ts';
import type { VisitState } from './visit.ts';

export const openVisitSchema = z.object({
  patientId: z.string().min(1).max(60),
  ...categoryFields,
  specialties: z.array(z.string().min(1).max(60)).max(12),
  emergency: z.boolean(),
  /** False: not by way of triage, although the day has one. */
  triage: z.boolean().optional(),
  /** Number of the paper form on which this was first written. */
  paper: z.string().max(20).optional(),
});

const namedSchema = z.object({ id: z.string(), name: z.object({ vi: z.string(), en: z.string() }) });

const openedSchema = z.object({
  patientId: z.string(),
  ticket: z.string(),
  /** The ticket was a number on paper. */
  paper: z.literal(true).optional(),
  date: z.string(),
  practice: z.boolean(),
  programme: z.string(),
  site: z.string(),
  /** The person as they were when the ticket was printed. */
  person: personSchema.pick({ name: true, sex: true, birth: true, unnamed: true, estimatedAge: true }),
  ...categoryFields,
  specialties: z.array(namedSchema),
  priority: z.enum(priorities),
  reasons: z.array(priorityReasonSchema).optional(),
  /** Where they wait first, in which rooms, and how many there came before them at that moment. */
  waitsAt: z
    .array(namedSchema.extend({ rooms: z.array(z.string()), ahead: z.number().int().nonnegative() }))
    .optional(),
});
export type OpenedVisit = z.infer<typeof openedSchema>;

const openingEvents = {
  'visit.opened': openedSchema,
  'visit.category-corrected': z.object({ ...categoryFields, reasons: z.array(priorityReasonSchema) }),
};

export const openingUndoable = ['visit.category-corrected'];

/** Key of the total that is 1 while a person has a visit on this day. */
export const visitsOf = (patientId: string) => `visits-of/${patientId}`;
/** Key of the total that is 1 once a paper number was used. */
export const paperUsed = (paper: string) => `paper/${paper}`;

/** Key of the total of those who wait at a place, or of those of one class. */
export const waitingAt = (place: string, priority?: Priority) =>
  priority === undefined ? `queue/${place}/waiting` : `queue/${place}/waiting/${priority}`;

type Opening = z.infer<typeof openVisitSchema>;

/** The places a new visit waits at first: triage where the day has one, and its specialties otherwise. */
function firstPlaces(places: readonly Place[], wanted: readonly Place[], opening: Opening): readonly Place[] {
  const triage = places.find(({ id }) => id === 'triage');
  return triage && !opening.emergency && opening.triage !== false ? [triage] : wanted;
}

/** Why a visit may not be opened with this number; nothing when it may. */
function paperProblem(paper: string | undefined, { rows }: Context) {
  if (paper === undefined) return undefined;
  if (!isReserved(rows.intake(), paper)) return refuse('paper-not-reserved', { number: paper });
  return rows.total(paperUsed(paper)) > 0 ? refuse('paper-used', { number: paper }) : undefined;
}

export const openingCommands = {
  /**
   * Opens a visit and gives it this station's next ticket, or the number of its paper form. By way of triage it needs no
   * specialty yet.
   * Refused: `unknown-patient`, `already-visiting`, `unknown-specialty`, `no-specialty`, `intake-closed` and
   * `specialty-closed` (never an emergency), `paper-not-reserved`, `paper-used`.
   */
  'visit.open': command(openVisitSchema, (visit: VisitState, data, context): Decision => {
    const { rows, station, now } = context;
    const day = rows.day();
    const patient = rows.patient(data.patientId);
    const person = patient?.person;
    if (!day) return refuse('day-not-open');
    if (visit.opened) return refuse('already-exists');
    if (!patient || !person) return refuse('unknown-patient');
    const records = rows.recordsOf(patient.id);
    if (records.some((id) => rows.total(visitsOf(id)) > 0)) return refuse('already-visiting');
    const places = placesOf(day);
    const wanted = places.filter((each) => !each.isDesk && data.specialties.includes(each.id));
    if (wanted.length !== new Set(data.specialties).size) return refuse('unknown-specialty');
    const first = firstPlaces(places, wanted, data);
    if (first.length === 0) return refuse('no-specialty');
    if (!data.emergency) {
      if (rows.intake().closed) return refuse('intake-closed');
      const closed = checkIntake(rows, wanted);
      if (closed) return { refusal: closed };
    }
    const unusable = paperProblem(data.paper, context);
    if (unusable) return unusable;
    const { birth } = person;
    const { category, otherCategories, certificate } = data;
    const date = today(day, now);
    const reasons = reasonsAtReception({
      birth,
      categories: allCategories(data),
      emergency: data.emergency,
      date,
    });
    const priority = priorityFrom(reasons);
    const opened: OpenedVisit = {
      patientId: patient.id,
      ticket: data.paper ?? formatTicket(station, rows.total(ticketsOf(station)) + 1),
      ...(data.paper === undefined ? {} : { paper: true }),
      date,
      practice: day.practice,
      programme: day.programme.name,
      site: day.site.name,
      person: identityOf(person),
      category,
      ...(otherCategories?.length ? { otherCategories } : {}),
      ...(certificate ? { certificate } : {}),
      specialties: wanted.map(({ id, name }) => ({ id, name })),
      priority,
      reasons,
      waitsAt: first.map(({ id, name, rooms }) => ({
        id,
        name,
        rooms: rooms.map((room) => room.name),
        ahead: aheadOf(priority, (each) => rows.total(waitingAt(id, each))),
      })),
    };
    return happened({ type: 'visit.opened', data: opened });
  }),
  /** Weighs anew what reception knows, also the birth as it is known by now. Refused: `unknown-subject`. */
  'visit.correct-category': command(
    z.object(categoryFields),
    (visit: VisitState, data, { rows }): Decision => {
      if (!visit.opened) return refuse('unknown-subject');
      const { person, patientId, date } = visit.opened;
      const reasons = reasonsAtReception({
        birth: rows.patient(patientId)?.person?.birth ?? person.birth,
        categories: allCategories(data),
        emergency: visit.reasons.some(({ code }) => code === 'emergency'),
        date,
      });
      return happened({ type: 'visit.category-corrected', data: { ...data, reasons } });
    },
  ),
};

export const evolveOpening: Evolver<VisitState> = evolver<VisitState, typeof openingEvents>(openingEvents, {
  'visit.opened': (visit, event) => {
    if (visit.opened) return visit;
    const { data } = event;
    const at = whenOf(event);
    // Editions that knew no reasons knew the class alone.
    const reasons = data.reasons ?? [];
    const opened: VisitState = {
      ...visit,
      opened: { ...data, at, station: letterOf(event.station) },
      reasons,
      priority: data.reasons ? priorityFrom(reasons) : data.priority,
    };
    return (data.waitsAt ?? data.specialties).reduce((state, place) => join(state, place.id, at), opened);
  },
  'visit.category-corrected': (visit, { data }) => {
    if (!visit.opened) return visit;
    const { certificate: _, otherCategories: __, ...opened } = visit.opened;
    const { reasons: ofReception, ...category } = data;
    const reasons = withReceptionReasons(visit.reasons, ofReception);
    return { ...visit, opened: { ...opened, ...category }, reasons, priority: priorityFrom(reasons) };
  },
});
