/** A shelf, a formulary and what somebody was given, for tests of picking. */
import type { Medicine } from '#shared/domain/medicine/medicine.ts';
import type { Prescription } from '#shared/domain/prescription/issued.ts';
import type { LotRow } from '#shared/rows.ts';
import type { Line, Served } from '../picking.ts';

export const today = '2026-11-23';
const by = { id: 'pharmacist-1', name: 'Giàng A Sáng' };
const words = { vi: 'viên', en: 'tablet' };
const oral = { vi: 'uống', en: 'oral' };

export function line(medicine: string, quantity: number): Line {
  return {
    medicine,
    quantity,
    name: medicine,
    strength: '500 mg',
    form: words,
    unit: words,
    route: oral,
    dose: '1 viên',
    timesPerDay: 2,
    days: 5,
    when: '',
    toxic: false,
  };
}

export function lot(
  id: string,
  medicine: string,
  expiry: string,
  onHand: number,
  more: Partial<LotRow> = {},
): LotRow {
  return { id, medicine, number: id.toUpperCase(), expiry, quantity: 100, onHand, movements: [], ...more };
}

export function given(...items: [medicine: string, quantity: number][]): Served {
  return {
    prescriptions: [],
    closedRests: [],
    returned: [],
    dispensed: items.map(([medicine, quantity]) => ({
      event: 'e',
      at: '2026-11-23T02:00:00Z',
      by,
      medicine,
      quantity,
      name: medicine,
      lot: 'a',
      lotNumber: 'A',
      expiry: '2028-01-01',
    })),
  };
}

/** What stands ready under the prescription of these tests, by lot. */
export function prepared(
  items: Record<string, number>,
  more: Partial<NonNullable<Served['prepared']>['items'][number]> = {},
): NonNullable<Served['prepared']> {
  return {
    event: 'prepared',
    at: '2026-11-23T01:30:00Z',
    by,
    prescription: 'code',
    items: Object.entries(items).map(([id, quantity]) => ({
      lot: id,
      quantity,
      medicine: 'para',
      name: 'para',
      lotNumber: id.toUpperCase(),
      expiry: '2028-01-01',
      ...more,
    })),
  };
}

/** The rest of a line that will not be handed out. */
export const closedRest = (medicine: string, quantity: number): Served['closedRests'][number] => ({
  event: 'closed',
  at: '2026-11-23T01:40:00Z',
  by,
  prescription: 'code',
  medicine,
  name: medicine,
  quantity,
  reason: 'declined',
});

const paracetamol = (id: string): Medicine => ({
  id,
  inn: ['Paracetamol'],
  strength: '500 mg',
  form: words,
  unit: words,
  route: oral,
  atc: 'N02BE01',
  toxic: false,
});
export const formulary: Medicine[] = [
  paracetamol('para'),
  { ...paracetamol('capsules'), brand: 'Hapacol', form: { vi: 'viên nang', en: 'capsule' } },
  { ...paracetamol('strong'), strength: '650 mg' },
];

export const prescriptionOf = (...lines: Line[]): Prescription => ({
  id: 'issued',
  at: '2026-11-23T01:00:00Z',
  code: 'code',
  date: today,
  ticket: 'A-001',
  practice: true,
  person: { name: 'Vàng Thị Mỷ', sex: 'female', birth: { year: 1960 } },
  facility: { name: 'Bệnh viện thử', code: '99999', phone: '0000', address: 'Số 0' },
  prescriber: { id: 'doctor', name: 'BS Lan' },
  smallChild: false,
  diagnoses: [],
  advice: '',
  lines,
});
