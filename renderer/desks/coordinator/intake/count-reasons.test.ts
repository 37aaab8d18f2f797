import { expect, it } from 'vitest';
import { countReasons } from './count-reasons.ts';

it('counts who was turned away by reason, and names no reason that nobody had', () => {
  expect(countReasons([{ reason: 'too-late' }, { reason: 'full' }, { reason: 'too-late' }])).toEqual([
    { reason: 'full', count: 1 },
    { reason: 'too-late', count: 2 },
  ]);
  expect(countReasons([])).toEqual([]);
});
