/** Invented prescriptions whose labels are the plainest and the most extreme. */
import type { EventBody } from '../../domain/event.ts';
import type { IssuedPrescription } from '../../domain/prescription/issued.ts';
import type { VisitState } from '../../domain/visit/visit.ts';
import { issued, line, openedVisit, signedState } from './samples.ts';

type Line = IssuedPrescription['lines'][number];

/** One line for each way of taking a medicine. */
export const lineOf = {
  morning: line({ times: ['morning'], when: 'sau ăn' }),
  inWords: line({
    medicine: 'prednisolone-5',
    name: 'Prednisolone',
    strength: '5 mg',
    timesPerDay: 2,
    when: '8 giờ sáng và 8 giờ tối, sau ăn',
  }),
  halves: line({
    medicine: 'losartan-50',
    name: 'Losartan',
    strength: '50 mg',
    quantity: 45,
    dose: '1½ viên',
    timesPerDay: 2,
    times: ['morning', 'evening'],
    when: 'trước ăn 30 phút',
  }),
  half: line({
    name: 'Bisoprolol',
    strength: '5 mg',
    dose: '½ viên',
    quantity: 15,
    times: ['morning'],
    when: '',
  }),
  fourTimes: line({
    medicine: 'aciclovir-200',
    name: 'Aciclovir',
    strength: '200 mg',
    quantity: 40,
    dose: '2 viên',
    timesPerDay: 4,
    days: 5,
    times: ['morning', 'noon', 'evening', 'night'],
    when: 'trong bữa ăn',
  }),
  syrup: line({
    medicine: 'paracetamol-syrup',
    name: 'Paracetamol',
    strength: '120 mg/5 ml, chai 60 ml',
    form: { vi: 'siro', en: 'syrup' },
    unit: { vi: 'chai', en: 'bottle' },
    quantity: 1,
    dose: '2,5 ml',
    timesPerDay: 3,
    days: 3,
    when: 'khi sốt, cách nhau ít nhất 6 giờ',
  }),
  capsules: line({
    medicine: 'amoxicillin-500',
    name: 'Amoxicillin',
    strength: '500 mg',
    form: { vi: 'viên nang', en: 'capsule' },
    unit: { vi: 'viên', en: 'capsule' },
    quantity: 21,
    timesPerDay: 3,
    days: 7,
    when: 'sau ăn',
  }),
  pain: line({
    medicine: 'paracetamol-500',
    name: 'Paracetamol',
    strength: '500 mg',
    quantity: 9,
    timesPerDay: 3,
    days: 3,
    when: 'khi đau',
  }),
  sachet: line({
    medicine: 'smecta',
    name: 'Diosmectite (Smecta)',
    strength: '3 g',
    form: { vi: 'thuốc bột pha uống', en: 'powder for oral solution' },
    unit: { vi: 'gói', en: 'sachet' },
    quantity: 6,
    dose: '½ gói',
    timesPerDay: 3,
    times: ['morning', 'noon', 'evening'],
    days: 4,
    when: 'lúc đói',
  }),
  eyeDrops: line({
    medicine: 'tobramycin-eye',
    name: 'Tobramycin',
    strength: '0,3%, lọ 5 ml',
    form: { vi: 'thuốc nhỏ mắt', en: 'eye drops' },
    unit: { vi: 'lọ', en: 'bottle' },
    route: { vi: 'nhỏ mắt', en: 'ocular' },
    quantity: 1,
    dose: '1 giọt',
    timesPerDay: 6,
    days: 7,
    when: '',
  }),
  gel: line({
    medicine: 'diclofenac-gel',
    name: 'Diclofenac',
    strength: '1%, tuýp 20 g',
    form: { vi: 'gel bôi da', en: 'gel' },
    unit: { vi: 'tuýp', en: 'tube' },
    route: { vi: 'bôi ngoài da', en: 'cutaneous' },
    quantity: 1,
    dose: '1 lượng vừa đủ',
    timesPerDay: 2,
    times: ['morning', 'night'],
    days: 10,
    when: '',
  }),
  inhaler: line({
    medicine: 'salbutamol-inhaler',
    name: 'Salbutamol',
    strength: '100 microgam/liều, bình 200 liều',
    form: { vi: 'thuốc hít định liều', en: 'pressurised inhalation' },
    unit: { vi: 'bình', en: 'inhaler' },
    route: { vi: 'hít qua miệng', en: 'inhalation' },
    quantity: 1,
    dose: '2 nhát xịt',
    timesPerDay: 4,
    days: 10,
    when: 'khi khó thở, khò khè; các lần cách nhau ít nhất 4 giờ',
  }),
  longest: line({
    medicine: 'longest',
    name: 'Dextromethorphan hydrobromide + Chlorpheniramine maleate + Guaifenesin + Paracetamol + Ascorbic acid (Vitamin C) dạng phối hợp',
    strength:
      '15 mg + 4 mg + 100 mg + 500 mg + 75 mg mỗi viên bao phim hai lớp tan nhanh trong miệng không cần nước, vỉ 10 viên',
    quantity: 9999,
    dose: '1-2 viên tùy mức độ đau, nhai kỹ rồi nuốt với nước ấm',
    timesPerDay: 4,
    times: ['morning', 'noon', 'evening', 'night'],
    when: 'trước bữa ăn 1 giờ và trước khi ngủ, lúc đói; không uống cùng sữa, sắt, thuốc dạ dày, cách thuốc khác 2 giờ',
  }),
} satisfies Record<string, Line>;

/** The event of a hand-out. */
export const handOut = (
  items: readonly {
    line: Line;
    quantity?: number;
    lotNumber?: string;
    /** What was handed out in its place. */
    instead?: { medicine: string; name: string };
  }[],
): EventBody => ({
  type: 'dispensing.handed-out',
  data: {
    prescription: '99999a1b2c3d-C',
    items: items.map(({ line, quantity = line.quantity, lotNumber = 'AB1234', instead }) => ({
      lot: `lot-${lotNumber}`,
      quantity,
      medicine: instead?.medicine ?? line.medicine,
      name: instead?.name ?? line.name,
      ...(instead ? { insteadOf: line.medicine } : {}),
      lotNumber,
      expiry: '2028-03-31',
    })),
  },
});

/** Units of a line that came back of the hand-out right after the prescription, and were destroyed. */
export const cameBack = ({ medicine, name }: Line, quantity: number): EventBody => ({
  type: 'dispensing.returned',
  data: {
    reason: 'Vỉ bị ướt',
    items: [
      {
        handOut: 'handed-out-3',
        lot: 'lot-AB1234',
        lotNumber: 'AB1234',
        backOnShelf: false,
        medicine,
        name,
        quantity,
      },
    ],
  },
});

/** A visit whose prescription has these lines, issued as `issued-2`, and what happened after. */
export const visitWith = (
  lines: readonly Line[],
  change: Partial<IssuedPrescription> = {},
  ...after: EventBody[]
): VisitState =>
  signedState(
    { type: 'visit.opened', data: openedVisit() },
    { type: 'prescription.issued', data: issued({ lines: [...lines], ...change }) },
    ...after,
  );
