import { describe, expect, it } from 'vitest';
import { createRandom } from './random.ts';

const draw = (seed: string) => {
  const random = createRandom(seed);
  return Array.from({ length: 20 }, () => random.next());
};

describe('chance', () => {
  it('repeats itself for the same seed and only for the same', () => {
    expect(draw('7')).toEqual(draw('7'));
    expect(draw('7')).not.toEqual(draw('8'));
  });

  it('gives a fork the same numbers whatever was drawn before', () => {
    const fresh = createRandom('7');
    const used = createRandom('7');
    used.next();
    expect(used.fork('doctor').next()).toBe(fresh.fork('doctor').next());
  });

  it('stays within its bounds and reaches both', () => {
    const random = createRandom('7');
    const drawn = new Set(Array.from({ length: 500 }, () => random.between(3, 6)));
    expect([...drawn].toSorted()).toEqual([3, 4, 5, 6]);
  });

  it('draws times of service around their median, few of them long', () => {
    const random = createRandom('7');
    const drawn = Array.from({ length: 2000 }, () => random.around(6)).toSorted((a, b) => a - b);
    expect(drawn[1000]).toBeGreaterThan(5.6);
    expect(drawn[1000]).toBeLessThan(6.4);
    expect((drawn[1900] ?? 0) / (drawn[1000] ?? 1)).toBeGreaterThan(2);
    expect(drawn[0]).toBeGreaterThan(0);
  });

  it('shuffles without losing or doubling anything', () => {
    const list = Array.from({ length: 50 }, (_, index) => index);
    const shuffled = createRandom('7').shuffled(list);
    expect(shuffled).not.toEqual(list);
    expect(shuffled.toSorted((a, b) => a - b)).toEqual(list);
  });
});
