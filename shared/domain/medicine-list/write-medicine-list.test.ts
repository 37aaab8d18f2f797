import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import starterJson from '#resources/formulary/starter.json' with { type: 'json' };
import type { LotReceipt } from '../lot/lot.ts';
import { type Medicine, medicineSchema } from '../medicine/medicine.ts';
import { searchText, tidyName } from '../patient/name.ts';
import { readSubstances } from './composition.ts';
import { type MedicineList, readMedicineList } from './read-medicine-list.ts';
import { writeMedicineList } from './write-medicine-list.ts';

const starter = starterJson.medicines.map((medicine) => medicineSchema.parse(medicine));
const date = '2026-11-23';

function readBack(
  source: string | Uint8Array,
  around: { formulary?: readonly Medicine[]; starter?: readonly Medicine[] },
): MedicineList {
  const result = readMedicineList(source, { formulary: [], starter: [], lots: [], date, ...around });
  if ('refusal' in result) throw new Error(`Refused: ${result.refusal.code}`);
  return result.list;
}

function lotsOf({ rows }: MedicineList): LotReceipt[] {
  return rows.flatMap((row) => {
    if (!row.isTaken || !row.lot) return [];
    const id = row.medicine.kind === 'new' ? row.medicine.medicine.id : row.medicine.id;
    return { medicine: id, ...row.lot };
  });
}

/** Texts with everything that separates, quotes, or begins a formula. */
const word = (maxLength: number) =>
  fc
    .array(
      fc.constantFrom(
        ...'aăđếỵZ0159',
        ' ',
        ',',
        '"',
        "'",
        '(',
        ')',
        '%',
        '/',
        '.',
        '-',
        '=',
        '@',
        '–',
        '\t',
        '&',
      ),
      { minLength: 1, maxLength },
    )
    .map((letters) => tidyName(letters.join('')))
    .filter((text) => text !== '');
const text = word(14);
const substance = word(10).filter((each) => searchText(each) !== '');
const bilingual = fc.record({ vi: text, en: text });
const medicine = fc.record(
  {
    id: fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,6}){1,3}$/),
    inn: fc
      .array(substance, { minLength: 1, maxLength: 4 })
      // Not with a strength behind the name, which would be read as one.
      .filter((inn) => readSubstances(inn.join(' + ')).strength === undefined),
    brand: text,
    strength: text,
    form: bilingual,
    unit: bilingual,
    route: bilingual,
    atc: fc.constantFrom('', 'N02BE01', 'A07CA'),
    toxic: fc.boolean(),
  },
  { requiredKeys: ['id', 'inn', 'strength', 'form', 'unit', 'route', 'atc', 'toxic'] },
);
const receivedPlain = fc.record({
  number: fc.oneof(text, fc.constantFrom('1,2E+05', '0012', '=1+1', "'5", '-', '10/2027')),
  expiry: fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
  quantity: fc.integer({ min: 1, max: 10_000_000 }),
});
const received = fc
  .tuple(
    receivedPlain,
    fc.record(
      {
        packSize: fc.integer({ min: 1, max: 1000 }),
        unitPriceVnd: fc.integer({ min: 0, max: 100_000_000 }).map((hundredths) => hundredths / 100),
        donor: text,
      },
      { requiredKeys: [] },
    ),
  )
  .map(([plain, more]) => ({ ...plain, ...more }));
/** Medicines that differ in what tells medicines apart, each with lots that differ in their number. */
const pharmacy = fc
  .uniqueArray(fc.record({ medicine, lots: fc.uniqueArray(received, { maxLength: 3, selector: keyOf }) }), {
    minLength: 1,
    maxLength: 8,
    selector: ({ medicine: { id } }) => id,
  })
  .map((all) => ({
    formulary: all.map((each) => each.medicine),
    lots: all.flatMap(({ medicine: { id }, lots }) => lots.map((lot) => ({ medicine: id, ...lot }))),
  }));

