import { describe, expect, it } from 'vitest';
import { readMedicineList } from './read-medicine-list.ts';
import {
  around,
  changed,
  fresh,
  good,
  header,
  listOf,
  panadol,
  rowOf,
  said,
} from './testing/pharmacy-list.ts';

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
    ['with a quantity in another unit', changed(good, { 4: 'hộp' }), ['unit-differs@4']],
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

describe('how a lot is packed, who gave it and what it costs', () => {
  const withMore = `${header};Quy cách;Đơn giá;Nhà tài trợ`;
  const read = (...more: string[]) => {
    const { rows } = listOf(`${withMore}\n${[...good, ...more].join(';')}\n`);
    const [row] = rows;
    if (!row) throw new Error('no row');
    return row;
  };

  it('is read with the lot', () => {
    const row = read('100', '1.250,5', 'Viettel');
    expect(row).toMatchObject({
      isTaken: true,
      lot: { number: 'P1', quantity: 1000, packSize: 100, unitPriceVnd: 1250.5, donor: 'Viettel' },
    });
    expect(said(row)).toEqual([]);
  });

  it.each<[string, string[], string[], boolean]>([
    [
      'a pack in words is left out, and that is said',
      ['Hộp 10 vỉ x 10 viên', '', ''],
      ['pack-unclear@12'],
      true,
    ],
    ['a quantity of no whole packs is said', ['300', '', ''], ['pack-not-full@12'], true],
    ['a price nobody can read', ['', '1,250', ''], ['price-unreadable@13'], false],
    ['a price below nothing', ['', '-1', ''], ['price-negative@13'], false],
    ['a price of four decimals', ['', '1,2345', ''], ['price-decimals@13'], false],
    ['a price that is far too high', ['', '5.000.000.000', ''], ['price-huge@13'], false],
    ['a donor of too many letters', ['', '', 'x'.repeat(121)], ['too-long@14'], false],
  ])('%s', (_, more, notes, isTaken) => {
    const row = read(...more);
    expect(said(row)).toEqual(notes);
    expect(row.isTaken).toBe(isTaken);
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

  it('where it says another unit, but nothing of how many', () => {
    const { row } = rowOf(...changed(good, { 4: 'hộp', 8: '', 9: '', 10: '' }));
    expect(said(row)).toEqual(['differs@4']);
    expect(row.isTaken).toBe(true);
  });

  it('where the file has no column for toxic', () => {
    const { rows } = listOf(
      'Tên thuốc;Hàm lượng;Dạng;ĐVT;Đường dùng;ATC\nRutin;50 mg;viên nén;viên;uống;C05CA01\n',
    );
    expect(rows.map(said)).toEqual([['toxic-not-said', 'new-substance@0']]);
  });
});
