/**
 * Who wrote a line: a station's letter; on a shared day with the number of the start and four random letters, `A`,
 * `A002K3F9`. A start counts its lines from 1 under a name that no other has: neither a line that reached the hub and
 * not this disk before the power went, nor one of a copy of this disk, nor of another computer that was given the same
 * letter by mistake, is ever taken for another with the same count.
 */

/** The name under which a station writes in its `start`-th start on a shared day; `random` are four of `[0-9A-Z]`. */
export const writerName = (letter: string, start: number, random: string) =>
  `${letter}${String(start % 1_000).padStart(3, '0')}${random}`;

/** The letter of the station that wrote under this name. */
export const letterOf = (writer: string) => writer.slice(0, 1);

const numberOf = (writer: string) => Number(writer.slice(1, 4) || 1);

/** The start in which a station wrote under this name; 0 when another station did. */
export const startOf = (writer: string, letter: string) =>
  letterOf(writer) === letter ? numberOf(writer) : 0;

/** By letter, and the starts of one station in their order. */
export function compareWriters(a: string, b: string): number {
  if (letterOf(a) !== letterOf(b)) return letterOf(a) < letterOf(b) ? -1 : 1;
  if (numberOf(a) !== numberOf(b)) return numberOf(a) - numberOf(b);
  return a < b ? -1 : a > b ? 1 : 0;
}
