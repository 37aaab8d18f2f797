import { expect, it } from 'vitest';
import { issued, openedVisit, visitState } from '../../documents/testing/samples.ts';
import { prescriptionOnPaper } from './on-paper.ts';

const [first, second] = ['99999a1b2c3d-C', '99999zzzzzzz-C'];
const replaced = visitState(
  openedVisit(),
  issued({ code: first }),
  issued({ code: second, replaces: first }),
);

it.each([
  ['the paper of the one that counts', second, { code: second, isCurrent: true }],
  ['a paper of one that was replaced', first, { code: first, isCurrent: false }],
  ['a paper scanned with Caps Lock on', '99999A1B2C3D-c', { code: first, isCurrent: false }],
  ['a paper of nothing that the visit has', '99999yyyyyyy-C', undefined],
])('%s', (_, scanned, expected) => {
  const found = prescriptionOnPaper(replaced, scanned);
  expect(found && { code: found.prescription.code, isCurrent: found.isCurrent }).toEqual(expected);
});
