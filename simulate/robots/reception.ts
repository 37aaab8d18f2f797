/** Reception: writes down who comes, opens the visit with its ticket, and puts those who missed their call back. */
import type { Crowd } from '../crowd.ts';
import type { Visitor } from '../people.ts';
import type { Random } from '../random.ts';
import type { Station } from '../station.ts';
import { minutes, type Robot, type Seat, seconds } from './robot.ts';

export function createReception(desk: { seat: Seat; station: Station; crowd: Crowd; random: Random }): Robot {
  const { seat, station, crowd, random } = desk;

  async function putBack(visitId: string, specialty: string): Promise<void> {
    const visit = await station.db.visits.get(visitId);
    await seat.send({
      type: 'visit.return-to-queue',
      subject: `visit/${visitId}`,
      basis: visit?.lastEvent,
      data: { specialty },
    });
  }

  async function register(visitor: Visitor): Promise<string | undefined> {
    const id = station.newId();
    const subject = `patient/${id}`;
    const fromPaper = random.chance(0.03)
      ? { occurredAt: new Date(station.clock.read() - minutes(20)).toISOString() }
      : {};
    const misread = random.chance(0.05);
    const first = misread ? { ...visitor.person, address: 'chưa rõ' } : visitor.person;
    const outcome = await seat.send({
      type: 'patient.register',
      subject,
      data: { person: first },
      ...fromPaper,
    });
    if (!outcome.done) return undefined;
    if (misread) await correct(subject, visitor);
    if (random.chance(0.02)) {
      await seat.provoke({ type: 'patient.register', subject, data: { person: first } }, ['already-exists']);
    }
    return id;
  }

  /** Puts the address right; now and then the wrong way first, which is taken back. */
  async function correct(subject: string, { person }: Visitor): Promise<void> {
    if (random.chance(0.5)) {
      const wrong = await seat.send({
        type: 'patient.correct',
        subject,
        data: { person: { ...person, sex: person.sex === 'male' ? 'female' : 'male' } },
      });
      const event = wrong.done ? wrong.events.at(-1) : undefined;
      if (event) await seat.send({ type: 'patient.undo', subject, basis: event, data: { event } });
    }
    await seat.send({ type: 'patient.correct', subject, data: { person } });
  }

  async function openVisit(patientId: string, visitor: Visitor): Promise<void> {
    const id = station.newId();
    const subject = `visit/${id}`;
    const { category, certificate, specialties, emergency } = visitor;
    const draft = {
      type: 'visit.open',
      subject,
      data: { patientId, category, ...(certificate ? { certificate } : {}), specialties, emergency },
    } as const;
    const opened = random.chance(0.05) ? await seat.sendTwice(draft) : await seat.send(draft);
    if (!opened.done) return;
    crowd.received(id, visitor);
    const visit = await station.db.visits.get(id);
    if (visit) station.documents.make('ticket', subject, `ticket-${visit.ticket}`);
    if (random.chance(0.04)) {
      await seat.provoke({ ...draft, subject: `visit/${station.newId()}` }, ['already-visiting']);
    }
    if (random.chance(0.03)) await overstep(subject, specialties[0] ?? '');
  }

  /** What a helpful receptionist may not do. */
  async function overstep(subject: string, specialty: string): Promise<void> {
    const data = { specialty, complaint: '', findings: '', vitals: {}, diagnoses: [], advice: '' };
    await seat.provoke({ type: 'visit.sign-exam', subject, data }, ['role-may-not']);
  }

  return {
    async act() {
      const now = station.clock.read();
      const returned = crowd.takeReturned(now);
      if (returned) {
        await putBack(returned.visitId, returned.specialty);
        return { busyMs: seconds(20) };
      }
      const visitor = crowd.takeArrived(now);
      if (!visitor) return { idle: true, until: crowd.next() };
      const patientId = await register(visitor);
      if (patientId) await openVisit(patientId, visitor);
      return { busyMs: seconds(random.between(50, 110)) };
    },
  };
}
