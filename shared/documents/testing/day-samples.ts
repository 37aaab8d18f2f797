/** Days as they are set up, from half prepared to the longest that may be, and the numbers of one. */
import { type DayState, day } from '../../domain/day/day.ts';
import { type DaySetup, noCampaign, type Staff } from '../../domain/day/setup.ts';
import { roles } from '../../domain/roles.ts';
import { ageGroups, type DayFacts } from '../day-facts.ts';
import { daySetup, longName, medicineOf } from './samples.ts';

const empty = day.initial('day');

/** A day with this set-up, nothing else having happened. */
export const preparedDay = (change: Partial<DaySetup> = {}): DayState => ({
  ...empty,
  setup: { ...daySetup, ...change },
});

const member = (id: string, name: string, change: Partial<Staff> = {}): Staff => ({
  id,
  name,
  roles: ['doctor'],
  ...change,
});

/** A day as it should be on the evening before. */
export const wholeDay = (change: Partial<DaySetup> = {}): DayState =>
  preparedDay({
    campaign: {
      organiser: 'Tổng Công ty Cổ phần Bưu chính Tập Huấn',
      representative: 'Nguyễn Văn Hòa',
      representativeTitle: 'Trưởng ban tổ chức chương trình',
      phone: '0219 386 0000',
      approval: '',
      scope: 'Khám các chuyên khoa nêu dưới đây, siêu âm tổng quát, kê đơn và cấp thuốc theo danh mục.',
      equipment: 'Máy siêu âm xách tay: 01\nMáy đo huyết áp: 06\nMáy đo đường huyết: 02',
      funding: 'Đơn vị tài trợ chi trả toàn bộ: thuốc, quà tặng, sổ tiết kiệm, đi lại.',
    },
    expected: { poor: 180, 'near-poor': 90, policy: 30 },
    rooms: [
      { id: 'triage-1', name: 'Bàn sàng lọc 1', specialty: 'triage' },
      { id: 'room-1', name: 'Phòng 1', specialty: 'musculoskeletal' },
      { id: 'room-2', name: 'Phòng 2', specialty: 'cardiology' },
      { id: 'room-3', name: 'Phòng 3', specialty: 'gastroenterology' },
      { id: 'room-4', name: 'Phòng 4', specialty: 'neurology' },
      { id: 'room-5', name: 'Phòng 5', specialty: 'ultrasound' },
      { id: 'pharmacy-1', name: 'Quầy thuốc 1', specialty: 'pharmacy' },
      { id: 'support-1', name: 'Bàn hỗ trợ', specialty: 'support' },
    ],
    staff: [
      member('coordinator', 'Lù Thị Hoa', { roles: ['coordinator'] }),
      member('reception', 'Vàng Thị Mỷ', { roles: ['reception'] }),
      member('triage', 'Hoàng Thị Nhung', { roles: ['triage'], licence: '000201/TH-CCHN', room: 'triage-1' }),
      member('bs-1', 'BS. Trần Quốc Bảo', {
        licence: '000123/TH-CCHN',
        specialties: ['musculoskeletal', 'neurology'],
        room: 'room-1',
      }),
      member('bs-2', 'BS. Giàng Thị Lan', {
        licence: '012345/HNO-GPHN',
        specialties: ['cardiology'],
        room: 'room-2',
      }),
      member('bs-3', 'BS. Phạm Đức Long', {
        roles: ['ultrasound'],
        licence: '000130/TH-CCHN',
        room: 'room-5',
      }),
      member('ds-1', 'DS. Lê Thu Trang', { roles: ['pharmacist'], room: 'pharmacy-1' }),
      member('support', 'Sùng A Páo', { roles: ['support'], room: 'support-1' }),
      member('committee', 'Lù Văn Páo', { roles: ['committee'] }),
    ],
    formulary: [
      medicineOf('amlodipine-5', 'Amlodipine', '5 mg'),
      medicineOf('paracetamol-500', 'Paracetamol', '500 mg'),
      medicineOf('omeprazole-20', 'Omeprazole', '20 mg'),
    ],
    gifts: [
      {
        id: 'jacket',
        name: { vi: 'Áo khoác', en: 'Jacket' },
        stock: [
          { size: 'S', quantity: 60 },
          { size: 'M', quantity: 100 },
        ],
      },
      { id: 'hat', name: { vi: 'Mũ', en: 'Hat' }, stock: [{ quantity: 300 }] },
    ],
    savingsBooks: {
      number: 10,
      amountVnd: 10_000_000,
      budgetVnd: 100_000_000,
      bank: 'Ngân hàng TMCP Quân đội (MB)',
      signatories: [],
    },
    ...change,
  });

