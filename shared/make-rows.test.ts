import { expect, it } from 'vitest';
import { cameBack, handOut, lineOf, visitWith } from './documents/testing/label-samples.ts';
import { visitSummary } from './make-rows.ts';

const { pain } = lineOf;

it.each([
  ['nothing was handed out', visitWith([pain]), { given: false, held: false }],
  [
    'a part came back',
    visitWith([pain], {}, handOut([{ line: pain }]), cameBack(pain, 4)),
    { given: true, held: true },
  ],
  [
    'everything came back',
    visitWith([pain], {}, handOut([{ line: pain }]), cameBack(pain, 9)),
    { given: true, held: false },
  ],
])('a visit tells since when somebody has medicine, as long as they have some: %s', (_, visit, expected) => {
  const at = visit.dispensed[0]?.at;
  const summary = visitSummary(visit, undefined);
  expect(summary?.handedOutAt).toBe(expected.given ? at : undefined);
  expect(summary?.hasMedicineSince).toBe(expected.held ? at : undefined);
});
