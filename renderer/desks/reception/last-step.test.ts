import { expect, it } from 'vitest';
import { lastOf } from './last-step.ts';

const after = (type: string, minute: number) => ({
  row: {
    lastStep: {
      id: type,
      type,
      at: `2026-11-23T01:0${minute}:00.000Z`,
      by: { id: 'd', name: '' },
      station: 'A',
    },
  },
});

it('takes back what was done last, to the record or to the visit', () => {
  const corrected = after('patient.corrected', 2);
  expect(lastOf([corrected, after('queue.joined', 1)])).toMatchObject({
    last: corrected,
    name: 'reception.step.corrected',
  });
  const joined = after('queue.joined', 3);
  expect(lastOf([corrected, joined])).toMatchObject({ last: joined, name: 'queue.step.joined' });
});

it('leaves what other desks did to them, and offers nothing where nothing was done', () => {
  const corrected = after('patient.corrected', 2);
  expect(lastOf([corrected, after('dispensing.handed-out', 3)])?.last).toBe(corrected);
  expect(lastOf([after('exam.signed', 3), { row: undefined }, { row: {} }])).toBeUndefined();
});
