/** What happens behind the door: the exam, who else should look, and whether the programme can help. */
import { ageOn } from '#shared/domain/patient/birth.ts';
import { mayHaveSavingsBook } from '#shared/domain/visit/category.ts';
import type { VisitSummary } from '#shared/rows.ts';
import type { Case } from '../material.ts';
import type { Random } from '../random.ts';
import type { DoctorRoom } from './doctor.ts';
import { prescribe } from './prescribe.ts';

export async function examine(desk: DoctorRoom, visit: VisitSummary): Promise<void> {
  const { seat, station, random, room } = desk;
  const subject = `visit/${visit.id}`;
  const age = ageOn(visit.opened.person.birth, visit.opened.date);
  const found = chooseCase(station.material.cases[room.specialty] ?? [], age.years, random);
  const weightKg = weightFor(age.months, random);
  const systolic = random.between(95, 185);
  const form = {
    specialty: room.specialty,
    complaint: found?.complaint ?? 'Khám theo yêu cầu',
    findings: found?.findings ?? 'Không có dấu hiệu bất thường',
    vitals: {
      // Scales are not always at hand; a small child's weight is then asked for again by the prescription.
      ...(random.chance(0.85) ? { weightKg } : {}),
      pulsePerMinute: random.between(60, 110),
      temperatureC: 36 + random.between(0, 15) / 10,
      ...(age.years >= 16
        ? { systolicMmHg: systolic, diastolicMmHg: Math.min(systolic - 20, random.between(55, 105)) }
        : {}),
    },
    diagnoses: (found?.icd10 ?? ['Z00.0']).map((code) => ({
      code,
      text: station.material.diagnoses.get(code) ?? code,
    })),
    advice: age.years >= 60 ? 'Uống thuốc đều, khám lại tại trạm y tế xã.' : '',
  };
  if (random.chance(0.02)) {
    await seat.provoke({ type: 'visit.sign-exam', subject, data: { ...form, diagnoses: [] } }, [
      'no-diagnosis',
    ]);
  }
  const signed = await seat.send({ type: 'visit.sign-exam', subject, basis: visit.lastEvent, data: form });
  if (!signed.done) return;

  if (found && found.medicines.length > 0 && seat.staff.roles.includes('doctor')) {
    await prescribe(desk, { visitId: visit.id, found, weightKg });
  }
  if (seat.staff.roles.includes('doctor')) await nominate(desk, visit, found);
  if (random.chance(0.03)) await refer(desk, visit);
  if (random.chance(0.02)) {
    const data = { prescription: 'x', items: [{ lot: 'x', quantity: 1 }] };
    await seat.provoke({ type: 'visit.dispense', subject, data }, ['role-may-not']);
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
  const known = (await station.db.visits.get(visit.id))?.nomination;
  const reason = `${found?.complaint ?? 'Bệnh kéo dài'}; gia đình không đủ tiền chữa bệnh lâu dài.`;
  const draft = { type: 'visit.nominate', subject: `visit/${visit.id}`, data: { reason } } as const;
  if (known) await seat.provoke(draft, ['already-nominated']);
  else await seat.send(draft);
}

/** Sends somebody on to one more specialty that they have not waited for. */
async function refer(desk: DoctorRoom, visit: VisitSummary): Promise<void> {
  const others = desk.specialties.filter((each) => !visit.queue.some((entry) => entry.specialty === each));
  if (others.length === 0) return;
  const specialty = desk.random.pick(others);
  await desk.seat.send({ type: 'visit.join-queue', subject: `visit/${visit.id}`, data: { specialty } });
}

function chooseCase(cases: readonly Case[], years: number, random: Random): Case | undefined {
  const fitting = cases.filter(({ ages: [youngest, oldest] }) => years >= youngest && years <= oldest);
  return fitting.length > 0 ? random.pick(fitting) : undefined;
}

/** A plausible weight for an age, in kilograms. */
function weightFor(months: number, random: Random): number {
  if (months < 12) return 5 + random.between(0, 40) / 10;
  if (months < 180) return 8 + Math.round(months / 6) + random.between(0, 20) / 10;
  return random.between(40, 72);
}
