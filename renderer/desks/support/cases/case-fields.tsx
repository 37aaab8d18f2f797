/** The questions of a case: what is needed and where, who comes along, and which papers are there. */
import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { caseDocuments } from '#shared/domain/support-case/details.ts';
import { FormField, Grid, MultiChoice, TextArea, TextField, WholeNumberField } from '../../../ui/index.ts';
import type { CaseFormInput, CaseFormOutput } from './case-form.ts';

type CaseControl = Control<CaseFormInput, unknown, CaseFormOutput>;

export function CaseFields({ control }: { control: CaseControl }) {
  const { t } = useTranslation();
  return (
    <>
      <FormField control={control} name="need">
        {(field) => (
          <TextArea
            label={t('cases.need')}
            hint={t('cases.needHint')}
            rows={2}
            maxLength={1000}
            required
            {...field}
          />
        )}
      </FormField>
      <Grid columns="minmax(0, 1.4fr) minmax(0, 1fr) 190px" gap={4} align="start">
        <Line control={control} name="hospital" label={t('cases.hospital')} maxLength={200} />
        <Line control={control} name="department" label={t('cases.department')} maxLength={120} />
        <FormField control={control} name="estimatedCostVnd">
          {(field) => <WholeNumberField label={t('cases.estimatedCost')} unit="₫" {...field} />}
        </FormField>
      </Grid>
      <Grid columns="minmax(0, 1.4fr) minmax(0, 1fr) 190px" gap={4} align="start">
        <Line control={control} name="companionName" label={t('cases.companion')} maxLength={200} />
        <Line control={control} name="companionRelation" label={t('cases.relation')} maxLength={60} />
        <Line control={control} name="companionPhone" label={t('cases.companionPhone')} maxLength={20} />
      </Grid>
      <Grid columns={2} gap={4} align="start">
        <Line control={control} name="transport" label={t('cases.transport')} maxLength={300} />
        <Line control={control} name="contacts" label={t('cases.contacts')} maxLength={500} />
      </Grid>
      <FormField control={control} name="documents">
        {(field) => (
          <MultiChoice
            label={t('cases.documents')}
            columns={3}
            options={caseDocuments.map((value) => ({ value, label: t(`cases.document.${value}`) }))}
            {...field}
          />
        )}
      </FormField>
    </>
  );
}

type LineName = Exclude<keyof CaseFormInput, 'need' | 'estimatedCostVnd' | 'documents'>;

function Line({
  control,
  name,
  label,
  maxLength,
}: {
  control: CaseControl;
  name: LineName;
  label: string;
  maxLength: number;
}) {
  return (
    <FormField control={control} name={name}>
      {(field) => <TextField label={label} maxLength={maxLength} {...field} />}
    </FormField>
  );
}
