import { expect, it } from 'vitest';
import type { PriorityReason } from '#shared/domain/queue/priority.ts';
import { countingReasons, gravestFirst } from './counting-reasons.ts';

const elderly: PriorityReason = { code: 'elderly', to: 'priority' };
const byHand: PriorityReason = { code: 'by-hand', to: 'ordinary', text: 'Theo nguyện vọng', by: 'Lan' };
const redFlag: PriorityReason = { code: 'red-flag', to: 'emergency' };

it('counts every reason while nobody decided by hand', () => {
  expect(countingReasons([elderly, redFlag])).toEqual([elderly, redFlag]);
  expect(countingReasons([])).toEqual([]);
});

it('counts from the last decision by hand on', () => {
  expect(countingReasons([elderly, byHand, redFlag])).toEqual([byHand, redFlag]);
});

it('says first what makes an emergency', () => {
  expect(gravestFirst([elderly, redFlag])).toEqual([redFlag, elderly]);
});
