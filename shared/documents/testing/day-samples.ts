/** Days as they are set up, from half prepared to the longest that may be, and the numbers of one. */
import { type DayState, day } from '../../domain/day/day.ts';
import { type DaySetup, noCampaign, type Staff } from '../../domain/day/setup.ts';
import { roles } from '../../domain/roles.ts';
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

/** What was received of some medicines. */
export const someReceived = [
  { medicine: 'amlodipine-5', received: 20_000 },
  { medicine: 'paracetamol-500', received: 12_000 },
];
