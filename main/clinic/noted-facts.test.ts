import { expect, it } from 'vitest';
import { knownToday } from '#shared/domain/visit/known-today.ts';
import { arrive, examine, openSmallDay, type SmallDay, smallDay, staff } from './testing/small-day.ts';

const woman = { name: 'Lò Thị Giấu', sex: 'female' as const, birth: { year: 1996 } };

async function came(): Promise<SmallDay> {
  const day = smallDay();
  await openSmallDay(day);
  await arrive(day, { person: woman });
  return day;
}
const note = (day: SmallDay, data: object, by = staff.doctor) =>
  day.run('visit.note-facts', 'visit/v', data, by);
const visitOf = (day: SmallDay) => {
  const state = day.clinic.book.rows.visit('v');
  if (!state) throw new Error('no visit');
  return state;
};

it('reaches what is known today, and the prescription', async () => {
  const day = await came();
  await examine(day);
  expect(await note(day, { pregnancy: { status: 'yes', weeks: 9 }, weightKg: 47.5 })).toMatchObject({
    ok: true,
  });
  expect(knownToday(visitOf(day))).toMatchObject({
    pregnancy: { status: 'yes', weeks: 9 },
    weight: { kg: 47.5 },
  });
  expect(day.clinic.book.readers.records.row('v')?.noted).toHaveLength(1);
});

it('lets a pregnant woman go first from now on, until it is said that she is not', async () => {
  const day = await came();
  await note(day, { pregnancy: { status: 'yes' } });
  expect(visitOf(day)).toMatchObject({ priority: 'priority', reasons: [{ code: 'pregnant', by: 'doctor' }] });
  await note(day, { pregnancy: { status: 'no' } });
  expect(visitOf(day)).toMatchObject({ priority: 'ordinary', reasons: [] });
});

it('leaves alone what triage found besides', async () => {
  const day = await came();
  const triage = { complaints: [], vitals: {}, disability: 'severe', specialties: ['cardiology'] };
  await day.run('visit.record-triage', 'visit/v', triage, staff.triage);
  await note(day, { weightKg: 50 });
  await note(day, { pregnancy: { status: 'yes' } });
  expect(visitOf(day).reasons.map(({ code }) => code)).toEqual(['disabled', 'pregnant']);
  await note(day, { pregnancy: { status: 'no' } });
  expect(visitOf(day).reasons.map(({ code }) => code)).toEqual(['disabled']);
});

it('adds own medicines to what triage was told, and a slip is taken back alone', async () => {
  const day = await came();
  const triage = { complaints: [], vitals: {}, medicines: 'amlodipin', specialties: ['cardiology'] };
  await day.run('visit.record-triage', 'visit/v', triage, staff.triage);
  const own = () => knownToday(visitOf(day)).ownMedicines;
  await note(day, { medicines: ' metformin ' });
  expect(own()).toMatchObject({
    text: 'amlodipin; metformin',
    told: [
      { text: 'amlodipin', by: { name: 'triage' } },
      { text: 'metformin', by: { name: 'doctor' } },
    ],
  });
  const slip = await note(day, { medicines: 'digoxin' }, staff.pharmacist);
  const event = slip.ok ? slip.events.at(-1) : '';
  await day.run('visit.undo', 'visit/v', { event }, staff.pharmacist);
  expect(own()?.text).toBe('amlodipin; metformin');
});

it('can be taken back', async () => {
  const day = await came();
  const noted = await note(day, { pregnancy: { status: 'yes' } });
  const event = noted.ok ? noted.events.at(-1) : '';
  expect(await day.run('visit.undo', 'visit/v', { event }, staff.doctor)).toMatchObject({ ok: true });
  expect(visitOf(day)).toMatchObject({ noted: [], priority: 'ordinary' });
});

it.each([
  ['nothing', {}, 'invalid'],
  ['medicines without a word', { medicines: ' ' }, 'invalid'],
  ['a weight nobody has', { weightKg: 900 }, 'invalid'],
  ['more decimals than a scale has', { weightKg: 50.123 }, 'invalid'],
])('is refused with %s', async (_, data, code) => {
  expect(await note(await came(), data)).toMatchObject({ refusal: { code } });
});

it('is refused after the visit has ended, and to those who do not examine', async () => {
  const day = await came();
  expect(await note(day, { weightKg: 50 }, staff.reception)).toMatchObject({
    refusal: { code: 'role-may-not' },
  });
  await day.run('visit.close', 'visit/v', { reason: 'left-unseen' }, staff.reception);
  expect(await note(day, { weightKg: 50 })).toMatchObject({ refusal: { code: 'visit-closed' } });
});
