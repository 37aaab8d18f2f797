import { expect, it } from 'vitest';
import {
  arrive,
  codeOf,
  examine,
  line,
  openSmallDay,
  type SmallDay,
  smallDay,
  staff,
} from './testing/small-day.ts';

const reaction = {
  visit: 'v',
  medicine: 'paracetamol',
  name: 'bất cứ tên gì',
  at: '2026-11-23T00:00:05.000Z',
  signs: 'mẩn ngứa, mày đay',
  severity: 'moderate',
  action: 'Ngừng thuốc, theo dõi',
};

/** A person who was handed paracetamol. */
async function handedOut(): Promise<SmallDay> {
  const day = smallDay();
  await openSmallDay(day);
  await arrive(day);
  await examine(day);
  await day.run('visit.issue-prescription', 'visit/v', { lines: [line], advice: '' }, staff.doctor);
  const items = [{ lot: 'late', quantity: 15, reason: 'Hộp đã mở' }];
  await day.run('visit.dispense', 'visit/v', { prescription: codeOf(day), items }, staff.pharmacist);
  return day;
}
const record = (day: SmallDay, more: object = {}, by = staff.pharmacist, patient = 'p') =>
  day.run('patient.record-reaction', `patient/${patient}`, { ...reaction, ...more }, by);
const rowOf = (day: SmallDay, id = 'p') => day.clinic.book.readers.patients.row(id);

it('makes allergies of every substance, under the words of the list', async () => {
  const day = await handedOut();
  expect(await record(day)).toMatchObject({ ok: true });
  expect(rowOf(day)?.health.allergies).toEqual([{ substance: 'Paracetamol', reaction: 'mẩn ngứa, mày đay' }]);
  expect(rowOf(day)?.reactions).toMatchObject([
    { name: 'Paracetamol 500 mg', medicine: 'paracetamol', ticket: 'A-001', severity: 'moderate' },
  ]);
});

it('was noticed now at the latest, where the clock of the desk is a little ahead', async () => {
  const day = await handedOut();
  expect(await record(day, { at: '2026-11-23T00:08:00.000Z' })).toMatchObject({ ok: true });
  const [{ at, recordedAt } = { at: 'nothing', recordedAt: '' }] = rowOf(day)?.reactions ?? [];
  expect(at <= recordedAt).toBe(true);
});

it('takes a medicine that is not of the list by its name', async () => {
  const day = await handedOut();
  const { medicine: _, ...other } = reaction;
  await day.run('patient.record-reaction', 'patient/p', { ...other, name: 'Cao lá thuốc nam' }, staff.doctor);
  expect(rowOf(day)?.health.allergies).toEqual([
    { substance: 'Cao lá thuốc nam', reaction: 'mẩn ngứa, mày đay' },
  ]);
});

it.each([
  ['a time that has not come', { at: '2026-11-23T00:15:00.000Z' }, 'not-today'],
  ['a time of the day before', { at: '2026-11-22T10:00:00.000Z' }, 'not-today'],
  ['no time', { at: 'lúc nãy' }, 'invalid'],
  ['a medicine the day does not have', { medicine: 'morphine' }, 'unknown-medicine'],
  ["somebody else's visit", { visit: 'w' }, 'unknown-subject'],
  ['no signs', { signs: ' ' }, 'invalid'],
  ['no action', { action: '' }, 'invalid'],
  ['no such severity', { severity: 'fatal' }, 'invalid'],
])('is refused with %s', async (_, more, code) => {
  const day = await handedOut();
  await arrive(day, { id: 'q', visit: 'w' });
  expect(await record(day, more)).toMatchObject({ ok: false, refusal: { code } });
  expect(rowOf(day)?.health.allergies).toEqual([]);
});

it.each([
  [staff.triage, true],
  [staff.doctor, true],
  [staff.pharmacist, true],
  [staff.reception, false],
  [staff.support, false],
])('may be recorded by $id: %s', async (by, may) => {
  const day = await handedOut();
  expect(await record(day, {}, by)).toMatchObject(may ? { ok: true } : { refusal: { code: 'role-may-not' } });
});

it('is taken back by whoever recorded it, as long as nothing came after', async () => {
  const day = await handedOut();
  const recorded = await record(day);
  const event = recorded.ok ? (recorded.events.at(-1) ?? '') : '';
  const other = await day.run('patient.undo', 'patient/p', { event }, staff.doctor);
  expect(other).toMatchObject({ refusal: { code: 'undo-not-yours' } });
  expect(await day.run('patient.undo', 'patient/p', { event }, staff.pharmacist)).toMatchObject({ ok: true });
  expect(rowOf(day)).toMatchObject({ reactions: [], health: { allergies: [] } });
});

it('shows in the record that goes on, whichever record it was written on', async () => {
  const day = await handedOut();
  const person = { name: 'Vàng Mỷ', sex: 'female', birth: { year: 1960 } };
  await day.run('patient.register', 'patient/q', { person }, staff.reception);
  await record(day);
  const merged = await day.run(
    'patient.merge',
    'patient/p',
    { into: 'q', reason: 'Một người' },
    staff.reception,
  );
  expect(merged).toMatchObject({ ok: true });
  expect(rowOf(day, 'q')?.reactions).toHaveLength(1);
  // The visit was opened with the other record, and is the same person's.
  expect(
    await record(day, { signs: 'khó thở', at: '2026-11-23T00:00:06.000Z' }, staff.doctor, 'q'),
  ).toMatchObject({ ok: true });
  expect(rowOf(day, 'q')?.reactions.map(({ signs }) => signs)).toEqual(['mẩn ngứa, mày đay', 'khó thở']);
  expect(rowOf(day, 'q')?.health.allergies).toHaveLength(2);
});
