import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import starterJson from '#resources/formulary/starter.json' with { type: 'json' };
import { type Medicine, medicineSchema } from '../medicine/medicine.ts';
import { mostMedicineRows } from './match-columns.ts';
import { type MedicineList, readMedicineList } from './read-medicine-list.ts';

const starter = starterJson.medicines.map((medicine) => medicineSchema.parse(medicine));
const date = '2026-11-23';

function starterOf(id: string): Medicine {
  const found = starter.find((medicine) => medicine.id === id);
  if (!found) throw new Error(`The starter list has no ${id}`);
  return found;
}

/** Of the day: one as in the starter list, one with a brand of its own. */
const panadol: Medicine = {
  ...starterOf('paracetamol-500-tab'),
  id: 'panadol',
  brand: 'Panadol',
  strength: '650 mg',
};
const formulary = [starterOf('amlodipine-5-tab'), panadol];
const lots = [{ medicine: 'amlodipine-5-tab', number: 'AM 01' }];
const around = { formulary, starter, lots, date };

function listOf(source: string | Uint8Array): MedicineList {
  const result = readMedicineList(source, around);
  if ('refusal' in result) throw new Error(`Refused: ${result.refusal.code}`);
  return result.list;
}

const header =
  'Hoạt chất;Biệt dược;Hàm lượng;Dạng bào chế;ĐVT;Đường dùng;Mã ATC;Thuốc độc;Số lô;Hạn dùng;Số lượng;Mã thuốc';

/** One row of such a list, said in the order of its header. */
function rowOf(...cells: string[]) {
  const { rows, missing } = listOf(`${header}\n${cells.join(';')}\n`);
  const [row] = rows;
  if (!row || rows.length !== 1) throw new Error(`${rows.length} rows`);
  return { row, missing };
}

const said = ({ notes }: MedicineList['rows'][number]) =>
  notes.map(({ code, column }) => (column === undefined ? code : `${code}@${column}`));

const good = [
  'Paracetamol',
  '',
  '500 mg',
  'viên nén',
  '',
  '',
  '',
  '',
  'P1',
  '31/12/2027',
  '1.000',
  '',
] as const;
const fresh = [
  'Rutin',
  '',
  '50 mg',
  'viên nén',
  'viên',
  'uống',
  'C05CA01',
  '',
  'R1',
  '12/2027',
  '500',
  '',
] as const;

/** A good row with some cells replaced, by place. */
function changed(row: readonly string[], cells: Record<number, string>): string[] {
  return row.map((cell, at) => cells[at] ?? cell);
}

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
      { 4: 'gói', 5: 'tiêm', 6: 'N02', 7: 'x' },
      'paracetamol-500-tab',
      ['differs@4', 'differs@5', 'differs@6', 'toxic-differs@7'],
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

