/** Tests: some are asked of the ultrasound room, for which the visit waits; others the doctor does at once. */
import { wholeVisit } from '#renderer/mirror/queries.ts';
import { sectionsFor } from '#shared/domain/exam-form/answers.ts';
import { latestForm } from '#shared/domain/exam-form/forms-of-day.ts';
import { openOrdersAt } from '#shared/domain/orders/orders.ts';
import type { VisitSummary } from '#shared/rows.ts';
import type { DoctorRoom } from './doctor.ts';
import { fillForm } from './fill-form.ts';

/** What each specialty asks for, how often, and of which organs. */
const wishes: Record<
  string,
  readonly { service: string; parts: string[]; share: number; question: string }[]
> = {
  cardiology: [
    { service: 'ecg', parts: [], share: 0.35, question: 'Hồi hộp, đau ngực' },
    { service: 'ultrasound', parts: ['heart'], share: 0.12, question: 'Chức năng thất trái, van tim?' },
  ],
  gastroenterology: [
    { service: 'ultrasound', parts: ['abdomen'], share: 0.3, question: 'Gan, túi mật, tụy?' },
    { service: 'glucose', parts: [], share: 0.1, question: 'Khát, sút cân' },
  ],
  musculoskeletal: [
    { service: 'ultrasound', parts: ['joints'], share: 0.12, question: 'Tràn dịch khớp?' },
    { service: 'glucose', parts: [], share: 0.08, question: 'Trước khi tiêm khớp' },
  ],
  neurology: [{ service: 'glucose', parts: [], share: 0.25, question: 'Tê tay chân' }],
};

/** Asks for tests before the exam; whether the visit now waits for another room. */
export async function orderTests(desk: DoctorRoom, visit: VisitSummary): Promise<boolean> {
  const { seat, station, random, room, clinical } = desk;
  const whole = await wholeVisit(station.db, visit.id);
  if (!whole || whole.orders.some(({ specialty }) => specialty === room.specialty)) return false;
  const day = await station.db.day.toCollection().first();
  const isOffered = (id: string) => {
    const service = clinical.services.find((each) => each.id === id);
    return service && (!service.place || day?.rooms.some(({ specialty }) => specialty === service.place));
  };
  const wanted = (wishes[room.specialty] ?? []).filter(
    ({ service, share }) => isOffered(service) && random.chance(share),
  );
  if (wanted.length === 0) return false;
  const orders = wanted.map(({ service, parts, question }) => ({ service, parts, question }));
  const draft = {
    type: 'visit.place-orders',
    subject: `visit/${visit.id}`,
    basis: visit.lastEvent,
    data: { specialty: room.specialty, orders },
  } as const;
  if (random.chance(0.05)) {
    const unknown = { ...draft, data: { ...draft.data, orders: [{ ...orders[0], service: 'x-ray' }] } };
    await seat.provoke(unknown, ['unknown-service']);
  }
  if (!(await seat.send(draft, ['already-ordered'])).done) return false;
  for (const { service } of wanted) {
    const place = clinical.services.find(({ id }) => id === service)?.place;
    if (place === undefined) await report(desk, visit.id, service);
  }
  return (await station.db.visits.get(visit.id))?.heldAt.includes(room.specialty) ?? false;
}

/** Everything that was asked of this room; somebody whom nobody sent gets a report too. */
export async function reportAll(desk: DoctorRoom, visit: VisitSummary): Promise<void> {
  const { seat, station, room, clinical } = desk;
  const whole = await wholeVisit(station.db, visit.id);
  if (!whole) return;
  const asked = [...new Set(openOrdersAt(whole, room.specialty).map(({ service }) => service))];
  const usual = clinical.services.find(({ place }) => place === room.specialty)?.id;
  for (const service of asked.length > 0 ? asked : [usual ?? room.specialty])
    await report(desk, visit.id, service, room.specialty);
  const after = await station.db.visits.get(visit.id);
  // Asked again meanwhile: another turn answers it.
  if (after?.calledTo.includes(room.specialty)) {
    const data = { specialty: room.specialty };
    await seat.send({ type: 'visit.finish', subject: `visit/${visit.id}`, data }, ['not-called']);
  }
}

async function report(
  { seat, station, random, clinical }: DoctorRoom,
  visitId: string,
  serviceId: string,
  place?: string,
): Promise<void> {
  const visit = await wholeVisit(station.db, visitId);
  const service = clinical.services.find(({ id }) => id === serviceId);
  const form = service && latestForm(clinical.forms, service.form);
  if (!visit || !form) return;
  const open = visit.orders.filter(
    (order) => order.service === serviceId && !order.report && !order.cancelled,
  );
  const partsOf = [...new Set(open.flatMap(({ parts }) => parts))];
  const every = form.sections.flatMap(({ id, part }) => (part ? [id] : []));
  const parts = partsOf.length > 0 ? partsOf : every.slice(0, 1);
  const findings = random.weighted([0, 1, 2], (count) => [5, 3, 2][count] ?? 0);
  await seat.send({
    type: 'visit.sign-report',
    subject: `visit/${visitId}`,
    basis: visit.lastEvent,
    data: {
      service: serviceId,
      orders: open.map(({ id }) => id),
      form: { id: form.id, version: form.version },
      answers: fillForm(form, sectionsFor(form, parts), findings, random),
      ...(place === undefined ? {} : { place }),
    },
  });
}
