import { describe, expect, it } from 'vitest';
import { guessMatching } from './match-columns.ts';
import { readRow } from './read-row.ts';

const specialties: Record<string, string> = { 'Tim mạch': 'cardiology', 'Thần kinh': 'neurology' };

/** A row of a list with these columns. */
function read(cells: Record<string, string>) {
  const row = { row: 2, cells: Object.values(cells) };
  return readRow(row, guessMatching(Object.keys(cells)), {
    today: '2026-11-23',
    isMonthFirst: false,
    specialtyOf: (name) => specialties[name.trim()],
  });
}

const somebody = { 'Họ và tên': 'Giàng A Páo', 'Năm sinh': '1950', 'Giới tính': 'Nam' };
const personWith = (cells: Record<string, string>) => read({ ...somebody, ...cells }).listed?.person;
const expectedWith = (cells: Record<string, string>) => read({ ...somebody, ...cells }).listed?.expected;
const problemsWith = (cells: Record<string, string>) =>
  read({ ...somebody, ...cells }).problems.map(({ code, column }) => [
    Object.keys({ ...somebody, ...cells })[column ?? -1],
    code,
  ]);
const remarksWith = (cells: Record<string, string>) =>
  read({ ...somebody, ...cells }).remarks.map(({ code }) => code);

it('reads everything a list can say of somebody', () => {
  const { listed, problems, remarks } = read({
    STT: '1',
    'Họ và tên': ' GIÀNG  THỊ MỶ ',
    'Ngày sinh': '03/02/1950',
    'Giới tính': 'nữ',
    CCCD: '002 150 001 234',
    BHYT: 'hn 2 02 0200123456',
    'Dân tộc': "H'Mông",
    SĐT: '912345678',
    Thôn: 'Thôn Lũng Cú',
    Xã: 'Xã Lũng Cú',
    'Đối tượng': 'Hộ nghèo, người có công',
    'Số giấy chứng nhận': '12/GCN',
    'Năm cấp': '2025',
    'Chuyên khoa': 'Tim mạch; Thần kinh',
  });
  expect({ problems, remarks }).toEqual({
    problems: [],
    remarks: [expect.objectContaining({ code: 'phone-zero-added' })],
  });
  expect(listed).toEqual({
    row: 2,
    person: {
      name: 'Giàng Thị Mỷ',
      sex: 'female',
      birth: { year: 1950, month: 2, day: 3 },
      identityNumber: '002150001234',
      insuranceNumber: 'HN2020200123456',
      ethnicity: '08',
      phone: '0912345678',
      address: 'Thôn Lũng Cú, Xã Lũng Cú',
    },
    expected: {
      category: 'poor',
      otherCategories: ['merit'],
      certificate: { number: '12/GCN', year: 2025 },
      specialties: ['cardiology', 'neurology'],
    },
  });
});

it('asks where an address lies', () => {
  const commune = { code: '00715', name: 'Xã Lũng Cú', province: 'Tỉnh Tuyên Quang', edition: '2025' };
  const row = { row: 2, cells: ['Giàng A Páo', '1950', 'Nam', 'Thôn 1, Lũng Cú'] };
  const { listed } = readRow(
    row,
    { name: 0, birth: 1, sex: 2, address: 3 },
    {
      today: '2026-11-23',
      isMonthFirst: false,
      specialtyOf: () => undefined,
      communeOf: (address) => (address === 'Thôn 1, Lũng Cú' ? commune : undefined),
    },
  );
  expect(listed?.person).toMatchObject({ address: 'Thôn 1, Lũng Cú', commune });
});

describe('the name', () => {
  it.each([
    ['', 'required'],
    ['Gi?ng A P?o', 'letters-lost'],
    ['Giàng A Páo 2', 'not-a-name'],
    ['---', 'not-a-name'],
    ['A'.repeat(201), 'too-long'],
  ])('%j is refused', (name, code) => {
    expect(problemsWith({ 'Họ và tên': name })).toEqual([['Họ và tên', code]]);
  });

  it.each([
    ['GIÀNG A PÁO', 'Giàng A Páo'],
    ["H'YÊN NIÊ", "H'Yên Niê"],
    ['Sùng', 'Sùng'],
    ['A Páo'.normalize('NFD'), 'A Páo'],
  ])('%j is kept as %j', (name, kept) => {
    expect(personWith({ 'Họ và tên': name })?.name).toBe(kept);
  });

  it('may stand in two columns', () => {
    const { listed } = read({ 'Họ đệm': 'Giàng A', Tên: 'Páo', 'Năm sinh': '1950', 'Giới tính': 'Nam' });
    expect(listed?.person.name).toBe('Giàng A Páo');
  });
});

