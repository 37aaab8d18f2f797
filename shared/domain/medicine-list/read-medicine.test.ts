import { describe, expect, it } from 'vitest';
import type { Medicine } from '../medicine/medicine.ts';
import { changed, formulary, fresh, good, header, listOf, rowOf, said } from './testing/pharmacy-list.ts';

describe('a row names a medicine', () => {
  it.each<[string, Record<number, string>, string, string[]]>([
    ['by substance, strength and form', {}, 'paracetamol-500-tab', []],
    ['without diacritics, in capitals', { 0: 'PARACETAMOL', 3: 'VIEN NEN' }, 'paracetamol-500-tab', []],
    ['with its form in English', { 3: 'Tablet' }, 'paracetamol-500-tab', []],
    ['with its strength written close', { 2: '500MG' }, 'paracetamol-500-tab', []],
    ['with its strength behind the name', { 0: 'Paracetamol 500mg', 2: '' }, 'paracetamol-500-tab', []],
    ['with its strength twice', { 0: 'Paracetamol 500mg' }, 'paracetamol-500-tab', []],
    ['with decimals as a machine writes them', { 0: 'Meloxicam', 2: '7.5mg' }, 'meloxicam-7-5-tab', []],
    ['with letters taken apart', { 3: 'viên nén'.normalize('NFD') }, 'paracetamol-500-tab', []],
    [
      'without its form where there is one',
      { 0: 'Rebamipide', 2: '100 mg', 3: '' },
      'rebamipide-100-tab',
      ['form-from-list@3'],
    ],
    ['of the day', { 0: 'Amlodipine', 2: '5 mg' }, 'amlodipine-5-tab', []],
    ['of the day by its brand', { 1: 'PANADOL', 2: '650 mg' }, 'panadol', []],
    ['of the day without its brand', { 2: '650 mg' }, 'panadol', ['brand-from-list@1']],
    [
      'with a brand that the list does not have',
      { 1: 'Hapacol' },
      'paracetamol-500-tab',
      ['brand-not-taken@1'],
    ],
    [
      'of several substances in any order, each with its strength',
      { 0: '"Clavulanic acid; Amoxicillin"', 1: 'Augmentin', 2: '125mg + 875mg' },
      'amoxicillin-clavulanic-1000-tab',
      [],
    ],
    [
      'of several substances without a brand',
      { 0: 'Amoxicillin + Clavulanic acid', 2: '875mg/125mg' },
      'amoxicillin-clavulanic-1000-tab',
      ['brand-from-list@1'],
    ],
    [
      'of several substances by brand alone',
      { 0: '', 1: 'Augmentin', 2: '875 mg + 125 mg' },
      'amoxicillin-clavulanic-1000-tab',
      [],
    ],
    [
      'by brand in the place of the name',
      { 0: 'Maalox', 2: '400mg/400mg', 3: 'viên nén nhai' },
      'antacid-al-mg-tab',
      [],
    ],
    [
      'of several substances written otherwise, by brand',
      { 0: 'Amoxicilin + Acid clavulanic', 1: 'Augmentin', 2: '875 mg + 125 mg' },
      'amoxicillin-clavulanic-1000-tab',
      ['differs@0'],
    ],
    ['by id alone', { 0: '', 2: '', 3: '', 11: 'gabapentin-300-cap' }, 'gabapentin-300-cap', []],
    ['by id with a name that fits', { 11: 'paracetamol-500-tab' }, 'paracetamol-500-tab', []],
    ['although a code of the hospital stands beside it', { 11: 'T0123' }, 'paracetamol-500-tab', []],
    [
      'and differs in what the list knows better',
      { 4: 'viên nén', 5: 'tiêm', 6: 'N02', 7: 'x' },
      'paracetamol-500-tab',
      ['differs@5', 'differs@6', 'toxic-differs@7'],
    ],
  ])('%s', (_, cells, id, notes) => {
    const { row, missing } = rowOf(...changed(good, cells));
    expect(said(row)).toEqual(notes);
    expect(row).toMatchObject({
      isTaken: true,
      row: 2,
      medicine: { kind: 'known', id },
      lot: { number: 'P1', expiry: '2027-12-31', quantity: 1000 },
    });
    expect(missing.map((each) => each.id)).toEqual(formulary.some((each) => each.id === id) ? [] : [id]);
  });
});

