import { useTranslation } from 'react-i18next';
import type { DayRow } from '#shared/rows.ts';
import { FormularyReview } from '../../app/formulary/formulary-review.tsx';
import { Notice } from '../../ui/index.ts';

/** Shown until a pharmacist has gone through the day's list of medicines, with the way to say so. */
export function FormularyNotice({
  day,
  short,
}: {
  day: DayRow;
  /** In one sentence, beside something more important. */
  short?: boolean;
}) {
  const { t } = useTranslation();
  if (!short) return <FormularyReview day={day} where="pharmacy" />;
  return day.formularyReviewed ? null : <Notice tone="waiting" title={t('pharmacy.notReviewed')} />;
}
