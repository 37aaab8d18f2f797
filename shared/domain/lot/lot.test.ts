import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Context } from '../context.ts';
import { type DaySetup, noCampaign } from '../day/setup.ts';
import { noMedicineFacts } from '../medicine-facts/facts.ts';
import { applyEvent } from '../subject.ts';
import { noTriageSetup } from '../triage/triage-setup.ts';
import { type LotState, lot, stockOf } from './lot.ts';

const tablet = { vi: 'viên', en: 'tablet' };
const day: DaySetup = {
  id: 'a-day',
  date: '2026-11-23',
  practice: false,
  programme: { name: '', sponsor: '' },
  site: { name: 'Trạm thử', commune: '', province: '', address: '' },
  facility: { name: '', code: '', phone: '', address: '' },
  hours: { open: '07:00', close: '17:00' },
  campaign: noCampaign,
  expected: {},
  specialties: [],
  services: [],
  examForms: [],
  rooms: [],
  staff: [],
  triage: noTriageSetup,
  formulary: [
    {
      id: 'paracetamol',
      inn: ['Paracetamol'],
      strength: '500 mg',
      form: tablet,
      unit: tablet,
      route: { vi: 'uống', en: 'oral' },
      atc: 'N02BE01',
      toxic: false,
    },
  ],
  formularyReviewed: false,
  gifts: [],
  savingsBooks: { amountVnd: 0, budgetVnd: 0, bank: '', signatories: [] },
};

/** One lot, and what visits took of it. */
class Shelf {
  state: LotState = lot.initial('a');
  handedOut = 0;
  #seq = 0;

  get onHand(): number {
    return (lot.contributes(this.state)[stockOf('a')] ?? 0) - this.handedOut;
  }

