import { describe, expect, it } from 'vitest';
import { personSchema } from '#shared/domain/patient/person.ts';
import { openVisitSchema } from '#shared/domain/visit/opening.ts';
import { emptyPerson, inputOf, personFormSchema, personOf } from './person-form.ts';
import { emptyVisit, openingOf, visitFormSchema } from './visit-form.ts';

const today = '2026-11-23';
const typed = { ...emptyPerson, name: 'Vàng Thị Mỷ', sex: 'female' as const, birth: '1950' };
const problemsOf = (form: object) =>
  (personFormSchema(today).safeParse(form).error?.issues ?? []).map((issue) => issue.message);

describe('the form of a person', () => {
  it.each([
    ['1950', { year: 1950 }],
    ['3/1950', { year: 1950, month: 3 }],
    ['03/02/1950', { year: 1950, month: 2, day: 3 }],
  ])('reads the birth %s', (birth, expected) => {
    expect(personFormSchema(today).parse({ ...typed, birth }).birth).toEqual(expected);
  });

  it('asks for a name, a sex and a birth, and for nothing else', () => {
    expect(problemsOf(emptyPerson)).toEqual(['required', 'required', 'required']);
    expect(problemsOf(typed)).toEqual([]);
  });

  it('says why a birth is not accepted', () => {
    expect(problemsOf({ ...typed, birth: '31/02/1950' })).toEqual(['not-a-date']);
    expect(problemsOf({ ...typed, birth: '2027' })).toEqual(['birth-in-future']);
  });

  it('makes a person that the record accepts, without the fields left empty', () => {
    const person = personOf(personFormSchema(today).parse({ ...typed, phone: ' 0912 345 678 ' }));
    expect(personSchema.parse(person)).toEqual({
      name: 'Vàng Thị Mỷ',
      sex: 'female',
      birth: { year: 1950 },
      phone: '0912 345 678',
    });
  });

  it('gives a person back unchanged, also what it does not show', () => {
    const person = personSchema.parse({
      name: 'Giàng A Páo',
      sex: 'male',
      birth: { year: 2024, month: 5, day: 7 },
      insuranceNumber: '1234567890',
      identityNumber: '002090123456',
      ethnicity: '08',
      needsInterpreter: true,
      guardian: 'Sùng Thị Pà',
    });
    expect(personOf(personFormSchema(today).parse(inputOf(person)), person)).toEqual(person);
  });
});

describe('the form of a visit', () => {
  const visit = { ...emptyVisit, category: 'poor' as const, specialties: ['cardiology'] };

  it('asks for a category and a specialty', () => {
    const issues = visitFormSchema.safeParse(emptyVisit).error?.issues ?? [];
    expect(issues.map((issue) => issue.path[0])).toEqual(['category', 'specialties']);
  });

  it('sends the certificate of a poor household', () => {
    const opening = openingOf(
      visitFormSchema.parse({ ...visit, certificateNumber: '17/HN', certificateYear: 2026 }),
      'p1',
    );
    expect(openVisitSchema.parse(opening).certificate).toEqual({ number: '17/HN', year: 2026 });
  });

  it('leaves a certificate out where the category has none', () => {
    const opening = openingOf(
      visitFormSchema.parse({ ...visit, category: 'worker', certificateNumber: '17/HN' }),
      'p1',
    );
    expect(opening).not.toHaveProperty('certificate');
  });
});
