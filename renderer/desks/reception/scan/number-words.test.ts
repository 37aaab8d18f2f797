import { expect, it } from 'vitest';
import { numberFindings } from './number-words.ts';

const form = {
  identityNumber: '002 090 123 456',
  sex: 'female',
  birth: '1958',
  address: { address: 'Xã Quản Bạ, Hà Giang' },
} as const;
const codes = (changed: object) => numberFindings({ ...form, ...changed }).doubts.map(({ code }) => code);

it('what a number contradicts follows what is typed', () => {
  expect(codes({})).toEqual(['sex', 'year']);
  expect(codes({ sex: 'male' })).toEqual(['year']);
  expect(codes({ sex: 'male', birth: '02/03/1990' })).toEqual([]);
});

it('nothing is contradicted by a number half typed, nor by what is not known yet', () => {
  expect(codes({ identityNumber: '00209012' })).toEqual([]);
  expect(codes({ sex: undefined, birth: '' })).toEqual([]);
});

it('that somebody lives elsewhere is a remark only', () => {
  const { doubts, remarks } = numberFindings({
    ...form,
    sex: 'male',
    birth: '1990',
    address: { address: 'Xã Bình Hòa, Tỉnh An Giang' },
  });
  expect(doubts).toEqual([]);
  expect(remarks).toEqual([{ code: 'province-differs', says: 'Hà Giang' }]);
});
