/** What happens behind the door: the exam, who else should look, and whether the programme can help. */

import { wholeVisit } from '#renderer/mirror/queries.ts';
import { sectionsFor } from '#shared/domain/exam-form/answers.ts';
import { formOfSpecialty } from '#shared/domain/exam-form/forms-of-day.ts';
import { ageOn } from '#shared/domain/patient/birth.ts';
import { isNominatedFor, type SupportKind } from '#shared/domain/support/nomination.ts';
import { asksPregnancy } from '#shared/domain/triage/asks-pregnancy.ts';
import { mayHaveSavingsBook } from '#shared/domain/visit/category.ts';
import { knownToday } from '#shared/domain/visit/known-today.ts';
import type { VisitSummary } from '#shared/rows.ts';
import type { Case } from '../material.ts';
import type { Random } from '../random.ts';
import type { DoctorRoom } from './doctor.ts';
import { fillForm } from './fill-form.ts';
import { prescribe } from './prescribe.ts';

export async function examine(desk: DoctorRoom, visit: VisitSummary): Promise<void> {
  const { seat, station, random, room } = desk;
  const subject = `visit/${visit.id}`;
  const age = ageOn(visit.opened.person.birth, visit.opened.date);
  const found = chooseCase(station.material.cases[room.specialty] ?? [], age.years, random);
  const exam = examOf(desk, found, age);
  if (random.chance(0.02)) {
    await seat.provoke({ type: 'visit.sign-exam', subject, data: { ...exam, diagnoses: [] } }, [
      'no-diagnosis',
    ]);
  }
  if (random.chance(0.01)) {
    const impossible = { ...exam, answers: { 'no-such-field': 'x' } };
    await seat.provoke({ type: 'visit.sign-exam', subject, data: impossible }, [
      'answer-not-possible',
      'unknown-form',
    ]);
  }
  const signed = await seat.send({ type: 'visit.sign-exam', subject, basis: visit.lastEvent, data: exam });
  if (!signed.done) return;
  const [event] = signed.events;
  if (event && random.chance(0.04)) {
    const data = { to: event, text: 'Người nhà kể thêm: đã bị như vậy năm ngoái.' };
    await seat.send({ type: 'visit.add-addendum', subject, data });
  }
  await askPregnancy(desk, visit);
  await prescribe(desk, { visitId: visit.id, found, age });
  await nominate(desk, visit, found);
  if (random.chance(0.03)) await sendOn(desk, visit);
  if (random.chance(0.02)) {
    const data = { prescription: 'x', items: [{ lot: 'x', quantity: 1 }] };
    await seat.provoke({ type: 'visit.dispense', subject, data }, ['role-may-not']);
  }
}

/** Mostly normal, as most people's exams are, with a finding or a few. */
function examOf(
  { station, random, room, clinical }: DoctorRoom,
  found: Case | undefined,
  age: { years: number; months: number },
) {
  const form = formOfSpecialty(clinical.forms, room.specialty);
  const systolic = random.between(95, 185);
  const findings = random.weighted([0, 1, 2, 3], (count) => [3, 4, 2, 1][count] ?? 0);
  const codes = [
    ...new Set([...(found?.icd10 ?? ['Z00.0']), ...besides(station.material.diagnoses, found, random)]),
  ];
  return {
    specialty: room.specialty,
    complaint: found?.complaint ?? 'Khám theo yêu cầu',
    ...(form
      ? {
          form: { id: form.id, version: form.version },
          answers: fillForm(form, sectionsFor(form, []), findings, random),
        }
      : {}),
    findings: found?.findings ?? '',
    vitals: {
      // Scales are not always at hand; a small child's weight is then asked for again by the prescription.
      ...(random.chance(0.85) ? { weightKg: weightFor(age.months, random) } : {}),
      pulsePerMinute: random.between(60, 110),
      temperatureC: 36 + random.between(0, 15) / 10,
      ...(age.years >= 16
        ? { systolicMmHg: systolic, diastolicMmHg: Math.min(systolic - 20, random.between(55, 105)) }
        : {}),
    },
    diagnoses: codes.map((code) => ({ code, text: station.material.diagnoses.get(code) ?? code })),
    icd10Edition: station.material.icd10Edition,
    advice: adviceFor(codes, clinical.snippets, random),
    ...(random.chance(0.08) ? { followUp: { days: 30, note: 'Khám lại tại trạm y tế xã.' } } : {}),
    ...(random.chance(0.02)
      ? {
          referral: {
            hospital: 'Bệnh viện Bạch Mai',
            department: '',
            reason: 'Cần làm thêm xét nghiệm và điều trị chuyên sâu.',
            urgent: random.chance(0.3),
          },
        }
      : {}),
  };
}

