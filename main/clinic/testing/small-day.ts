/** A small clinic day in memory for tests: a clinic without a disk, and the people of its day. */
import { v7 as uuidv7 } from 'uuid';
import type { JournalLine } from '#main/journal/journal.ts';
import { knownServices } from '#shared/domain/day/services.ts';
import { type DaySetup, noCampaign, type StaffMember } from '#shared/domain/day/setup.ts';
import { knownSpecialties } from '#shared/domain/day/specialties.ts';
import { type MedicineFacts, noMedicineFacts } from '#shared/domain/medicine-facts/facts.ts';
import { orderForms } from '#shared/domain/orders/testing/order-forms.ts';
import type { Person } from '#shared/domain/patient/person.ts';
import type { Role } from '#shared/domain/roles.ts';
import { noTriageSetup } from '#shared/domain/triage/triage-setup.ts';
import { Clinic, type Outcome } from '../clinic.ts';

const openedAt = '2026-11-23T00:00:00.000Z';

const tablet = { form: { vi: 'viên nén', en: 'tablet' }, unit: { vi: 'viên', en: 'tablet' } };
const oral = { vi: 'uống', en: 'oral' };

const setup: DaySetup = {
  id: 'small-day',
  date: '2026-11-23',
  practice: true,
  programme: { name: 'Chương trình thử', sponsor: 'Nhà tài trợ thử' },
  site: { name: 'Trạm y tế thử', commune: 'Xã Thử', province: 'Tuyên Quang', address: 'Thôn 1' },
  facility: { name: 'Bệnh viện thử', code: '99999', phone: '0000', address: 'Số 0' },
  hours: { open: '07:00', close: '17:00' },
  campaign: noCampaign,
  expected: {},
  specialties: [...knownSpecialties],
  services: [...knownServices],
  examForms: orderForms,
  rooms: [
    { id: 'room-1', name: 'Phòng 1', specialty: 'cardiology' },
    { id: 'room-2', name: 'Phòng 2', specialty: 'cardiology' },
    { id: 'room-3', name: 'Phòng 3', specialty: 'neurology' },
  ],
  staff: [],
  formulary: [
    {
      id: 'paracetamol',
      inn: ['Paracetamol'],
      strength: '500 mg',
      route: oral,
      atc: 'N02BE01',
      toxic: false,
      ...tablet,
    },
    {
      id: 'colchicine',
      inn: ['Colchicine'],
      strength: '1 mg',
      route: oral,
      atc: 'M04AC01',
      toxic: true,
      ...tablet,
    },
  ],
  formularyReviewed: false,
  triage: noTriageSetup,
  gifts: [],
  savingsBooks: { amountVnd: 10_000_000, budgetVnd: 20_000_000, bank: 'Ngân hàng thử', signatories: [] },
};

const member = (id: string, role: Role, licence?: string): StaffMember => ({
  id,
  name: id,
  roles: [role],
  pin: 'own',
  ...(licence ? { licence } : {}),
});

export const staff = {
  reception: member('reception', 'reception'),
  doctor: member('doctor', 'doctor', '0001'),
  otherDoctor: member('other-doctor', 'doctor', '0002'),
  unlicensed: member('unlicensed', 'doctor'),
  sonographer: member('sonographer', 'ultrasound', '0003'),
  pharmacist: member('pharmacist', 'pharmacist'),
  support: member('support', 'support'),
  committee: member('committee', 'committee'),
  otherCommittee: member('other-committee', 'committee'),
  coordinator: member('coordinator', 'coordinator'),
  triage: member('triage', 'triage'),
};

export interface SmallDay {
  clinic: Clinic;
  lines: JournalLine[];
  run(type: string, subject: string, data: object, by: StaffMember, witness?: StaffMember): Promise<Outcome>;
  /** Enters what was written on paper at an instant. */
  enter(type: string, subject: string, data: object, by: StaffMember, occurredAt: string): Promise<Outcome>;
}

/** A clinic on a list of lines. `append` may refuse. */
export function smallDay(
  options: {
    station?: string;
    append?: (line: JournalLine) => Promise<void>;
    lines?: JournalLine[];
    /** ISO instant of the clock. */
    startsAt?: string;
    /** What is known of medicines; nothing when left out. */
    facts?: MedicineFacts;
  } = {},
): SmallDay {
  const lines: JournalLine[] = [...(options.lines ?? [])];
  let clock = Date.parse(options.startsAt ?? openedAt);
  let codes = lines.length;
  const clinic = new Clinic(
    {
      station: options.station ?? 'A',
      record: async (record) => {
        for (const line of record.lines) await options.append?.(line);
        lines.push(...structuredClone(record.lines));
      },
      now: () => {
        clock += 1000;
        return new Date(clock);
      },
      newId: () => uuidv7(),
      randomText: (length) => String(codes++).padStart(length, '0'),
      run: uuidv7(),
      facts: options.facts ?? noMedicineFacts,
    },
    lines,
  );
  return {
    clinic,
    lines,
    run: (type, subject, data, by, witness) =>
      clinic.execute({ id: uuidv7(), type, subject, data }, by, witness),
    enter: (type, subject, data, by, occurredAt) =>
      clinic.execute({ id: uuidv7(), type, subject, data, occurredAt }, by),
  };
}

