/** The ICD-10 list as doctors look it up: by code, or by words without diacritics in any order. */
import { type Diagnosis, diagnosisSchema } from '#shared/domain/exam/exam.ts';
import { searchText } from '#shared/domain/patient/name.ts';

export interface IcdCode {
  code: string;
  vi: string;
  en: string;
}

export interface IndexedCode extends IcdCode {
  /** `e119` */
  key: string;
  /** Words of both languages between spaces, with one at each end. */
  words: string;
}

/** Makes the list ready to be searched for every key pressed. */
export function indexCodes(codes: readonly IcdCode[]): IndexedCode[] {
  return codes.map((each) => ({
    ...each,
    key: compact(each.code),
    words: ` ${searchText(each.vi)} ${searchText(each.en)} `,
  }));
}

const compact = (text: string) => searchText(text).replaceAll(' ', '');

/** At most `limit` codes: those whose code begins as typed, then whole beginnings, then words in any order. */
export function searchDiagnoses(index: readonly IndexedCode[], text: string, limit = 8): IndexedCode[] {
  const query = searchText(text);
  if (query === '') return [];
  const ranked: IndexedCode[][] = [[], [], [], []];
  for (const code of index) {
    const rank = rankOf(code, query, compact(text));
    if (rank !== undefined) ranked[rank]?.push(code);
  }
  return ranked.flat().slice(0, limit);
}

function rankOf({ key, words }: IndexedCode, query: string, asCode: string): number | undefined {
  if (key.startsWith(asCode)) return 0;
  if (words.startsWith(` ${query}`)) return 1;
  const typed = query.split(' ');
  if (typed.every((word) => words.includes(` ${word}`))) return 2;
  return typed.every((word) => words.includes(word)) ? 3 : undefined;
}

/** What is typed as a diagnosis of its own: `K21.0 Trào ngược` keeps its code, anything else is only words. */
export function freeDiagnosis(text: string): Diagnosis | undefined {
  const [, code, words] = /^([a-z]\d{2}(?:\.\d{1,2})?)(?:\s+(.*))?$/i.exec(text.trim()) ?? [];
  const typed = code
    ? { code: code.toUpperCase(), text: words || code.toUpperCase() }
    : { text: text.slice(0, 300) };
  const parsed = diagnosisSchema.safeParse(typed);
  return parsed.success ? parsed.data : undefined;
}
