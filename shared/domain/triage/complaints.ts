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
 * Complaints in which every word of the query begins a word, in any order; those whose name begins with the query
 * first, then those whose name holds it. Words typed without diacritics match any, those typed with them only what
 * bears them: `mỏi` is not `mới`, and must not be taken for a red flag. All complaints, red flags first, for an
 * empty query.
 */
export function searchComplaints(complaints: readonly Complaint[], query: string): Complaint[] {
  const wanted = wordsOf(query);
  const rank = ({ name, keywords, redFlag }: Complaint): number | undefined => {
    if (wanted.length === 0) return redFlag ? 0 : 1;
    const names = [wordsOf(name.vi), wordsOf(name.en)];
    if (names.some((each) => wanted.every((word, at) => begins(word, each[at])))) return 0;
    if (names.some((each) => holds(each, wanted))) return 1;
    return holds([...names, ...keywords.map(wordsOf)].flat(), wanted) ? 2 : undefined;
  };
  return complaints
    .map((complaint) => ({ complaint, rank: rank(complaint) }))
    .filter((each): each is { complaint: Complaint; rank: number } => each.rank !== undefined)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ complaint }) => complaint);
}

interface Word {
  /** `đầu` → `dau` */
  letters: string;
  /** Its diacritics; where in the word they stand is a matter of taste: `hoá`, `hóa`. */
  marks: readonly string[];
}

function wordsOf(text: string): Word[] {
  return text
    .split(/\s+/)
    .map((word) => ({
      letters: searchText(word),
      marks:
        word
          .replace(/[đĐ]/g, 'd\u0335')
          .normalize('NFD')
          .match(/\p{Mn}/gu) ?? [],
    }))
    .filter(({ letters }) => letters !== '');
}

function begins(typed: Word, word: Word | undefined): boolean {
  if (!word?.letters.startsWith(typed.letters)) return false;
  return typed.marks.every((mark) => word.marks.includes(mark));
}

/** Whether every word begins a word of the text, each another one: `đau đầu` is not in `đau gối`. */
function holds(text: readonly Word[], words: readonly Word[]): boolean {
  const parts = [...text];
  return words
    .toSorted((a, b) => b.letters.length - a.letters.length || b.marks.length - a.marks.length)
    .every((word) => {
      const index = parts.findIndex((part) => begins(word, part));
      return index >= 0 && parts.splice(index, 1).length > 0;
    });
}
