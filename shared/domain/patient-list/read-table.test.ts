import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestList } from '../table-file/decode-text.ts';
import { mostRows, readTable } from './read-table.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readTable(bytesOf(text));

function tableOf(text: string) {
  const result = read(text);
  if ('refusal' in result) throw new Error(`Refused: ${result.refusal.code}`);
  return result.table;
}

const utf16 = (text: string, isBig: boolean) => {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, !isBig);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 + at * 2, text.charCodeAt(at), !isBig);
  return bytes;
};

describe('a file', () => {
  const list = 'Họ và tên;Năm sinh;Giới tính\nGiàng A Páo;1950;Nam\n';

  it.each([
    ['UTF-8', bytesOf(list)],
    ['UTF-8 with a mark', bytesOf(`\ufeff${list}`)],
    ['UTF-16 as Excel writes it', utf16(list, false)],
    ['UTF-16 the other way round', utf16(list, true)],
    ['commas', bytesOf(list.replaceAll(';', ','))],
    ['tabs', bytesOf(list.replaceAll(';', '\t'))],
    ['lines of Windows', bytesOf(list.replaceAll('\n', '\r\n'))],
    ['lines of an old Mac', bytesOf(list.replaceAll('\n', '\r'))],
    ['a first line that says the delimiter', bytesOf(`sep=;\r\n${list}`)],
    ['quotes', bytesOf(list.replace('Giàng A Páo', '"Giàng A Páo"'))],
    ['decomposed letters', bytesOf(list.normalize('NFD'))],
    ['no end of its last line', bytesOf(list.trimEnd())],
  ])('is read with %s', (_, bytes) => {
    const result = readTable(bytes);
    if ('refusal' in result) throw new Error(result.refusal.code);
    const { columns, rows } = result.table;
    expect(columns.map(({ letter, header }) => [letter, header.normalize('NFC')])).toEqual([
      ['A', 'Họ và tên'],
      ['B', 'Năm sinh'],
      ['C', 'Giới tính'],
    ]);
    expect(rows.map(({ row, cells }) => [row, cells.map((cell) => cell.normalize('NFC'))])).toEqual([
      [2, ['Giàng A Páo', '1950', 'Nam']],
    ]);
  });

  const windows1258 = new Uint8Array([...bytesOf('Ho ten;Nam sinh\nA;1950\n'), 0x56, 0xe0, 0x6e, 0x67, 0x0a]);
  it.each([
    ['empty', new Uint8Array(), { code: 'empty' }],
    ['of blanks', bytesOf('\ufeff \r\n \n'), { code: 'empty' }],
    ['with only a header', bytesOf('Họ và tên;Năm sinh\n;\n'), { code: 'only-header' }],
    ['without a header', bytesOf('Giàng A Páo;1950\nVàng Thị Mỷ;1960\n'), { code: 'no-header' }],
    ['of Windows-1258', windows1258, { code: 'not-utf8', line: 3 }],
    ['cut inside a letter', bytesOf(list).subarray(0, 3), { code: 'not-utf8', line: 1 }],
    ['garbled by a wrong encoding', bytesOf('Há»\u008d tÃªn;NÄƒm sinh\n'), { code: 'garbled', line: 1 }],
    ['of Excel itself', new Uint8Array([0x50, 0x4b, 3, 4, 20]), { code: 'excel-file' }],
    ['of an older Excel', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), { code: 'excel-file' }],
    ['of a printer', bytesOf('%PDF-1.7\n'), { code: 'not-text' }],
    ['of bytes', new Uint8Array([1, 0, 2, 0]), { code: 'not-text' }],
    ['too large', new Uint8Array(largestList + 1), { code: 'too-large' }],
    [
      'of too many rows',
      bytesOf(`Họ và tên;Năm sinh\n${'A;1950\n'.repeat(mostRows + 1)}`),
      { code: 'too-many-rows' },
    ],
  ])('%s is refused', (_, bytes, refusal) => {
    expect(readTable(bytes)).toEqual({ refusal });
  });

  it('may have as many rows as are allowed', () => {
    expect(tableOf(`Họ và tên;Năm sinh\n${'A;1950\n'.repeat(mostRows)}`).rows).toHaveLength(mostRows);
  });

  it('never fails, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(Object.keys(readTable(bytes))).toHaveLength(1);
      }),
    );
    const piece = fc.constantFrom('"', ';', ',', '\n', '\r\n', 'Họ tên', 'Năm sinh', 'a', ' ', '""', 'sep=;');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(Object.keys(read(pieces.join('')))).toHaveLength(1);
      }),
    );
  });
});

