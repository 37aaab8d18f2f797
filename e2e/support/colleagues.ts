/** The other people of the day, who have already done their part when a test begins: they send what their windows would send. */
import type { HostClient } from '#renderer/mirror/client.ts';
import { newId } from '#renderer/mirror/send.ts';
import type { CommandType } from '#shared/domain/roles.ts';
import type { Credentials, RowsReply } from '#shared/host-api.ts';
import type { SavingsBookRow, VisitSummary } from '#shared/rows.ts';
import { clientsAt } from './clients.ts';
import { passphrase, practiceDayId, type StaffId, staffMember } from './practice-day.ts';
import type { Station } from './station.ts';

interface Received {
  patientId: string;
  visitId: string;
}

export interface Colleagues {
  createDay(): Promise<void>;
  unlock(): Promise<void>;
  /** Takes part in the day of a hub. */
  join(hub: Colleagues): Promise<void>;
  /** The door to the host of somebody of the day. */
  as(staffId: StaffId): Promise<HostClient>;
  /** Sends a command. Throws when it is refused. */
  send(
    staffId: StaffId,
    type: CommandType,
    subject: string,
    data: object,
    witness?: Credentials,
  ): Promise<void>;
  rows(): Promise<RowsReply['put']>;
  visit(visitId: string): Promise<VisitSummary>;
  /** Puts away whom a doctor last had on the screen. */
  clearDesk(doctor: StaffId): Promise<void>;

  /** Registers somebody who goes straight to the doctors, unless the visit says otherwise. */
  receive(person: { allergies?: string; [field: string]: unknown }, visit?: object): Promise<Received>;
  /** Sends somebody on from triage, to cardiology unless the form says otherwise. */
  triage(visitId: string, form?: object): Promise<void>;
  examine(visitId: string, exam?: object): Promise<void>;
  prescribe(visitId: string, lines?: readonly object[], more?: object): Promise<void>;
  /** Hands out of the prescription that counts now. */
  handOut(
    visitId: string,
    items: readonly { lot: string; quantity: number; reason?: string }[],
  ): Promise<void>;
  nominate(visitId: string): Promise<void>;
  grant(received: Received): Promise<SavingsBookRow>;
}

const household = { monthlyIncomeVnd: 1_800_000, members: 5, dependants: 4, earner: 'Chồng, làm nương' };
const doctor: StaffId = 'doctor-3';
const inRoom = { specialty: 'cardiology', room: 'room-3' };
export const amlodipine = {
  medicine: 'amlodipine-5-tab',
  quantity: 30,
  dose: '1 viên',
  timesPerDay: 1,
  days: 30,
  when: 'sáng',
};