describe('a row is refused', () => {
  it.each<[string, readonly string[], string[]]>([
    ['with a heading', ['I. Thuốc giảm đau'], ['not-a-medicine']],
    ['with who signed', ['Người lập bảng', '', '', '', '', 'Trưởng khoa Dược'], ['not-a-medicine']],
    ['with a total', ['Tổng cộng: 83 khoản', '', '', '', '', '', '', '', '', '', '12.500'], ['total-row']],
    ['with a total in English', ['', 'TOTAL', '', '', '', '', '', '', '', '', '12.500'], ['total-row']],
    ['with the header again', header.split(';'), ['header-again']],
    [
      'with the header in English',
      [
        'INN',
        'Brand',
        'Strength',
        'Form',
        'Unit',
        'Route',
        'ATC',
        'Toxic',
        'Lot',
        'Expiry',
        'Quantity',
        'Id',
      ],
      ['header-again'],
    ],
    ['with letters for the columns', ['A', 'B', 'C', '1', '2', '3'], ['header-again']],
    ['with more cells than the header', [...good, 'thừa'], ['too-many-cells']],
    ['with a quote that is not closed', changed(good, { 0: '"Paracetamol' }), ['open-quote']],
    ['without a name, as in merged cells', changed(good, { 0: '' }), ['medicine-missing@0']],
    ['without a strength', changed(good, { 2: '' }), ['required@2']],
    ['with two strengths', changed(good, { 0: 'Paracetamol 250mg' }), ['two-strengths@2']],
    [
      'with an id and another name',
      changed(good, { 0: 'Ibuprofen', 11: 'paracetamol-500-tab' }),
      ['contradicts-id@0'],
    ],
    [
      'with an id and another strength',
      changed(good, { 2: '250 mg', 11: 'paracetamol-500-tab' }),
      ['contradicts-id@2'],
    ],
    [
      'with an id and another form',
      changed(good, { 3: 'siro', 11: 'paracetamol-500-tab' }),
      ['contradicts-id@3'],
    ],
    [
      'with an id and another brand',
      changed(good, { 1: 'Hapacol', 2: '650 mg', 11: 'panadol' }),
      ['contradicts-id@1'],
    ],
    [
      'new without form, unit and route',
      changed(fresh, { 3: '', 4: '', 5: '-' }),
      ['required@3', 'required@4', 'required@5'],
    ],
    ['new with lost letters', changed(fresh, { 3: 'vi?n n?n' }), ['letters-lost@3']],
    ['new with an ATC code that is none', changed(fresh, { 6: 'C5CA01' }), ['atc-malformed@6']],
    ['new with an ATC code that is too coarse', changed(fresh, { 6: 'C05' }), ['atc-malformed@6']],
    ['new with something else for toxic', changed(fresh, { 7: 'bảng B' }), ['toxic-unclear@7']],
    ['new with a name that is too long', changed(fresh, { 0: 'x'.repeat(121) }), ['too-long@0']],
    ['with a cell as long as a page', changed(good, { 1: 'x'.repeat(5_000) }), ['too-long@1']],
    ['with a quantity and no lot number', changed(good, { 8: '' }), ['lot-number-missing@8']],
    ['with a dash for a lot number', changed(good, { 8: '–' }), ['lot-number-missing@8']],
    ['with a lot number that Excel rounded', changed(good, { 8: '1,23E+08' }), ['lot-number-rounded@8']],
    ['with a lot number that is too long', changed(good, { 8: 'L'.repeat(41) }), ['too-long@8']],
    ['with a lot and no quantity', changed(good, { 10: '' }), ['quantity-missing@10']],
    ['with a lot and no expiry', changed(good, { 9: '' }), ['expiry-missing@9']],
    ['with half a quantity', changed(good, { 10: '10,5' }), ['quantity-not-whole@10']],
    ['with less than nothing', changed(good, { 10: '-10' }), ['quantity-negative@10']],
    ['with far too much', changed(good, { 10: '100.000.000' }), ['quantity-huge@10']],
    ['with a quantity that Excel rounded', changed(good, { 10: '1E+07' }), ['quantity-rounded@10']],
    ['with an expiry nobody can read', changed(good, { 9: 'còn dài' }), ['expiry-unreadable@9']],
    ['with an expiry on no day', changed(good, { 9: '31/06/2027' }), ['expiry-impossible@9']],
    ['with an expiry of a short year', changed(good, { 9: '31/12/27' }), ['two-digit-year@9']],
    ['with an expiry of months first', changed(good, { 9: '12/31/2027' }), ['month-day-swapped@9']],
    [
      'with a lot that was received',
      changed(good, { 0: 'Amlodipine', 2: '5 mg', 8: 'am01' }),
      ['lot-received@8'],
    ],
    [
      'with everything that is wrong at once',
      changed(fresh, { 4: '', 6: '?', 8: '', 9: '?', 10: '?' }),
      [
        'required@4',
        'atc-malformed@6',
        'quantity-not-whole@10',
        'lot-number-missing@8',
        'expiry-unreadable@9',
      ],
    ],
  ])('%s', (_, cells, notes) => {
    const { row, missing } = rowOf(...cells);
    expect(row.isTaken).toBe(false);
    expect(said(row)).toEqual(notes);
    expect(missing).toEqual([]);
  });

  it('that fits several medicines, and says how many', () => {
    const other = { ...panadol, id: 'efferalgan', brand: 'Efferalgan' };
    const result = readMedicineList(`${header}\n${changed(good, { 2: '650 mg' }).join(';')}\n`, {
      ...around,
      formulary: [panadol, other],
    });
    expect('list' in result && result.list.rows[0]?.notes).toMatchObject([
      { code: 'several-medicines', column: 0, params: { count: 2 } },
    ]);
  });

  it('with a lot of an earlier row, which it names', () => {
    const { rows } = listOf(
      [
        header,
        changed(good, { 9: 'hỏng' }).join(';'),
        good.join(';'),
        changed(good, { 0: 'Ibuprofen', 2: '400 mg' }).join(';'),
        changed(good, { 8: ' p 1', 9: '01/01/2028' }).join(';'),
        '',
      ].join('\n'),
    );
    expect(rows.map(said)).toEqual([['expiry-unreadable@9'], [], [], ['lot-twice@8']]);
    expect(rows[3]?.notes[0]?.params).toEqual({ other: 3 });
  });

  it('where months stand first in the file and its date can be read either way', () => {
    const dates = ['12/31/2027', '11/30/2027', '03/02/2027', '03/03/2027'];
    const list = listOf(
      `${header}\n${dates.map((day, at) => changed(good, { 8: `P${at}`, 9: day }).join(';')).join('\n')}\n`,
    );
    expect(list.isMonthFirst).toBe(true);
    expect(list.rows.map(({ isTaken }) => isTaken)).toEqual([false, false, false, true]);
  });
});

