/** How a figure comes about: samples, taken in turn with those of its floor, and two percentiles of each. */

export interface Spread {
  p50: number;
  p95: number;
}

/** What a figure may be at most; `aim` is what we would like better and is not held against it. */
export interface Budget {
  p95?: number;
  /** Ours over the floor, at both percentiles. */
  ratio?: number;
  aim?: number;
}

export interface Figure {
  ours: Spread;
  /** The least that the same work can cost here: the bare library or the disk. */
  floor: Spread | null;
  ratio: Spread | null;
  unit: 'ms' | 'kB' | 'rows/s' | 'lines/s' | 'PDFs/s';
  budget?: Budget;
  met?: boolean;
}

/** The smallest sample that `share` (0 to 1) of all samples do not exceed. Throws without samples. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new RangeError('No samples to take a percentile of');
  return found;
}

export function spreadOf(samples: readonly number[]): Spread {
  return { p50: percentile(samples, 0.5), p95: percentile(samples, 0.95) };
}

/** A figure beside its floor, and whether it keeps to its budget. */
export function figure(
  unit: Figure['unit'],
  ours: Spread,
  { floor = null, budget }: { floor?: Spread | null; budget?: Budget } = {},
): Figure {
  const ratio = floor && { p50: ours.p50 / floor.p50, p95: ours.p95 / floor.p95 };
  const bare = { ours, floor, ratio, unit };
  if (!budget) return bare;
  if (budget.p95 === undefined && budget.ratio === undefined) return { ...bare, budget };
  const inTime = ours.p95 <= (budget.p95 ?? Number.POSITIVE_INFINITY);
  const inRatio =
    ratio === null || Math.max(ratio.p50, ratio.p95) <= (budget.ratio ?? Number.POSITIVE_INFINITY);
  return { ...bare, budget, met: inTime && inRatio };
}

/** Milliseconds that a piece of work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Takes one sample and answers with it, in the figure's unit. */
export type Sampler = (round: number) => Promise<number>;

/**
 * Takes samples of ours and of the floor in turn, so that whatever slows the machine for a while slows both;
 * those of the first `warmUp` rounds are thrown away.
 */
export async function alternate(
  { rounds, warmUp = 0 }: { rounds: number; warmUp?: number },
  ours: Sampler,
  floor: Sampler,
): Promise<{ ours: Spread; floor: Spread }> {
  const samples = { ours: [] as number[], floor: [] as number[] };
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const ourSample = await ours(round);
    const floorSample = await floor(round);
    if (round < warmUp) continue;
    samples.ours.push(ourSample);
    samples.floor.push(floorSample);
  }
  return { ours: spreadOf(samples.ours), floor: spreadOf(samples.floor) };
}
