import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medicineSchema } from '../medicine/medicine.ts';
import { mostMedicineRows } from './match-columns.ts';
import { readMedicineList } from './read-medicine-list.ts';
import { around, changed, fresh, good, header, listOf, said } from './testing/pharmacy-list.ts';

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
      { numRuns: 100 },
    );
  });
});