describe('a row is taken with a warning', () => {
  it('where the lot has expired on the clinic day, not on its last day', () => {
    expect(said(rowOf(...changed(good, { 9: '22/11/2026' })).row)).toEqual(['expired@9']);
    expect(said(rowOf(...changed(good, { 9: '23/11/2026' })).row)).toEqual([]);
  });

  it('and without a lot where its quantity is 0', () => {
    const { row } = rowOf(...changed(good, { 10: '0' }));
    expect(said(row)).toEqual(['quantity-zero@10']);
    expect(row).not.toHaveProperty('lot');
    expect(row.isTaken).toBe(true);
  });

  it('where it says a medicine again and brings no lot', () => {
    const again = changed(good, { 8: '', 9: '', 10: '' }).join(';');
    const { rows, missing } = listOf(`${header}\n${again}\n${again}\n`);
    expect(rows.map(said)).toEqual([[], ['medicine-twice@0']]);
    expect(rows[1]?.notes[0]?.params).toEqual({ other: 2 });
    expect(missing).toHaveLength(1);
  });

  it('where the file has no column for toxic', () => {
    const { rows } = listOf(
      'Tên thuốc;Hàm lượng;Dạng;ĐVT;Đường dùng;ATC\nRutin;50 mg;viên nén;viên;uống;C05CA01\n',
    );
    expect(rows.map(said)).toEqual([['toxic-not-said', 'new-substance@0']]);
  });
});

