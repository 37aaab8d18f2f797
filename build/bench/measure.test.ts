import { describe, expect, it } from 'vitest';
import { alternate, figure, percentile, spreadOf } from './measure.ts';

const upTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1);

describe('percentile', () => {
  it('is the smallest sample that the share does not exceed, whatever the order of the samples', () => {
    expect(percentile([30, 10, 20], 0.5)).toBe(20);
    expect(percentile(upTo(100), 0.95)).toBe(95);
    expect(percentile(upTo(20), 0.95)).toBe(19);
  });

  it('is the largest of a few samples, so that a few runs flatter nobody', () => {
    expect(percentile(upTo(5), 0.95)).toBe(5);
  });

  it('is the sample itself when there is one', () => {
    expect(spreadOf([7])).toEqual({ p50: 7, p95: 7 });
  });

  it('of no samples is a mistake', () => {
    expect(() => percentile([], 0.5)).toThrow(RangeError);
  });
});

describe('figure', () => {
  const ours = { p50: 6, p95: 12 };

  it('divides each percentile by the same percentile of the floor', () => {
    expect(figure('ms', ours, { floor: { p50: 3, p95: 8 } }).ratio).toEqual({ p50: 2, p95: 1.5 });
  });

  it('has no ratio without a floor, and no verdict without a budget', () => {
    expect(figure('kB', ours)).toEqual({ ours, floor: null, ratio: null, unit: 'kB' });
  });

  it('keeps to a budget that it just reaches, and not to one that it passes', () => {
    expect(figure('ms', ours, { budget: { p95: 12 } }).met).toBe(true);
    expect(figure('ms', ours, { budget: { p95: 11.9 } }).met).toBe(false);
  });

  it('is held against the budget of its ratio as well, at both percentiles', () => {
    const floor = { p50: 6, p95: 8 };
    expect(figure('ms', ours, { floor: { p50: 4, p95: 12 }, budget: { ratio: 1.4 } }).met).toBe(false);
    expect(figure('ms', ours, { floor, budget: { p95: 20, ratio: 1.5 } }).met).toBe(true);
    expect(figure('ms', ours, { floor, budget: { p95: 20, ratio: 1.4 } }).met).toBe(false);
  });

  it('is not held against what is only aimed for', () => {
    expect(figure('ms', ours, { budget: { p95: 20, aim: 1 } }).met).toBe(true);
    expect(figure('ms', ours, { budget: { aim: 1 } }).met).toBeUndefined();
  });
});

describe('alternate', () => {
  it('takes ours and the floor in turn and throws the first rounds away', async () => {
    const order: string[] = [];
    const sampler = (name: string, first: number) => async (round: number) => {
      order.push(`${name}${round}`);
      return round === 0 ? 1000 : first + round;
    };
    const { ours, floor } = await alternate({ rounds: 2, warmUp: 1 }, sampler('a', 10), sampler('b', 20));
    expect(order).toEqual(['a0', 'b0', 'a1', 'b1', 'a2', 'b2']);
    expect(ours).toEqual({ p50: 11, p95: 12 });
    expect(floor).toEqual({ p50: 21, p95: 22 });
  });
});