/** Lets the colleagues in at a station that has been started. */
export async function colleaguesAt(station: Station): Promise<Colleagues> {
  const clientWith = await clientsAt(station);
  const nobody = clientWith(undefined);
  const signedIn = new Map<StaffId, Promise<HostClient>>();

  function as(staffId: StaffId): Promise<HostClient> {
    const known = signedIn.get(staffId);
    if (known) return known;
    const entering = nobody
      .signIn({ staffId, pin: staffMember(staffId).pin })
      .then(({ token }) => clientWith(token));
    signedIn.set(staffId, entering);
    return entering;
  }
  const send: Colleagues['send'] = async (staffId, type, subject, data, witness) => {
    const client = await as(staffId);
    const reply = await client.command({
      id: newId(),
      type,
      subject,
      data: { ...data },
      ...(witness ? { witness } : {}),
    });
    if (!reply.ok) throw new Error(`${type} was refused: ${reply.refusal.code}`);
  };
  async function rows() {
    const client = await as('coordinator-1');
    return (await client.rows({ wait: false, signal: AbortSignal.timeout(10_000) })).put;
  }

  return {
    createDay: async () =>
      void (await nobody.createDay({ practiceDay: practiceDayId, passphrase, station: 'A' })),
    unlock: async () => {
      const [day] = (await nobody.status()).days;
      await nobody.unlock({ day: day?.id ?? '', passphrase });
      signedIn.clear();
    },
    join: async (hub) => {
      const { code, addresses } = await (await hub.as('coordinator-1')).pairing();
      await nobody.join({ code, addresses, passphrase });
    },
    as,
    send,
    rows,
    visit: async (visitId) => found((await rows()).visits, visitId),
    clearDesk: async (staffId) => (await as(staffId)).deleteDraft('doctor.seat'),

    async receive({ allergies, ...person }, visit = {}) {
      const [patientId, visitId] = [newId(), newId()];
      const who = { sex: 'female', birth: { year: 1958 }, ...person };
      const health = allergies ? { health: { allergies: [{ substance: allergies }], conditions: [] } } : {};
      await send('reception-1', 'patient.register', `patient/${patientId}`, { person: who, ...health });
      const straight = { specialties: ['cardiology'], emergency: false, triage: false };
      const opened = { patientId, category: 'poor', ...straight, ...visit };
      await send('reception-1', 'visit.open', `visit/${visitId}`, opened);
      return { patientId, visitId };
    },
    async triage(visitId, form = {}) {
      const found = { complaints: [], vitals: {}, specialties: ['cardiology'], ...form };
      await send('triage-1', 'visit.record-triage', `visit/${visitId}`, found);
    },
    async examine(visitId, exam = {}) {
      await send(doctor, 'visit.call', `visit/${visitId}`, inRoom);
      await send(doctor, 'visit.sign-exam', `visit/${visitId}`, {
        specialty: inRoom.specialty,
        complaint: 'Đau đầu, chóng mặt',
        findings: 'Tim đều, phổi trong',
        vitals: { systolicMmHg: 160, diastolicMmHg: 95, weightKg: 47.5 },
        diagnoses: [{ code: 'I10', text: 'Tăng huyết áp vô căn (nguyên phát)' }],
        advice: 'Ăn nhạt.',
        ...exam,
      });
    },
    prescribe: (visitId, lines = [amlodipine], more = {}) =>
      send(doctor, 'visit.issue-prescription', `visit/${visitId}`, { lines, advice: 'Tái khám.', ...more }),
    async handOut(visitId, items) {
      const prescription = found((await rows()).visits, visitId).prescribed?.code;
      await send('pharmacist-2', 'visit.dispense', `visit/${visitId}`, { prescription, items });
    },
    nominate: (visitId) =>
      send(doctor, 'visit.nominate', `visit/${visitId}`, { reason: 'Suy tim nặng, sống một mình.' }),
    async grant({ patientId, visitId }) {
      const book = `savings-book/${patientId}`;
      await send('support-1', 'savings-book.record-household', book, household);
      const { id: staffId, pin } = staffMember('committee-2');
      await send('committee-1', 'savings-book.approve', book, { visitId }, { staffId, pin });
      return found((await rows()).savingsBooks, patientId);
    },
  };
}

/** Counts every lot: as the books say unless something else was found, and none of `except`. */
export async function countEverything(
  { rows, send }: Pick<Colleagues, 'rows' | 'send'>,
  otherwise: Record<string, { found: number; reason: string }> = {},
  except: readonly string[] = [],
): Promise<void> {
  for (const { id, onHand } of (await rows()).lots ?? [])
    if (!except.includes(id))
      await send('pharmacist-2', 'lot.count', `lot/${id}`, otherwise[id] ?? { found: onHand });
}

/** Prescribes what the checks warn of, with a reason for each finding. */
export async function withReason(
  colleagues: Colleagues,
  visitId: string,
  lines = [amlodipine],
): Promise<void> {
  const reason = 'Đã dùng hai năm, không có phản ứng; theo dõi tại trạm y tế xã.';
  const overrides = warned.map((key) => ({ key, reason }));
  await colleagues.prescribe(visitId, lines, { overrides });
}
/** What the checks find of amlodipine for a pregnant woman who is allergic to it. */
const warned = ['allergy/amlodipine-5-tab/amlodipine'];

function found<Row extends { id: string }>(all: readonly Row[] | undefined, id: string): Row {
  const row = all?.find((each) => each.id === id);
  if (!row) throw new Error(`No row ${id}`);
  return row;
}