describe('the header', () => {
  it('is found below a title, and rows keep the numbers of Excel', () => {
    const table = tableOf(
      'UBND XÃ LŨNG CÚ;;\nDANH SÁCH HỘ NGHÈO NĂM 2026;;\n\nSTT;Họ và tên;Năm sinh\n1;Giàng A Páo;1950\n;;\n2;Vàng Thị Mỷ;1960\n',
    );
    expect(table.columns.map(({ header }) => header)).toEqual(['STT', 'Họ và tên', 'Năm sinh']);
    expect(table.rows.map(({ row }) => row)).toEqual([5, 7]);
  });

  it('may take two rows and be followed by the numbers of its columns', () => {
    const table = tableOf(
      'STT;Họ và tên;Năm sinh;;Địa chỉ\n;;Nam;Nữ;\n(1);(2);(3);(4);(5)\n1;Giàng A Páo;1950;;Thôn 1\n',
    );
    expect(table.columns.map(({ header }) => header)).toEqual([
      'STT',
      'Họ và tên',
      'Năm sinh Nam',
      'Năm sinh Nữ',
      'Địa chỉ',
    ]);
    expect(table.rows.map(({ row }) => row)).toEqual([4]);
  });

  it('is not joined with a heading between the rows', () => {
    const table = tableOf('STT;Họ và tên;Năm sinh\nThôn Lũng Cú;;\n1;Giàng A Páo;1950\n');
    expect(table.columns.map(({ header }) => header)).toEqual(['STT', 'Họ và tên', 'Năm sinh']);
    expect(table.rows).toHaveLength(2);
  });

  it('may name two columns alike', () => {
    const table = tableOf('Họ tên;Năm sinh;Ghi chú;Ghi chú\nA;1950;x;y\n');
    expect(table.columns.map(({ letter, header }) => letter + header)).toContain('DGhi chú');
    expect(table.rows[0]?.cells).toEqual(['A', '1950', 'x', 'y']);
  });
});

describe('a row', () => {
  it('may hold delimiters, quotes and line breaks inside quotes', () => {
    const { rows } = tableOf('Họ tên;Năm sinh;Địa chỉ\n"A ""Tư""";1950;"Thôn 1;\nXã B"\nB;1960;C\n');
    expect(rows.map(({ row, cells }) => [row, ...cells])).toEqual([
      [2, 'A "Tư"', '1950', 'Thôn 1;\nXã B'],
      [3, 'B', '1960', 'C'],
    ]);
  });

  it('with a quote that is never closed takes no other row with it', () => {
    const { rows } = tableOf('Họ tên;Năm sinh;Địa chỉ\nA;1950;"Thôn 1\nB;1960;"Thôn 2"\nC;1970;Thôn 3\n');
    expect(rows.map(({ row, fault, cells }) => [row, fault, cells[0]])).toEqual([
      [2, 'open-quote', 'A'],
      [3, undefined, 'B'],
      [4, undefined, 'C'],
    ]);
  });

  it.each([
    ['the last one, cut off', 'A;1950;Thôn 1\nB;19', 3, 'torn-line'],
    ['the last one, cut off inside a quote', 'A;1950;Thôn 1\nB;1950;"Thô', 3, 'open-quote'],
    ['one with more cells than the header', 'A;1950;Thôn 1;Xã B\nB;1960;C\n', 2, 'too-many-cells'],
  ])('%s is not believed', (_, body, row, fault) => {
    const { rows } = tableOf(`Họ tên;Năm sinh;Địa chỉ\n${body}`);
    expect(rows.filter((each) => each.fault).map((each) => [each.row, each.fault])).toEqual([[row, fault]]);
  });

  it('may lack empty cells at its end, or have more of them', () => {
    const { rows } = tableOf('Họ tên;Năm sinh;Địa chỉ\nA;1950\nB;1960;C;;;\n');
    expect(rows.map(({ fault }) => fault)).toEqual([undefined, undefined]);
  });
});
