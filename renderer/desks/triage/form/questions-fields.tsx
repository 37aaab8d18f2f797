import { type Control, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Choice, FormField, Grid, NumberField } from '#renderer/ui/index.ts';
import { disabilities, pregnancyStatuses } from '#shared/domain/triage/triage.ts';
import type { TriageInput } from './triage-form.ts';

/** Pregnancy, where it is asked, and the degree on a certificate of disability: the law lets both go first. */
export function QuestionsFields({
  control,
  asksPregnancy,
}: {
  control: Control<TriageInput>;
  asksPregnancy: boolean;
}) {
  const { t } = useTranslation();
  const pregnancy = useWatch({ control, name: 'pregnancy' });
  return (
    <Grid columns={asksPregnancy ? 2 : 1} gap={3}>
      {asksPregnancy && (
        <Grid columns={pregnancy === 'yes' ? 'minmax(0, 1fr) 110px' : 1} gap={2}>
          <FormField control={control} name="pregnancy">
            {(field) => (
              <Choice
                {...field}
                label={t('triage.pregnancy')}
                digitGoesOn
                options={pregnancyStatuses.map((value) => ({ value, label: t(`triage.pregnant.${value}`) }))}
              />
            )}
          </FormField>
          {pregnancy === 'yes' && (
            <FormField control={control} name="weeks">
              {(field) => <NumberField {...field} label={t('triage.weeks')} unit={t('triage.weeksUnit')} />}
            </FormField>
          )}
        </Grid>
      )}
      <FormField control={control} name="disability">
        {(field) => (
          <Choice
            {...field}
            label={t('triage.disability')}
            digitGoesOn
            options={(['none', ...disabilities] as const).map((value) => ({
              value,
              label: t(`triage.disabled.${value}`),
            }))}
          />
        )}
      </FormField>
    </Grid>
  );
}
