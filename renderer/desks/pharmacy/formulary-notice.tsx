import { useTranslation } from 'react-i18next';
import type { DayRow } from '#shared/rows.ts';
import { Notice } from '../../ui/index.ts';

/** Shown until a pharmacist has gone through the day's list of medicines. */
export function FormularyNotice({
  day,
  short,
}: {
  day: Pick<DayRow, 'formularyReviewed'>;
  /** In one sentence, beside something more important. */
  short?: boolean;
}) {
  const { t } = useTranslation();
  if (day.formularyReviewed) return null;
  return (
    <Notice
      tone="waiting"
      title={t('pharmacy.notReviewed')}
      {...(short ? {} : { text: t('pharmacy.notReviewedText') })}
    />
  );
}
