/** What the committee decided against somebody, read from the books of all their records: a merge takes back no decision. */
import type { AgainstIt, SavingsBookState } from './state.ts';

/** Of the books of one person: a rejection holds until it is taken back or put off, whichever record has it; else the latest. */
export function decisionOf(books: readonly Pick<SavingsBookState, 'decision'>[]): AgainstIt | undefined {
  const all = books.flatMap(({ decision }) => decision ?? []);
  const putOff = new Set(all.flatMap(({ insteadOf = [] }) => insteadOf));
  const standing = all.filter(({ event }) => !putOff.has(event)).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return standing.find(({ kind }) => kind === 'rejected') ?? standing.at(-1);
}
