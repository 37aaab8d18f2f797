import { describe, expect, it } from 'vitest';
import { paperFormSchema, readPaperNumber } from './paper-form.ts';

describe('the number of a paper form', () => {
  it.each([
    ['AG-007', 'AG-007'],
    ['ag-7', 'AG-007'],
    [' ag 007 ', 'AG-007'],
    ['BG1234', 'BG-1234'],
    ['A-007', undefined],
    ['AG-000', undefined],
    ['AG', undefined],
  ])('reads %s', (typed, expected) => {
    expect(readPaperNumber(typed)).toBe(expected);
  });
});

describe('what is written on a paper form', () => {
  const schema = paperFormSchema({
    date: '2026-11-23',
    now: () => '2026-11-23T03:00:00.000Z',
    intake: { papers: [{ event: 'e', station: 'A', from: 1, to: 10, at: '' }] },
    totals: new Map([['paper/AG-003', 1]]),
  });
  const problemsOf = (form: { number: string; time: string }) =>
    (schema.safeParse(form).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);

  it('is a number and an instant in the clinic’s time', () => {
    expect(schema.parse({ number: 'ag7', time: '8:15' })).toEqual({
      paper: 'AG-007',
      occurredAt: '2026-11-23T01:15:00.000Z',
    });
  });

  it('is refused beside the field it is wrong in', () => {
    expect(problemsOf({ number: '', time: '' })).toEqual(['number: required', 'time: required']);
    expect(problemsOf({ number: 'AG-011', time: '8:15' })).toEqual(['number: paper-not-reserved']);
    expect(problemsOf({ number: 'AG-003', time: '8:15' })).toEqual(['number: paper-used']);
    expect(problemsOf({ number: 'AG-007', time: '10:01' })).toEqual(['time: time-in-future']);
    expect(problemsOf({ number: 'AG-007', time: '10:00' })).toEqual([]);
  });
});
