/** Prescribing: one prescription per visit, so that a second specialty's lines replace the paper of the first. */
import { wholeVisit } from '#renderer/mirror/queries.ts';
import { isSmallChild } from '#shared/domain/patient/birth.ts';
import type { PrescriptionForm } from '#shared/domain/prescription/prescription.ts';
import type { Case } from '../material.ts';
import type { DoctorRoom } from './doctor.ts';

type Lines = PrescriptionForm['lines'];

export async function prescribe(
  desk: DoctorRoom,
  { visitId, found, weightKg }: { visitId: string; found: Case; weightKg: number },
): Promise<void> {
  const { station, crowd, random } = desk;
  const visit = await wholeVisit(station.db, visitId);
  if (!visit) return;
  const person = (await station.db.patients.get(visit.patientId))?.person;
  if (!person) return;
  const small = isSmallChild(person.birth, visit.opened.date);
  const weighed = visit.exams.some((exam) => exam.vitals.weightKg !== undefined);
  const guardian = crowd.visitorOf(visitId)?.guardian;
  const lines = withEarlier(visit.prescriptions.at(-1)?.lines ?? [], found);
  const replaced = visit.prescribed ? { replaces: visit.prescribed.code } : {};
  const form = {
    lines,
    advice: '',
    ...replaced,
    ...(small && !weighed ? { weightKg } : {}),
    ...(small && !person.guardian ? { guardian } : {}),
  };
  if (small && (!weighed || !person.guardian) && random.chance(0.5)) {
    await desk.seat.provoke(
      {
        type: 'visit.issue-prescription',
        subject: `visit/${visitId}`,
        data: { lines, advice: '', ...replaced },
      },
      ['child-needs-weight', 'child-needs-guardian'],
    );
  }
  if (random.chance(0.02)) {
    await desk.seat.provoke(
      {
        type: 'visit.issue-prescription',
        subject: `visit/${visitId}`,
        data: { ...form, lines: lines.map((line) => ({ ...line, days: 31 })) },
      },
      ['too-many-days'],
    );
  }
  await issue(desk, visitId, form);
  if (random.chance(0.06)) {
    const corrected = lines.map((line, index) => (index === 0 ? { ...line, when: 'sau ăn no' } : line));
    await issue(desk, visitId, { ...form, lines: corrected });
  }
}

async function issue(
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

/** The lines already prescribed, and those of this case that are not among them. */
function withEarlier(earlier: Lines, found: Case): Lines {
  const kept = earlier.map(({ medicine, quantity, dose, timesPerDay, days, when }) => ({
    medicine,
    quantity,
    dose,
    timesPerDay,
    days,
    when,
  }));
  const more = found.medicines
    .filter(({ id }) => !kept.some((line) => line.medicine === id))
    .map(({ id, ...line }) => ({ medicine: id, ...line }));
  return [...kept, ...more];
}
