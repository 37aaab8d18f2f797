import { useTranslation } from 'react-i18next';
import { ageOn, type Birth } from '#shared/domain/patient/birth.ts';
import { formatBytes, formatDay, formatMoney, formatNumber, formatTime } from './formats.ts';

/** Picks the window's language of words that belong to the day: names of specialties, gifts, units. */
export function useBilingual(): (words: { vi: string; en: string }) => string {
  const { i18n } = useTranslation();
  return (words) => (i18n.language === 'en' ? words.en : words.vi);
}

/** Dates, times, money, and ages in words; `date` is the clinic day, `yyyy-MM-dd`. */
export function useFormats() {
  const { t } = useTranslation();
  return {
    date: formatDay,
    time: formatTime,
    money: formatMoney,
    number: formatNumber,
    bytes: formatBytes,
    age(birth: Birth, date: string): string {
      const { years, months, exact } = ageOn(birth, date);
      if (months < 72 && birth.month !== undefined) return t('age.months', { months });
      return exact ? t('age.years', { years }) : t('age.aboutYears', { years });
    },
  };
}
