/**
 * The interface's two languages, each fetched when a window first speaks it. Keys are typed from `vi.json`; the choice
 * is remembered for each window.
 */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type vi from './vi.json';

export type Language = 'vi' | 'en';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    returnNull: false;
    resources: { translation: typeof vi };
  }
}

const storageKey = 'language';

const files = {
  vi: () => import('./vi.json'),
  en: () => import('./en.json'),
} satisfies Record<Language, () => Promise<unknown>>;

const wordsIn = async (language: Language) => (await files[language]()).default;

/** Starts with the language this window used last, else Vietnamese. */
export async function startLanguages(): Promise<void> {
  const language: Language = sessionStorage.getItem(storageKey) === 'en' ? 'en' : 'vi';
  await i18next.use(initReactI18next).init({
    lng: language,
    // Both hold the same keys, which a test proves: the other one is never needed for a gap.
    fallbackLng: false,
    resources: { [language]: { translation: await wordsIn(language) } },
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = language;
}

/** Changes this window's language, once its words are here. */
export async function changeLanguage(language: Language): Promise<void> {
  i18next.addResourceBundle(language, 'translation', await wordsIn(language));
  sessionStorage.setItem(storageKey, language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

export { usePersonName } from './person-name.ts';
export { useBilingual, useFormats } from './use-formats.ts';
export { wordsOf } from './words.ts';
