import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstExpiredFirstOut, outOfTurn } from './first-expired-first-out.ts';

const today = '2026-11-23';

it('takes the lot that expires first, then the next, and never an expired one', () => {
  const lots = [
    { id: 'late', expiry: '2028-01-31', onHand: 100 },
    { id: 'expired', expiry: '2026-11-22', onHand: 100 },
    { id: 'early', expiry: today, onHand: 10 },
    { id: 'empty', expiry: '2026-12-31', onHand: 0 },
  ];
  expect(firstExpiredFirstOut(lots, 15, today)).toEqual({
    picks: [
      { lot: 'early', quantity: 10 },
      { lot: 'late', quantity: 5 },
    ],
    missing: 0,
  });
  expect(firstExpiredFirstOut(lots, 120, today).missing).toBe(10);
});

it('passes over what was recalled, what stands prepared and what expires during the course', () => {
  const lots = [
    { id: 'recalled', expiry: '2026-12-31', onHand: 100, recalled: { reason: 'Công văn' } },
    { id: 'short', expiry: '2026-11-26', onHand: 100 },
    { id: 'enough', expiry: '2026-11-27', onHand: 10, reserved: 8 },
    { id: 'late', expiry: '2028-01-31', onHand: 100 },
  ];
  expect(firstExpiredFirstOut(lots, 5, today, 5).picks).toEqual([
    { lot: 'enough', quantity: 2 },
    { lot: 'late', quantity: 3 },
  ]);
});

it('knows which lot is taken out of turn, and why', () => {
  const lots = [
    { id: 'short', expiry: '2026-11-26', onHand: 100 },
    { id: 'early', expiry: '2026-12-31', onHand: 10 },
    { id: 'same', expiry: '2026-12-31', onHand: 10 },
    { id: 'late', expiry: '2028-01-31', onHand: 100 },
  ];
  const why = (lot: string, taken: Record<string, number>) => {
    const picked = lots.find(({ id }) => id === lot);
    return picked && outOfTurn(picked, lots, new Map(Object.entries(taken)), today, 5);
  };
  expect(why('late', { early: 10, same: 10, late: 1 })).toBeUndefined();
  expect(why('late', { early: 10, same: 9, late: 1 })).toBe('not-first-expired');
  expect(why('same', { same: 1 })).toBeUndefined();
  expect(why('short', { short: 1 })).toBe('expires-during-course');
});

it('never hands out more than asked or than a lot holds', () => {
  const lot = fc.record({
    id: fc.uuid(),
    expiry: fc.constantFrom('2026-11-01', '2026-12-01', '2027-01-01'),
    onHand: fc.integer({ min: -5, max: 50 }),
    reserved: fc.nat(20),
  });
  fc.assert(
    fc.property(fc.uniqueArray(lot, { selector: (each) => each.id }), fc.nat(200), (lots, quantity) => {
      const { picks, missing } = firstExpiredFirstOut(lots, quantity, today);
      const given = picks.reduce((sum, pick) => sum + pick.quantity, 0);
      expect(given + missing).toBe(quantity);
      const taken = new Map(picks.map((pick) => [pick.lot, pick.quantity]));
      for (const pick of picks) {
        const from = lots.find((each) => each.id === pick.lot);
        expect(pick.quantity).toBeLessThanOrEqual((from?.onHand ?? 0) - (from?.reserved ?? 0));
        expect(from && outOfTurn(from, lots, taken, today, 1)).toBeUndefined();
      }
    }),
  );
});