describe('the sex', () => {
  it.each([
    ['Nam', 'male'],
    ['NỮ', 'female'],
    ['nu', 'female'],
    ['M', 'male'],
    ['F', 'female'],
    ['1', 'male'],
    ['2', 'female'],
  ])('%j is read', (text, sex) => {
    expect(personWith({ 'Giới tính': text })?.sex).toBe(sex);
  });

  it.each([
    ['x', 'unknown-sex'],
    ['0', 'unknown-sex'],
    ['', 'required'],
  ])('%j is refused', (text, code) => {
    expect(problemsWith({ 'Giới tính': text })).toEqual([['Giới tính', code]]);
  });

  const twoColumns = (Nam: string, Nữ: string) => read({ 'Họ và tên': 'Giàng Say', Nam, Nữ });

  it('may be told by the column in which the year stands', () => {
    expect(twoColumns('1950', '').listed?.person).toMatchObject({ sex: 'male', birth: { year: 1950 } });
    expect(twoColumns('', '03/02/1960').listed?.person).toMatchObject({
      sex: 'female',
      birth: { year: 1960, month: 2, day: 3 },
    });
    expect(twoColumns('1950', '1960').problems.map(({ code }) => code)).toContain('two-sexes');
    expect(twoColumns('', '').problems.map(({ code }) => code)).toEqual(['not-a-person']);
  });

  const yes = ['x', 'X', '1', 'v', '✓', '✔️', '+', 'TRUE', 'đúng', 'Có', 'y', 'yes'];
  const no = ['0', 'FALSE', 'false', 'Sai', 'Không', 'KHÔNG', 'ko', 'No', 'n', '-', '–'];
  const neither = ['?', 'không rõ', '65', '2', 'F', '31/02/1960'];
  const alsoDecomposed = (texts: readonly string[]) => [
    ...new Set(texts.flatMap((text) => [text, text.normalize('NFD')])),
  ];

  /** A row with the year in a column of its own, and what is ticked. */
  function ticked(ticks: Partial<Record<'Nam' | 'Nữ' | 'Giới tính', string>>) {
    const { listed, problems } = read({ 'Họ và tên': 'Giàng Say', 'Năm sinh': '1950', ...ticks });
    return (
      listed?.person.sex ?? problems.map(({ column, code }) => [Object.keys(ticks)[(column ?? 0) - 2], code])
    );
  }

  it.each(alsoDecomposed(yes))('may be the mark %j in a column for women or men', (mark) => {
    expect(ticked({ Nữ: mark })).toBe('female');
    expect(ticked({ Nam: mark })).toBe('male');
    expect(ticked({ Nam: '', Nữ: mark })).toBe('female');
    expect(ticked({ Nam: mark, Nữ: '' })).toBe('male');
    expect(ticked({ Nam: mark, Nữ: mark })).toEqual([['Nữ', 'two-sexes']]);
  });

  it.each(alsoDecomposed(no))('is the other one where %j stands in the only column', (text) => {
    expect(ticked({ Nữ: text })).toBe('male');
    expect(ticked({ Nam: text })).toBe('female');
  });

  it.each(alsoDecomposed(no))('is not told by %j in one of two columns', (text) => {
    expect(ticked({ Nam: text, Nữ: 'x' })).toBe('female');
    expect(ticked({ Nam: 'x', Nữ: text })).toBe('male');
    expect(ticked({ Nam: text, Nữ: text })).toEqual([['Nữ', 'required']]);
    expect(ticked({ Nam: '', Nữ: text })).toEqual([['Nữ', 'required']]);
    expect(ticked({ Nam: text, Nữ: '' })).toEqual([['Nữ', 'required']]);
    expect(ticked({ 'Giới tính': '', Nữ: text })).toEqual([['Giới tính', 'required']]);
    expect(ticked({ 'Giới tính': 'Nữ', Nam: text })).toBe('female');
  });

  it.each(alsoDecomposed(neither))('is never guessed from %j', (text) => {
    expect(ticked({ Nữ: text })).toEqual([['Nữ', 'not-a-tick']]);
    expect(ticked({ Nam: text })).toEqual([['Nam', 'not-a-tick']]);
    expect(ticked({ Nam: 'x', Nữ: text })).toEqual([['Nữ', 'not-a-tick']]);
    expect(ticked({ Nam: text, Nữ: 'x' })).toEqual([['Nam', 'not-a-tick']]);
    expect(ticked({ 'Giới tính': 'Nam', Nữ: text })).toEqual([['Nữ', 'not-a-tick']]);
  });

  it('may be the word of a column in it, but not that of the other sex', () => {
    expect(ticked({ Nam: 'Nam', Nữ: '' })).toBe('male');
    expect(ticked({ Nam: '', Nữ: 'nữ'.normalize('NFD') })).toBe('female');
    expect(ticked({ Nữ: 'Nam' })).toEqual([['Nữ', 'not-a-tick']]);
    expect(ticked({ Nam: 'Nữ' })).toEqual([['Nam', 'not-a-tick']]);
  });

  it('is male where nothing stands in a column for women alone, and missing in one for men', () => {
    expect(ticked({ Nữ: '' })).toBe('male');
    expect(ticked({ Nam: '' })).toEqual([['Nam', 'required']]);
  });

  it.each(no)('with a birth instead of a mark, %j is no birth', (text) => {
    expect(twoColumns('1950', text).listed?.person).toMatchObject({ sex: 'male', birth: { year: 1950 } });
    expect(twoColumns(text, '1960').listed?.person).toMatchObject({ sex: 'female', birth: { year: 1960 } });
  });

  it('with a birth that is wrong, says so once', () => {
    const said = (Nam: string, Nữ: string) =>
      twoColumns(Nam, Nữ).problems.map(({ column, code }) => [column, code]);
    expect(said('', '?')).toEqual([[2, 'not-a-tick']]);
    expect(said('31/02/1950', '')).toEqual([[1, 'not-a-tick']]);
    expect(said('3/2/05', '')).toEqual([[1, 'two-digit-year']]);
    expect(said('', '1890')).toEqual([[2, 'not-a-tick']]);
    expect(said('', '01/01/1890')).toEqual([[2, 'too-old']]);
  });
});

