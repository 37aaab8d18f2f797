/** Whatever a pharmacy does in whatever order, and on two stations that cannot see each other: units add up. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { accountOf, handedOut } from '#shared/domain/dispensing/dispensing.ts';
import { currentPrescription } from '#shared/domain/prescription/issued.ts';
import type { Book } from './book.ts';
import {
  apart,
  bookOf,
  call1,
  kindsOf,
  numbered,
  prescribe,
  type Step,
  send,
  sign,
} from './testing/apart.ts';
import { codeOf, type SmallDay, staff } from './testing/small-day.ts';

const prescribed = 15;
const received = { early: 10, late: 100 };
const lots = ['early', 'late'] as const;

const visitOf = (book: Book) => {
  const visit = book.rows.visit('v');
  if (!visit) throw new Error('No visit');
  return visit;
};
const act =
  (type: string, data: (day: SmallDay) => object): Step =>
  (day) =>
    send(day, type, 'visit/v', data(day), staff.pharmacist);
const picks = fc.array(
  fc.record({ lot: fc.constantFrom(...lots), quantity: fc.integer({ min: 1, max: 12 }) }),
  { minLength: 1, maxLength: 2 },
);
const picking = (items: { lot: string; quantity: number }[]) => (day: SmallDay) => ({
  prescription: codeOf(day),
  items: items.map((item) => ({ ...item, reason: 'Hộp đã mở' })),
});
const handOutOf = (day: SmallDay, index: number) => {
  const { dispensed } = visitOf(day.clinic.book);
  return dispensed[index % Math.max(1, dispensed.length)];
};

/** Each of them is often refused, which is part of it. */
const steps: fc.Arbitrary<Step> = fc.oneof(
  picks.map((items) => act('visit.dispense', picking(items))),
  picks.map((items) => act('visit.prepare-medicines', picking(items))),
  fc.constant(act('visit.put-back-medicines', () => ({}))),
  fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 9 }), fc.boolean()).map(([index, quantity, backOnShelf]) =>
    act('visit.return-medicine', (day) => {
      const { event = 'none', lot = 'none' } = handOutOf(day, index) ?? {};
      return { items: [{ handOut: event, lot, quantity, backOnShelf }], reason: 'Trả lại' };
    }),
  ),
  fc.constant(act('visit.close-rest', () => ({ medicine: 'paracetamol', reason: 'out-of-stock' }))),
  fc.nat(5).map((index) =>
    act('visit.undo-dispensing', (day) => {
      const { closedRests } = visitOf(day.clinic.book);
      const event = closedRests[index]?.event ?? handOutOf(day, index)?.event ?? 'none';
      return { event, reason: 'Nhầm' };
    }),
  ),
  fc.constant(act('visit.undo', (day) => ({ event: visitOf(day.clinic.book).steps.at(-1)?.id ?? 'none' }))),
);

function expectSound(book: Book): void {
  const visit = visitOf(book);
  const prescription = currentPrescription(visit);
  const [line] = prescription?.lines ?? [];
  if (!prescription || !line) throw new Error('Nothing prescribed');
  const { given, closed, owed } = accountOf(visit, prescription, line);
  const isTooMuch = given > prescribed;
  if (isTooMuch) expect(kindsOf(book)).toContain('dispensed-twice');
  else expect(given + closed + owed).toBe(prescribed);
  expect([Math.min(given, closed, owed) >= 0, isTooMuch && owed > 0]).toEqual([true, false]);
  if (owed === 0) expect(visit.prepared).toBeUndefined();
  for (const id of lots) {
    const out = visit.dispensed.filter(({ lot }) => lot === id);
    const back = visit.returned.filter(({ lot, backOnShelf }) => lot === id && backOnShelf);
    const sum = (items: readonly { quantity: number }[]) =>
      items.reduce((total, { quantity }) => total + quantity, 0);
    const row = book.readers.lots.row(id);
    expect(row?.onHand).toBe(received[id] - sum(out) + sum(back));
    const reserved = (visit.prepared?.items ?? []).filter(({ lot }) => lot === id);
    expect(row?.reserved ?? 0).toBe(sum(reserved));
  }
  expect(book.rows.total('dispensed/paracetamol')).toBe(handedOut(visit, 'paracetamol', [line]));
}

it('at one window: given, closed and owed are what was prescribed, and nothing more goes out', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { maxLength: 12 }), async (done) => {
      const { begun } = await apart([call1, sign, prescribe(prescribed), ...done], [], []);
      const book = bookOf(begun);
      expectSound(book);
      expect(kindsOf(book)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it('on two stations apart: the same, or a dispute says that too much went out', async () => {
  const some = fc.array(steps, { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(some, some, some, async (before, a, b) => {
      const parts = await apart([call1, sign, prescribe(prescribed), ...before], a, b);
      for (const order of [
        [...parts.a, ...parts.b],
        [...parts.b, ...parts.a],
      ])
        expectSound(bookOf(numbered([...parts.begun, ...order])));
    }),
    { numRuns: 60 },
  );
});
