/** The words on the screen, by their keys, so that the same path can be walked in both languages. */
import en from '#renderer/i18n/en.json' with { type: 'json' };
import vi from '#renderer/i18n/vi.json' with { type: 'json' };

export type Words = typeof vi;
export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

export const wordsIn: Record<Language, Words> = { vi, en };

/** A sentence with its gaps filled. */
export function filled(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** A pattern that the sentence fits whatever fills its gaps. */
export function anyOf(sentence: string): RegExp {
  const parts = sentence.split(/\{\{\w+\}\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.join('.*'), 's');
}

type Tree = { [key: string]: string | Tree };

function sentences(tree: Tree, path = ''): [key: string, sentence: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as const] : sentences(value, `${path}${key}.`),
  );
}

const keys = new Set(sentences(vi).map(([key]) => key));

/** Whether a text is the name of a sentence instead of the sentence. */
export const isKey = (text: string): boolean => keys.has(text);

// Each language names the other in its own words.
const naming = ['frame.otherLanguage', 'palette.language'];

/** Tells the sentences of the other language, with whatever fills their gaps. */
export function foreignTo(language: Language): (text: string) => boolean {
  const own = new Set(sentences(wordsIn[language]).map(([, sentence]) => sentence));
  const foreign = sentences(wordsIn[language === 'vi' ? 'en' : 'vi']).filter(
    // A sentence that is nothing but its gaps says nothing about its language.
    ([key, sentence]) =>
      !naming.includes(key) && !own.has(sentence) && /\p{L}{2}/u.test(withoutGaps(sentence)),
  );
  const patterns = foreign.map(([, sentence]) => new RegExp(`^${anyOf(sentence).source}$`, 's'));
  return (text) => !own.has(text) && patterns.some((pattern) => pattern.test(text));
}

const withoutGaps = (sentence: string) => sentence.replace(/\{\{\w+\}\}/g, '');
