import { describe, expect, it } from 'vitest';
import { expiresDuringCourse, expiryMark } from './expiry.ts';

describe('the mark of an expiry', () => {
  it.each([
    ['the day before', '2026-11-22', 'expired'],
    ['today, the last day it may be handed out', '2026-11-23', 'near'],
    ['ninety days ahead', '2027-02-21', 'near'],
    ['ninety-one days ahead', '2027-02-22', 'good'],
  ])('%s', (_, expiry, mark) => {
    expect(expiryMark(expiry, '2026-11-23')).toBe(mark);
  });
});

describe('a course and the expiry of its medicine', () => {
  it('is safe when the last day of the course is the last day of the lot', () => {
    expect(expiresDuringCourse('2026-11-27', '2026-11-23', 5)).toBe(false);
  });

  it('is warned of when the patient would still be taking it a day later', () => {
    expect(expiresDuringCourse('2026-11-26', '2026-11-23', 5)).toBe(true);
  });
});
