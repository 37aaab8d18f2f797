import { describe, expect, it } from 'vitest';
import { type Person, personSchema } from '#shared/domain/patient/person.ts';
import { openVisitSchema } from '#shared/domain/visit/opening.ts';
import { asksGuardian, emptyPerson, hasFurther, inputOf, personFormSchema, personOf } from './person-form.ts';
import { type Doors, emptyVisit, openingOf, visitFormSchema, visitInputOf } from './visit-form.ts';

const today = '2026-11-23';
const typed = { ...emptyPerson, name: 'Vàng Thị Mỷ', sex: 'female' as const, birth: '1950' };
const problemsOf = (form: object) =>
  (personFormSchema(today).safeParse(form).error?.issues ?? []).map((issue) => issue.message);
const read = (form: object) => personOf(personFormSchema(today).parse(form));

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
    expect(personSchema.parse(read({ ...typed, phone: ' 0912 345 678 ' }))).toEqual({
      name: 'Vàng Thị Mỷ',
      sex: 'female',
      birth: { year: 1950 },
      phone: '0912 345 678',
    });
  });

  it('reads numbers as they stand on cards, in groups', () => {
    expect(
      read({ ...typed, identityNumber: '002 150 123456', insuranceNumber: 'hn 2 02 0212345678' }),
    ).toMatchObject({ identityNumber: '002150123456', insuranceNumber: 'HN2020212345678' });
    expect(problemsOf({ ...typed, identityNumber: '12345', insuranceNumber: 'HN1' })).toEqual([
      'identity-number',
      'insurance-number',
    ]);
  });

  it('says that a phone is Viettel’s only of a phone', () => {
    expect(read({ ...typed, phone: '0986 123 456', viettel: true })).toMatchObject({ viettel: true });
    expect(read({ ...typed, viettel: true })).not.toHaveProperty('viettel');
  });

  it('asks who brought a child under 72 months, while they may be so young', () => {
    expect(asksGuardian({ birth: '2024' }, today)).toBe(true);
    expect(asksGuardian({ birth: '2020' }, today)).toBe(true);
    expect(asksGuardian({ birth: '22/11/2020' }, today)).toBe(false);
    expect(asksGuardian({ birth: '' }, today)).toBe(false);
    expect(asksGuardian({ birth: '1950', guardian: 'Sùng Thị Pà' }, today)).toBe(true);
  });

  it('opens its further part when there is something in it', () => {
    expect(hasFurther(emptyPerson)).toBe(false);
    expect(hasFurther({ ...emptyPerson, language: 'hmn' })).toBe(true);
    expect(hasFurther({ ...emptyPerson, needsInterpreter: true })).toBe(true);
  });

  it('gives a person back unchanged', () => {
    const person = personSchema.parse({
      name: 'Giàng A Páo',
      sex: 'male',
      birth: { year: 2024, month: 5, day: 7 },
      insuranceNumber: '1234567890',
      identityNumber: '002090123456',
      ethnicity: '08',
      language: 'hmn',
      needsInterpreter: true,
      address: 'Bản Lùng, Xã Lũng Cú, Tỉnh Tuyên Quang',
      commune: { code: '00715', name: 'Xã Lũng Cú', province: 'Tỉnh Tuyên Quang', edition: '2025-07-01' },
      phone: '0986123456',
      viettel: true,
      guardian: 'Sùng Thị Pà',
    });
    expect(personOf(personFormSchema(today).parse(inputOf(person)), person)).toEqual(person);
  });
});

describe('somebody whose name nobody knew', () => {
  const unknown: Person = {
    name: 'Chưa rõ tên',
    sex: 'male',
    birth: { year: 1986 },
    unnamed: true,
    estimatedAge: true,
  };
  const corrected = (change: object) =>
    personOf(personFormSchema(today).parse({ ...inputOf(unknown), ...change }), unknown);

  it('stays without a name while something else is corrected', () => {
    expect(corrected({ phone: '0986123456' })).toMatchObject({ unnamed: true, estimatedAge: true });
  });

  it('has a name once it is written', () => {
    expect(corrected({ name: 'Lò Văn Páo' })).not.toHaveProperty('unnamed');
  });

  it('has an age that is no longer guessed once the birth is written', () => {
    expect(corrected({ birth: '03/02/1980' })).not.toHaveProperty('estimatedAge');
  });
});

describe('the form of a visit', () => {
  const specialties = ['neurology', 'cardiology'].map((id) => ({ id, name: { vi: id, en: id } }));
  const rooms = [{ id: 'room-3', name: 'Phòng 3', specialty: 'cardiology' }];
  const day: Doors = { specialties, rooms };
  const withTriage: Doors = { ...day, rooms: [...rooms, { id: 't', name: 'Sàng lọc', specialty: 'triage' }] };
  const visit = { ...emptyVisit, category: 'poor' as const, specialties: ['cardiology'] };
  const opened = (form: object) =>
    openVisitSchema.parse(openingOf(visitFormSchema(day).parse({ ...visit, ...form }), 'p1', day));
  const missing = (form: object, on: Doors) =>
    (visitFormSchema(on).safeParse(form).error?.issues ?? []).map((issue) => issue.path[0]);

  it('asks for a category, and for a specialty on a day without triage', () => {
    expect(missing(emptyVisit, day)).toEqual(['category']);
    expect(missing({ ...visit, specialties: [] }, day)).toEqual(['specialties']);
    expect(missing({ ...visit, specialties: [] }, withTriage)).toEqual([]);
  });

  it('sends an emergency for which nobody chose to where the day sends them, else to the first with a room', () => {
    const urgent = { ...visit, specialties: [], emergency: true };
    expect(missing(urgent, day)).toEqual([]);
    expect(openingOf(urgent, 'p1', day).specialties).toEqual(['cardiology']);
    expect(openingOf(urgent, 'p1', { ...day, emergencySpecialty: 'neurology' }).specialties).toEqual([
      'neurology',
    ]);
    expect(openingOf({ ...urgent, specialties: ['neurology'] }, 'p1', day).specialties).toEqual([
      'neurology',
    ]);
  });

  it('sends the certificate of a poor household', () => {
    expect(opened({ certificateNumber: '17/HN', certificateYear: 2026 }).certificate).toEqual({
      number: '17/HN',
      year: 2026,
    });
  });

  it('leaves a certificate out where the category has none', () => {
    expect(opened({ category: 'worker', certificateNumber: '17/HN' })).not.toHaveProperty('certificate');
  });

  it('sends the other categories that hold, the main one not among them', () => {
    expect(opened({ otherCategories: ['poor', 'merit'] }).otherCategories).toEqual(['merit']);
    expect(opened({ otherCategories: ['poor'] })).not.toHaveProperty('otherCategories');
  });

  it('begins with what a list says, without specialties that are not there today', () => {
    const certificate = { number: '17/HN', year: 2026 };
    const expected = { list: 'xa.csv', category: 'poor', certificate, specialties: ['cardiology', 'eyes'] };
    expect(visitInputOf({ ...expected, category: 'poor' }, day)).toEqual({
      ...emptyVisit,
      category: 'poor',
      certificateNumber: '17/HN',
      certificateYear: 2026,
      specialties: ['cardiology'],
    });
    expect(visitInputOf({ list: 'xa.csv' }, day)).toEqual(emptyVisit);
  });
});
