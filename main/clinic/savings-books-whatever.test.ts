/** Whatever is done in whatever order, and on two stations that cannot see each other: one book a person, and the budget holds. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { earlierDays, earlierSavingsBook } from '#shared/domain/patient/earlier.ts';
import { activeGrants } from '#shared/domain/savings-book/grant.ts';
import type { Book } from './book.ts';
import { apart, bookOf, disputesOf, numbered, rowsOf, type Step, send } from './testing/apart.ts';
import { adult, exam, host, household, type SmallDay, staff } from './testing/small-day.ts';

const amountVnd = 10_000_000;
const people = ['p', 'q', 'r'] as const;
const plan = { amountVnd, budgetVnd: 2 * amountVnd, number: 2, bank: '', signatories: [] };

/** Everybody but `p`, who is there already: examined and nominated, with their household written down. */
const arrived: Step = async (day) => {
  await send(day, 'day.change', 'day', { savingsBooks: plan }, staff.coordinator);
  for (const id of people) {
    const visit = id === 'p' ? 'v' : `v-${id}`;
    if (id !== 'p') {
      const person = { ...adult, name: `Người ${id}` };
      await send(day, 'patient.register', `patient/${id}`, { person }, staff.reception);
      const opened = { patientId: id, category: 'poor', specialties: ['cardiology'], emergency: false };
      await send(day, 'visit.open', `visit/${visit}`, opened, staff.reception);
    }
    const room = { specialty: 'cardiology', room: 'room-1' };
    await send(day, 'visit.call', `visit/${visit}`, room, staff.doctor);
    await send(day, 'visit.sign-exam', `visit/${visit}`, exam, staff.doctor);
    await send(day, 'visit.nominate', `visit/${visit}`, { reason: 'Nặng' }, staff.doctor);
    await send(day, 'savings-book.record-household', `savings-book/${id}`, household, staff.support);
  }
};

/** What an earlier day knew of somebody: that they have a book. Its name is nobody else's, so that nothing tells before a merge. */
const carriedOver = (of: string): Step => {
  const from = {
    dayId: 'one',
    record: of,
    date: '2026-11-02',
    place: 'Xã Một',
    programme: 'Thử',
    asOf: '2026-11-02T10:00:00.000Z',
    visits: [],
    savingsBooks: [{ date: '2026-11-02', amountVnd }],
  };
  const told = { from, person: { ...adult, name: `Xưa ${of}` }, before: [] };
  const health = { allergies: [], conditions: [] };
  return ({ clinic }) => host(clinic, 'patient.carry-over', `patient/${of}`, { ...told, health });
};

const id = fc.constantFrom(...people);
/** Also somebody who did not come today, whom an earlier day knows. */
const record = fc.constantFrom(...people, 'old');
const visits = { p: 'v', q: 'v-q', r: 'v-r' };
const members = fc.constantFrom(staff.committee, staff.otherCommittee);
const last = (day: SmallDay, subject: string) => day.clinic.book.stateOf(subject)?.steps.at(-1)?.id ?? '';

/** Each of them is often refused, which is part of it. */
const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(id, id, members).map(
      ([of, visit, by]): Step =>
        (day) =>
          send(day, 'savings-book.approve', `savings-book/${of}`, { visitId: visits[visit] }, by),
    ),
  },
  {
    weight: 4,
    arbitrary: id.map(
      (of): Step =>
        (day) =>
          send(
            day,
            'savings-book.approve',
            `savings-book/${of}`,
            { visitId: visits[of] },
            staff.committee,
            staff.otherCommittee,
          ),
    ),
  },
  id.map(
    (of): Step =>
      (day) =>
        send(day, 'savings-book.record-household', `savings-book/${of}`, household, staff.support),
  ),
  fc.tuple(id, fc.constantFrom('reject', 'defer'), members).map(
    ([of, type, by]): Step =>
      (day) =>
        send(day, `savings-book.${type}`, `savings-book/${of}`, { visitId: visits[of], reason: 'Thôi' }, by),
  ),
  id.map(
    (of): Step =>
      (day) =>
        send(
          day,
          'savings-book.revoke',
          `savings-book/${of}`,
          { reason: 'Nhầm' },
          staff.support,
          staff.committee,
        ),
  ),
  fc.tuple(id, members).map(
    ([of, by]): Step =>
      (day) =>
        send(day, 'savings-book.undo', `savings-book/${of}`, { event: last(day, `savings-book/${of}`) }, by),
  ),
  {
    weight: 2,
    arbitrary: fc.tuple(record, record).map(
      ([of, into]): Step =>
        (day) =>
          send(day, 'patient.merge', `patient/${of}`, { into, reason: 'Một người' }, staff.reception),
    ),
  },
  { weight: 2, arbitrary: record.map(carriedOver) },
  record.map(
    (of): Step =>
      (day) =>
        send(day, 'patient.unmerge', `patient/${of}`, { reason: 'Hai người' }, staff.reception),
  ),
);
const some = fc.array(steps, { maxLength: 12 });

