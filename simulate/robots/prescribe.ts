/** Prescribing: one prescription per visit, to which every doctor adds, and which the last of them issues. */
import { lotsOf, wholeVisit } from '#renderer/mirror/queries.ts';
import { isDeskPlace } from '#shared/domain/day/places.ts';
import type { Medicine } from '#shared/domain/medicine/medicine.ts';
import { isSmallChild } from '#shared/domain/patient/birth.ts';
import { dosingOf } from '#shared/domain/prescription/dosing-of.ts';
import { maximumDays } from '#shared/domain/prescription/legal-limits.ts';
import { quantityFor } from '#shared/domain/prescription/quantity.ts';
import { regimensFor } from '#shared/domain/prescription/regimens.ts';
import { isInQueue } from '#shared/domain/queue/entry.ts';
import { ageRangeOn } from '#shared/domain/triage/age-range.ts';
import { weightToday } from '#shared/domain/visit/known-today.ts';
import type { VisitRow } from '#shared/rows.ts';
import type { Case } from '../material.ts';
import { type Checking, type Lines, minded, type Override } from './careful.ts';
import type { DoctorRoom } from './doctor.ts';
import { weightFor } from './examine.ts';

export async function prescribe(
  desk: DoctorRoom,
  { visitId, found, age }: { visitId: string; found: Case | undefined; age: { months: number } },
): Promise<void> {
  const { station, crowd, random } = desk;
  const { db } = station;
  const visit = await wholeVisit(db, visitId);
  const patient = visit && (await db.patients.get(visit.patientId));
  const day = await db.day.toCollection().first();
  if (!visit || !patient || !day) return;
  const small = isSmallChild(patient.person.birth, visit.opened.date);
  const weighed = weightToday(visit);
  const asked = small && weighed === undefined ? weightFor(age.months, random) : undefined;
  const checking: Checking = {
    visit,
    patient,
    lots: await lotsOf(db),
    formulary: day.formulary,
    weightKg: asked,
  };
  const own = found ? linesOf(desk, checking, found) : [];
  const mine = minded(desk, checking, { lines: own, overrides: [] });
  if (isAwaitedElsewhere(visit)) return addTo(desk, visit, mine);

  const all = minded(desk, checking, withEarlier(visit, mine));
  if (all.lines.length === 0) return;
  const guardian = patient.person.guardian ? undefined : crowd.visitorOf(visitId)?.guardian;
  const data = {
    ...all,
    advice: '',
    drafts: visit.drafts.map(({ id }) => id),
    ...(asked === undefined ? {} : { weightKg: asked }),
    ...(small && guardian ? { guardian } : {}),
  };
  await makeMistakes(desk, visit, data, { small, weighed: weighed !== undefined });
  await issue(desk, visitId, data);
  if (random.chance(0.06)) {
    const lines = all.lines.map((line, index) => (index === 0 ? { ...line, when: 'sau ăn no' } : line));
    await issue(desk, visitId, { ...data, lines, drafts: [] });
  }
}

/** Whether another doctor will see them, and may add to the prescription. */
const isAwaitedElsewhere = ({ queue }: VisitRow) =>
  queue.some(
    (entry) => !isDeskPlace(entry.specialty) && entry.specialty !== 'ultrasound' && isInQueue(entry),
  );

/** What the illness asks for: the usual dose for this person where the tables know one, else as the case says. */
function linesOf(
  { station, clinical, random }: DoctorRoom,
  { visit, patient, formulary, weightKg }: Checking,
  found: Case,
): Lines {
  const person = {
    age: ageRangeOn(patient.person.birth, station.today),
    weightKg: weightKg ?? weightToday(visit),
  };
  return found.medicines.map(({ id, ...usual }) => {
    const medicine = formulary.find((each) => each.id === id);
    const known = medicine && regimensFor(medicine, dosingOf(medicine, clinical.facts), person).regimens;
    const [regimen] = known ?? [];
    if (!medicine || !regimen || random.chance(0.2)) return { medicine: id, ...usual };
    return byRegimen(medicine, regimen, usual.days) ?? { medicine: id, ...usual };
  });
}

