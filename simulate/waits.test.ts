import { expect, it } from 'vitest';
import { entry, visit } from '#renderer/mirror/testing/rows.ts';
import { waitMinutes } from './waits.ts';

it('counts whole minutes from arrival to the first call, by class and by place, as the report does', () => {
  const written = visit('d', { queue: [entry('triage', 0, 'done', [0])] });
  const waits = waitMinutes([
    visit('a', { queue: [entry('triage', 0, 'done', [4]), entry('cardiology', 0, 'done', [30, 50])] }),
    visit('b', { queue: [entry('cardiology', 10, 'called', [20])] }),
    visit('c', { queue: [entry('neurology', 10, 'waiting')] }),
    { ...written, opened: { ...written.opened, paper: true } },
  ]);
  expect(waits.byPlace).toEqual({
    cardiology: { count: 2, p50: 10, p90: 30, max: 30 },
    triage: { count: 1, p50: 4, p90: 4, max: 4 },
  });
  expect(waits.byClass).toEqual({ ordinary: { count: 3, p50: 10, p90: 30, max: 30 } });
});
