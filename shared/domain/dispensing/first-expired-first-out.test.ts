import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstExpiredFirstOut } from './first-expired-first-out.ts';

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

it('never hands out more than asked or than a lot holds', () => {
  const lot = fc.record({
    id: fc.uuid(),
    expiry: fc.constantFrom('2026-11-01', '2026-12-01', '2027-01-01'),
    onHand: fc.integer({ min: -5, max: 50 }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(lot, { selector: (each) => each.id }), fc.nat(200), (lots, quantity) => {
      const { picks, missing } = firstExpiredFirstOut(lots, quantity, today);
      const given = picks.reduce((sum, pick) => sum + pick.quantity, 0);
      expect(given + missing).toBe(quantity);
      for (const pick of picks)
        expect(pick.quantity).toBeLessThanOrEqual(lots.find((each) => each.id === pick.lot)?.onHand ?? 0);
    }),
  );
});
