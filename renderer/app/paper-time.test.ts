import { describe, expect, it } from 'vitest';
import { instantOf, readTime } from './paper-time.ts';

describe('the time on a paper form', () => {
  it.each([
    ['7:05', '07:05'],
    ['07h05', '07:05'],
    ['7h', '07:00'],
    ['7', '07:00'],
    ['0705', '07:05'],
    ['14.30', '14:30'],
    ['24:00', undefined],
    ['7:60', undefined],
    ['sáng', undefined],
  ])('reads %s', (typed, expected) => {
    expect(readTime(typed)).toBe(expected);
  });
});

it('is an instant of the clinic day in the clinic’s time', () => {
  expect(instantOf('2026-11-23', '08:15')).toBe('2026-11-23T01:15:00.000Z');
});
