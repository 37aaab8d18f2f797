import { useTranslation } from 'react-i18next';
import type { LetterChip } from '#renderer/ui/index.ts';
import { type DayTime, dayTimes } from '#shared/domain/prescription/issued.ts';

/** Times of the day with their keys: S, T, C, N in Vietnamese. */
export function useTimeChips(): LetterChip<DayTime>[] {
  const { t } = useTranslation();
  return dayTimes.map((value) => ({
    value,
    label: t(`prescribing.time.${value}`),
    letter: t(`prescribing.timeKey.${value}`),
  }));
}

interface Told {
  timesPerDay: number | undefined;
  times?: readonly DayTime[] | undefined;
  when: string;
  days: number | undefined;
}

/** How a line is taken, without its dose: `× 3 lần/ngày (Sáng, Trưa, Chiều) · sau ăn · 5 ngày`. */
export function useCourseWords(): (told: Told) => string {
  const { t } = useTranslation();
  return ({ timesPerDay, times = [], when, days }) => {
    const at = times.map((time) => t(`prescribing.time.${time}`)).join(', ');
    return [
      timesPerDay && `× ${t('prescribing.aDay', { times: timesPerDay })}${at && ` (${at})`}`,
      when,
      days && t('prescribing.forDays', { days }),
    ]
      .filter(Boolean)
      .join(' · ');
  };
}
