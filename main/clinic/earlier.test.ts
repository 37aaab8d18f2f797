import { describe, expect, it } from 'vitest';
import type { CarryOver, EarlierDay } from '#shared/domain/patient/earlier.ts';
import type { Outcome } from './clinic.ts';
import { disputesOf } from './testing/apart.ts';
import {
  adult,
  arrive,
  examine,
  grantBook,
  host,
  openSmallDay,
  type SmallDay,
  smallDay,
  staff,
} from './testing/small-day.ts';

const number = '002160012345';
const book = { date: '2026-11-02', amountVnd: 10_000_000, bookNumber: 'STK-1' };
const day = (more: Partial<EarlierDay> = {}): EarlierDay => ({
  dayId: 'day-one',
  record: 'p',
  date: '2026-11-02',
  place: 'Xã Sủng Là',
  programme: 'Chương trình thử',
  asOf: '2026-11-02T10:00:00.000Z',
  visits: [{ ticket: 'A-001', specialties: [], diagnoses: [], medicines: false }],
  savingsBooks: [],
  ...more,
});
const carryOver = (from: EarlierDay, more: Partial<CarryOver> = {}): CarryOver => ({
  from,
  person: adult,
  health: { allergies: [], conditions: [] },
  before: [],
  ...more,
});

const take = ({ clinic }: SmallDay, data: CarryOver, id = data.from.record): Promise<Outcome> =>
  host(clinic, 'patient.carry-over', `patient/${id}`, data);
const row = ({ clinic }: SmallDay, id = 'p') => clinic.book.readers.patients.row(id);
const refusal = (outcome: Outcome) => (outcome.ok ? undefined : outcome.refusal);

async function begun(): Promise<SmallDay> {
  const small = smallDay();
  await openSmallDay(small);
  return small;
}

/** Examines and nominates visit `v`, and asks for the book of record `p`. */
async function askForBook(small: SmallDay): Promise<Outcome> {
  await examine(small);
  await small.run('visit.nominate', 'visit/v', { reason: 'Suy tim' }, staff.doctor);
  return grantBook(small);
}