describe('the birth', () => {
  it('may be put together from three columns', () => {
    const spread = (day: string, month: string) =>
      read({
        'Họ và tên': 'A',
        'Ngày sinh': day,
        'Tháng sinh': month,
        'Năm sinh': '1950',
        'Giới tính': 'Nam',
      }).listed?.person.birth;
    expect(spread('3', '2')).toEqual({ year: 1950, month: 2, day: 3 });
    expect(spread('', '2')).toEqual({ year: 1950, month: 2 });
    expect(spread('', '')).toEqual({ year: 1950 });
  });

  it('is estimated from an age, which is said', () => {
    const { listed, remarks } = read({ 'Họ và tên': 'A', Tuổi: '65', 'Giới tính': 'Nam' });
    expect(listed?.person).toMatchObject({ birth: { year: 1961 }, estimatedAge: true });
    expect(remarks).toEqual([{ row: 2, column: 1, value: '65', code: 'year-from-age' }]);
  });

  it('is missed where it stands, with what the row says instead', () => {
    expect(read({ ...somebody, 'Năm sinh': '' }).problems).toEqual([{ row: 2, column: 1, code: 'required' }]);
    expect(read({ ...somebody, 'Năm sinh': '?' }).problems).toEqual([
      { row: 2, column: 1, value: '?', code: 'not-a-date' },
    ]);
  });
});