describe('a file', () => {
  const body = 'Tên thuốc;Hàm lượng;Dạng;Số lô;HSD;SL\nAmlodipine;5 mg;viên nén;A9;12/2027;1.000\n';
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const utf16 = (text: string) => {
    const bytes = new Uint8Array(2 + text.length * 2);
    const view = new DataView(bytes.buffer);
    view.setUint16(0, 0xfeff, true);
    for (let at = 0; at < text.length; at += 1) view.setUint16(2 + at * 2, text.charCodeAt(at), true);
    return bytes;
  };

  it.each<[string, string | Uint8Array]>([
    ['in UTF-8', bytesOf(body)],
    ['in UTF-8 with a mark', bytesOf(`\ufeff${body}`)],
    ['in UTF-16', utf16(body)],
    ['with tabs', bytesOf(body.replaceAll(';', '\t'))],
    ['with commas', bytesOf(body.replaceAll(';', ','))],
    ['pasted from a spreadsheet', body.replaceAll(';', '\t').trimEnd()],
    ['with lines of Windows', bytesOf(body.replaceAll('\n', '\r\n'))],
    ['below a title', bytesOf(`TRẠM Y TẾ XÃ LŨNG CÚ;;;;;\nDANH MỤC THUỐC, SỐ LƯỢNG;;;;;\n;;;;;\n${body}`)],
    ['with a second header row', bytesOf(body.replace('Số lô;HSD;SL\n', 'Lô;;SL\n;;;Số;HSD;\n'))],
    ['with numbered columns', bytesOf(body.replace('SL\n', 'SL\n(1);(2);(3);(4);(5);(6)\n'))],
  ])('is read %s', (_, source) => {
    const { rows, counts } = listOf(source);
    expect(rows).toMatchObject([
      {
        isTaken: true,
        medicine: { kind: 'known', id: 'amlodipine-5-tab' },
        lot: { number: 'A9', expiry: '2027-12-31', quantity: 1000 },
        notes: [],
      },
    ]);
    expect(counts).toEqual({ read: 1, taken: 1, refused: 0, blank: 0 });
  });

  it.each<[string, string | Uint8Array, string]>([
    ['that is empty', '', 'empty'],
    ['of blanks', bytesOf('\ufeff ; \n').subarray(0, 4), 'empty'],
    ['of Windows-1258', new Uint8Array([...bytesOf('Ten thuoc;SL\n'), 0x56, 0xe0, 0x0a]), 'not-utf8'],
    ['that a wrong encoding garbled', 'TÃªn thuá»\u0091c;SL\nA;1\n', 'garbled'],
    ['of Excel', new Uint8Array([0x50, 0x4b, 3, 4, 20]), 'excel-file'],
    ['without a header', 'Amlodipine;5 mg;viên nén\nLosartan;50 mg;viên nén\n', 'no-header'],
    ['with a header that names no medicine', 'Số lô;HSD;SL\nA;12/2027;1\n', 'no-header'],
    ['with a header only', 'Tên thuốc;Hàm lượng\n;\n', 'only-header'],
    ['of too many rows', `Tên thuốc;Hàm lượng\n${'A;1 mg\n'.repeat(mostMedicineRows + 1)}`, 'too-many-rows'],
  ])('%s is refused', (_, source, code) => {
    expect(readMedicineList(source, around)).toMatchObject({ refusal: { code } });
  });

  it('that was cut off has its last row refused, but pasted text has none', () => {
    const cut = `${body}Losartan;50 mg;viên nén`;
    expect(listOf(bytesOf(cut)).rows.map(said)).toEqual([[], ['torn-line']]);
    expect(listOf(cut).rows.map(said)).toEqual([[], []]);
  });

  it('is read by columns that somebody chose', () => {
    const result = readMedicineList('Tên thuốc;Quy cách;Hàm lượng\nAmlodipine;viên nén;5 mg\n', {
      ...around,
      matching: { inn: 0, form: 1, strength: 2 },
    });
    expect('list' in result && result.list.rows).toMatchObject([{ isTaken: true, notes: [] }]);
  });

  it('has every row counted, whatever stands in it', () => {
    const { counts, rows } = listOf(
      `${header}\n${good.join(';')}\n;;;\n\nTổng cộng;;;;;;;;;;1.000\n;;;;;;;;;;;\nNhóm B\n`,
    );
    expect(counts).toEqual({ read: 6, taken: 1, refused: 2, blank: 3 });
    expect(rows.map(({ row }) => row)).toEqual([2, 5, 7]);
  });

  it('of 5,000 rows is read', () => {
    const rows = Array.from({ length: mostMedicineRows }, (_, at) =>
      changed(fresh, { 0: `Chất ${at}`, 8: `L${at}` }).join(';'),
    );
    const { counts, missing } = listOf(`${header}\n${rows.join('\n')}\n`);
    expect(counts).toEqual({ read: 5_000, taken: 5_000, refused: 0, blank: 0 });
    expect(new Set(missing.map(({ id }) => id)).size).toBe(5_000);
  });

  it('never fails, and its counts add up, whatever it holds', () => {
    const cell = fc.oneof(
      fc.constantFrom(...good, ...fresh, ...header.split(';'), '"', 'Tổng', '-', "'", '=1', '+', '31/12/27'),
      fc.string({ maxLength: 12, unit: 'grapheme' }),
    );
    const lines = fc.array(fc.array(cell, { maxLength: 13 }), { maxLength: 12 });
    fc.assert(
      fc.property(lines, (all) => {
        const { rows, counts, missing } = listOf(
          `${header}\n${good.join(';')}\n${all.map((row) => row.join(';')).join('\n')}\n`,
        );
        expect(counts.read).toBe(counts.taken + counts.refused + counts.blank);
        expect(rows).toHaveLength(counts.taken + counts.refused);
        for (const { isTaken, notes } of rows)
          expect(notes.some(({ kind }) => kind === 'problem')).toBe(!isTaken);
        for (const medicine of missing) expect(medicineSchema.safeParse(medicine).success).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
