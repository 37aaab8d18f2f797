import { expect, it } from 'vitest';
import type { VisitRow } from '#shared/rows.ts';
import { givenToday } from './given-today.ts';

const line = (medicine: string, strength: string) => ({ medicine, name: medicine.toUpperCase(), strength });
const by = { id: 'p', name: 'Lan' };
const item = (medicine: string): VisitRow['dispensed'][number] => ({
  event: 'e',
  at: '2026-11-23T02:00:00Z',
  by,
  medicine,
  name: medicine.toUpperCase(),
  lot: `lot-${medicine}`,
  lotNumber: 'L',
  expiry: '2028-01-01',
  quantity: 9,
});
const back = (medicine: string, quantity: number): VisitRow['returned'][number] => ({
  event: 'r',
  at: '2026-11-23T03:00:00Z',
  by,
  medicine,
  name: medicine.toUpperCase(),
  quantity,
  handOut: 'e',
  lot: `lot-${medicine}`,
  lotNumber: 'L',
  backOnShelf: true,
  reason: 'Nhầm',
});
/** Only what is read of a visit. */
const visit = (dispensed: ReturnType<typeof item>[], ...prescriptions: ReturnType<typeof line>[][]) => ({
  dispensed,
  returned: [],
  prescriptions: prescriptions.map((lines) => ({ lines })),
});

it.each([
  ['nothing', visit([]), []],
  [
    'what was handed out before what was only prescribed, each once, the latest first',
    visit([item('a'), item('b'), item('a')], [line('a', '5 mg'), line('b', '10 mg'), line('c', '1 g')]),
    [
      { medicine: 'a', name: 'A 5 mg', handedOut: true, cameBack: false },
      { medicine: 'b', name: 'B 10 mg', handedOut: true, cameBack: false },
      { medicine: 'c', name: 'C 1 g', handedOut: false, cameBack: false },
    ],
  ],
  [
    'also what stood on a prescription that was replaced',
    visit([item('a')], [line('a', '5 mg')], [line('c', '1 g')]),
    [
      { medicine: 'a', name: 'A 5 mg', handedOut: true, cameBack: false },
      { medicine: 'c', name: 'C 1 g', handedOut: false, cameBack: false },
    ],
  ],
  [
    'what came back, as such once all of it did',
    { ...visit([item('a'), item('b')], [line('a', '5 mg')]), returned: [back('a', 9), back('b', 4)] },
    [
      { medicine: 'b', name: 'B', handedOut: true, cameBack: false },
      { medicine: 'a', name: 'A 5 mg', handedOut: true, cameBack: true },
    ],
  ],
])('%s', (_, given, expected) => {
  expect(givenToday(given)).toEqual(expected);
});
