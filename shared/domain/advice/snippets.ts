/** Short pieces of advice that are offered for a diagnosis: data with sources, which doctors correct. */
import { z } from 'zod';
import type { Diagnosis } from '../exam/exam.ts';

const bilingual = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });

const snippetSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** Beginnings of the codes it is for: `I10`, `E11`, `J45.9`. */
  icd10: z.array(z.string().regex(/^[A-Z]\d{0,2}(\.\d{1,2})?$/)).min(1),
  /** Where it is mostly given; a hint for the order only. */
  specialty: z.string().optional(),
  /** What is said and printed is Vietnamese. */
  text: bilingual,
  source: z.string().optional(),
});
export type Snippet = z.infer<typeof snippetSchema>;

export const snippetFileSchema = z.strictObject({
  edition: z.string().min(1),
  reviewed: z.boolean(),
  note: bilingual,
  snippets: z.array(snippetSchema),
});
export type SnippetFile = z.infer<typeof snippetFileSchema>;

/** Most that are offered: each has a digit as its key. */
const mostOffered = 9;

/**
 * Snippets for these diagnoses, at most nine: those of the main diagnosis first, of each those that the specialty mostly gives
 * first. A diagnosis without a code brings none.
 */
export function snippetsFor(
  snippets: readonly Snippet[],
  diagnoses: readonly Diagnosis[],
  specialty: string,
): Snippet[] {
  const offered = diagnoses.flatMap(({ code }) => {
    const fitting =
      code === undefined ? [] : snippets.filter(({ icd10 }) => icd10.some((from) => code.startsWith(from)));
    const isOwn = (each: Snippet) => each.specialty === specialty;
    return [...fitting.filter(isOwn), ...fitting.filter((each) => !isOwn(each))];
  });
  return [...new Set(offered)].slice(0, mostOffered);
}

/** Whether the advice says it already. */
export const isAdvised = (advice: string, { text }: Snippet): boolean => advice.includes(text.vi);

/** The advice with a snippet on a line of its own; one that is there stays as it is. */
export function withSnippet(advice: string, snippet: Snippet): string {
  if (isAdvised(advice, snippet)) return advice;
  const before = advice.trimEnd();
  return before === '' ? snippet.text.vi : `${before}\n${snippet.text.vi}`;
}

/** The advice without a snippet, as far as nobody has changed its words. */
export function withoutSnippet(advice: string, { text }: Snippet): string {
  return advice
    .split('\n')
    .flatMap((line) => (line.includes(text.vi) ? line.replace(text.vi, '').trim() || [] : line))
    .join('\n');
}
