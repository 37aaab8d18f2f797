/** Chance that can be repeated: the same seed gives the same day. */

export interface Random {
  /** 0 up to but not including 1. */
  next(): number;
  /** Whole number from `least` to `most`, both possible. */
  between(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Picks more often what weighs more. */
  weighted<T>(list: readonly T[], weight: (each: T) => number): T;
  shuffled<T>(list: readonly T[]): T[];
  /** Log-normal, as times of service are: half are shorter than the median; `sigma` 0.5 makes one in twenty 2.3 times it. */
  around(median: number, sigma?: number): number;
  bytes(length: number): Uint8Array;
  /** A stream of its own, so that what one robot draws does not change what another does. */
  fork(name: string): Random;
}

/** Small fast counter generator (sfc32), seeded by text. */
export function createRandom(seed: string): Random {
  let [a, b, c] = [hash(seed, 1), hash(seed, 2), hash(seed, 3)];
  let counter = 1;
  const word = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 16; round += 1) word();

  const next = () => word() / 2 ** 32;
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (list) => at(list, between(0, list.length - 1)),
    weighted(list, weight) {
      let left = next() * list.reduce((sum, each) => sum + weight(each), 0);
      for (const each of list) {
        left -= weight(each);
        if (left < 0) return each;
      }
      return at(list, list.length - 1);
    },
    shuffled(list) {
      const mixed = [...list];
      for (let last = mixed.length - 1; last > 0; last -= 1) {
        const other = between(0, last);
        [mixed[last], mixed[other]] = [at(mixed, other), at(mixed, last)];
      }
      return mixed;
    },
    around(median, sigma = 0.5) {
      // Box and Muller's way from two even draws to a normal one; the first is never 0.
      const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
      return median * Math.exp(sigma * normal);
    },
    bytes: (length) => Uint8Array.from({ length }, () => word() & 0xff),
    fork: (name) => createRandom(`${seed}/${name}`),
  };
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError('nothing to choose from');
  return found;
}

/** 32 bits of a text (FNV-1a). */
function hash(text: string, salt: number): number {
  let value = 0x811c9dc5 ^ salt;
  for (const character of text) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return value | 0;
}
