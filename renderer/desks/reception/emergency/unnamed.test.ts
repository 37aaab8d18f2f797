import { expect, it } from 'vitest';
import { personSchema } from '#shared/domain/patient/person.ts';
import { openVisitSchema } from '#shared/domain/visit/opening.ts';
import { openingOf } from '../visit-form.ts';
import { birthAtAge, unnamedPerson, unnamedVisit } from './unnamed.ts';

const day = {
  specialties: [{ id: 'cardiology', name: { vi: 'Tim mạch', en: 'Cardiology' } }],
  rooms: [{ id: 'room-3', name: 'Phòng 3', specialty: 'cardiology' }],
};

it('is somebody of about forty whose name and age the record knows to be missing', () => {
  expect(personSchema.parse(unnamedPerson('male', '2026-11-23'))).toEqual({
    name: 'Chưa rõ tên',
    sex: 'male',
    birth: { year: 1986 },
    unnamed: true,
    estimatedAge: true,
  });
});

it('goes straight to the doctors', () => {
  expect(openVisitSchema.parse(openingOf(unnamedVisit, 'p1', day))).toMatchObject({
    emergency: true,
    specialties: ['cardiology'],
  });
});

it('is as old as they look', () => {
  expect(birthAtAge(1, '2026-11-23')).toEqual({ year: 2025 });
  expect(birthAtAge(80, '2026-11-23')).toEqual({ year: 1946 });
});