/** A line of a usual regimen, where its quantity can be said. */
export function byRegimen(
  medicine: Medicine,
  { dose, timesPerDay, when, days: usualDays }: ReturnType<typeof regimensFor>['regimens'][number],
  daysOfCase: number,
): Lines[number] | undefined {
  const days = Math.min(maximumDays, usualDays ?? daysOfCase);
  const quantity = quantityFor({ dose, timesPerDay, days }, medicine);
  return quantity === undefined
    ? undefined
    : { medicine: medicine.id, dose, timesPerDay, days, when, quantity };
}

/** The lines of other doctors, of the prescription before, and one's own; each medicine once. */
export function withEarlier(
  { prescriptions, drafts }: VisitRow,
  mine: { lines: Lines; overrides: readonly Override[] },
): { lines: Lines; overrides: Override[] } {
  const before = prescriptions.at(-1);
  const issued = (before?.lines ?? []).map(({ medicine, quantity, dose, timesPerDay, days, when }) => ({
    medicine,
    quantity,
    dose,
    timesPerDay,
    days,
    when,
  }));
  const reasons = (before?.checked?.concerns ?? []).flatMap(({ finding, reason }) =>
    reason === undefined ? [] : [{ key: finding.key, reason }],
  );
  const lines = [...issued, ...drafts.flatMap((each) => each.lines), ...mine.lines];
  const overrides = [...reasons, ...drafts.flatMap((each) => each.overrides), ...mine.overrides];
  return {
    lines: [...new Map(lines.map((line) => [line.medicine, line])).values()],
    overrides: [...new Map(overrides.map((each) => [each.key, each])).values()],
  };
}

async function addTo(
  { seat, random }: DoctorRoom,
  visit: VisitRow,
  { lines, overrides }: { lines: Lines; overrides: readonly Override[] },
): Promise<void> {
  const draft = { type: 'visit.draft-prescription', subject: `visit/${visit.id}` } as const;
  if (random.chance(0.02))
    await seat.provoke({ ...draft, data: { lines: [], advice: '' } }, ['nothing-drafted']);
  if (lines.length === 0) return;
  await seat.send({ ...draft, basis: visit.lastEvent, data: { lines, overrides, advice: '' } });
}

/** What the host must not let pass. */
async function makeMistakes(
  { seat, random }: DoctorRoom,
  visit: VisitRow,
  data: { lines: Lines; overrides: readonly Override[]; drafts: readonly string[] } & Record<string, unknown>,
  { small, weighed }: { small: boolean; weighed: boolean },
): Promise<void> {
  const replaces = visit.prescribed ? { replaces: visit.prescribed.code } : {};
  const wrong = (more: object) =>
    ({
      type: 'visit.issue-prescription',
      subject: `visit/${visit.id}`,
      data: { ...data, ...replaces, ...more },
    }) as const;
  if (small && !weighed && random.chance(0.5))
    await seat.provoke(wrong({ weightKg: undefined }), ['child-needs-weight']);
  if (random.chance(0.02)) {
    const lines = data.lines.map((line) => ({ ...line, days: maximumDays + 1 }));
    await seat.provoke(wrong({ lines }), ['too-many-days']);
  }
  if (data.drafts.length > 0 && random.chance(0.3))
    await seat.provoke(wrong({ drafts: [] }), ['drafts-unseen']);
  if (data.overrides.length > 0 && random.chance(0.3))
    await seat.provoke(wrong({ overrides: [] }), ['reason-needed']);
}

/** Issues a prescription in place of the visit's last, and makes its paper. */
export async function issue(
  { seat, station }: DoctorRoom,
  visitId: string,
  data: Record<string, unknown>,
): Promise<void> {
  const subject = `visit/${visitId}`;
  const before = await station.db.visits.get(visitId);
  const replaces = before?.prescribed?.code;
  const outcome = await seat.send({
    type: 'visit.issue-prescription',
    subject,
    basis: before?.lastEvent,
    data: { ...data, ...(replaces === undefined ? {} : { replaces }) },
  });
  const visit = await wholeVisit(station.db, visitId);
  if (!outcome.done || !visit) return;
  station.documents.make(
    'prescription',
    subject,
    `prescription-${visit.ticket}-${visit.prescriptions.length}`,
    {
      event: outcome.events.at(-1),
    },
  );
}