function expectOneBookEach(book: Book) {
  const disputes = disputesOf(book);
  const active = people.flatMap((each) => {
    const grants = activeGrants(book.readers.savingsBooks.row(each) ?? { grants: [] });
    if (grants.length > 1)
      expect(disputes).toContainEqual(
        expect.objectContaining({ kind: 'granted-twice', subject: `savings-book/${each}` }),
      );
    for (const { approvers } of grants) expect(new Set(approvers.map((by) => by.id)).size).toBe(2);
    return grants;
  });
  for (const each of people) {
    const records = book.rows.recordsOf(each);
    const holding = records.filter(
      (of) => activeGrants(book.readers.savingsBooks.row(of) ?? { grants: [] }).length > 0,
    );
    const found = disputes.filter(
      ({ kind, facts }) =>
        kind === 'two-books' && facts.some(({ subject }) => subject === `savings-book/${holding[0]}`),
    );
    const carried = earlierDays(book.rows.patient(each)?.records ?? []);
    const books = holding.length + (earlierSavingsBook(carried) ? 1 : 0);
    expect(found).toHaveLength(holding.length > 0 && books > 1 ? 1 : 0);
  }
  const spent = active.reduce((sum, grant) => sum + grant.amountVnd, 0);
  const has = (kind: string) => disputes.some((each) => each.kind === kind);
  expect(has('budget-overspent')).toBe(spent > plan.budgetVnd);
  expect(has('too-many-books')).toBe(active.length > plan.number);
  expect([book.rows.total('savings-books'), book.rows.total('savings-books/spent-vnd')]).toEqual([
    active.length,
    spent,
  ]);
  expect(book.rows.total('savings-books/left')).toBe(plan.number - active.length);
  const serials = people.flatMap(
    (each) => book.readers.savingsBooks.row(each)?.grants.map(({ serial }) => serial) ?? [],
  );
  expect(new Set(serials).size).toBe(serials.length);
}

it('on one station nobody gets two, and the budget is never passed', async () => {
  await fc.assert(
    fc.asyncProperty(some, async (then) => {
      const { begun, a } = await apart([arrived], then, []);
      const book = bookOf(numbered([...begun, ...a]));
      expectOneBookEach(book);
      const kinds = disputesOf(book).map(({ kind }) => kind);
      // Who only now turns out to be one person may have been granted two.
      expect(kinds.filter((kind) => kind !== 'two-books')).toEqual([]);
    }),
    { numRuns: 100 },
  );
}, 60_000);

it('on two that cannot see each other, what is too much is a dispute, in whatever order it comes together', async () => {
  await fc.assert(
    fc.asyncProperty(some, some, async (one, two) => {
      const { begun, a, b } = await apart([arrived], one, two);
      for (const order of [
        [...a, ...b],
        [...b, ...a],
      ]) {
        const lines = numbered([...begun, ...order]);
        const book = bookOf(lines);
        expectOneBookEach(book);
        expect(rowsOf(bookOf(lines.toReversed()))).toEqual(rowsOf(book));
      }
    }),
    { numRuns: 100 },
  );
}, 60_000);
