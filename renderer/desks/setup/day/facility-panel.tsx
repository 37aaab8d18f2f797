import { useTranslation } from 'react-i18next';
import { Grid, Panel, Stack } from '../../../ui/index.ts';
import { type DayControl, TextInput } from './text-input.tsx';

/** The hospital whose name, code and licence the prescriptions carry. */
export function FacilityPanel({ control }: { control: DayControl }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('setupDay.facilityPanel')} icon="doctor">
      <Stack gap={4}>
        <Grid columns="minmax(0, 1fr) 190px" gap={4} align="start">
          <TextInput control={control} name="facility.name" label={t('setupDay.facilityName')} required />
          <TextInput
            control={control}
            name="facility.code"
            label={t('setupDay.facilityCode')}
            hint={t('setupDay.facilityCodeHint')}
            maxLength={10}
            required
          />
        </Grid>
        <Grid columns="minmax(0, 1fr) 190px minmax(0, 1.4fr)" gap={4} align="start">
          <TextInput control={control} name="facility.licence" label={t('setupDay.facilityLicence')} />
          <TextInput control={control} name="facility.phone" label={t('setupDay.phone')} inputMode="tel" />
          <TextInput control={control} name="facility.address" label={t('setupDay.address')} />
        </Grid>
      </Stack>
    </Panel>
  );
}
