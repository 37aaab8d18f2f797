import { useTranslation } from 'react-i18next';
import { categories } from '#shared/domain/visit/category.ts';
import { FieldGroup, FormField, Grid, NumberField, Panel, Quiet, Stack } from '../../../ui/index.ts';
import { type DayControl, NoteInput, TextInput } from './text-input.tsx';

/** What the plan of the humanitarian campaign says besides; none of it holds up the opening. */
export function PlanPanel({ control }: { control: DayControl }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('setupDay.planPanel')} icon="file">
      <Stack gap={4}>
        <Quiet small>{t('setupDay.planLead')}</Quiet>
        <Grid columns={2} gap={4} align="start">
          <TextInput
            control={control}
            name="campaign.organiser"
            label={t('setupDay.organiser')}
            hint={t('setupDay.organiserHint')}
          />
          <TextInput
            control={control}
            name="campaign.approval"
            label={t('setupDay.approval')}
            hint={t('setupDay.approvalHint')}
          />
        </Grid>
        <Grid columns="minmax(0, 1fr) minmax(0, 1fr) 190px" gap={4} align="start">
          <TextInput control={control} name="campaign.representative" label={t('setupDay.representative')} />
          <TextInput
            control={control}
            name="campaign.representativeTitle"
            label={t('setupDay.representativeTitle')}
          />
          <TextInput control={control} name="campaign.phone" label={t('setupDay.phone')} inputMode="tel" />
        </Grid>
        <Grid columns={3} gap={4} align="start">
          <NoteInput control={control} name="campaign.scope" label={t('setupDay.scope')} />
          <NoteInput control={control} name="campaign.equipment" label={t('setupDay.equipment')} />
          <NoteInput control={control} name="campaign.funding" label={t('setupDay.funding')} />
        </Grid>
        <FieldGroup words={{ label: t('setupDay.expected'), hint: t('setupDay.expectedHint') }}>
          <Grid columns={4} gap={4} align="start">
            {categories.map((category) => (
              <FormField key={category} control={control} name={`expected.${category}`}>
                {(field) => (
                  <NumberField label={t(`category.${category}`)} unit={t('setupDay.people')} {...field} />
                )}
              </FormField>
            ))}
          </Grid>
        </FieldGroup>
      </Stack>
    </Panel>
  );
}
