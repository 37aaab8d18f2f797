import { describe, expect, it } from 'vitest';
import list from '#resources/insurance/groups.json' with { type: 'json' };
import { insuranceGroup, insuranceGroupsSchema, readInsuranceNumber } from './insurance-number.ts';
import { personSchema } from './person.ts';

const { groups } = insuranceGroupsSchema.parse(list);

const identity = (number: string) => ({ kind: 'identity-number', number });
const book = (number: string) => ({ kind: 'book-number', number });
const old = (number: string) => ({
  kind: 'old-card',
  number,
  letters: number.slice(0, 2),
  book: number.slice(-10),
});
const length = (digits: number) => ({ problem: { code: 'length', digits } });
const characters = { problem: { code: 'characters' } };

describe('an insurance number', () => {
  it.each([
    // The identity number.
    ['002150017123', identity('002150017123')],
    ['002 150 017 123', identity('002150017123')],
    ['002.150.017.123', identity('002150017123')],
    // The book.
    ['0212345678', book('0212345678')],
    ['02 1234 5678', book('0212345678')],
    ['0212345678\r\n', book('0212345678')],
    ['０２１２３４５６７８', book('0212345678')],
    // The old card.
    ['HN2020212345678', old('HN2020212345678')],
    ['hn2020212345678', old('HN2020212345678')],
    ['HN 2 02 02 12345678', old('HN2020212345678')],
    ['HN-2-02-0212345678', old('HN2020212345678')],
    ['TE1110212345678', old('TE1110212345678')],
    ['GD4790212345678', old('GD4790212345678')],
    // Letters that no list has, and a benefit that does not exist: the number is as it is.
    ['QQ2020212345678', old('QQ2020212345678')],
    ['HN9020212345678', old('HN9020212345678')],
    // And what is none.
    ['', { problem: { code: 'empty' } }],
    ['  -  ', { problem: { code: 'empty' } }],
    ['1', length(1)],
    ['012345678', length(9)],
    ['02123456789', length(11)],
    ['0021500171234', length(13)],
    ['00215001712345', length(14)],
    ['002150017123456', length(15)],
    ['HN', length(2)],
    ['HN202021234567', length(14)],
    ['HN20202123456789', length(16)],
    ['HN0212345678', length(12)],
    ['H12020212345678', characters],
    ['HNN020212345678', characters],
    ['HN2O20212345678', characters],
    ['021234567A', characters],
    ['ĐT2020212345678', characters],
    ['HN2020212345678|Vàng Thị Mỷ', characters],
    ['không có', characters],
  ])('%j is %j', (text, expected) => {
    expect(readInsuranceNumber(text)).toEqual(expected);
  });

  it.each(['002150017123', '0212345678', 'HN2020212345678', '012345678', 'hn2020212345678'])(
    'is kept of a person exactly when it is one as it stands: %s',
    (number) => {
      const read = readInsuranceNumber(number);
      const isKept = personSchema.shape.insuranceNumber.safeParse(number).success;
      expect(isKept).toBe(!('problem' in read) && read.number === number);
    },
  );
});

describe('the group of an old card', () => {
  it.each([
    ['HN2020212345678', 'Người thuộc hộ nghèo', 'poor'],
    ['CN3020212345678', 'Người thuộc hộ cận nghèo', 'near-poor'],
    ['cc1020212345678', expect.stringContaining('Người có công'), 'merit'],
    ['CK2020212345678', 'Người có công với cách mạng khác', 'merit'],
    ['TS2020212345678', 'Thân nhân liệt sĩ, người nuôi dưỡng liệt sĩ', 'policy'],
    ['BT2020212345678', 'Người hưởng trợ cấp bảo trợ xã hội', 'hardship'],
    ['DT2020212345678', 'Người dân tộc thiểu số ở vùng khó khăn', undefined],
    ['TE1020212345678', 'Trẻ em dưới 6 tuổi', undefined],
    ['GD4020212345678', 'Người tham gia theo hộ gia đình', undefined],
  ])('of %s is %s', (number, vi, suggests) => {
    const group = insuranceGroup(number, groups);
    expect(group?.name.vi).toEqual(vi);
    expect(group?.suggests).toBe(suggests);
  });

  it.each(['QQ2020212345678', '002150017123', '0212345678', 'HN', ''])('is not known of %j', (number) => {
    expect(insuranceGroup(number, groups)).toBeUndefined();
  });

  it('is listed once', () => {
    expect(new Set(groups.map(({ letters }) => letters)).size).toBe(groups.length);
    expect(groups.every(({ name }) => name.vi !== name.en)).toBe(true);
  });
});
