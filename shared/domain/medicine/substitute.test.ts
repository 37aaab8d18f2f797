import { expect, it } from 'vitest';
import type { Medicine } from './medicine.ts';
import { mayReplace } from './substitute.ts';

const words = (vi: string) => ({ vi, en: vi });
const medicine = (more: Partial<Medicine>): Medicine => ({
  id: 'other',
  inn: ['Paracetamol'],
  strength: '500 mg',
  form: words('viên nén'),
  unit: words('viên'),
  route: words('uống'),
  atc: 'N02BE01',
  toxic: false,
  ...more,
});
const co = { inn: ['Amoxicilin', 'Acid clavulanic'], strength: '875 mg + 125 mg' };

it.each<[string, boolean, Partial<Medicine>, Partial<Medicine>?]>([
  ['another brand', true, { brand: 'Hapacol' }],
  ['another spelling and the same mass in grams', true, { inn: ['PARACETAMOL'], strength: '0,5 g' }],
  ['a capsule for a tablet', true, { form: words('viên nang') }],
  [
    'both ingredients in another order',
    true,
    { inn: ['Acid clavulanic', 'Amoxicillin'], strength: '125 mg + 875 mg' },
    co,
  ],
  ['the strengths of the ingredients exchanged', false, { ...co, strength: '125 mg + 875 mg' }, co],
  [
    'the other way round to name an ingredient',
    true,
    { inn: ['Clavulanic acid', 'Amoxicilin'], strength: '125 mg + 875 mg' },
    co,
  ],
  ['one ingredient less', false, { inn: ['Amoxicilin'], strength: '875 mg' }, co],
  ['another substance', false, { inn: ['Ibuprofen'] }],
  ['another salt', false, { inn: ['Metoprolol succinat'] }, { inn: ['Metoprolol tartrat'] }],
  ['another strength', false, { strength: '650 mg' }],
  ['another route', false, { route: words('đặt trực tràng') }],
  ['prolonged release', false, { form: words('viên giải phóng kéo dài') }],
  ['a gastro-resistant one', false, { form: words('viên bao tan trong ruột') }],
  ['another word for prolonged', false, { form: words('viên nén tác dụng kéo dài') }],
  ['a coat that the stomach leaves', false, { form: words('viên bao phim tan trong ruột') }],
  ['one that withstands the stomach', false, { form: words('viên nén kháng dịch vị') }],
  ['a slow one by the sign on its box', false, { form: words('viên nén (retard)') }],
  ['a slow one by the letters of its form', false, { form: words('viên nén MR') }],
  ['a slow one by its brand alone', false, { brand: 'Adalat LA' }],
  ['letters of a brand that only look like it', true, { brand: 'Lacteol Merck' }],
  [
    'one slow medicine for another of the same form',
    true,
    { form: words('viên giải phóng kéo dài'), brand: 'Gliclada' },
    { form: words('viên giải phóng kéo dài') },
  ],
  [
    'another way of being slow',
    false,
    { form: words('viên giải phóng chậm') },
    { form: words('viên giải phóng kéo dài') },
  ],
  ['a suspension of the same mass in each dose', false, { strength: '500 mg/5 ml' }],
  [
    'a bigger bottle',
    false,
    { strength: '120 mg/5 ml, chai 100 ml' },
    { strength: '120 mg/5 ml, chai 60 ml' },
  ],
  ['a strength nobody can read', false, { strength: '1%' }, { strength: '1%' }],
  ['itself', false, { id: 'prescribed' }],
])('%s: %s', (_, expected, other, prescribed = {}) => {
  expect(mayReplace(medicine(other), medicine({ id: 'prescribed', ...prescribed }))).toBe(expected);
});
