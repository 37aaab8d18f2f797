/** A size between `largest` and `smallest` points, less the further a text goes beyond so many letters. */
export function fitting(text: string, largest: number, smallest: number, letters: number): number {
  return Math.max(smallest, Math.min(largest, (largest * letters) / text.length));
}
