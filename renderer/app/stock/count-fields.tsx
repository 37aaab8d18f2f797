import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/index.ts';
import { EnterSends, NumberField, TextField } from '../../ui/index.ts';
import type { Counting } from './use-count.ts';

/** How many there are, how that differs from the books, and why. */
export function CountFields({
  counting: { found, reason, type, difference, problems },
  unit,
  words,
  autoFocus,
}: {
  counting: Counting;
  unit: string;
  /** How it is counted, and what may be a reason; left out: of medicines. */
  words?: { hint: string; reasonHint: string };
  autoFocus: boolean;
}) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const units = (quantity: number) => `${number(quantity)} ${unit}`;
  const agrees = difference === 0;
  const asksReason = reason !== '' || (difference !== undefined && !agrees);
  const field = (
    <NumberField
      label={t('pharmacy.countedUnits')}
      hint={
        <span aria-live="polite">
          {difference === undefined
            ? (words?.hint ?? t('stock.countHint'))
            : agrees
              ? t('pharmacy.sameAsBooks')
              : t(difference < 0 ? 'pharmacy.lessThanBooks' : 'pharmacy.moreThanBooks', {
                  units: units(Math.abs(difference)),
                })}
        </span>
      }
      unit={unit}
      autoFocus={autoFocus}
      value={found}
      onChange={(next) => type(next, reason)}
      error={problems.found}
      required
    />
  );
  return (
    <>
      {/* What agrees needs no reason: Enter records it, and the next lot is counted. */}
      {agrees ? <EnterSends>{field}</EnterSends> : <div>{field}</div>}
      {asksReason && (
        <TextField
          label={t('pharmacy.reason')}
          hint={words?.reasonHint ?? t('pharmacy.reasonHint')}
          value={reason}
          maxLength={300}
          onChange={(next) => type(found, next)}
          error={problems.reason}
          required={!agrees}
        />
      )}
    </>
  );
}