describe('the identity number', () => {
  it.each([
    ['002050001234', '002050001234', []],
    ['2050001234', '002050001234', ['identity-zero-added']],
    ['123456789', undefined, ['old-identity-number']],
    ['002060001234', '002060001234', ['contradicts-number']],
    ['002150001234', '002150001234', ['contradicts-number']],
  ])('%j becomes %j, with what is said about it', (text, number, remarks) => {
    expect(personWith({ CCCD: text })?.identityNumber).toBe(number);
    expect(remarksWith({ CCCD: text })).toEqual(remarks);
  });

  it.each([
    ['1,09E+10', 'scientific'],
    ['2.05E+09', 'scientific'],
    ['2060001234', 'digits-lost'],
    ['12345', 'identity-number'],
    ['chưa có', 'identity-number'],
  ])('%j is refused', (text, code) => {
    expect(problemsWith({ CCCD: text })).toEqual([['CCCD', code]]);
  });

  it('tells sex and year where the list does not', () => {
    const { listed, remarks } = read({ 'Họ và tên': 'Giàng Say', CCCD: '002308001234' });
    expect(listed?.person).toMatchObject({ sex: 'female', birth: { year: 2008 } });
    expect(remarks.map(({ code }) => code)).toEqual(['sex-from-number', 'year-from-number']);
  });
});

describe('a phone number', () => {
  it.each([
    ['0912345678', '0912345678', []],
    ['0912.345.678', '0912345678', []],
    ['912345678', '0912345678', ['phone-zero-added']],
    ['+84 912 345 678', '0912345678', []],
    ['84912345678', '0912345678', []],
    ['2193866123', '02193866123', ['phone-zero-added']],
    ['0912345678 / 0987654321', '0912345678', ['several-phones']],
  ])('%j becomes %j', (text, phone, remarks) => {
    expect(personWith({ SĐT: text })?.phone).toBe(phone);
    expect(remarksWith({ SĐT: text })).toEqual(remarks);
  });

  it.each([
    ['9,12E+08', 'scientific'],
    ['12345', 'phone'],
    ['không', 'phone'],
  ])('%j is refused', (text, code) => {
    expect(problemsWith({ SĐT: text })).toEqual([['SĐT', code]]);
  });
});

describe('what is expected of somebody', () => {
  it.each([
    ['HN', { category: 'poor' }],
    ['hộ cận nghèo', { category: 'near-poor' }],
    ['Thuộc diện hộ nghèo', { category: 'poor' }],
    ['Công nhân', { category: 'worker' }],
    ['GĐ chính sách', { category: 'policy' }],
    ['không rõ', {}],
    ['Không', {}],
    ['', {}],
  ])('%j', (text, expected) => {
    expect(expectedWith({ 'Đối tượng': text })).toEqual(expected);
  });

  it('may be ticked in columns', () => {
    expect(expectedWith({ 'Hộ nghèo': '', 'Hộ cận nghèo': 'x' })).toEqual({ category: 'near-poor' });
  });

  it('leaves words out that nobody understands, and says so', () => {
    const cells = { 'Đối tượng': 'HN, CN', 'Dân tộc': 'Mường Lay', 'Chuyên khoa': 'Tim mạch, Răng' };
    expect(read({ ...somebody, ...cells }).remarks).toEqual([
      { row: 2, column: 4, value: 'Mường Lay', code: 'unknown-ethnicity' },
      { row: 2, column: 3, value: 'CN', code: 'unknown-category' },
      { row: 2, column: 5, value: 'Răng', code: 'unknown-specialty' },
    ]);
    expect(expectedWith(cells)).toEqual({ category: 'poor', specialties: ['cardiology'] });
  });

  it('refuses a year that no certificate can have', () => {
    expect(problemsWith({ 'Năm cấp': '2062' })).toEqual([['Năm cấp', 'year']]);
    expect(expectedWith({ 'Năm cấp': '15/01/2025' })).toEqual({ certificate: { year: 2025 } });
  });
});

describe('a row that is no person', () => {
  it.each([
    ['a heading', ['Thôn Lũng Cú', '', '']],
    ['a total', ['Tổng cộng:', '', '']],
  ])('%s is said once', (_, cells) => {
    const row = { row: 7, cells };
    const context = { today: '2026-11-23', isMonthFirst: false, specialtyOf: () => undefined };
    expect(readRow(row, { name: 0, birth: 1, sex: 2 }, context).problems).toEqual([
      { row: 7, code: 'not-a-person' },
    ]);
  });
});

it('names everything that is wrong with a row', () => {
  expect(problemsWith({ 'Họ và tên': '', 'Năm sinh': '31/11/2000', 'Giới tính': '?', BHYT: 'HN1' })).toEqual([
    ['Họ và tên', 'required'],
    ['Giới tính', 'unknown-sex'],
    ['Năm sinh', 'not-a-date'],
    ['BHYT', 'insurance-number'],
  ]);
});
