/** What is missing or odd before a day is opened, or before it is closed: a code for its words, and where it is mended. */

/** Without what is `vital` the day cannot go on; what is `odd` should be known. */
type Weight = 'vital' | 'odd';

/** The sections in which things are mended. */
export type MendedAt =
  | 'day'
  | 'people'
  | 'rooms'
  | 'medicines'
  | 'gifts'
  | 'station'
  | 'papers'
  | 'still-here'
  | 'disputes'
  | 'prints'
  | 'outbox'
  | 'network';

export interface Finding<Code extends string = string> {
  code: Code;
  weight: Weight;
  mendedAt: MendedAt;
  /** Of the code's words. */
  params?: Record<string, string | number>;
}

/** A maker of findings of one weight; `when` leaves it out. */
export const finding =
  <Code extends string>(weight: Weight, mendedAt: MendedAt) =>
  (when: boolean, code: Code, params?: Record<string, string | number>): Finding<Code>[] =>
    when ? [{ code, weight, mendedAt, ...(params ? { params } : {}) }] : [];

/** The first few names of those that a finding is about, and how many there are. */
export function named(names: readonly string[], most = 4): { count: number; names: string } {
  const first = names.slice(0, most).join(', ');
  return { count: names.length, names: names.length > most ? `${first} …` : first };
}