  /** What a command is answered with: `ok`, or why not. */
  send(type: string, data: object): string {
    const decision = lot.commands[type]?.run(this.state, data, this.#context());
    if (!decision) throw new Error(`No command ${type}`);
    if ('refusal' in decision) return decision.refusal.code;
    for (const body of decision.events) {
      this.#seq += 1;
      this.state = applyEvent(lot, this.state, {
        ...body,
        id: `e${this.#seq}`,
        subject: 'lot/a',
        v: 1,
        at: new Date(Date.UTC(2026, 10, 23, 0, this.#seq)).toISOString(),
        station: 'A',
        stationSeq: this.#seq,
        by: { id: 'pharmacist', name: 'Dược sĩ' },
      });
    }
    return 'ok';
  }

  #context(): Context {
    const none = () => undefined;
    return {
      now: '2026-11-23T01:00:00.000Z',
      actor: { id: 'pharmacist', name: 'Dược sĩ' },
      actorRoles: ['pharmacist'],
      station: 'A',
      newId: () => 'new',
      randomText: (length) => '0'.repeat(length),
      facts: noMedicineFacts,
      rows: {
        day: () => day,
        phase: () => 'preparing',
        intake: () => {
          throw new Error('A lot does not ask what is open.');
        },
        patient: none,
        recordsOf: () => [],
        visitsOfPerson: () => [],
        visit: none,
        lot: none,
        giftStock: none,
        lotsOf: () => [],
        total: (key) => (key === stockOf('a') ? this.onHand : 0),
        recordWithNumber: none,
        savingsBookHolders: () => [],
        savingsBook: () => undefined,
        dispute: none,
      },
    };
  }
}

const receipt = { medicine: 'paracetamol', number: 'A1', expiry: '2027-12-31', quantity: 100 };
const counted = (found: number) => ({ found, reason: 'Đếm lại' });

function received(): Shelf {
  const shelf = new Shelf();
  expect(shelf.send('lot.receive', receipt)).toBe('ok');
  return shelf;
}

describe('a lot', () => {
  it('is on the shelf with what was received', () => {
    expect(received().onHand).toBe(100);
  });

  it('is received once, and only of a medicine of the day', () => {
    const shelf = received();
    expect(shelf.send('lot.receive', receipt)).toBe('already-exists');
    expect(shelf.onHand).toBe(100);
    expect(new Shelf().send('lot.receive', { ...receipt, medicine: 'unknown' })).toBe('unknown-medicine');
  });

  it('is corrected without losing what was handed out and counted since', () => {
    const shelf = received();
    shelf.handedOut = 30;
    shelf.send('lot.count', counted(65));
    const mended = { number: 'A2', expiry: '2028-01-31', quantity: 200 };
    expect(shelf.send('lot.correct', mended)).toBe('ok');
    expect(shelf.state.receipt).toEqual({
      medicine: 'paracetamol',
      number: 'A2',
      expiry: '2028-01-31',
      quantity: 200,
    });
    expect(shelf.onHand).toBe(165);
  });

  it('is not corrected to less than has gone out of it', () => {
    const shelf = received();
    shelf.handedOut = 30;
    expect(shelf.send('lot.correct', { ...receipt, quantity: 29 })).toBe('lot-gone-out');
    expect(shelf.send('lot.correct', { ...receipt, quantity: 30 })).toBe('ok');
    expect(shelf.onHand).toBe(0);
  });

  it.each(['0000-99-99', '2027-02-30', '2027-13-01'])('is not received with the expiry %s', (expiry) => {
    expect(new Shelf().send('lot.receive', { ...receipt, expiry })).toBe('invalid');
  });

  it('holds after a count what was found, and remembers when', () => {
    const shelf = received();
    shelf.handedOut = 20;
    expect(shelf.send('lot.count', counted(77))).toBe('ok');
    expect(shelf.onHand).toBe(77);
    expect(shelf.state.countedAt).toBe('2026-11-23T00:02:00.000Z');
  });

  it('is withdrawn as long as nothing was handed out of it', () => {
    const shelf = received();
    shelf.send('lot.count', counted(90));
    expect(shelf.send('lot.withdraw', {})).toBe('ok');
    expect(shelf.onHand).toBe(0);
    const used = received();
    used.handedOut = 1;
    expect(used.send('lot.withdraw', {})).toBe('lot-in-use');
    expect(used.onHand).toBe(99);
  });

  it('is unknown to corrections and counts before it is received and after it is withdrawn', () => {
    const withdrawn = received();
    withdrawn.send('lot.withdraw', {});
    for (const shelf of [new Shelf(), withdrawn]) {
      expect(shelf.send('lot.correct', receipt)).toBe('unknown-lot');
      expect(shelf.send('lot.count', counted(1))).toBe('unknown-lot');
      expect(shelf.send('lot.withdraw', {})).toBe('unknown-lot');
    }
  });

  it('begins anew when it is received again after it was withdrawn', () => {
    const shelf = received();
    shelf.send('lot.count', counted(90));
    shelf.send('lot.withdraw', {});
    expect(shelf.send('lot.receive', { ...receipt, quantity: 40 })).toBe('ok');
    expect(shelf.onHand).toBe(40);
    expect(shelf.state.countedAt).toBeUndefined();
  });

  it.each([
    ['a pack of nothing', { packSize: 0 }],
    ['half a pack', { packSize: 1.5 }],
    ['a donor of too many letters', { donor: 'x'.repeat(121) }],
    ['a price below nothing', { unitPriceVnd: -1 }],
    ['a price of three decimals', { unitPriceVnd: 0.125 }],
  ])('is not received with %s', (_, more) => {
    expect(new Shelf().send('lot.receive', { ...receipt, ...more })).toBe('invalid');
  });

  it('keeps how it is packed, who gave it and what a unit costs, until a correction leaves them out', () => {
    const shelf = new Shelf();
    const more = { packSize: 100, donor: 'Viettel', unitPriceVnd: 1234.56 };
    expect(shelf.send('lot.receive', { ...receipt, ...more })).toBe('ok');
    expect(shelf.state.receipt).toEqual({ ...receipt, ...more });
    const { medicine: _, ...plain } = receipt;
    shelf.send('lot.correct', plain);
    expect(shelf.state.receipt).toEqual(receipt);
  });

  it('is counted without a reason only when the books agree', () => {
    const shelf = received();
    expect(shelf.send('lot.count', { found: 99 })).toBe('count-differs');
    expect(shelf.send('lot.count', { found: 100 })).toBe('ok');
    expect(shelf.state.movements.at(-1)).toMatchObject({ kind: 'counted', quantity: 0, found: 100 });
  });

  it.each([
    ['lot.record-loss', { kind: 'damaged', reason: 'Vỡ khi chuyển' }],
    ['lot.send-on', { to: 'Ngày khám Mèo Vạc' }],
  ])('loses by %s what is on hand, and no more', (type, data) => {
    const shelf = received();
    shelf.handedOut = 30;
    expect(shelf.send(type, { ...data, quantity: 71 })).toBe('not-enough-stock');
    expect(shelf.send(type, { ...data, quantity: 70 })).toBe('ok');
    expect(shelf.onHand).toBe(0);
    expect(shelf.send('lot.withdraw', {})).toBe('lot-in-use');
    expect(new Shelf().send(type, { ...data, quantity: 1 })).toBe('unknown-lot');
  });

  it('is recalled once, stays on the books, and may be used again when that is lifted', () => {
    const shelf = received();
    expect(shelf.send('lot.lift-recall', { reason: 'Nhầm lô' })).toBe('not-recalled');
    expect(shelf.send('lot.recall', { reason: 'Công văn của Cục Quản lý Dược' })).toBe('ok');
    expect(shelf.state.recalled).toEqual({
      at: '2026-11-23T00:02:00.000Z',
      by: { id: 'pharmacist', name: 'Dược sĩ' },
      reason: 'Công văn của Cục Quản lý Dược',
    });
    expect(shelf.onHand).toBe(100);
    expect(shelf.send('lot.recall', { reason: 'Lần nữa' })).toBe('already-recalled');
    expect(shelf.send('lot.lift-recall', { reason: 'Nhầm lô' })).toBe('ok');
    expect(shelf.state.recalled).toBeUndefined();
    for (const type of ['lot.recall', 'lot.lift-recall'])
      expect(new Shelf().send(type, { reason: 'x' })).toBe('unknown-lot');
  });

  it('always holds what was received, and what counts found beyond the books, less what was handed out', () => {
    const quantity = fc.integer({ min: 1, max: 1000 });
    const step = fc.oneof(
      fc.record({ kind: fc.constant('hand-out' as const), quantity }),
      fc.record({ kind: fc.constant('count' as const), quantity }),
      fc.record({ kind: fc.constant('correct' as const), quantity }),
    );
    fc.assert(
      fc.property(quantity, fc.array(step, { maxLength: 30 }), (first, steps) => {
        const shelf = new Shelf();
        shelf.send('lot.receive', { ...receipt, quantity: first });
        let books = first;
        let quantityReceived = first;
        for (const { kind, quantity: amount } of steps) {
          if (kind === 'hand-out') {
            shelf.handedOut += amount;
            books -= amount;
          } else if (kind === 'count') {
            shelf.send('lot.count', counted(amount));
            books = amount;
          } else {
            const answer = shelf.send('lot.correct', { ...receipt, quantity: amount });
            const isTooLow = amount < quantityReceived && books + amount - quantityReceived < 0;
            expect(answer).toBe(isTooLow ? 'lot-gone-out' : 'ok');
            if (isTooLow) continue;
            books += amount - quantityReceived;
            quantityReceived = amount;
          }
          expect(shelf.onHand).toBe(books);
        }
      }),
    );
  });
});