/** One in five has another illness of the same chapter of ICD-10. */
function besides(diagnoses: ReadonlyMap<string, string>, found: Case | undefined, random: Random): string[] {
  const [main] = found?.icd10 ?? [];
  if (main === undefined || main.startsWith('Z') || !random.chance(0.2)) return [];
  return [random.pick([...diagnoses.keys()].filter((code) => code.startsWith(main.slice(0, 2))))];
}

/** A sentence or two for the main illness, when there are any. */
function adviceFor(
  codes: readonly string[],
  snippets: DoctorRoom['clinical']['snippets'],
  random: Random,
): string {
  const fitting = snippets.filter(({ icd10 }) =>
    icd10.some((beginning) => codes[0]?.startsWith(beginning) ?? false),
  );
  if (fitting.length === 0 || !random.chance(0.6)) return '';
  return random
    .shuffled(fitting)
    .slice(0, 2)
    .map(({ text }) => text.vi)
    .join(' ')
    .slice(0, 1000);
}

/** What triage did not ask: most doctors do before they prescribe. */
async function askPregnancy({ seat, station, random }: DoctorRoom, { id }: VisitSummary): Promise<void> {
  const visit = await wholeVisit(station.db, id);
  if (!visit || knownToday(visit).pregnancy || !asksPregnancy(visit.opened.person, visit.opened.date)) return;
  if (!random.chance(0.7)) return;
  const status = random.weighted(['no', 'yes', 'unknown'], (each) => (each === 'no' ? 12 : 1));
  const subject = `visit/${id}`;
  const data = { pregnancy: { status } };
  const noted = await seat.send({ type: 'visit.note-facts', subject, basis: visit.lastEvent, data });
  const event = noted.done ? noted.events.at(-1) : undefined;
  if (event && random.chance(0.05)) {
    await seat.send({ type: 'visit.undo', subject, basis: event, data: { event } });
    await seat.send({ type: 'visit.note-facts', subject, data: { pregnancy: { status: 'no' } } });
  }
}

/** The gravely ill, and some of the poor whose hardship shows only in the room. */
async function nominate(
  { seat, station, random }: DoctorRoom,
  visit: VisitSummary,
  found?: Case,
): Promise<void> {
  const poor = mayHaveSavingsBook(visit.opened);
  if (found?.nominate !== 'savings-book' && !(poor && random.chance(0.08))) return;
  const known = (await station.db.visits.get(visit.id)) ?? visit;
  const kinds = random.weighted<SupportKind[]>(
    [['savings-book'], ['savings-book', 'special-support'], ['special-support']],
    (each) => (each[0] === 'savings-book' && each.length === 1 ? 8 : 1),
  );
  const isLong = random.chance(0.8);
  const data = {
    kinds,
    reason: `${found?.complaint ?? 'Bệnh kéo dài'}; gia đình không đủ tiền chữa bệnh lâu dài.`,
    serious: random.chance(0.8),
    longTreatment: { expected: isLong, ...(isLong ? { months: random.between(6, 60) } : {}) },
  };
  const draft = { type: 'visit.nominate', subject: `visit/${visit.id}`, data } as const;
  if (kinds.some((kind) => isNominatedFor(known, kind))) await seat.provoke(draft, ['already-nominated']);
  else await seat.send(draft);
}

/** Sends somebody on to one more specialty that they have not waited for. */
async function sendOn(desk: DoctorRoom, visit: VisitSummary): Promise<void> {
  const now = await desk.station.db.visits.get(visit.id);
  const queue = now?.queue ?? visit.queue;
  const others = desk.specialties.filter((each) => !queue.some((entry) => entry.specialty === each));
  if (others.length === 0) return;
  const specialty = desk.random.pick(others);
  await desk.seat.send({ type: 'visit.join-queue', subject: `visit/${visit.id}`, data: { specialty } });
}

function chooseCase(cases: readonly Case[], years: number, random: Random): Case | undefined {
  const fitting = cases.filter(({ ages: [youngest, oldest] }) => years >= youngest && years <= oldest);
  return fitting.length > 0 ? random.pick(fitting) : undefined;
}

/** A plausible weight for an age, in kilograms. */
export function weightFor(months: number, random: Random): number {
  if (months < 12) return 5 + random.between(0, 40) / 10;
  if (months < 180) return 8 + Math.round(months / 6) + random.between(0, 20) / 10;
  return random.between(40, 72);
}
