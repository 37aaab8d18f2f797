/** Whatever is done with gifts in whatever order, at one desk or two that cannot see each other: nobody has two, and pieces add up. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RecordedLine } from '#shared/domain/event.ts';
import { giftStockOf } from '#shared/domain/gift-stock/totals.ts';
import { excludedEvents } from '#shared/domain/subject.ts';
import type { Book } from './book.ts';
import {
  apart,
  bookOf,
  disputesOf,
  linesOf,
  numbered,
  open,
  register,
  type Step,
  send,
  step,
} from './testing/apart.ts';
import { adult, arrive, exam, gifts, openSmallDay, smallDay, staff } from './testing/small-day.ts';

const people = ['p', 'q', 'r'] as const;
const visits = ['v', 'w', 'x'] as const;
const sizes = ['S', 'M'] as const;
const shelf = [
  { gift: 'jacket', size: 'S', planned: 2 },
  { gift: 'jacket', size: 'M', planned: 5 },
  { gift: 'hat', size: undefined, planned: 10 },
];
const most = new Map([
  ['jacket', 1],
  ['hat', 2],
]);

const begin: Step[] = [
  register('q', { ...adult, name: 'Vàng Mỷ' }),
  register('r', { ...adult, name: 'Mỷ' }),
  open('w', 'q'),
  open('x', 'r'),
];

const visit = fc.constantFrom(...visits);
const wanted = fc.oneof(
  fc.record({ gift: fc.constant('jacket'), size: fc.constantFrom(...sizes), quantity: fc.constant(1) }),
  fc.record({ gift: fc.constant('hat'), quantity: fc.integer({ min: 1, max: 2 }) }),
);
const person = fc.constantFrom(...people);

/** Each of them is often refused, which is part of it. */
const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(visit, fc.array(wanted, { minLength: 1, maxLength: 2 }))
      .map(([id, items]) =>
        step(
          'visit.give-gifts',
          { items, proof: 'signature', exception: 'Rét' },
          staff.support,
          `visit/${id}`,
        ),
      ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(visit, fc.nat(3), fc.boolean(), fc.option(fc.constantFrom(...sizes), { nil: undefined }))
      .map(
        ([id, index, backOnShelf, size]): Step =>
          (day) => {
            const given = day.clinic.book.rows.visit(id)?.gifts[index];
            const { event = 'none', gift = 'jacket', size: had } = given ?? {};
            const items = [
              {
                given: event,
                gift,
                quantity: 1,
                backOnShelf,
                ...(had === undefined ? {} : { size: had }),
                ...(size === undefined ? {} : { instead: { size } }),
              },
            ];
            return send(
              day,
              'visit.take-back-gifts',
              `visit/${id}`,
              { items, reason: 'Không vừa' },
              staff.support,
            );
          },
      ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(person, person)
      .map(([one, into]) =>
        step('patient.merge', { into, reason: 'Một người' }, staff.reception, `patient/${one}`),
      ),
  },
  person.map((one) => step('patient.unmerge', { reason: 'Hai người' }, staff.reception, `patient/${one}`)),
  visit.map((id) => step('visit.sign-exam', exam, staff.doctor, `visit/${id}`)),
  fc
    .tuple(
      fc.constantFrom(...shelf),
      fc.integer({ min: 1, max: 6 }),
      fc.constantFrom('receive', 'lose', 'send', 'count'),
    )
    .map(([{ gift, size }, quantity, what]) => {
      const of = size === undefined ? {} : { size };
      const data = {
        receive: { ...of, quantity },
        lose: { ...of, quantity, kind: 'lost', reason: 'Mất' },
        send: { ...of, quantity, to: 'Trường' },
        count: { ...of, found: quantity, reason: 'Đếm lại' },
      }[what];
      const type = { receive: 'receive', lose: 'record-loss', send: 'send-on', count: 'count' }[what];
      return step(`gift.${type}`, data ?? {}, staff.support, `gift/${gift}`);
    }),
  fc.constant<Step>((day) => {
    const event = day.clinic.book.stateOf('gift/jacket')?.steps.at(-1)?.id ?? 'none';
    return send(day, 'gift.undo', 'gift/jacket', { event }, staff.support);
  }),
);

interface Item {
  gift: string;
  size?: string;
  quantity: number;
  given?: string;
  backOnShelf?: boolean;
}

