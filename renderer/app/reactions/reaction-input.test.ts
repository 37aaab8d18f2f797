import { expect, it } from 'vitest';
import type { Medicine } from '#shared/domain/medicine/medicine.ts';
import { otherMedicine, type ReactionInput, reactionOf } from './reaction-input.ts';

const words = { vi: '', en: '' };
const paracetamol: Medicine = {
  id: 'paracetamol',
  inn: ['Paracetamol'],
  strength: '500 mg',
  form: words,
  unit: words,
  route: words,
  atc: 'N02BE01',
  toxic: false,
};
const about = {
  visit: 'v',
  date: '2026-11-23',
  now: '2026-11-23T03:00:00.000Z',
  given: [{ medicine: 'ibuprofen', name: 'Ibuprofen 400 mg' }],
  formulary: [paracetamol],
};
const complete: ReactionInput = {
  medicine: 'ibuprofen',
  otherName: '',
  time: '9:05',
  signs: ['mẩn ngứa, mày đay'],
  otherSigns: ' đỏ mắt ',
  severity: 'moderate',
  action: ' Ngừng thuốc ',
};
const form = {
  visit: 'v',
  medicine: 'ibuprofen',
  name: 'Ibuprofen 400 mg',
  at: '2026-11-23T02:05:00.000Z',
  signs: 'mẩn ngứa, mày đay, đỏ mắt',
  severity: 'moderate',
  action: 'Ngừng thuốc',
};

it.each<[string, Partial<ReactionInput>, object]>([
  ['a medicine given today', {}, { form }],
  [
    'one of the formulary that was typed in full',
    { medicine: otherMedicine, otherName: 'Paracetamol 500 mg' },
    { form: { ...form, medicine: 'paracetamol', name: 'Paracetamol 500 mg' } },
  ],
  ['none chosen', { medicine: undefined }, { problems: { medicine: 'required' } }],
  [
    'another one without a name',
    { medicine: otherMedicine, otherName: ' ' },
    { problems: { otherName: 'required' } },
  ],
  ['no time', { time: 'lúc nãy' }, { problems: { time: 'time' } }],
  ['a time that has not come', { time: '10:01' }, { problems: { time: 'time-in-future' } }],
  ['this very minute', { time: '10:00' }, { form: { ...form, at: '2026-11-23T03:00:00.000Z' } }],
  ['no signs', { signs: [], otherSigns: '' }, { problems: { signs: 'required' } }],
  ['very many signs', { otherSigns: 'x'.repeat(190) }, { problems: { signs: 'too-long' } }],
  ['no severity', { severity: undefined }, { problems: { severity: 'required' } }],
  ['nothing done', { action: '' }, { problems: { action: 'required' } }],
])('%s', (_, more, expected) => {
  expect(reactionOf({ ...complete, ...more }, about)).toEqual(expected);
});

it('is another medicine where nothing of the formulary is called so', () => {
  const read = reactionOf({ ...complete, medicine: otherMedicine, otherName: 'Cao lá' }, about);
  const { medicine: _, ...rest } = form;
  expect(read).toEqual({ form: { ...rest, name: 'Cao lá' } });
});
