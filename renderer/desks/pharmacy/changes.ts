/** What a new prescription changes against the one that it replaces. */
import type { Line } from './picking.ts';

export interface Changes {
  added: Line[];
  removed: Line[];
  /** Lines of another quantity or another way to take them, as they are now. */
  changed: { line: Line; before: Line }[];
}

const taking = ({ quantity, dose, timesPerDay, days, when }: Line) =>
  [quantity, dose, timesPerDay, days, when].join('|');

export function changesBetween(before: readonly Line[], now: readonly Line[]): Changes {
  const earlier = new Map(before.map((line) => [line.medicine, line]));
  const current = new Set(now.map((line) => line.medicine));
  return {
    added: now.filter((line) => !earlier.has(line.medicine)),
    removed: before.filter((line) => !current.has(line.medicine)),
    changed: now.flatMap((line) => {
      const old = earlier.get(line.medicine);
      return old && taking(old) !== taking(line) ? [{ line, before: old }] : [];
    }),
  };
}
