/**
 * The part of a visit that holds what doctors asked for and what came of it. Asking holds the visit for the room that
 * asked, when another place does the test; the answer sends it back there first.
 */
import { z } from 'zod';
import { type Decision, happened, refuse } from '../context.ts';
import { placeOf } from '../day/places.ts';
import type { DaySetup, Service } from '../day/setup.ts';
import type { Actor } from '../event.ts';
import { type Addendum, formVersionSchema } from '../exam/exam.ts';
import { answersSchema } from '../exam-form/answers.ts';
import { checkedAnswers, raisedSchema } from '../exam-form/checked-answers.ts';
import { latestForm } from '../exam-form/forms-of-day.ts';
import { entryOf } from '../queue/entry.ts';
import { command } from '../subject.ts';
import { paperHeadOf, paperHeadSchema } from '../visit/paper-head.ts';
import type { VisitState } from '../visit/visit.ts';

const text = (max: number) => z.string().trim().max(max);
const word = z.string().min(1).max(60);
const bilingual = z.object({ vi: z.string(), en: z.string() });

const askedSchema = z.object({
  service: word,
  /** Parts of its form that are asked for, such as organs; none: all of it. */
  parts: z.array(word).max(20),
  /** What the doctor wants to know. */
  question: text(500),
});
type Asked = z.infer<typeof askedSchema>;

const placeOrdersSchema = z.object({
  /** The specialty that asks. */
  specialty: word,
  /** What was found so far, for whoever answers. */
  clinical: text(1000).default(''),
  orders: z.array(askedSchema).min(1).max(10),
});
export type PlaceOrders = z.infer<typeof placeOrdersSchema>;

const placedSchema = z.object({
  specialty: word,
  clinical: z.string(),
  room: z.string(),
  roomName: z.string(),
  orders: z.array(askedSchema.extend({ id: z.string(), name: bilingual, place: word.optional() })),
});

const signReportSchema = z.object({
  service: word,
  /** Ids of the orders it answers; none when nobody asked. */
  orders: z.array(z.string().max(60)).max(10),
  form: formVersionSchema,
  answers: answersSchema,
  /** The place that did it, which then has done with this visit; left out: the room that asked did it. */
  place: word.optional(),
});

const reportedSchema = signReportSchema.extend({
  name: bilingual,
  flags: z.array(raisedSchema),
  /** Left out: it was signed before there were papers of it. */
  head: paperHeadSchema.optional(),
});

const cancelOrderSchema = z.object({
  order: z.string().max(60),
  reason: text(300).min(1, 'required'),
});

export interface Order extends Asked {
  id: string;
  at: string;
  by: Actor;
  specialty: string;
  room: string;
  roomName: string;
  clinical: string;
  name: { vi: string; en: string };
  place?: string | undefined;
  /** Id of the report that answered it; where two stations did without seeing each other, the first of them. */
  report?: string;
  /** Where it was answered all the same, without the one knowing of the other, both stand. */
  cancelled?: { at: string; by: Actor; reason: string };
}

export interface Report extends z.infer<typeof reportedSchema> {
  id: string;
  at: string;
  by: Actor;
  addenda: Addendum[];
}

export const orderEvents = {
  'order.placed': placedSchema,
  'order.cancelled': cancelOrderSchema,
  'report.signed': reportedSchema,
};

/** Asking, and taking it back, as long as nothing came after. A report is signed: it is added to. */
export const ordersUndoable = ['order.placed', 'order.cancelled'];

/** Whether an order still waits for its answer. */
export const isOrderOpen = ({ report, cancelled }: Pick<Order, 'report' | 'cancelled'>) =>
  !report && !cancelled;

/** Orders that wait at a place. */
export const openOrdersAt = (visit: Pick<VisitState, 'orders'>, place: string): Order[] =>
  visit.orders.filter((order) => order.place === place && isOrderOpen(order));

/** Every report that answers an order, the first one first. */
export const reportsOf = (visit: Pick<VisitState, 'reports'>, { id }: Pick<Order, 'id'>): Report[] =>
  visit.reports.filter(({ orders }) => orders.includes(id));

