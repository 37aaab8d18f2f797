import { expect, it } from 'vitest';
import { holderLike, mayBeSame, type SavingsBookHolder } from './holders.ts';

const number = '002160012345';
const commune = { code: '00715', name: 'Xã Lũng Cú', province: 'Tỉnh Tuyên Quang', edition: '2025' };
const other = { ...commune, code: '00716' };
const my: SavingsBookHolder['person'] = { name: 'Vàng Thị Mỷ', birth: { year: 1960 } };

it.each<[string, Partial<typeof my>, Partial<typeof my>, boolean]>([
  ['one name and year', {}, {}, true],
  [
    'without diacritics, in another order, with a month',
    {},
    { name: 'MY vang thi', birth: { year: 1960, month: 3 } },
    true,
  ],
  ['another year', {}, { birth: { year: 1961 } }, false],
  ['another name', {}, { name: 'Vàng Thị Mai' }, false],
  ['one commune', { commune }, { commune }, true],
  ['two communes', { commune }, { commune: other }, false],
  ['a commune that one did not say', { commune }, {}, true],
  ['one number, whatever else', { identityNumber: number }, { name: 'Mai', identityNumber: number }, true],
  ['no number on either side', {}, { name: 'Mai' }, false],
])('%s: %#', (_, one, two, same) => {
  expect(mayBeSame({ ...my, ...one }, { ...my, ...two })).toBe(same);
  expect(mayBeSame({ ...my, ...two }, { ...my, ...one })).toBe(same);
});

it('asks of one holder after another, until each was said to be somebody else', () => {
  const holders = ['a', 'b'].map((record) => ({ record, person: my, date: '2026-11-02', place: 'Xã Một' }));
  expect(holderLike(my, holders, [])?.record).toBe('a');
  expect(holderLike(my, holders, ['a'])?.record).toBe('b');
  expect(holderLike(my, holders, ['a', 'b'])).toBeUndefined();
});
