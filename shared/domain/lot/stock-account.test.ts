import { expect, it } from 'vitest';
import type { LotMovement } from './movement.ts';
import { stockAccounts } from './stock-account.ts';

const moved = (kind: LotMovement['kind'], quantity: number) => ({ kind, quantity });
const of = { lot: 'a', medicine: 'm' };

it('says of a medicine where its units went', () => {
  const movements = [
    moved('received', 100),
    moved('corrected', -10),
    moved('damaged', -3),
    moved('lost', -2),
    moved('expired', -7),
    moved('sent-on', -20),
    moved('counted', -1),
  ];
  const lots = [
    { id: 'a', medicine: 'm', movements, onHand: 50 },
    { id: 'b', medicine: 'm', movements: [moved('received', 5)], onHand: 5 },
  ];
  const returned = [
    { ...of, quantity: 3, backOnShelf: true },
    { ...of, quantity: 1, backOnShelf: false },
  ];
  const visits = [{ dispensed: [{ ...of, quantity: 10 }], returned }];
  expect(stockAccounts(lots, visits)).toEqual(
    new Map([
      [
        'm',
        {
          received: 95,
          adjusted: -1,
          given: 6,
          destroyed: 1,
          damaged: 3,
          lost: 2,
          expired: 7,
          sentOn: 20,
          left: 55,
        },
      ],
    ]),
  );
});

it('adds up for what was handed out of a lot that another station had taken off the books', () => {
  const returned = [{ ...of, quantity: 2, backOnShelf: false }];
  const account = stockAccounts([], [{ dispensed: [{ ...of, quantity: 5 }], returned }]).get('m');
  expect(account).toMatchObject({ received: 0, adjusted: 5, given: 3, destroyed: 2, left: 0 });
});