const serviceOf = (day: Pick<DaySetup, 'services'>, id: string) =>
  day.services.find((each) => each.id === id);

/** Whether everything that is asked for was asked for before. */
function isAsked(before: readonly Asked[], { service, parts }: Asked): boolean {
  const same = before.filter((each) => each.service === service);
  const isWhole = (each: Asked) => each.parts.length === 0;
  if (same.some(isWhole)) return true;
  return parts.length > 0 && parts.every((part) => same.some((each) => each.parts.includes(part)));
}

/** Whether the form of a service has all of these parts. */
function hasParts({ examForms }: Pick<DaySetup, 'examForms'>, { form }: Service, parts: readonly string[]) {
  const sections = latestForm(examForms, form)?.sections ?? [];
  return parts.every((part) => sections.some((section) => section.part && section.id === part));
}

export const orderCommands = {
  /**
   * Asks for tests. With one that another place does, the visit waits there and is held for the room that asked.
   * Refused: `not-called`, `unknown-service` (also a part its form has not), `no-room-for-service` (its name: nobody
   * would ever be called), `already-ordered` (its name).
   */
  'visit.place-orders': command(placeOrdersSchema, (visit: VisitState, data, { rows, newId }): Decision => {
    const day = rows.day();
    const entry = entryOf(visit, data.specialty);
    const call = entry?.calls.at(-1);
    if (!day) return refuse('day-not-open');
    if (entry?.status !== 'called' || !call) return refuse('not-called');
    const orders: z.infer<typeof placedSchema>['orders'] = [];
    for (const asked of data.orders) {
      const service = serviceOf(day, asked.service);
      if (!service || service.place === data.specialty || !hasParts(day, service, asked.parts))
        return refuse('unknown-service');
      const { name, place } = service;
      if (place !== undefined && !placeOf(day, place)?.rooms.length)
        return refuse('no-room-for-service', { name: name.vi });
      if (isAsked([...visit.orders.filter(isOrderOpen), ...orders], asked))
        return refuse('already-ordered', { name: name.vi });
      orders.push({ ...asked, id: newId(), name, ...(place === undefined ? {} : { place }) });
    }
    const { specialty, clinical } = data;
    const { room, roomName } = call;
    return happened({ type: 'order.placed', data: { specialty, clinical, room, roomName, orders } });
  }),
  /** An order that will not be answered. Refused: `unknown-order`, `order-answered`. */
  'visit.cancel-order': command(cancelOrderSchema, (visit: VisitState, data) => {
    const order = visit.orders.find(({ id }) => id === data.order);
    if (!order) return refuse('unknown-order');
    return isOrderOpen(order) ? happened({ type: 'order.cancelled', data }) : refuse('order-answered');
  }),
  /**
   * Signs a report, which answers its orders; the place is done with the visit when nothing more was asked of it.
   * Refused: `unknown-service` (also at a place that does not do it), `unknown-order`, `order-answered`, `not-called`
   * (at its place), `nothing-reported`, `unknown-form`, `answer-not-possible` (the label of the field).
   */
  'visit.sign-report': command(signReportSchema, (visit: VisitState, report, { rows, now }): Decision => {
    const day = rows.day();
    const service = day && serviceOf(day, report.service);
    if (!visit.opened) return refuse('unknown-subject');
    if (!service || (report.place !== undefined && report.place !== service.place))
      return refuse('unknown-service');
    for (const id of report.orders) {
      const order = visit.orders.find((each) => each.id === id);
      if (!order || order.service !== report.service) return refuse('unknown-order');
      if (!isOrderOpen(order)) return refuse('order-answered');
    }
    if (report.place !== undefined && entryOf(visit, report.place)?.status !== 'called')
      return refuse('not-called');
    if (report.form.id !== service.form || !latestForm(day.examForms, service.form))
      return refuse('unknown-form');
    const checked = checkedAnswers(day.examForms, report);
    if ('refusal' in checked) return checked;
    if (Object.keys(checked.answers).length === 0) return refuse('nothing-reported');
    const head = paperHeadOf(visit, rows, now);
    const { name } = service;
    return happened({
      type: 'report.signed',
      data: { ...report, ...checked, name, ...(head ? { head } : {}) },
    });
  }),
};