describe('a row with a new medicine', () => {
  it('takes English from the starter list and an id from its name', () => {
    const { row, missing } = rowOf(...fresh);
    const medicine = {
      id: 'rutin-50-mg-vien-nen',
      inn: ['Rutin'],
      strength: '50 mg',
      form: { vi: 'viên nén', en: 'tablet' },
      unit: { vi: 'viên', en: 'tablet' },
      route: { vi: 'uống', en: 'oral' },
      atc: 'C05CA01',
      toxic: false,
    };
    expect(row).toEqual({
      isTaken: true,
      row: 2,
      medicine: { kind: 'new', medicine },
      lot: { number: 'R1', expiry: '2027-12-31', quantity: 500 },
      notes: [
        {
          kind: 'warning',
          code: 'new-substance',
          field: 'inn',
          column: 0,
          value: 'Rutin',
          params: { known: '' },
        },
      ],
    });
    expect(missing).toEqual([medicine]);
  });

  it.each<[string, Record<number, string>, Partial<Medicine>, string[]]>([
    [
      'of another strength',
      { 0: 'Ibuprofen', 2: '200 mg' },
      { id: 'ibuprofen-200-mg-vien-nen' },
      ['new-strength@2'],
    ],
    [
      'of another form',
      { 0: 'Ibuprofen', 2: '400 mg', 3: 'viên nang' },
      { unit: { vi: 'viên', en: 'capsule' } },
      ['new-form@3'],
    ],
    [
      'of another brand',
      { 0: 'Paracetamol', 1: 'Hapacol', 2: '650 mg' },
      { brand: 'Hapacol' },
      ['new-brand@1'],
    ],
    [
      'of other brand and several substances',
      { 0: 'Amoxicillin + Clavulanic acid', 1: 'Klamentin', 2: '875 mg + 125 mg' },
      { inn: ['Amoxicillin', 'Clavulanic acid'], brand: 'Klamentin' },
      ['new-brand@1'],
    ],
    ['that is toxic', { 7: 'X' }, { toxic: true }, ['new-substance@0']],
    [
      'whose unit follows from a form that begins alike',
      { 3: 'viên nén bao phim' },
      { form: { vi: 'viên nén bao phim', en: 'viên nén bao phim' }, unit: { vi: 'viên', en: 'tablet' } },
      ['no-english@3', 'new-substance@0'],
    ],
    [
      'whose unit may be two things in English',
      { 3: 'viên sủi' },
      { unit: { vi: 'viên', en: 'viên' } },
      ['no-english@3', 'no-english@4', 'new-substance@0'],
    ],
    ['without an ATC code', { 6: '' }, { atc: '' }, ['atc-missing@6', 'new-substance@0']],
    ['with an ATC code written apart', { 6: 'c05 ca01' }, { atc: 'C05CA01' }, ['new-substance@0']],
    ['with an id of its own', { 11: 'rutin-50' }, { id: 'rutin-50' }, ['new-substance@0']],
    ['with a number for an id', { 11: '17' }, { id: 'rutin-50-mg-vien-nen' }, ['new-substance@0']],
  ])('%s is taken', (_, cells, medicine, notes) => {
    const { row } = rowOf(...changed(fresh, cells));
    expect(said(row)).toEqual(notes);
    expect(row).toMatchObject({ isTaken: true, medicine: { kind: 'new', medicine } });
  });

  it('says what strengths, forms and brands there are', () => {
    const { row } = rowOf(...changed(fresh, { 0: 'Paracetamol', 2: '325 mg' }));
    expect(row.notes).toMatchObject([
      { code: 'new-strength', params: { known: '650 mg; 500 mg; 250 mg; 120 mg/5 ml, chai 60 ml' } },
    ]);
  });

  it('is one for all its rows, and ids of different ones differ', () => {
    const { rows, missing } = listOf(
      [
        header,
        fresh.join(';'),
        changed(fresh, { 0: 'RUTIN', 8: 'R2' }).join(';'),
        changed(fresh, { 1: 'Rutinol', 8: 'R3' }).join(';'),
        changed(fresh, { 0: 'Rutin (50 mg)', 2: '50 mg', 3: 'Viên-nén', 8: 'R4' }).join(';'),
        changed(fresh, { 2: '50-mg', 8: 'R5' }).join(';'),
        '',
      ].join('\n'),
    );
    expect(
      rows.map((row) => (row.isTaken && row.medicine.kind === 'new' ? row.medicine.medicine.id : said(row))),
    ).toEqual([
      'rutin-50-mg-vien-nen',
      'rutin-50-mg-vien-nen',
      'rutin-50-mg-vien-nen',
      'rutin-50-mg-vien-nen',
      'rutin-50-mg-vien-nen-2',
    ]);
    expect(missing).toHaveLength(2);
  });

  it('has an id short enough however long its name is', () => {
    const long = 'Axit '.repeat(20);
    const { rows } = listOf(
      `${header}\n${['1', '2'].map((end) => changed(fresh, { 0: long + end, 8: end }).join(';')).join('\n')}\n`,
    );
    const ids = rows.map((row) =>
      row.isTaken && row.medicine.kind === 'new' ? row.medicine.medicine.id : '',
    );
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^axit-[a-z0-9-]{40,55}$/);
  });
});
