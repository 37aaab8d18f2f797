/**
 * Who wrote a line: a station's letter, and from its second start on a shared day the number of the start, `A`, `A2`,
 * `A3`. A start counts its lines from 1, so that a line that reached the hub and not this disk before the power went
 * is never taken for another with the same count.
 */

/** The name under which a station writes in its `start`-th start, from 1. */
export const writerName = (letter: string, start: number) => (start === 1 ? letter : `${letter}${start}`);

/** The letter of the station that wrote under this name. */
export const letterOf = (writer: string) => writer.slice(0, 1);

const numberOf = (writer: string) => Number(writer.slice(1) || 1);

/** The start in which a station wrote under this name; 0 when another station did. */
export const startOf = (writer: string, letter: string) =>
  letterOf(writer) === letter ? numberOf(writer) : 0;

/** By letter, and the starts of one station in their order. */
export function compareWriters(a: string, b: string): number {
  if (letterOf(a) !== letterOf(b)) return letterOf(a) < letterOf(b) ? -1 : 1;
  return numberOf(a) - numberOf(b);
}
