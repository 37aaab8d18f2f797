import { expect, it } from 'vitest';
import type { Medicine } from '#shared/domain/medicine/medicine.ts';
import type { LotRow } from '#shared/rows.ts';
import { picksFor } from './picks.ts';

const today = '2026-11-23';
const by = { id: 'pharmacist-1', name: 'Giàng A Sáng' };
const words = { vi: 'viên', en: 'capsule' };
const medicine = (id: string, inn: string, more: Partial<Medicine> = {}): Medicine => ({
  id,
  inn: [inn],
  strength: '200 mg',
  form: words,
  unit: words,
  route: { vi: 'uống', en: 'oral' },
  atc: 'M01AH01',
  toxic: false,
  ...more,
});
const formulary = [
  medicine('celecoxib', 'Celecoxib'),
  medicine('celebrex', 'Celecoxib', { brand: 'Celebrex' }),
  medicine('other', 'Etoricoxib'),
];
const lot = (id: string, of: string, onHand: number, more: Partial<LotRow> = {}): LotRow => ({
  id,
  medicine: of,
  number: id,
  expiry: '2028-01-31',
  quantity: 100,
  onHand,
  movements: [],
  ...more,
});
const recalled = { at: '2026-11-23T03:00:00Z', by, reason: 'Công văn thu hồi' };
const line = { medicine: 'celecoxib', name: 'Celecoxib', quantity: 10, days: 5 };
const untouched = { dispensed: [], returned: [], closedRests: [] };
const instead = { insteadOf: 'celecoxib', reason: 'Hết Celecoxib, người bệnh đồng ý Celecoxib (Celebrex)' };

it.each<{ what: string; lots: LotRow[]; items: object[]; missing: string[] }>([
  {
    what: 'two lots, the first to expire first',
    lots: [lot('late', 'celecoxib', 50), lot('early', 'celecoxib', 4, { expiry: '2027-01-31' })],
    items: [
      { lot: 'early', quantity: 4 },
      { lot: 'late', quantity: 6 },
    ],
    missing: [],
  },
  {
    what: 'what is left of it, and another brand for the rest',
    lots: [lot('brand', 'celebrex', 50), lot('own', 'celecoxib', 3), lot('unlike', 'other', 50)],
    items: [
      { lot: 'own', quantity: 3 },
      { lot: 'brand', quantity: 7, ...instead },
    ],
    missing: [],
  },
  {
    what: 'a part, when there is no more',
    lots: [lot('own', 'celecoxib', 3)],
    items: [{ lot: 'own', quantity: 3 }],
    missing: [],
  },
  {
    what: 'nothing of lots that expired, were recalled, or expire before the course is over',
    lots: [
      lot('old', 'celecoxib', 50, { expiry: '2026-11-22' }),
      lot('called-back', 'celecoxib', 50, { recalled }),
      lot('soon', 'celebrex', 50, { expiry: '2026-11-24' }),
    ],
    items: [],
    missing: ['celecoxib'],
  },
])('takes $what', ({ lots, items, missing }) => {
  const found = picksFor(untouched, { code: 'p', lines: [line] }, { lots, formulary, today });
  expect(found).toEqual({ items, missing });
});

it('never takes the same units for two lines', () => {
  const lines = [line, { ...line, medicine: 'celebrex', name: 'Celecoxib (Celebrex)' }];
  const lots = [lot('brand', 'celebrex', 15)];
  const { items } = picksFor(untouched, { code: 'p', lines }, { lots, formulary, today });
  expect(items).toEqual([
    { lot: 'brand', quantity: 10, ...instead },
    { lot: 'brand', quantity: 5 },
  ]);
});

it('calls nothing missing of which a part was handed out before', () => {
  const given = {
    event: 'e',
    at: '2026-11-23T02:00:00Z',
    by,
    ...line,
    lotNumber: 'own',
    expiry: '2028-01-31',
  };
  const visit = { ...untouched, dispensed: [{ ...given, lot: 'own', quantity: 4 }] };
  const found = picksFor(visit, { code: 'p', lines: [line] }, { lots: [], formulary, today });
  expect(found).toEqual({ items: [], missing: [] });
});
