import { describe, expect, it } from 'vitest';
import { mayBeSameIllness } from './illness-groups.ts';
import { createIllnessReader } from './illnesses-told.ts';

const name = { vi: 'x', en: 'x' };
const read = createIllnessReader([
  { id: 'asthma', name, icd10: ['J45'], words: ['hen', 'hen suyễn', 'asthma'] },
  { id: 'pancreatitis', name, icd10: ['K85'], words: ['viêm tụy'] },
  { id: 'diabetes', name, icd10: ['E11'], words: ['tiểu đường', 'ĐTĐ'] },
  { id: 'hypertension', name, icd10: ['I10'], words: ['tăng huyết áp', 'THA', 'hypertension'] },
  { id: 'ulcer', name, icd10: ['K25'], words: ['đau dạ dày', 'loét dạ dày'] },
  { id: 'hepatitis', name, icd10: ['B18'], words: ['viêm gan'] },
  { id: 'liver', name, icd10: ['K76'], words: ['bệnh gan'] },
]);
const found = (text: string) => read(text).groups.map(({ id }) => id);

describe('illnesses in words', () => {
  it.each([
    ['Hen suyễn từ nhỏ', ['asthma']],
    ['hen', ['asthma']],
    ['viêm tuỵ cấp', ['pancreatitis']],
    ['tieu duong, hen', ['asthma', 'diabetes']],
    ['ĐTĐ typ 2', ['diabetes']],
    ['dtd', ['diabetes']],
    ['Tăng huyết áp 10 năm nay, tiểu đường, từ 2015', ['diabetes', 'hypertension']],
    ['Tăng huyết áp'.normalize('NFD'), ['hypertension']],
  ])('%s: understood', (text, ids) => {
    expect(found(text)).toEqual(ids);
    expect(read(text).rest).toEqual([]);
  });

  it.each([
    ['hẹn khám lại', [], ['hẹn khám lại']],
    ['khen thưởng', [], ['khen thưởng']],
    ['tăng huyết áp, viêm gì đó ở gan', ['hypertension'], ['viêm gì đó ở gan']],
    ['tăng huyết áp; viêm gì đó', ['hypertension'], ['viêm gì đó']],
    ['tăng huyết áp và viêm gì đó', ['hypertension'], ['viêm gì đó']],
    ['tăng huyết áp và viêm gì đó'.normalize('NFD'), ['hypertension'], ['viêm gì đó']],
    ['tang huyet ap va viem gi do', ['hypertension'], ['viem gi do']],
    ['viêm gì đó kèm tăng huyết áp', ['hypertension'], ['viêm gì đó']],
    ['tăng huyết áp, kèm theo viêm gì đó', ['hypertension'], ['viêm gì đó']],
    ['tang huyet ap kem viem gi do', ['hypertension'], ['viem gi do']],
    ['tăng huyết áp cùng với viêm gì đó', ['hypertension'], ['viêm gì đó']],
    ['THA + viêm gì đó', ['hypertension'], ['viêm gì đó']],
    ['THA/viêm gì đó', ['hypertension'], ['viêm gì đó']],
    ['THA - viêm gì đó', ['hypertension'], ['viêm gì đó']],
    ['THA. Viêm gì đó', ['hypertension'], ['Viêm gì đó']],
    ['THA\nviêm gì đó', ['hypertension'], ['viêm gì đó']],
    ['hypertension with something else', ['hypertension'], ['something else']],
    ['viêm gì đó, u gì đó', [], ['viêm gì đó', 'u gì đó']],
  ])('%s: what was not understood is named', (text, ids, rest) => {
    expect(found(text)).toEqual(ids);
    expect(read(text).rest).toEqual(rest);
  });
});

describe('illnesses that are denied', () => {
  it.each([
    'không tăng huyết áp',
    'Không có tăng huyết áp',
    'khong tang huyet ap',
    'ko bị hen',
    'chưa từng đau dạ dày',
    'chưa bao giờ bị đau dạ dày',
    'chưa từng đau dạ dày trước đây',
    'chưa phát hiện tiểu đường',
    'chua tung dau da day',
    'không có tiền sử hen',
    'không bệnh gan',
    'không hen hoặc tiểu đường',
    'no history of asthma',
    'Tăng huyết áp: không; tiểu đường: chưa',
    'đau dạ dày thì không',
    'không tiểu đường, không tăng huyết áp',
    'không có bệnh gì',
    'không bệnh nền',
    'không',
    '',
  ])('%s: not had, and understood', (text) => {
    expect(read(text)).toEqual({ groups: [], rest: [] });
  });

  it.each([
    ['tăng huyết áp, không tiểu đường', ['hypertension'], []],
    ['tăng huyết áp nhưng không tiểu đường', ['hypertension'], []],
    ['tăng huyết áp, không bệnh gì khác', ['hypertension'], []],
    ['không điều trị tăng huyết áp', ['hypertension'], []],
    ['không uống thuốc tiểu đường', ['diabetes'], []],
    ['tăng huyết áp không kiểm soát', ['hypertension'], []],
    ['không rõ có hen', ['asthma'], []],
    ['chua dau da day', ['ulcer'], []],
    ['chữa đau dạ dày', ['ulcer'], []],
    ['không hen, tiểu đường', ['diabetes'], []],
    ['không tăng huyết áp viêm gan', ['hepatitis'], []],
    ['không viêm gan B', [], ['không viêm gan B']],
    ['không bị gì ở gan', [], ['không bị gì ở gan']],
    ['không rõ', [], ['không rõ']],
    ['not known', [], ['not known']],
  ])('%s: %j is had, and %j was not understood', (text, ids, rest) => {
    expect(found(text)).toEqual(ids);
    expect(read(text).rest).toEqual(rest);
  });
});

it.each([
  ['K25.9', 'K25', true],
  ['N18', 'N18.4', true],
  ['N18.3', 'N18.4', false],
  ['K26', 'K25', false],
])('%s and %s may be the same illness: %s', (one, other, expected) => {
  expect(mayBeSameIllness(one, other)).toBe(expected);
});
