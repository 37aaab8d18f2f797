import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { dateInFull } from '../../../app/typed-date.ts';
import { FormField, Grid, Panel, Stack } from '../../../ui/index.ts';
import { CommuneField } from './commune-field.tsx';
import type { DayForm, DayInput } from './day-form.ts';
import { LogoField } from './logo/logo-field.tsx';
import { TextInput } from './text-input.tsx';

/** Where and when, and whose programme it is. */
export function PlacePanel({
  form: { control, setValue, watch },
  isDateFixed,
}: {
  form: UseFormReturn<DayInput, unknown, DayForm>;
  /** The doors have been opened: its date stays. */
  isDateFixed: boolean;
}) {
  const { t } = useTranslation();
  const take = (commune: string, province: string) => {
    setValue('site.commune', commune, { shouldDirty: true, shouldValidate: true });
    setValue('site.province', province, { shouldDirty: true, shouldValidate: true });
  };
  return (
    <Panel title={t('setupDay.placePanel')} icon="hospital">
      <Stack gap={4}>
        <Grid columns="minmax(0, 1fr) 150px 110px 110px" gap={4} align="start">
          <TextInput control={control} name="site.name" label={t('setupDay.place')} required autoFocus />
          <TextInput
            control={control}
            name="date"
            inFull={dateInFull}
            label={t('prepare.date')}
            inputMode="numeric"
            disabled={isDateFixed}
            hint={isDateFixed ? t('setupDay.dateFixed') : undefined}
            required
          />
          <TextInput control={control} name="hours.open" label={t('setupDay.opens')} required />
          <TextInput control={control} name="hours.close" label={t('setupDay.closes')} required />
        </Grid>
        <Grid columns="minmax(0, 1fr) minmax(0, 0.8fr) minmax(0, 1.4fr)" gap={4} align="start">
          <FormField control={control} name="site.commune">
            {(field) => <CommuneField {...field} province={watch('site.province')} onTake={take} />}
          </FormField>
          <TextInput control={control} name="site.province" label={t('setupDay.province')} required />
          <TextInput control={control} name="site.address" label={t('setupDay.address')} />
        </Grid>
        <Grid columns={2} gap={4} align="start">
          <TextInput control={control} name="programme.name" label={t('setupDay.programme')} />
          <TextInput control={control} name="programme.sponsor" label={t('setupDay.sponsor')} />
        </Grid>
        <FormField control={control} name="programme.logo">
          {({ value, onChange }) => <LogoField value={value} onChange={onChange} />}
        </FormField>
      </Stack>
    </Panel>
  );
}
