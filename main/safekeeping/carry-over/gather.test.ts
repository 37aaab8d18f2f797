import { expect, it } from 'vitest';
import { arrive, exam, openSmallDay, smallDay, staff } from '#main/clinic/testing/small-day.ts';
import { gatherCarryOver } from './gather.ts';

it('holds no health data of somebody whose last word, at a merged record, was no', async () => {
  const day = smallDay();
  await openSmallDay(day);
  const person = { name: 'Vàng Thị Mỷ', sex: 'female', birth: { year: 1960 } } as const;
  const say = (id: string, healthData: 'given' | 'refused') =>
    day.run(
      'patient.record-consent',
      `patient/${id}`,
      { healthData, contact: 'refused', evidence: healthData === 'given' ? 'signature' : 'none' },
      staff.reception,
    );
  await arrive(day, { person });
  await say('p', 'given');
  await day.run('visit.call', 'visit/v', { specialty: 'cardiology', room: 'room-1' }, staff.doctor);
  await day.run('visit.sign-exam', 'visit/v', exam, staff.doctor);
  await day.run('patient.register', 'patient/q', { person }, staff.reception);
  await say('q', 'refused');
  const visits = () => gatherCarryOver(day.clinic.book, 'day').map(({ from }) => from.visits.length);
  expect(visits()).toEqual([1]);
  await day.run('patient.merge', 'patient/q', { into: 'p', reason: 'Một người' }, staff.reception);
  expect(day.clinic.book.readers.patients.row('p')?.consent?.healthData).toBe('refused');
  expect(visits()).toEqual([0]);
  await day.run('patient.unmerge', 'patient/q', { reason: 'Hai người' }, staff.reception);
  expect(visits()).toEqual([1]);
});
