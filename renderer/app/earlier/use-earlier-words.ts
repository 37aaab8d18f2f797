import { useTranslation } from 'react-i18next';
import { useBilingual, useFormats } from '#renderer/i18n/index.ts';
import type { EarlierDay } from '#shared/domain/patient/earlier.ts';

/** An earlier clinic day of somebody in one line: when and where, for what, and what they were given. */
export function useEarlierWords(): (day: EarlierDay) => string {
  const { t } = useTranslation();
  const { date, money } = useFormats();
  const bilingual = useBilingual();
  return (day) => {
    const specialties = [...new Set(day.visits.flatMap((visit) => visit.specialties.map(bilingual)))];
    const diagnoses = day.visits.flatMap((visit) => visit.diagnoses);
    const known = diagnoses.map(({ code, text }) => [code, text].filter(Boolean).join(' '));
    const found = [specialties.join(', '), known.join(', ')].filter(Boolean).join(' – ');
    const came = t(specialties.length > 0 ? 'earlier.examined' : 'earlier.came', {
      date: date(day.date),
      place: day.place,
    });
    const amount = day.savingsBooks.reduce((sum, book) => sum + book.amountVnd, 0);
    return [
      found ? `${came}: ${found}` : came,
      day.visits.some(({ medicines }) => medicines) && t('earlier.medicines'),
      amount > 0 && t('earlier.book', { amount: money(amount) }),
      day.openCase && t('earlier.openCase', { reason: day.openCase.reason }),
      day.supportCase &&
        t('earlier.supportCase', {
          need: day.supportCase.need,
          stage: t(`cases.stage.${day.supportCase.stage}`),
          date: date(day.supportCase.on),
        }),
    ]
      .filter(Boolean)
      .join('; ');
  };
}
