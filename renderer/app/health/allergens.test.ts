import { expect, it } from 'vitest';
import { allergensOf, searchAllergens } from './allergens.ts';

const medicine = (inn: string) => ({
  id: inn,
  inn: [inn],
  strength: '',
  form: { vi: '', en: '' },
  unit: { vi: '', en: '' },
  route: { vi: '', en: '' },
  atc: '',
  toxic: false,
});
const all = allergensOf({ formulary: [medicine('Amoxicillin'), medicine('Penicillin')] });
const found = (typed: string) => searchAllergens(all, typed).map(({ vi }) => vi);

it('finds groups, foods and the day’s medicines, without diacritics and in both languages', () => {
  expect(found('hai san')).toEqual(['Tôm, cua, hải sản']);
  expect(found('seafood')).toEqual(['Tôm, cua, hải sản']);
  expect(found('amox')).toEqual(['Amoxicillin']);
});

it('names each thing once, and what begins as typed first', () => {
  expect(found('penicillin')).toEqual(['Penicillin']);
  expect(found('thuoc')[0]).toMatch(/^Thuốc/);
  expect(found(' ')).toEqual([]);
  expect(found('xyzzy')).toEqual([]);
});
