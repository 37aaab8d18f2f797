import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '#renderer/i18n/index.ts';
import { FormField, MultiChoice } from '#renderer/ui/index.ts';
import styles from './specialty-field.module.css';
import type { SpecialtyOption } from './specialty-options.ts';
import type { TriageInput } from './triage-form.ts';

/** Where they go: what is suggested says why, and whoever sits here decides. */
export function SpecialtyField({
  control,
  options,
}: {
  control: Control<TriageInput>;
  options: readonly SpecialtyOption[];
}) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const hintOf = ({ because, status, isWished, isClosed, waiting }: SpecialtyOption) => {
    const parts = [
      because.length > 0 && t('triage.suggested'),
      isWished && t('triage.wished'),
      status && t(`entryStatus.${status}`),
      isClosed ? t('triage.closed') : t('triage.waitingCount', { count: waiting }),
    ];
    return parts.filter(Boolean).join(' · ');
  };
  const suggested = options.filter(({ because }) => because.length > 0);
  return (
    <FormField control={control} name="specialties">
      {(field) => (
        <MultiChoice
          {...field}
          label={t('triage.specialties')}
          required
          columns={2}
          hint={
            suggested.length > 0 &&
            suggested.map(({ id, name, because }) => (
              <span key={id} className={styles.because}>
                {t('triage.because', {
                  specialty: bilingual(name),
                  because: because.map(bilingual).join(', '),
                })}
              </span>
            ))
          }
          options={options.map((option) => ({
            value: option.id,
            label: bilingual(option.name),
            hint: hintOf(option),
            disabled: option.isFixed,
          }))}
        />
      )}
    </FormField>
  );
}
