import { useBilingual } from '#renderer/i18n/index.ts';
import type { TriageRecord } from '#shared/domain/triage/triage.ts';
import type { DayRow } from '#shared/rows.ts';

/** A complaint as the day's list calls it now, else as it was written. */
export function useComplaintWords(day: Pick<DayRow, 'triage'>) {
  const bilingual = useBilingual();
  const listed = new Map(day.triage.complaints.map((each) => [each.code, each.name]));
  return ({ code, text }: TriageRecord['complaints'][number]): string => {
    const name = code && listed.get(code);
    return name ? bilingual(name) : text;
  };
}
