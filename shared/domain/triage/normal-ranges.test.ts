import { describe, expect, it } from 'vitest';
import { type Mark, markOf, type NormalRange } from './normal-ranges.ts';

const source = 'invented';
const ranges: NormalRange[] = [
  { reading: 'pulsePerMinute', ageMonths: { below: 12 }, least: 100, most: 180, source },
  { reading: 'pulsePerMinute', ageMonths: { from: 12 }, least: 60, most: 100, source },
  { reading: 'diastolicMmHg', most: 89, source },
];
const aged = (leastMonths: number, mostMonths = leastMonths) => ({ leastMonths, mostMonths });

describe('the mark of a value', () => {
  it.each<[string, number, ReturnType<typeof aged>, Mark]>([
    ['below an infant’s range', 99, aged(11), 'low'],
    ['at its lower end', 100, aged(11), 'normal'],
    ['at its upper end', 180, aged(11), 'normal'],
    ['above it', 181, aged(11), 'high'],
    ['in a range of the next age', 101, aged(12), 'high'],
    ['normal at any age somebody may have', 100, aged(6, 17), 'normal'],
    ['high at one of these ages and normal at another', 140, aged(6, 17), 'unknown'],
    ['high at all of them', 190, aged(6, 17), 'high'],
  ])('%s', (_, value, age, mark) => {
    expect(markOf(ranges, 'pulsePerMinute', value, age)).toBe(mark);
  });

  it('has no lower end where the range has none', () => {
    expect(markOf(ranges, 'diastolicMmHg', 1, aged(400))).toBe('normal');
    expect(markOf(ranges, 'diastolicMmHg', 90, aged(400))).toBe('high');
  });

  it('is unknown where nothing is said', () => {
    expect(markOf(ranges, 'temperatureC', 37, aged(400))).toBe('unknown');
  });
});
