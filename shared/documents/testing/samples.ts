/** Invented people and their papers, from the plainest to the most extreme, folded from events as the host does. */
import { type DayState, day } from '../../domain/day/day.ts';
import { type DaySetup, noCampaign } from '../../domain/day/setup.ts';
import { knownSpecialties } from '../../domain/day/specialties.ts';
import type { EventBody } from '../../domain/event.ts';
import type { Medicine } from '../../domain/medicine/medicine.ts';
import type { IssuedPrescription } from '../../domain/prescription/issued.ts';
import {
  type GrantedSavingsBook,
  type SavingsBookState,
  savingsBook,
} from '../../domain/savings-book/savings-book.ts';
import { fold, type SubjectDefinition, type SubjectState } from '../../domain/subject.ts';
import { noTriageSetup } from '../../domain/triage/triage-setup.ts';
import type { OpenedVisit } from '../../domain/visit/opening.ts';
import { type VisitState, visit } from '../../domain/visit/visit.ts';

export const visitId = '01993c1e-7a10-7000-8000-00000000a017';

/** 200 characters in many words. */
export const longName = 'Nguyễn Thị Tuyết Nhung Hương '.repeat(8).slice(0, 199).concat('Ế');
/** 200 characters without a space to break at. */
export const unbrokenName = 'Ằnggh'.repeat(40);

const at = '2027-07-14T01:02:03.004Z';
const by = { id: 'bs-1', name: 'BS. Giàng Thị Lan', licence: '012345/HNO-GPHN' };

function state<S extends SubjectState>(definition: SubjectDefinition<S>, id: string, bodies: EventBody[]): S {
  const events = bodies.map((body, index) => ({
    ...body,
    id: `${body.type.replace(/.*[.]/, '').replace('granted', 'grant')}-${index + 1}`,
    subject: `${definition.kind}/${id}`,
    v: 1,
    at,
    station: 'A',
    stationSeq: index + 1,
    by,
  }));
  return fold(definition, id, events);
}

export function openedVisit(change: Partial<OpenedVisit> = {}): OpenedVisit {
  return {
    patientId: 'patient-1',
    ticket: 'A-017',
    date: '2027-07-14',
    practice: false,
    programme: 'Viettel vì cộng đồng',
    site: 'Trường PTDT Nội trú Hà Giang',
    person: { name: 'Vàng Thị Mỷ', sex: 'female', birth: { year: 1950 } },
    category: 'poor',
    specialties: [
      { id: 'cardiology', name: { vi: 'Tim mạch', en: 'Cardiology' } },
      { id: 'musculoskeletal', name: { vi: 'Cơ xương khớp', en: 'Musculoskeletal' } },
    ],
    priority: 'ordinary',
    ...change,
  };
}

type Line = IssuedPrescription['lines'][number];

export function line(change: Partial<Line> = {}): Line {
  return {
    medicine: 'amlodipine-5',
    name: 'Amlodipine (Normodipine)',
    strength: '5 mg',
    form: { vi: 'viên nén', en: 'tablet' },
    unit: { vi: 'viên', en: 'tablet' },
    route: { vi: 'uống', en: 'oral' },
    toxic: false,
    quantity: 30,
    dose: '1 viên',
    timesPerDay: 1,
    days: 30,
    when: 'buổi sáng, sau ăn',
    ...change,
  };
}

export function issued(change: Partial<IssuedPrescription> = {}): IssuedPrescription {
  return {
    code: '99999a1b2c3d-C',
    date: '2027-07-14',
    ticket: 'A-017',
    practice: false,
    person: {
      name: 'Vàng Thị Mỷ',
      sex: 'female',
      birth: { year: 1950, month: 3, day: 2 },
      identityNumber: '002150001234',
      insuranceNumber: 'HN2021234567890',
      address: 'Thôn Lũng Cú, xã Lũng Cú, tỉnh Tuyên Quang',
    },
    smallChild: false,
    weightKg: 42.5,
    facility: {
      name: 'Bệnh viện Đa khoa Tập Huấn',
      code: '99999',
      phone: '0219 386 0000',
      address: 'Số 11, đường Minh Khai, phường Hà Giang 1, tỉnh Tuyên Quang',
    },
    diagnoses: [
      { code: 'I10', text: 'Tăng huyết áp vô căn (nguyên phát)' },
      { code: 'M17.0', text: 'Thoái hóa khớp gối nguyên phát hai bên' },
    ],
    lines: [
      line(),
      line({
        name: 'Paracetamol',
        strength: '500 mg',
        quantity: 9,
        dose: '1 viên',
        timesPerDay: 3,
        days: 3,
        when: 'khi đau',
      }),
      line({
        name: 'Diclofenac',
        strength: '1%, tuýp 20 g',
        form: { vi: 'gel bôi da', en: 'gel' },
        unit: { vi: 'tuýp', en: 'tube' },
        route: { vi: 'bôi ngoài da', en: 'cutaneous' },
        quantity: 1,
        dose: '1 lượng vừa đủ',
        timesPerDay: 2,
        days: 10,
        when: '',
      }),
    ],
    advice: 'Ăn nhạt, đi bộ mỗi ngày 30 phút.\nTái khám tại trạm y tế xã sau 30 ngày.',
    prescriber: by,
    ...change,
  };
}

