import { beforeEach, describe, expect, it } from 'vitest';
import { type CareEntry, careList } from '#shared/domain/care/care-list.ts';
import { peopleServed, subscriberShare } from '#shared/domain/care/subscribers.ts';
import type { ConsentForm } from '#shared/domain/patient/consent.ts';
import type { Book } from './book.ts';
import type { Outcome } from './clinic.ts';
import { bothWays } from './testing/apart.ts';
import {
  arrive,
  codeOf,
  exam,
  line,
  openSmallDay,
  type SmallDay,
  smallDay,
  staff,
} from './testing/small-day.ts';

const woman = { name: 'Vàng Thị Mỷ', sex: 'female', birth: { year: 1960 }, phone: '0912 345 678' } as const;
const agreed: ConsentForm = { healthData: 'given', contact: 'given', evidence: 'signature' };
const refused: ConsentForm = { ...agreed, contact: 'refused' };

let day: SmallDay;
beforeEach(async () => {
  day = smallDay();
  await openSmallDay(day);
});

const code = (outcome: Outcome) => (outcome.ok ? 'ok' : outcome.refusal.code);
const consent = (answers: ConsentForm, id = 'p') =>
  day.run('patient.record-consent', `patient/${id}`, answers, staff.reception);
const sign = (more: object = {}, visit = 'v') =>
  day.run('visit.sign-exam', `visit/${visit}`, { ...exam, ...more }, staff.doctor);
const call = (visit = 'v') =>
  day.run('visit.call', `visit/${visit}`, { specialty: 'cardiology', room: 'room-1' }, staff.doctor);
const record = (data: object, by = staff.support) => day.run('day.record-contacts', 'day', data, by);
const sms = (visit = 'v', reason = 'thanks') => ({
  channel: 'sms',
  file: 'tin.csv',
  contacts: [{ visit, reason }],
});

function listOf({ readers }: Book): CareEntry[] {
  return careList({
    visits: [...readers.visits.ids()].flatMap((id) => readers.visits.row(id) ?? []),
    record: (id) => readers.records.row(id),
    patient: (id) => readers.patients.row(id),
    cases: [...readers.supportCases.ids()].flatMap((id) => readers.supportCases.row(id) ?? []),
    contactings: readers.contacts.row('contacts')?.contactings ?? [],
  });
}
const list = () => listOf(day.clinic.book);
const reasons = () => list().map(({ reason }) => reason);

describe('whom the programme may write to', () => {
  it.each([
    ['nobody who was not asked', undefined, []],
    ['nobody who refused', refused, []],
    ['whoever agreed', agreed, ['thanks']],
  ])('is %s', async (_, answers, expected) => {
    await arrive(day, { person: woman });
    if (answers) await consent(answers);
    expect(reasons()).toEqual(expected);
  });

  it('follows the last word: consent may be taken back', async () => {
    await arrive(day, { person: woman });
    await consent(agreed);
    await consent(refused);
    expect(reasons()).toEqual([]);
    await consent(agreed);
    expect(reasons()).toEqual(['thanks']);
  });

  it('follows it on every record of a person', async () => {
    await arrive(day, { person: woman });
    await consent(agreed);
    await arrive(day, { id: 'q', visit: 'w', person: { ...woman, birth: { year: 1961 } } });
    await consent(refused, 'q');
    expect(list()).toMatchObject([{ visit: 'v' }]);
    await day.run('patient.merge', 'patient/q', { into: 'p', reason: 'Một người' }, staff.reception);
    expect(list()).toEqual([]);
  });

  it('names numbers that no message reaches, and leaves out who has none', async () => {
    await arrive(day, { person: { ...woman, phone: '0219 386 123' } });
    await consent(agreed);
    expect(list()).toEqual([
      {
        visit: 'v',
        ticket: 'A-001',
        name: woman.name,
        phone: '0219 386 123',
        reason: 'thanks',
        date: '2026-11-23',
      },
    ]);
    const { phone: _, ...without } = woman;
    await arrive(day, { id: 'q', visit: 'w', person: { ...without, birth: { year: 1950 } } });
    await consent(agreed, 'q');
    expect(list()).toHaveLength(1);
  });

  it('has the day of the first follow-up', async () => {
    await arrive(day, { person: woman, specialties: ['cardiology', 'neurology'] });
    await consent(agreed);
    await call();
    await sign({ followUp: { days: 30, note: '' } });
    await day.run('visit.call', 'visit/v', { specialty: 'neurology', room: 'room-3' }, staff.otherDoctor);
    const sooner = { ...exam, specialty: 'neurology', followUp: { days: 10, note: '' } };
    await day.run('visit.sign-exam', 'visit/v', sooner, staff.otherDoctor);
    expect(list()).toMatchObject([
      { reason: 'follow-up', date: '2026-12-03' },
      { reason: 'thanks', date: '2026-11-23' },
    ]);
  });

  it('is told of owed medicine only for units that are owed', async () => {
    await arrive(day, { person: woman });
    await consent(agreed);
    await call();
    await sign();
    await day.run('visit.issue-prescription', 'visit/v', { lines: [line], advice: '' }, staff.doctor);
    const give = (quantity: number) =>
      day.run(
        'visit.dispense',
        'visit/v',
        { prescription: codeOf(day), items: [{ lot: 'late', quantity, reason: 'Hộp đã mở' }] },
        staff.pharmacist,
      );
    await give(5);
    expect(reasons()).toEqual(['owed-medicine', 'thanks']);
    await give(10);
    expect(reasons()).toEqual(['thanks']);
  });

  it('is told of a case while it is open', async () => {
    await arrive(day, { person: woman });
    await consent(agreed);
    await call();
    await sign();
    await day.run('visit.nominate', 'visit/v', { kinds: ['special-support'], reason: 'Nặng' }, staff.doctor);
    const details = { need: 'Mổ tim' };
    await day.run('support-case.open', 'support-case/p', { visitId: 'v', details }, staff.support);
    expect(reasons()).toEqual(['open-case', 'thanks']);
    const close = { on: '2026-11-23', outcome: 'declined' };
    await day.run('support-case.close', 'support-case/p', close, staff.support);
    expect(reasons()).toEqual(['thanks']);
  });
});