function keyOf({ number }: { number: string }): string {
  return number.replace(/\s/g, '').toUpperCase();
}

const isOneOfItsKind = (formulary: readonly Medicine[]) =>
  new Set(formulary.flatMap(({ inn }) => inn.map(searchText).toSorted().join('+'))).size ===
    formulary.length &&
  new Set(formulary.flatMap(({ brand }) => (brand ? searchText(brand) : []))).size ===
    formulary.filter(({ brand }) => brand).length;

describe('a written list', () => {
  it('is read back to the same medicines and lots of the day', () => {
    fc.assert(
      fc.property(pharmacy, fc.boolean(), ({ formulary, lots }, isFile) => {
        const written = writeMedicineList({ formulary, lots });
        const list = readBack(isFile ? new TextEncoder().encode(written) : written, { formulary });
        expect(list.rows.flatMap((row) => (row.isTaken ? [] : row.notes))).toEqual([]);
        expect(lotsOf(list)).toEqual(lots);
        expect(list.missing).toEqual([]);
        const named = list.rows.flatMap(({ isTaken, ...row }) => ('medicine' in row ? [row.medicine] : []));
        expect([...new Set(named.map((each) => ('id' in each ? each.id : '')))]).toEqual(
          formulary.map(({ id }) => id),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('makes the same formulary on a day that has none', () => {
    fc.assert(
      fc.property(
        pharmacy.filter(({ formulary }) => isOneOfItsKind(formulary)),
        ({ formulary, lots }) => {
          const list = readBack(writeMedicineList({ formulary, lots }), {});
          expect(list.rows.flatMap((row) => (row.isTaken ? [] : row.notes))).toEqual([]);
          expect(list.missing).toEqual(formulary);
          expect(lotsOf(list)).toEqual(lots);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('of the starter list is read back to the same, known or new', () => {
    const lots = starter.map(({ id }, at) => ({
      medicine: id,
      number: `L${at}`,
      expiry: '2027-12-31',
      quantity: 1000 + at,
    }));
    const written = writeMedicineList({ formulary: starter, lots });
    const known = readBack(written, { starter });
    expect(known.missing).toEqual(starter);
    expect(lotsOf(known)).toEqual(lots);
    expect(known.rows.flatMap(({ notes }) => notes)).toEqual([]);
    expect(readBack(written, {}).missing).toEqual(starter);
  });

  it('is what a spreadsheet opens: a mark, Vietnamese headers, and no formula', () => {
    const [amlodipine] = starter.filter(({ id }) => id === 'amlodipine-5-tab');
    if (!amlodipine) throw new Error('The starter list has no amlodipine');
    const lot = { medicine: amlodipine.id, number: '=1+1;"x"', expiry: '2027-01-05', quantity: 12_000 };
    expect(writeMedicineList({ formulary: [amlodipine], lots: [lot] })).toBe(
      '\ufeffMã thuốc;Hoạt chất;Biệt dược;Nồng độ/Hàm lượng;Dạng bào chế;Đơn vị tính;Đường dùng;Mã ATC;Thuốc độc;Bẻ đôi được;Số lô;Hạn dùng;Số lượng;Quy cách;Đơn giá;Đơn vị tặng;Dạng bào chế (tiếng Anh);Đơn vị tính (tiếng Anh);Đường dùng (tiếng Anh)\r\n' +
        'amlodipine-5-tab;Amlodipine;;5 mg;viên nén;viên;uống;C08CA01;;;"\'=1+1;""x""";05/01/2027;12000;;;;tablet;tablet;oral\r\n',
    );
  });

  it('leaves no lot out, also of a medicine that is not in the formulary', () => {
    const lot = { medicine: 'gone', number: 'A', expiry: '2027-01-05', quantity: 1 };
    expect(writeMedicineList({ formulary: [], lots: [lot] })).toContain('gone;;;;;;;;;;A;05/01/2027;1;');
  });
});