/** A visit with one prescription for each of the given ones, the last of which counts. */
export function visitState(opened: OpenedVisit, ...prescriptions: IssuedPrescription[]): VisitState {
  return state(visit, visitId, [
    { type: 'visit.opened', data: opened },
    ...prescriptions.map((data) => ({ type: 'prescription.issued', data })),
  ]);
}

/** A visit after these events, each with the id of its kind and number: `signed-2`. */
export const signedState = (...events: EventBody[]): VisitState => state(visit, visitId, events);

/** A small chequered picture. */
export const logo =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAHgAAAAoCAIAAAC6iKlyAAAAb0lEQVR42u3ZwQkAIAwDwA7h20m6Px3LHRSk0IP8A/dMYu28Tj1kWm+ABg0aNGjQoEGDBg0adFtoWH96QYMGDRo0aNCgQYMGDbovNCxbB2jQoEGDBg0aNGjQoH2GsGwdoEGDBg0aNGjQoEGDHg19ANB7ptNu/AKHAAAAAElFTkSuQmCC';

export function granted(change: Partial<GrantedSavingsBook> = {}): GrantedSavingsBook {
  return {
    visitId,
    ticket: 'A-017',
    date: '2027-07-14',
    practice: false,
    recipient: {
      name: 'Giàng Thị Mỷ',
      sex: 'female',
      birth: { year: 1968 },
      identityNumber: '002168001234',
      address: 'Thôn Lũng Cú, xã Lũng Cú, tỉnh Tuyên Quang',
    },
    amountVnd: 10_000_000,
    bank: 'Ngân hàng TMCP Quân đội (MB)',
    bookNumber: 'AB 1234567',
    programme: 'Viettel vì cộng đồng',
    sponsor: 'Tập đoàn Công nghiệp – Viễn thông Quân đội (Viettel)',
    site: {
      name: 'Trường PTDT Nội trú Hà Giang',
      commune: 'Phường Hà Giang 1',
      province: 'Tuyên Quang',
    },
    signatories: [
      { name: 'Nguyễn Văn Hòa', title: 'Trưởng ban tổ chức chương trình' },
      { name: 'Trần Thị Bích Ngọc', title: 'Giám đốc chi nhánh Hà Giang, Ngân hàng TMCP Quân đội' },
    ],
    reason: 'Ung thư dạ dày giai đoạn muộn',
    approvedBy: { id: 'committee-1', name: 'Lù Văn Páo' },
    ...change,
  };
}

export function savingsBookState(...grants: GrantedSavingsBook[]): SavingsBookState {
  return state(
    savingsBook,
    'patient-1',
    grants.map((data) => ({ type: 'savings-book.granted', data })),
  );
}

/** The day after blocks of paper numbers were reserved. */
export function dayState(...blocks: readonly { from: number; to: number }[]): DayState {
  const reserved = blocks.map((block) => ({
    type: 'intake.paper-reserved',
    data: { station: 'A', ...block },
  }));
  return state(day, 'day', [{ type: 'day.opened', data: { setup: daySetup } }, ...reserved]);
}

export const daySetup: DaySetup = {
  id: 'sample',
  date: '2027-07-14',
  practice: false,
  programme: { name: 'Viettel vì cộng đồng', sponsor: 'Viettel' },
  site: {
    name: 'Trường PTDT Nội trú Hà Giang',
    commune: 'Hà Giang 1',
    province: 'Tuyên Quang',
    address: 'Tổ 1',
  },
  facility: { name: 'Bệnh viện', code: '99999', phone: '0', address: 'Số 0' },
  hours: { open: '07:00', close: '17:00' },
  campaign: noCampaign,
  expected: {},
  specialties: [...knownSpecialties],
  services: [],
  examForms: [],
  rooms: [],
  staff: [],
  triage: noTriageSetup,
  formulary: [],
  formularyReviewed: false,
  gifts: [],
  savingsBooks: { amountVnd: 1, budgetVnd: 1, bank: '', signatories: [] },
};

/** A medicine of a formulary. */
export const medicineOf = (id: string, inn: string, strength: string): Medicine => ({
  id,
  inn: [inn],
  strength,
  form: { vi: 'viên nén', en: 'tablet' },
  unit: { vi: 'viên', en: 'tablet' },
  route: { vi: 'uống', en: 'oral' },
  atc: '',
  toxic: false,
});
