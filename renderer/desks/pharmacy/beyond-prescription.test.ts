import { expect, it } from 'vitest';
import { handedOutBeyond } from './beyond-prescription.ts';
import { given, line } from './testing/picking.ts';

it('tells what the patient holds beyond a prescription that was replaced', () => {
  const visit = given(['para', 10], ['ibu', 5]);
  expect(handedOutBeyond(visit, [line('para', 6), line('vitamin', 3)])).toEqual([
    { name: 'para', units: 4 },
    { name: 'ibu', units: 5 },
  ]);
});

it('tells nothing when everything handed out still counts', () => {
  expect(handedOutBeyond(given(['para', 10]), [line('para', 10)])).toEqual([]);
});