describe('that somebody was contacted', () => {
  beforeEach(async () => {
    await arrive(day, { person: woman });
    await consent(agreed);
  });

  it('is kept with why, how, when and by whom, for this reason alone', async () => {
    const before = day.clinic.feed.position;
    expect(code(await record(sms()))).toBe('ok');
    expect(day.clinic.feed.since(before)).toContainEqual({ table: 'contacts', id: 'contacts' });
    expect(list()).toMatchObject([
      { reason: 'thanks', contacted: { channel: 'sms', by: { id: 'support' } } },
    ]);
    expect(code(await record({ ...sms(), channel: 'call', file: undefined }, staff.coordinator))).toBe('ok');
    expect(list()).toMatchObject([{ contacted: { channel: 'call', by: { id: 'coordinator' } } }]);
    await record(sms('v', 'follow-up'));
    expect(list()).toMatchObject([{ contacted: { channel: 'call' } }]);
  });

  it('is not taken of whoever is not known, of nobody, or from whoever may not', async () => {
    expect(code(await record(sms('nobody')))).toBe('unknown-patient');
    expect(code(await record(sms(), staff.doctor))).toBe('role-may-not');
    expect(code(await record({ ...sms(), contacts: [] }))).toBe('invalid');
    expect(day.clinic.book.readers.contacts.row('contacts')?.contactings).toEqual([]);
  });

  it.each([
    ['took their consent back', () => consent(refused)],
    [
      'changed their number',
      () =>
        day.run(
          'patient.correct',
          'patient/p',
          { person: { ...woman, phone: '0219 386 123' } },
          staff.reception,
        ),
    ],
  ])('is recorded also of whoever %s since the file was made', async (_, change) => {
    await arrive(day, { id: 'q', visit: 'w', person: { ...woman, birth: { year: 1950 } } });
    await consent(agreed, 'q');
    await change();
    const contacts = [
      { visit: 'v', reason: 'thanks' },
      { visit: 'w', reason: 'thanks' },
    ];
    expect(code(await record({ ...sms(), contacts }))).toBe('ok');
    expect(day.clinic.book.readers.contacts.row('contacts')?.contactings).toMatchObject([{ contacts }]);
    expect(list().find(({ visit }) => visit === 'w')).toMatchObject({ contacted: { channel: 'sms' } });
  });

  it('is recorded of a call to a number that no message reaches', async () => {
    const person = { ...woman, phone: '0219 386 123' };
    await day.run('patient.correct', 'patient/p', { person }, staff.reception);
    expect(code(await record({ ...sms(), channel: 'call', file: undefined }))).toBe('ok');
    expect(list()).toMatchObject([{ contacted: { channel: 'call' } }]);
  });

  it('is recorded on a closed day too', async () => {
    await day.run('visit.close', 'visit/v', { reason: 'end-of-day' }, staff.coordinator);
    await day.run('day.close', 'day', {}, staff.coordinator);
    expect(code(await record(sms()))).toBe('ok');
  });
});

it('stands once for each station that said it without the other, and is no contradiction', async () => {
  const prepared = [
    (at: SmallDay) => at.run('patient.correct', 'patient/p', { person: woman }, staff.reception),
    (at: SmallDay) => at.run('patient.record-consent', 'patient/p', agreed, staff.reception),
  ];
  const said = (at: SmallDay) => at.run('day.record-contacts', 'day', sms(), staff.support);
  for (const { book } of await bothWays(prepared, [said], [said])) {
    expect(book.readers.contacts.row('contacts')?.contactings).toHaveLength(2);
    expect(listOf(book)).toMatchObject([{ reason: 'thanks', contacted: { channel: 'sms' } }]);
    expect([...book.readers.disputes.ids()]).toEqual([]);
  }
});

it('counts who has a phone among those who came, and who of them has little income, each person once', async () => {
  const come = (id: string, category: string, phone: string | undefined, viettel = false) =>
    arrive(day, {
      id,
      visit: `v-${id}`,
      category,
      person: {
        name: id,
        sex: 'male',
        birth: { year: 1970 },
        ...(phone ? { phone } : {}),
        ...(viettel ? { viettel } : {}),
      },
    });
  await come('a', 'worker', '0912345678', true);
  await come('b', 'near-poor', undefined);
  await come('c', 'worker', '0219386123');
  await come('d', 'hardship', '0812345678');
  // Poor by a later visit alone.
  await come('e', 'poor', '0912345679');
  await day.run('patient.merge', 'patient/e', { into: 'a', reason: 'Một người' }, staff.reception);
  const { readers } = day.clinic.book;
  const visits = [...readers.visits.ids()].flatMap((id) => readers.visits.row(id) ?? []);
  const shareOf = (some: typeof visits) =>
    subscriberShare(peopleServed(some, (id) => readers.patients.row(id)));
  expect(shareOf(visits.toReversed())).toEqual(shareOf(visits));
  expect(shareOf(visits)).toEqual({
    served: 4,
    subscribers: 3,
    viettel: 1,
    lowIncome: { served: 3, subscribers: 2, viettel: 1 },
    byCategory: {
      'near-poor': { served: 1, subscribers: 0, viettel: 0 },
      worker: { served: 2, subscribers: 2, viettel: 1 },
      hardship: { served: 1, subscribers: 1, viettel: 0 },
    },
  });
});
