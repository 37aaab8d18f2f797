/** Triage: measures, asks, notes allergies, and sends people to their specialties. */
import { ageOn } from '#shared/domain/patient/birth.ts';
import type { VisitSummary } from '#shared/rows.ts';
import type { Random } from '../random.ts';
import { type CallingDesk, createCaller } from './caller.ts';
import { type Robot, seconds, type Turn } from './robot.ts';

/** Middle length of a triage. */
const triageSeconds = 100;

/** Complaints that are a red flag. */
const grave = ['black-stools', 'one-sided-weakness', 'chest-pain-at-rest'];

export function createTriage(desk: CallingDesk & { specialties: readonly string[] }): Robot {
  const { seat, station, crowd, random } = desk;

  async function serve(visit: VisitSummary): Promise<Turn> {
    const subject = `visit/${visit.id}`;
    const visitor = crowd.visitorOf(visit.id);
    const form = findings(visit, station.material.complaints, random);
    const wanted = visit.opened.specialties.map(({ id }) => id);
    const specialties = wanted.length > 0 ? wanted : (visitor?.specialties ?? desk.specialties.slice(0, 1));
    if (random.chance(0.02)) {
      const impossible = { ...form, vitals: { temperatureC: 73 }, specialties };
      await seat.provoke({ type: 'visit.record-triage', subject, data: impossible }, ['invalid']);
    }
    if (visitor && visitor.allergies.length > 0) await noteAllergies(visit.patientId, visitor.allergies);
    const draft = { type: 'visit.record-triage', subject, data: { ...form, specialties } } as const;
    const recorded = await seat.send({ ...draft, basis: visit.lastEvent });
    const event = recorded.done ? recorded.events.at(-1) : undefined;
    if (event && random.chance(0.03)) {
      await seat.send({ type: 'visit.undo', subject, basis: event, data: { event } });
      await seat.send(draft);
    }
    return { busyMs: seconds(random.around(triageSeconds)) };
  }

  async function noteAllergies(patientId: string, allergies: { substance: string }[]): Promise<void> {
    await seat.send({
      type: 'patient.note-health',
      subject: `patient/${patientId}`,
      data: { allergies, conditions: [] },
    });
  }

  return createCaller(desk, serve);
}

/** What is found, mostly nothing to worry about. */
function findings({ opened }: VisitSummary, usual: readonly string[], random: Random) {
  const { person, date } = opened;
  const { years, months } = ageOn(person.birth, date);
  const isGrave = years >= 16 && random.chance(0.03);
  const code = random.pick(isGrave ? grave : usual);
  const pregnant = person.sex === 'female' && years >= 18 && years <= 42 && random.chance(0.08);
  const systolic = random.between(98, 168);
  return {
    complaints: [{ code, text: code }],
    vitals: {
      temperatureC: 36 + random.between(0, 12) / 10,
      ...(months >= 72 ? { pulsePerMinute: random.between(60, 105) } : {}),
      ...(years >= 16
        ? {
            leftSystolicMmHg: isGrave && random.chance(0.5) ? 190 : systolic,
            leftDiastolicMmHg: Math.min(systolic - 20, random.between(58, 95)),
            oxygenSaturationPercent: random.between(95, 99),
          }
        : {}),
    },
    ...(pregnant ? { pregnancy: { status: 'yes', weeks: random.between(6, 38) } } : {}),
  };
}
