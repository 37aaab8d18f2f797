import { describe, expect, it } from 'vitest';
import lists from '#resources/triage/normal-ranges.json' with { type: 'json' };
import { ageRangeOn } from '#shared/domain/triage/age-range.ts';
import { normalRangeSchema } from '#shared/domain/triage/normal-ranges.ts';
import { markIn, normalAt, normalText } from './marks.ts';

const ranges = lists.ranges.map((each) => normalRangeSchema.parse(each));
const on = '2026-11-23';
const adult = ageRangeOn({ year: 1958 }, on);
const twoYears = ageRangeOn({ year: 2024, month: 6, day: 1 }, on);
const bornThisYear = ageRangeOn({ year: 2026 }, on);

describe('what is normal', () => {
  it('depends on the age', () => {
    expect(normalAt(ranges, 'pulsePerMinute', adult)).toEqual({ least: 60, most: 100 });
    expect(normalAt(ranges, 'pulsePerMinute', twoYears)).toEqual({ least: 98, most: 140 });
  });

  it('is not said where the age is not known well enough, or nothing is known', () => {
    expect(normalAt(ranges, 'pulsePerMinute', bornThisYear)).toBeUndefined();
    expect(normalAt(ranges, 'heightCm', adult)).toBeUndefined();
  });

  it('is written as a range, or with the one end it has', () => {
    const comma = (value: number) => String(value).replace('.', ',');
    expect(normalText({ least: 36.1, most: 38 }, comma)).toBe('36,1–38');
    expect(normalText({ most: 89 }, comma)).toBe('≤ 89');
    expect(normalText({ least: 94 }, comma)).toBe('≥ 94');
  });
});

describe('the mark of a value', () => {
  it('is that of its reading, whichever arm', () => {
    const vitals = { leftSystolicMmHg: 165, rightDiastolicMmHg: 80, pulsePerMinute: 120 };
    expect(markIn(ranges, vitals, 'leftSystolicMmHg', adult)).toBe('high');
    expect(markIn(ranges, vitals, 'rightDiastolicMmHg', adult)).toBe('normal');
    expect(markIn(ranges, vitals, 'pulsePerMinute', adult)).toBe('high');
    expect(markIn(ranges, vitals, 'pulsePerMinute', twoYears)).toBe('normal');
    expect(markIn(ranges, vitals, 'temperatureC', adult)).toBeUndefined();
  });
});