/** What the events say, read without any of the program's own folding: pieces on the shelf, and with each visit. */
function readEvents(lines: readonly RecordedLine[]) {
  const onShelf = new Map(shelf.map(({ gift, size, planned }) => [giftStockOf(gift, size), planned]));
  const withVisit = new Map<string, number>();
  const left = new Map<string, number>();
  const add = (to: Map<string, number>, key: string, quantity: number) =>
    to.set(key, (to.get(key) ?? 0) + quantity);
  const events = lines.flatMap((each) => each.events);
  const undone = excludedEvents(events);
  const signs: Record<string, number> = { 'gift.received': 1, 'gift.loss-recorded': -1, 'gift.sent-on': -1 };
  for (const { id, type, subject, data } of events) {
    if (undone.has(id)) continue;
    const said = data as { items?: Item[]; size?: string; quantity?: number; difference?: number };
    const subjectId = subject.split('/')[1] ?? '';
    const sign = signs[type];
    const key = giftStockOf(subjectId, said.size);
    if (sign !== undefined) add(onShelf, key, sign * (said.quantity ?? 0));
    if (type === 'gift.counted') add(onShelf, key, said.difference ?? 0);
    for (const item of said.items ?? []) {
      const shelfKey = giftStockOf(item.gift, item.size);
      if (type === 'gifts.given') {
        add(onShelf, shelfKey, -item.quantity);
        add(withVisit, `${subjectId} ${item.gift}`, item.quantity);
        add(left, `${id} ${shelfKey}`, item.quantity);
      }
      if (type !== 'gifts.taken-back') continue;
      const from = `${item.given} ${shelfKey}`;
      const quantity = Math.min(item.quantity, left.get(from) ?? 0);
      add(left, from, -quantity);
      add(withVisit, `${subjectId} ${item.gift}`, -quantity);
      if (item.backOnShelf) add(onShelf, shelfKey, quantity);
    }
  }
  return { onShelf, withVisit };
}

const isMerge = ({ events }: RecordedLine) => events.some(({ type }) => type === 'patient.merged');

/** Visits of the same person, by the record that goes on. */
const togetherIn = (book: Book) => Map.groupBy(visits, (id) => book.readers.visits.row(id)?.patientId ?? '');

/** Which gift which visits together are said to have too many of. */
function twiceIn(book: Book): string[] {
  return disputesOf(book)
    .filter(({ kind }) => kind === 'gift-twice')
    .map(({ about, subject }) => {
      const root = book.readers.visits.row(subject.split('/')[1] ?? '')?.patientId ?? '';
      return `${about} ${togetherIn(book).get(root)?.join(' ')}`;
    });
}

function expectSound(book: Book, lines: readonly RecordedLine[]): void {
  const { onShelf, withVisit } = readEvents(lines);
  for (const { gift, size } of shelf) {
    const key = giftStockOf(gift, size);
    expect([key, book.rows.total(key)]).toEqual([key, onShelf.get(key)]);
  }
  const disputes = disputesOf(book);
  const roots = togetherIn(book);
  const tooMuch = [...roots.values()].flatMap((together) =>
    [...most].flatMap(([gift, limit]) => {
      const has = together.reduce((sum, id) => sum + (withVisit.get(`${id} ${gift}`) ?? 0), 0);
      return has > limit ? [`${gift} ${together.join(' ')}`] : [];
    }),
  );
  const said = twiceIn(book);
  expect(said.toSorted()).toEqual(tooMuch.toSorted());
  const below = shelf.filter(({ gift, size }) => (onShelf.get(giftStockOf(gift, size)) ?? 0) < 0).length;
  expect(disputes.filter(({ kind }) => kind === 'gifts-below-zero')).toHaveLength(below);
}

it('at one desk: nobody has more than one person may, but by a merge of two who each have it, which is a dispute', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { maxLength: 18 }), async (done) => {
      const day = smallDay();
      await openSmallDay(day, { gifts });
      await arrive(day);
      let before = twiceIn(day.clinic.book);
      for (const each of [...begin, ...done]) {
        const known = day.lines.length;
        await each(day);
        const after = twiceIn(day.clinic.book);
        const merged = linesOf(day.lines.slice(known)).some(isMerge);
        // Nothing but a merge of two who each have it makes it too many.
        if (!merged) expect(after.filter((twice) => !before.includes(twice))).toEqual([]);
        before = after;
      }
      expectSound(day.clinic.book, linesOf(day.lines));
    }),
    { numRuns: 80 },
  );
});

it('at two desks apart: what one person has too much is a dispute, whatever arrives first', async () => {
  const some = fc.array(steps, { maxLength: 7 });
  await fc.assert(
    fc.asyncProperty(some, some, some, async (before, a, b) => {
      const parts = await apart([...begin, ...before], a, b, { gifts });
      for (const order of [
        [...parts.a, ...parts.b],
        [...parts.b, ...parts.a],
      ]) {
        const lines = numbered([...parts.begun, ...order]);
        expectSound(bookOf(lines), lines);
        expectSound(bookOf(lines.toReversed()), lines);
      }
    }),
    { numRuns: 80 },
  );
});
