/** Words that people say for what a list of diagnoses calls otherwise: `tiểu đường` for `đái tháo đường`. */
import { z } from 'zod';
import { searchText } from '../patient/name.ts';

const phrase = z.string().trim().min(1);

export const synonymsSchema = z.strictObject({
  edition: z.string().min(1),
  reviewed: z.boolean(),
  note: z.strictObject({ vi: z.string().min(1), en: z.string().min(1) }),
  groups: z.array(
    z.strictObject({
      /** As lists of diagnoses call it; any of them. */
      find: z.array(phrase).min(1),
      /** What people say and write for it: abbreviations too, which are never looked for themselves. */
      said: z.array(phrase),
    }),
  ),
});
export type Synonyms = z.infer<typeof synonymsSchema>;

interface FoldedGroup {
  find: readonly string[];
  /** Those of `find` among them. */
  said: readonly string[];
}

/** Groups folded as `searchText` does, ready to be looked through for every key pressed. */
export type FoldedSynonyms = readonly FoldedGroup[];

export const foldSynonyms = (groups: Synonyms['groups']): FoldedSynonyms =>
  groups.map(({ find, said }) => ({
    find: find.map(searchText),
    said: [...new Set([...find, ...said].map(searchText))],
  }));

/** More ways to say it than anybody waits for. */
const mostVariants = 16;

/**
 * The folded query, and as it would be with other words for the same. The last word may be unfinished where words before it
 * tell what is meant: `tieu duo`.
 */
export function variantsOf(synonyms: FoldedSynonyms, query: string): string[] {
  const variants = new Set([query]);
  for (const { find, said } of synonyms) {
    // What another group has said otherwise counts too: `ung thư bao tử` is `u ác dạ dày`.
    for (const variant of [...variants]) {
      for (const phrase of said) {
        const rest = restOf(variant, phrase);
        if (!rest) continue;
        for (const other of find) variants.add(`${rest.before}${other}${rest.after}`);
      }
    }
  }
  return [...variants].slice(0, mostVariants);
}

/** What stands before and after a phrase in a query that holds it. */
function restOf(query: string, phrase: string): { before: string; after: string } | undefined {
  const at = ` ${query} `.indexOf(` ${phrase} `);
  if (at >= 0) return { before: query.slice(0, at), after: query.slice(at + phrase.length) };
  for (let start = 0; start >= 0; start = wordAfter(query, start)) {
    const tail = query.slice(start);
    if (tail.includes(' ') && phrase.startsWith(tail)) return { before: query.slice(0, start), after: '' };
  }
  return undefined;
}

/** Where the next word begins; -1 behind the last. */
function wordAfter(text: string, start: number): number {
  const space = text.indexOf(' ', start);
  return space < 0 ? -1 : space + 1;
}
