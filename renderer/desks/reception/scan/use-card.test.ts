import { expect, it } from 'vitest';
import { firstQuestion } from './use-card.ts';

const whole = { name: 'Hoàng Thị Đào', sex: 'female' as const, birth: '02/03/1950' };

it('a whole card leaves only the category to be asked', () => {
  expect(firstQuestion(whole, { diacriticsLost: false })).toBe('category');
});

it.each([
  ['the name', 'name', { ...whole, name: '' }, false],
  ['the name, when its marks were lost', 'name', whole, true],
  ['the sex', 'sex', { name: 'Hoàng Thị Đào', birth: '1950' }, false],
  ['the birth', 'birth', { ...whole, birth: '' }, false],
] as const)('what a card leaves open is asked first: %s', (_, expected, values, diacriticsLost) => {
  expect(firstQuestion(values, { diacriticsLost })).toBe(expected);
});
