/** What people come for, as a list to choose from; what is not on it is typed. */
import { z } from 'zod';
import { searchText } from '../patient/name.ts';

const text = z.string().min(1).max(200);

export const complaintSchema = z.object({
  code: z.string().regex(/^[a-z0-9-]{2,60}$/),
  name: z.object({ vi: text, en: text }),
  /** Other words people say for it. */
  keywords: z.array(text),
  /** Specialties it suggests; only those the day has are offered. */
  suggests: z.array(text),
  /** Shown first and marked: a rule of the red flags asks for it. */
  redFlag: z.literal(true).optional(),
});
export type Complaint = z.infer<typeof complaintSchema>;

/**
 * Complaints in which every word of the query begins a word, without diacritics and in any order; those whose name
 * begins with the query first, then those whose name holds it. All of them, red flags first, for an empty query.
 */
export function searchComplaints(complaints: readonly Complaint[], query: string): Complaint[] {
  const wanted = searchText(query);
  const words = wanted.split(' ').filter(Boolean);
  const rank = ({ name, keywords, redFlag }: Complaint): number | undefined => {
    if (words.length === 0) return redFlag ? 0 : 1;
    const names = [searchText(name.vi), searchText(name.en)];
    if (names.some((each) => each.startsWith(wanted))) return 0;
    if (names.some((each) => holds(each, words))) return 1;
    return holds([...names, ...keywords.map(searchText)].join(' '), words) ? 2 : undefined;
  };
  return complaints
    .map((complaint) => ({ complaint, rank: rank(complaint) }))
    .filter((each): each is { complaint: Complaint; rank: number } => each.rank !== undefined)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ complaint }) => complaint);
}

/** Whether every word begins a word of the text, each another one: `đau đầu` is not in `đau gối`. */
function holds(text: string, words: readonly string[]): boolean {
  const parts = text.split(' ');
  return words
    .toSorted((a, b) => b.length - a.length)
    .every((word) => {
      const index = parts.findIndex((part) => part.startsWith(word));
      return index >= 0 && parts.splice(index, 1).length > 0;
    });
}
