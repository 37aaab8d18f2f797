import { expect, it } from 'vitest';
import {
  adult,
  arrive,
  codeOf,
  examine,
  line,
  openSmallDay,
  smallDay,
  staff,
} from '#main/clinic/testing/small-day.ts';
import { lotRecipients } from './lot-recipients.ts';

it('names who has units of a lot, as they are known now', async () => {
  const day = smallDay();
  await openSmallDay(day);
  await arrive(day);
  await examine(day);
  await day.run('visit.issue-prescription', 'visit/v', { lines: [line], advice: '' }, staff.doctor);
  const items = [{ lot: 'early', quantity: 8 }];
  await day.run('visit.dispense', 'visit/v', { prescription: codeOf(day), items }, staff.pharmacist);
  const person = { ...adult, phone: '0912 000 111', address: 'Thôn Lũng Táo' };
  await day.run('patient.correct', 'patient/p', { person }, staff.reception);
  expect(lotRecipients(day.clinic.book, 'early')?.recipients).toMatchObject([
    { ticket: 'A-001', name: 'Vàng Thị Mỷ', phone: '0912 000 111', address: 'Thôn Lũng Táo', quantity: 8 },
  ]);
  expect(lotRecipients(day.clinic.book, 'late')?.recipients).toEqual([]);
  expect(lotRecipients(smallDay().clinic.book, 'early')).toBeUndefined();
});
