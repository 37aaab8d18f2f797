/** Reception: writes down who comes, opens the visit with its ticket, and puts those who missed their call back. */
import { intakeOf } from '#renderer/mirror/queries.ts';
import { paperNumbers } from '#shared/domain/intake/intake.ts';
import type { Person } from '#shared/domain/patient/person.ts';
import type { Crowd } from '../crowd.ts';
import type { Visitor } from '../people.ts';
import type { Random } from '../random.ts';
import type { Station } from '../station.ts';
import { minutes, type Robot, type Seat, seconds, type Turn } from './robot.ts';

/** Forms printed before the doors open. */
const forms = 20;

/** How long it takes to write somebody down. */
const registrationSeconds = 75;

export interface ReceptionDesk {
  seat: Seat;
  station: Station;
  crowd: Crowd;
  random: Random;
  /** Whether this one prints the paper forms in the morning. */
  reserves: boolean;
}

export function createReception(desk: ReceptionDesk): Robot {
  const { seat, station, crowd, random } = desk;
  let toReserve = desk.reserves;

  async function reservePaper(): Promise<void> {
    toReserve = false;
    await seat.send({ type: 'day.reserve-paper', subject: 'day', data: { count: forms } });
    const tooMany = { type: 'day.reserve-paper', subject: 'day', data: { count: 1000 } } as const;
    await seat.provoke(tooMany, ['invalid']);
  }

  async function putBack(visitId: string, specialty: string): Promise<void> {
    const visit = await station.db.visits.get(visitId);
    await seat.send({
      type: 'visit.return-to-queue',
      subject: `visit/${visitId}`,
      basis: visit?.lastEvent,
      data: { specialty },
    });
  }

  async function register(visitor: Visitor, onPaper: OnPaper | undefined): Promise<string | undefined> {
    const id = station.newId();
    const subject = `patient/${id}`;
    const person = visitor.unnamed ? namelessOf(visitor.person) : visitor.person;
    const misread = !visitor.unnamed && random.chance(0.05);
    const first = misread ? { ...person, address: 'chưa rõ' } : person;
    const data = { person: first, ...consentOf(random) };
    const outcome = await seat.send({
      type: 'patient.register',
      subject,
      data,
      ...(onPaper ? { occurredAt: onPaper.at } : {}),
    });
    if (!outcome.done) return undefined;
    if (misread) await correct(subject, visitor);
    if (random.chance(0.02))
      await seat.provoke({ type: 'patient.register', subject, data }, ['already-exists']);
    if (person.identityNumber && random.chance(0.02)) {
      const again = { type: 'patient.register', subject: `patient/${station.newId()}`, data } as const;
      await seat.provoke(again, ['number-known']);
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
    await seat.send({ type: 'patient.correct', subject, data: { person, reason: 'Xem lại giấy tờ' } });
  }

  /** Somebody was written down twice: the second record is merged, now and then by mistake. */
  async function mergeTwin(patientId: string, { person }: Visitor): Promise<void> {
    const { identityNumber: _, ...without } = person;
    const subject = `patient/${station.newId()}`;
    await seat.send({ type: 'patient.register', subject, data: { person: without } });
    const merge = {
      type: 'patient.merge',
      subject,
      data: { into: patientId, reason: 'Ghi hai lần' },
    } as const;
    const merged = await seat.send(merge);
    await seat.provoke(merge, ['already-merged']);
    if (merged.done && random.chance(0.5)) {
      await seat.send({ type: 'patient.unmerge', subject, data: { reason: 'Xem lại' } });
      await seat.send(merge);
    }
  }

  async function openVisit(patientId: string, visitor: Visitor, onPaper: OnPaper | undefined): Promise<void> {
    const id = station.newId();
    const subject = `visit/${id}`;
    const { category, certificate, specialties, emergency } = visitor;
    const data = {
      patientId,
      category,
      ...(certificate ? { certificate } : {}),
      specialties,
      emergency,
      ...(onPaper ? { paper: onPaper.number } : {}),
    };
    const draft = {
      type: 'visit.open',
      subject,
      data,
      ...(onPaper ? { occurredAt: onPaper.at } : {}),
    } as const;
    const twice = !onPaper && random.chance(0.05);
    const opened = twice ? await seat.sendTwice(draft) : await seat.send(draft);
    if (!opened.done) return;
    crowd.received(id, visitor);
    const visit = await station.db.visits.get(id);
    if (visit) station.documents.make('ticket', subject, `ticket-${visit.ticket}`);
    if (random.chance(0.04)) {
      await seat.provoke({ ...draft, subject: `visit/${station.newId()}` }, ['already-visiting']);
    }
    if (random.chance(0.03)) await overstep(subject, specialties[0] ?? '');
    if (random.chance(0.03)) await correctCategory(subject, visitor);
  }

  async function correctCategory(subject: string, { category, certificate }: Visitor): Promise<void> {
    const data = { category, otherCategories: ['hardship'], ...(certificate ? { certificate } : {}) };
    await seat.send({ type: 'visit.correct-category', subject, data });
  }

  /** What a helpful receptionist may not do. */
  async function overstep(subject: string, specialty: string): Promise<void> {
    const data = { specialty, complaint: '', findings: '', vitals: {}, diagnoses: [], advice: '' };
    await seat.provoke({ type: 'visit.sign-exam', subject, data }, ['role-may-not']);
  }

  async function turnAway({ person }: Visitor): Promise<void> {
    const { name } = person;
    await seat.send({ type: 'day.turn-away', subject: 'day', data: { reason: 'too-late', name } });
  }

  /** The next form that nobody has used, filled in while the power was gone. */
  async function fromPaper(): Promise<OnPaper | undefined> {
    if (!random.chance(0.03)) return undefined;
    const blocks = (await intakeOf(station.db))?.papers ?? [];
    const used = new Set((await station.db.visits.toArray()).map(({ ticket }) => ticket));
    const number = crowd.takeForm(blocks.flatMap(paperNumbers).filter((each) => !used.has(each)));
    return number ? { number, at: new Date(station.clock.read() - minutes(20)).toISOString() } : undefined;
  }

  async function receive(visitor: Visitor): Promise<Turn> {
    if ((await intakeOf(station.db))?.closed && !visitor.emergency) {
      await turnAway(visitor);
      return { busyMs: seconds(40) };
    }
    const onPaper = visitor.unnamed ? undefined : await fromPaper();
    const patientId = await register(visitor, onPaper);
    if (patientId) {
      await openVisit(patientId, visitor, onPaper);
      if (!visitor.unnamed && random.chance(0.02)) await mergeTwin(patientId, visitor);
      if (visitor.unnamed) await correct(`patient/${patientId}`, visitor);
    }
    return { busyMs: seconds(random.around(registrationSeconds, 0.3)) };
  }

  return {
    async act() {
      if (toReserve) await reservePaper();
      const now = station.clock.read();
      const returned = crowd.takeReturned(now);
      if (returned) {
        await putBack(returned.visitId, returned.specialty);
        return { busyMs: seconds(20) };
      }
      const visitor = crowd.takeArrived(now);
      return visitor ? receive(visitor) : { idle: true, until: crowd.next() };
    },
  };
}

interface OnPaper {
  number: string;
  /** ISO instant. */
  at: string;
}

/** Somebody of whom only sex and rough age can be seen. */
function namelessOf({ sex, birth }: Person): Person {
  return { name: 'Chưa rõ tên', sex, birth: { year: birth.year }, unnamed: true, estimatedAge: true };
}

/** Most consent, some with a thumbprint, a few not at all; not everybody is asked at once. */
function consentOf(random: Random) {
  const consents = [
    undefined,
    { healthData: 'given', contact: 'given', evidence: 'signature' },
    { healthData: 'given', contact: 'refused', evidence: 'thumbprint', witness: 'Người nhà' },
    { healthData: 'refused', contact: 'refused', evidence: 'none' },
  ];
  const consent = random.weighted(consents, (each) => (each?.evidence === 'none' ? 1 : 5));
  return consent ? { consent } : {};
}