describe('a person of an earlier day', () => {
  it('is known before they come, and counts as come only with a visit', async () => {
    const small = await begun();
    expect(await take(small, carryOver(day()))).toMatchObject({ ok: true });
    expect(row(small)).toMatchObject({ person: adult, earlier: [day()] });
    expect(small.clinic.book.rows.total('patients')).toBe(0);
    expect(small.clinic.book.rows.total('visits')).toBe(0);
    expect(await arrive(small)).toMatchObject({ ok: true });
    expect(small.clinic.book.rows.total('visits')).toBe(1);
  });

  it('is taken in once, however often the file is', async () => {
    const small = await begun();
    await take(small, carryOver(day()));
    const lines = small.lines.length;
    expect(refusal(await take(small, carryOver(day())))).toEqual({ code: 'already-exists' });
    expect(small.lines).toHaveLength(lines);
    await take(small, carryOver(day({ dayId: 'day-two', date: '2026-11-09' })));
    expect(row(small)?.earlier?.map(({ dayId }) => dayId)).toEqual(['day-two', 'day-one']);
  });

  it('is no second record where another one has the identity number', async () => {
    const small = await begun();
    const person = { ...adult, identityNumber: number };
    await small.run('patient.register', 'patient/here', { person }, staff.reception);
    const told = carryOver(day(), { person });
    expect(refusal(await take(small, told))).toEqual({ code: 'number-known', params: { number } });
    expect(small.clinic.book.rows.recordWithNumber(number)).toBe('here');
    expect(await take(small, told, 'here')).toMatchObject({ ok: true });
    expect(row(small, 'here')?.earlier).toEqual([day()]);
    expect(disputesOf(small.clinic.book)).toEqual([]);
  });

  it('is found to have one number with another record, where the person was not known by it before', async () => {
    const small = await begun();
    await take(small, carryOver(day()));
    const person = { ...adult, identityNumber: number };
    await small.run('patient.register', 'patient/here', { person }, staff.reception);
    await take(small, carryOver(day({ dayId: 'day-two', asOf: '2026-11-09T10:00:00.000Z' }), { person }));
    expect(disputesOf(small.clinic.book).map(({ kind }) => kind)).toEqual(['same-number']);
  });

  it('has the earlier days of all their records', async () => {
    const small = await begun();
    await take(small, carryOver(day()));
    await take(small, carryOver(day({ record: 'q', date: '2026-11-01', dayId: 'day-zero' })));
    await small.run('patient.merge', 'patient/q', { into: 'p', reason: 'Một người' }, staff.reception);
    expect(row(small)?.earlier?.map(({ dayId }) => dayId)).toEqual(['day-one', 'day-zero']);
    await small.run('patient.unmerge', 'patient/q', { reason: 'Nhầm' }, staff.coordinator);
    expect(row(small)?.earlier?.map(({ dayId }) => dayId)).toEqual(['day-one']);
  });

  it('who refuses that health data are processed is known by their savings books alone', async () => {
    const small = await begun();
    const diagnoses = [{ code: 'B18', text: 'Viêm gan mạn' }];
    const visits = [{ ticket: 'A-001', specialties: [], diagnoses, medicines: true }];
    const before = [day({ dayId: 'day-zero', visits, savingsBooks: [book] })];
    await take(small, carryOver(day({ visits, openCase: { reason: 'Suy gan' } }), { before }));
    expect(row(small)?.earlier).toMatchObject([{ visits }, { visits }]);
    const refused = { healthData: 'refused', contact: 'refused', evidence: 'none' };
    await small.run('patient.record-consent', 'patient/p', refused, staff.reception);
    expect(row(small)?.earlier).toEqual([
      day({ dayId: 'day-zero', visits: [], savingsBooks: [book] }),
      day({ visits: [] }),
    ]);
    await arrive(small);
    expect(refusal(await askForBook(small))?.code).toBe('granted-earlier');
  });

  it('keeps an allergy of an earlier day until somebody who saw it writes otherwise', async () => {
    const small = await begun();
    const health = { allergies: [{ substance: 'Penicillin' }], conditions: [] };
    await small.run('patient.register', 'patient/p', { person: adult }, staff.reception);
    await take(small, carryOver(day(), { health }));
    expect(row(small)?.health.allergies).toEqual(health.allergies);
    const noted = { allergies: [{ substance: 'Aspirin' }], conditions: [] };
    await small.run('patient.note-health', 'patient/p', noted, staff.doctor);
    expect(row(small)?.health.allergies).toEqual(noted.allergies);
  });
});

describe('a second savings book', () => {
  it('is refused with the day and place of the first', async () => {
    const small = await begun();
    await take(small, carryOver(day({ savingsBooks: [book] })));
    await arrive(small);
    expect(refusal(await askForBook(small))).toEqual({
      code: 'granted-earlier',
      params: { date: '02/11/2026', place: 'Xã Sủng Là' },
    });
  });

  it('is refused also when another record of the person has the first', async () => {
    const small = await begun();
    await take(small, carryOver(day({ record: 'q', savingsBooks: [book] })));
    await arrive(small);
    await small.run('patient.merge', 'patient/q', { into: 'p', reason: 'Một người' }, staff.reception);
    expect(refusal(await askForBook(small))?.code).toBe('granted-earlier');
  });

  it('is refused when a day before the earlier day granted the first', async () => {
    const small = await begun();
    const before = [day({ dayId: 'day-zero', savingsBooks: [book] })];
    await take(small, carryOver(day(), { before }));
    await arrive(small);
    expect(refusal(await askForBook(small))?.code).toBe('granted-earlier');
  });

  it('is granted to somebody who came before and got none', async () => {
    const small = await begun();
    await take(small, carryOver(day({ openCase: { reason: 'Suy tim' } })));
    await arrive(small);
    expect(await askForBook(small)).toMatchObject({ ok: true });
  });
});
