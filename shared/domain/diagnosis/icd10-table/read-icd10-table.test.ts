import { describe, expect, it } from 'vitest';
import { icd10ListSchema } from '../icd10-list.ts';
import { guessIcdColumns } from './match-columns.ts';
import { readIcd10Table } from './read-icd10-table.ts';

/** As the ministry's list names its columns. */
const ministry = [
  'STT',
  'MÃ CHƯƠNG',
  'CHAPTER NAME',
  'TÊN CHƯƠNG',
  'MÃ NHÓM CHÍNH',
  'MAIN GROUP NAME I',
  'TÊN NHÓM CHÍNH',
  'MÃ LOẠI',
  'TYPE NAME',
  'TÊN LOẠI',
  'MÃ BỆNH',
  'MÃ BỆNH KHÔNG DẤU',
  'DISEASE NAME',
  'TÊN BỆNH',
  'MÃ NHÓM BÁO CÁO BYT',
];

function tableOf(csv: string | Uint8Array) {
  const result = readIcd10Table(csv);
  if ('refusal' in result) throw new Error(result.refusal.code);
  return result.table;
}
const refusalOf = (source: string | Uint8Array) => {
  const result = readIcd10Table(source);
  return 'refusal' in result ? result.refusal : undefined;
};
const header = 'Mã bệnh;Tên bệnh;Disease name';
const notesOf = (...rows: string[]) =>
  tableOf(`${header}\n${rows.join('\n')}\n`).notes.map(({ row, code, column }) => [row, code, column]);

describe('the columns', () => {
  it.each([
    [ministry, { code: 10, vi: 13, en: 12 }],
    [['Mã ICD-10', 'Tên bệnh (tiếng Việt)', 'Tên bệnh (tiếng Anh)'], { code: 0, vi: 1, en: 2 }],
    [['code', 'vi', 'en'], { code: 0, vi: 1, en: 2 }],
    [['STT', 'Mã bệnh không dấu', 'Tên bệnh'], { code: 1, vi: 2 }],
    [['Code', 'Vietnamese title', 'English title'], { code: 0, vi: 1, en: 2 }],
  ])('are told by their headers: %j', (headers, matching) => {
    expect(guessIcdColumns(headers)).toEqual(matching);
  });
});

describe('a dirty list', () => {
  const csv = [
    'BỘ Y TẾ;;',
    'Danh mục mã bệnh ICD-10;;',
    header,
    'A00.0;Bệnh tả do Vibrio cholerae 01;Cholera due to Vibrio cholerae 01',
    'a001;Bệnh tả do Vibrio cholerae 01, El Tor;Cholera, eltor',
    'A17.0†;Viêm màng não do lao;Tuberculous meningitis',
    'G01*;Viêm màng não trong bệnh nhiễm khuẩn;Meningitis in bacterial diseases',
    ';Chương I;',
    'A00-A09;Bệnh nhiễm khuẩn đường ruột;Intestinal infectious diseases',
    'A0O.1;Bệnh tả;Cholera',
    'A01.0;;Typhoid fever',
    'A00.0;Bệnh tả do Vibrio cholerae 01;Cholera due to Vibrio cholerae 01',
    'A00.0;Bệnh khác;Another',
    `A02.0;${'x'.repeat(301)};Salmonella enteritis`,
    'A03.0;L? do Shigella d?sent?riae;Shigellosis',
    'A04.0;Nhiễm Escherichia coli gây bệnh đường ruột;',
    header,
    'A05.0;"Ngộ độc thức ăn do tụ cầu;Foodborne',
    'A06.0;Lỵ amíp cấp;Acute amoebic dysentery;thừa',
    ';;',
  ].join('\r\n');
  const table = tableOf(`${csv}\r\n`);

  it('is taken where it is fine, each code once', () => {
    expect(table.codes.map(({ code }) => code)).toEqual(['A00.0', 'A00.1', 'A17.0', 'G01', 'A04.0']);
    expect(icd10ListSchema.safeParse({ edition: '2020', codes: table.codes }).success).toBe(true);
  });

  it('says of every other row by row and column what is the matter', () => {
    expect(table.notes.map(({ row, code, column }) => [row, code, column])).toEqual([
      [8, 'code-missing', 0],
      [9, 'bad-code', 0],
      [10, 'bad-code', 0],
      [11, 'title-missing', 1],
      [12, 'row-again', 0],
      [13, 'code-twice', 0],
      [14, 'too-long', 1],
      [15, 'letters-lost', 1],
      [16, 'no-english', 2],
      [17, 'header-again', undefined],
      [18, 'open-quote', undefined],
      [19, 'too-many-cells', undefined],
    ]);
    expect(table.notes.find(({ code }) => code === 'code-twice')?.params).toEqual({ other: 4 });
    expect(table.notes.find(({ code }) => code === 'bad-code')?.value).toBe('A00-A09');
  });

  it('counts every row once', () => {
    expect(table.counts).toEqual({ read: 17, taken: 5, again: 1, refused: 10, blank: 1 });
  });
});

it('says nothing of English where there is no such column', () => {
  const { codes, notes } = tableOf('Mã bệnh,Tên bệnh\nI10,Bệnh tăng huyết áp\n');
  expect(codes).toEqual([{ code: 'I10', vi: 'Bệnh tăng huyết áp', en: '' }]);
  expect(notes).toEqual([]);
});

it('tells both what is wrong with a code and with its title', () => {
  expect(notesOf('A0;;x')).toEqual([
    [2, 'bad-code', 0],
    [2, 'title-missing', 1],
  ]);
});

it('reads UTF-16 with a mark, and refuses what is no Unicode rather than guess', () => {
  const text = `\ufeff${header}\nI10;Bệnh tăng huyết áp;Hypertension\n`;
  expect(tableOf(new Uint8Array(Buffer.from(text, 'utf16le'))).codes[0]?.vi).toBe('Bệnh tăng huyết áp');
  // `ệ` as the fonts of before Unicode write it.
  const legacy = Buffer.concat([Buffer.from(`${header}\nI10;B`), Buffer.from([0xd6]), Buffer.from('nh;x\n')]);
  expect(refusalOf(new Uint8Array(legacy))).toEqual({ code: 'not-utf8', line: 2 });
  expect(refusalOf('x;y\n1;2\n')).toEqual({ code: 'no-header' });
  expect(refusalOf(`${header}\n`)).toEqual({ code: 'only-header' });
});
