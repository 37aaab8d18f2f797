import { expect, it } from 'vitest';
import { emptyNomination, type NominationInput, nominationOf } from './nomination-input.ts';

const complete: NominationInput = {
  kinds: ['savings-book'],
  reason: ' Suy tim ',
  serious: 'yes',
  longTreatment: 'yes',
  months: 24,
};
const form = {
  kinds: ['savings-book'],
  reason: 'Suy tim',
  serious: true,
  longTreatment: { expected: true, months: 24 },
};

it.each<[string, Partial<NominationInput>, object]>([
  ['everything said', {}, { form }],
  [
    'for both',
    { kinds: ['special-support', 'savings-book'] },
    { form: { ...form, kinds: ['special-support', 'savings-book'] } },
  ],
  [
    'long, and nobody knows how long',
    { months: undefined },
    { form: { ...form, longTreatment: { expected: true } } },
  ],
  [
    'not long: months typed before do not count',
    { longTreatment: 'no' },
    { form: { ...form, longTreatment: { expected: false } } },
  ],
  ['not serious', { serious: 'no' }, { form: { ...form, serious: false } }],
  ['no kind', { kinds: [] }, { problems: { kinds: 'required' } }],
  ['no reason', { reason: ' ' }, { problems: { reason: 'required' } }],
  ['half months', { months: 1.5 }, { problems: { months: 'impossible-value' } }],
  ['what is no number', { months: Number.NaN }, { problems: { months: 'impossible-value' } }],
  ['no months', { months: 0 }, { problems: { months: 'impossible-value' } }],
])('%s', (_, more, expected) => {
  expect(nominationOf({ ...complete, ...more })).toEqual(expected);
});

it('asks everything of an empty one', () => {
  expect(nominationOf(emptyNomination)).toEqual({
    problems: { kinds: 'required', reason: 'required', serious: 'required', longTreatment: 'required' },
  });
});
