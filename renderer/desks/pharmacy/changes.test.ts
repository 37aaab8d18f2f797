import { describe, expect, it } from 'vitest';
import { changesBetween } from './changes.ts';
import type { Line } from './picking.ts';

const words = { vi: '', en: '' };
const line = (medicine: string, quantity: number, dose = '1 viên'): Line => ({
  medicine,
  quantity,
  dose,
  name: medicine,
  strength: '',
  form: words,
  unit: words,
  route: words,
  timesPerDay: 2,
  days: 5,
  when: '',
  toxic: false,
});

describe('a prescription that replaces another', () => {
  const changes = changesBetween(
    [line('para', 10), line('ibu', 5), line('b1', 30)],
    [line('para', 20), line('b1', 30), line('omeprazole', 14)],
  );

  it('tells what is new and what is gone', () => {
    expect(changes.added.map((each) => each.medicine)).toEqual(['omeprazole']);
    expect(changes.removed.map((each) => each.medicine)).toEqual(['ibu']);
  });

  it('tells which quantity is another one', () => {
    expect(
      changes.changed.map((each) => [each.line.medicine, each.before.quantity, each.line.quantity]),
    ).toEqual([['para', 10, 20]]);
  });

  it('tells that the dose is another one, even of the same quantity', () => {
    const { changed } = changesBetween([line('para', 10)], [line('para', 10, '2 viên')]);
    expect(changed).toHaveLength(1);
  });
});