export const host = (clinic: Clinic, type: string, subject: string, data: object): Promise<Outcome> =>
  clinic.executeAsHost({ id: uuidv7(), type, subject, data });

export const adult: Person = { name: 'Vàng Thị Mỷ', sex: 'female', birth: { year: 1960 } };

/** Rooms of desks that call people. */
export const deskRooms: DaySetup['rooms'] = [
  { id: 'triage-1', name: 'Bàn sàng lọc', specialty: 'triage' },
  { id: 'pharmacy-1', name: 'Quầy thuốc', specialty: 'pharmacy' },
];

/** Where ultrasound is done. */
export const ultrasoundRoom: DaySetup['rooms'] = [
  { id: 'ultrasound-1', name: 'Phòng siêu âm', specialty: 'ultrasound' },
];

/** A jacket in two sizes, and a hat of which somebody may have two, examined or not. */
export const gifts: DaySetup['gifts'] = [
  {
    id: 'jacket',
    name: { vi: 'Áo khoác', en: 'Jacket' },
    stock: [
      { size: 'S', quantity: 2 },
      { size: 'M', quantity: 5 },
    ],
  },
  {
    id: 'hat',
    name: { vi: 'Mũ', en: 'Hat' },
    stock: [{ quantity: 10 }],
    rule: { categories: ['poor', 'merit'], examined: false, most: 2 },
  },
];

/** What a small day has besides. */
export type MoreOfDay = Partial<
  Pick<DaySetup, 'rooms' | 'services' | 'formulary' | 'gifts' | 'staff' | 'triage'>
>;

/** Opens the day with two lots of paracetamol (10 and 100 tablets), one of colchicine, and one expired. */
export async function openSmallDay(day: Pick<SmallDay, 'clinic'>, more: MoreOfDay = {}): Promise<void> {
  const rooms = [...setup.rooms, ...(more.rooms ?? [])];
  const services = [...setup.services, ...(more.services ?? [])];
  const formulary = [...setup.formulary, ...(more.formulary ?? [])];
  await host(day.clinic, 'day.open', 'day', {
    setup: { ...setup, ...more, rooms, services, formulary },
  });
  const lot = (id: string, medicine: string, expiry: string, quantity: number) =>
    host(day.clinic, 'lot.receive', `lot/${id}`, { medicine, number: id.toUpperCase(), expiry, quantity });
  await lot('early', 'paracetamol', '2027-01-31', 10);
  await lot('late', 'paracetamol', '2028-01-31', 100);
  await lot('toxic', 'colchicine', '2028-01-31', 50);
  await lot('old', 'paracetamol', '2026-11-22', 100);
}

/** Registers somebody and opens their visit for cardiology, subject ids `p` and `v` unless named. */
export async function arrive(
  day: Pick<SmallDay, 'run'>,
  {
    id = 'p',
    visit = 'v',
    person = adult,
    specialties = ['cardiology'],
    category = 'poor',
    emergency = false,
  } = {},
): Promise<Outcome> {
  await day.run('patient.register', `patient/${id}`, { person }, staff.reception);
  return day.run(
    'visit.open',
    `visit/${visit}`,
    { patientId: id, category, specialties, emergency },
    staff.reception,
  );
}

export const exam = {
  specialty: 'cardiology',
  complaint: 'Đau ngực',
  findings: 'Nhịp đều',
  vitals: {},
  diagnoses: [{ code: 'I10', text: 'Tăng huyết áp' }],
  advice: 'Ăn nhạt',
};

export const line = {
  medicine: 'paracetamol',
  quantity: 15,
  dose: '1 viên',
  timesPerDay: 3,
  days: 5,
  when: 'sau ăn',
};

/** Calls visit `v` into room 1 and signs its exam. */
export async function examine(day: SmallDay, visit = 'v'): Promise<Outcome> {
  await day.run('visit.call', `visit/${visit}`, { specialty: 'cardiology', room: 'room-1' }, staff.doctor);
  return day.run('visit.sign-exam', `visit/${visit}`, exam, staff.doctor);
}

/** The situation of a household, as the desk writes it down. */
export const household = { monthlyIncomeVnd: 2_500_000, members: 4, dependants: 3 };

/** The desk writes down the household, and two of the committee approve a book at once. */
export async function grantBook(
  day: Pick<SmallDay, 'run'>,
  { id = 'p', visit = 'v' } = {},
): Promise<Outcome> {
  const subject = `savings-book/${id}`;
  await day.run('savings-book.record-household', subject, household, staff.support);
  return day.run('savings-book.approve', subject, { visitId: visit }, staff.committee, staff.otherCommittee);
}

/** Code of the prescription that counts now. */
export function codeOf(day: Pick<SmallDay, 'clinic'>, visit = 'v'): string {
  return day.clinic.book.rows.visit(visit)?.prescriptions.at(-1)?.code ?? '';
}
