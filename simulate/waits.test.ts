import { expect, it } from 'vitest';
import { entry } from '#renderer/mirror/testing/rows.ts';
import { waitMinutes } from './waits.ts';

it('counts the minutes from arrival to the first call, by class and by place', () => {
  const waits = waitMinutes([
    { queue: [entry('triage', 0, 'done', [4]), entry('cardiology', 0, 'done', [30, 50])] },
    { queue: [entry('cardiology', 10, 'called', [20])] },
    { queue: [entry('neurology', 10, 'waiting')] },
  ]);
  expect(waits.byPlace).toEqual({
    cardiology: { count: 2, p50: 30, p95: 30, max: 30 },
    triage: { count: 1, p50: 4, p95: 4, max: 4 },
  });
  expect(waits.byClass).toMatchObject({ ordinary: { count: 3, max: 30 } });
});
