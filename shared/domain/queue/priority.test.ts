import { describe, expect, it } from 'vitest';
import { type PriorityReason, priorityFrom, reasonsAtReception, withReceptionReasons } from './priority.ts';

describe('reasons to go first, from what reception knows', () => {
  const ordinary = {
    birth: { year: 1980 },
    categories: ['poor'],
    emergency: false,
    date: '2026-11-23',
  } as const;
  it.each([
    ['an adult', {}, 'ordinary', []],
    ['a child under 6', { birth: { year: 2021, month: 1 } }, 'priority', ['child']],
    ['a child of 6', { birth: { year: 2020, month: 11, day: 23 } }, 'ordinary', []],
    ['a child who may be under 6, known by year only', { birth: { year: 2020 } }, 'priority', ['child']],
    ['somebody of 75', { birth: { year: 1951, month: 11, day: 23 } }, 'priority', ['elderly']],
    ['somebody of 74', { birth: { year: 1951, month: 11, day: 24 } }, 'ordinary', []],
    ['merit to the revolution', { categories: ['merit'] }, 'priority', ['merit']],
    ['merit that is not the main category', { categories: ['poor', 'merit'] }, 'priority', ['merit']],
    [
      'an emergency, whatever else',
      { emergency: true, categories: ['merit'] },
      'emergency',
      ['emergency', 'merit'],
    ],
  ] as const)('%s', (_, change, priority, codes) => {
    const reasons = reasonsAtReception({ ...ordinary, ...change });
    expect(priorityFrom(reasons)).toBe(priority);
    expect(reasons.map(({ code }) => code)).toEqual(codes);
  });
});

describe('the class that reasons lead to', () => {
  const flag: PriorityReason = { code: 'red-flag', to: 'emergency' };
  const pregnant: PriorityReason = { code: 'pregnant', to: 'priority' };
  const lowered: PriorityReason = { code: 'by-hand', to: 'ordinary', text: 'đo lại bình thường' };

  it('is the highest of them', () => {
    expect(priorityFrom([pregnant, flag, pregnant])).toBe('emergency');
  });

  it('is what somebody decided by hand, until something new raises it', () => {
    expect(priorityFrom([flag, lowered])).toBe('ordinary');
    expect(priorityFrom([flag, lowered, pregnant])).toBe('priority');
  });

  it('follows a corrected category and keeps what triage found', () => {
    const merit: PriorityReason = { code: 'merit', to: 'priority' };
    expect(withReceptionReasons([merit, pregnant], [])).toEqual([pregnant]);
    expect(withReceptionReasons([pregnant], [merit])).toEqual([merit, pregnant]);
  });
});