/** Long names everywhere, 300 medicines, 26 rooms. */
export function longestDay(name: string = longName): DayState {
  const rooms = Array.from({ length: 26 }, (_, index) => ({
    id: `room-${index}`,
    name: index === 0 ? name : `Phòng ${index}`,
    specialty: index % 2 === 0 ? 'own' : 'cardiology',
  }));
  const text = name.repeat(10);
  return wholeDay({
    practice: true,
    programme: { name, sponsor: name },
    site: { name, commune: name, province: name, address: name },
    facility: { name, code: '99999', licence: name, phone: name, address: name },
    campaign: {
      ...noCampaign,
      organiser: name,
      representative: name,
      representativeTitle: name,
      phone: name,
      approval: name,
      scope: text,
      equipment: 'dòng\n'.repeat(400),
      funding: text,
    },
    specialties: [...daySetup.specialties, { id: 'own', name: { vi: name, en: name } }],
    rooms,
    staff: Array.from({ length: 60 }, (_, index) =>
      member(`staff-${index}`, name, {
        roles: index === 0 ? ['coordinator'] : [...roles],
        licence: name,
        specialties: ['own', 'cardiology'],
        room: 'room-0',
      }),
    ),
    formulary: Array.from({ length: 300 }, (_, index) =>
      medicineOf(`medicine-${index}`, index === 0 ? name.slice(0, 120) : `Hoạt chất ${index}`, '5 mg'),
    ),
    gifts: [{ id: 'gift', name: { vi: name, en: name }, stock: [{ size: name.slice(0, 60), quantity: 9 }] }],
    savingsBooks: { amountVnd: 1e12, budgetVnd: 1e12, bank: name, signatories: [] },
  });
}

/** The numbers of a day; of one on which nothing happened, when nothing is changed in `noFacts`. */
export const noFacts: DayFacts = {
  asOf: '',
  visits: 0,
  byCategory: {},
  byAge: ageGroups.map(() => ({ male: 0, female: 0 })),
  exams: 0,
  places: [],
  diagnoses: [],
  withoutCode: 0,
  prescriptions: 0,
  medicines: [],
  nominations: 0,
  savingsBooks: { number: 0, vnd: 0 },
  closed: {},
  turnedAway: {},
  disputes: 0,
};

export const someFacts: DayFacts = {
  asOf: '2027-07-14T09:41:07.120Z',
  visits: 1287,
  byCategory: { poor: 702, 'near-poor': 341, policy: 96, merit: 41, hardship: 107 },
  byAge: [
    { male: 61, female: 58 },
    { male: 74, female: 80 },
    { male: 66, female: 121 },
    { male: 98, female: 144 },
    { male: 104, female: 151 },
    { male: 99, female: 138 },
    { male: 40, female: 53 },
  ],
  exams: 1604,
  places: [
    { place: 'triage', came: 1280, seen: 1271, wait: { median: 11, longest: 47 } },
    { place: 'musculoskeletal', came: 520, seen: 514, wait: { median: 24, longest: 91 } },
    { place: 'cardiology', came: 488, seen: 480, wait: { median: 31, longest: 118 } },
    { place: 'pharmacy', came: 1102, seen: 1097, wait: { median: 9, longest: 38 } },
    { place: 'support', came: 0, seen: 0 },
  ],
  diagnoses: [
    { code: 'I10', title: 'Tăng huyết áp vô căn (nguyên phát)', people: 311 },
    { code: 'M17.0', title: 'Thoái hóa khớp gối nguyên phát hai bên', people: 204 },
    { code: 'K29.7', title: 'Viêm dạ dày, không đặc hiệu', people: 96 },
    { code: 'G43.9', people: 3 },
  ],
  withoutCode: 7,
  prescriptions: 1102,
  medicines: [
    { medicine: 'amlodipine-5', received: 20_000, handedOut: 9330, people: 311 },
    { medicine: 'paracetamol-500', received: 12_000, handedOut: 4210, people: 402 },
    { medicine: 'omeprazole-20', received: 0, handedOut: 0, people: 0 },
  ],
  nominations: 14,
  savingsBooks: { number: 9, vnd: 90_000_000 },
  closed: { 'left-unseen': 6, 'end-of-day': 2, 'to-hospital': 3 },
  turnedAway: { full: 21, 'too-late': 8 },
  disputes: 1,
};
