/** The interface's two languages. Keys are typed from `vi.json`; the choice is remembered for each window. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './en.json' with { type: 'json' };
import vi from './vi.json' with { type: 'json' };

export type Language = 'vi' | 'en';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    returnNull: false;
    resources: { translation: typeof vi };
  }
}

const storageKey = 'language';

/** Starts the languages with the one this window used last, else Vietnamese. */
export async function startLanguages(): Promise<void> {
  const remembered = sessionStorage.getItem(storageKey);
  await i18next.use(initReactI18next).init({
    lng: remembered === 'en' ? 'en' : 'vi',
    fallbackLng: 'vi',
    resources: { vi: { translation: vi }, en: { translation: en } },
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = i18next.language;
}

/** Changes this window's language. */
export async function changeLanguage(language: Language): Promise<void> {
  sessionStorage.setItem(storageKey, language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

export { usePersonName } from './person-name.ts';
export { useBilingual, useFormats } from './use-formats.ts';
export { wordsOf } from './words.ts';
