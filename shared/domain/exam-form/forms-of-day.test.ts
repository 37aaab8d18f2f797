import { expect, it } from 'vitest';
import { formOf, formOfSpecialty, latestForm, withForm } from './forms-of-day.ts';
import { sampleForm } from './testing/sample-form.ts';

const form = (id: string, version: number) => ({ ...sampleForm, id, version });
const [first, third, second, general] = [
  form('cardiology', 1),
  form('cardiology', 3),
  form('cardiology', 2),
  form('general', 1),
];
const forms = [first, third, second, general];

it('knows the newest version of a form, whatever the order they came in', () => {
  expect(latestForm(forms, 'cardiology')).toBe(third);
  expect(latestForm(forms, 'neurology')).toBeUndefined();
});

it('gives a specialty without a form of its own the general one', () => {
  expect(formOfSpecialty(forms, 'cardiology')).toBe(third);
  expect(formOfSpecialty(forms, 'dermatology')).toBe(general);
  expect(formOfSpecialty([first], 'dermatology')).toBeUndefined();
});

it('finds the version that something was written down in', () => {
  expect(formOf(forms, { id: 'cardiology', version: 1 })).toBe(first);
  expect(formOf(forms, { id: 'cardiology', version: 4 })).toBeUndefined();
});

it('keeps the version that was there first', () => {
  const other = { ...first, reviewed: true };
  expect(withForm([first], other)).toEqual([first]);
  expect(withForm([first], second)).toEqual([first, second]);
});
