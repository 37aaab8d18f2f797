/** What becomes of a visit when something was asked for, taken back or answered. */
import { entryOf, finishEntry, isInQueue, isOpen, join, left, whenOf, withEntry } from '../queue/entry.ts';
import { type Evolver, evolver } from '../subject.ts';
import type { VisitState } from '../visit/visit.ts';
import { openOrdersAt, orderEvents, type Report } from './orders.ts';

/** Waits at a place that shall answer; only for that, unless the visit was to come there anyway. */
function waitingAt(visit: VisitState, place: string, at: string): VisitState {
  const before = entryOf(visit, place);
  if (before && isInQueue(before)) return visit;
  const isNew = !before || !isOpen(before);
  return withEntry(join(visit, place, at), place, (entry) => (isNew ? { ...entry, forOrders: true } : entry));
}

export const evolveOrders: Evolver<VisitState> = evolver<VisitState, typeof orderEvents>(orderEvents, {
  'order.placed': (visit, event) => {
    const { orders, ...asking } = event.data;
    const { specialty, room, roomName } = asking;
    const { by } = event;
    const placed = orders.map((order) => ({ ...order, ...asking, at: whenOf(event), by }));
    const asked = { ...visit, orders: [...visit.orders, ...placed] };
    const places = [...new Set(orders.flatMap(({ place }) => place ?? []))];
    const [first] = places;
    if (first === undefined) return asked;
    const waiting = places.reduce((state, place) => waitingAt(state, place, event.at), asked);
    const hold = { waitsFor: first, forOrders: true, room, roomName, at: event.at, by: by.name } as const;
    return withEntry(waiting, specialty, (entry) =>
      isOpen(entry) ? { ...left(entry, 'held', event.at, 'held'), hold } : entry,
    );
  },
  'order.cancelled': (visit, event) => {
    const { order: id, reason } = event.data;
    const cancelled = { at: whenOf(event), by: event.by, reason };
    return {
      ...visit,
      orders: visit.orders.map((each) => (each.id === id && !each.cancelled ? { ...each, cancelled } : each)),
    };
  },
  'report.signed': (visit, event) => {
    const { orders, place } = event.data;
    const report: Report = { ...event.data, id: event.id, at: whenOf(event), by: event.by, addenda: [] };
    const answered = {
      ...visit,
      reports: [...visit.reports, report],
      // Two that could not see each other: both reports stay, the first is the order's.
      orders: visit.orders.map((order) =>
        orders.includes(order.id) && !order.report ? { ...order, report: event.id } : order,
      ),
    };
    const isDone = place !== undefined && openOrdersAt(answered, place).length === 0;
    return isDone ? finishEntry(answered, place, event.at) : answered;
  },
});
