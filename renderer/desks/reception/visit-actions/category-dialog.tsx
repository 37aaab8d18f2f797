import { zodResolver } from '@hookform/resolvers/zod';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { categories } from '#shared/domain/visit/category.ts';
import type { VisitSummary } from '#shared/rows.ts';
import { useSend } from '../../../app/use-send.ts';
import {
  Choice,
  FormDialog,
  FormField,
  Grid,
  MultiChoice,
  NumberField,
  notify,
  TextField,
} from '../../../ui/index.ts';
import { validated } from '../validated.ts';
import {
  type CategoryInput,
  type CategoryOutput,
  categoryFormSchema,
  categoryInput,
  categoryOf,
} from './category-form.ts';

/** Corrects the category somebody was taken in with, the others that hold too, and the certificate. */
export function CategoryDialog({ visit, onClose }: { visit: VisitSummary; onClose: () => void }) {
  const { t } = useTranslation();
  const { send, busy } = useSend();
  const form = useForm<CategoryInput, unknown, CategoryOutput>({
    resolver: zodResolver(categoryFormSchema),
    defaultValues: categoryInput(visit.opened),
  });
  const { control } = form;
  const main = useWatch({ control, name: 'category' });
  const save = async () => {
    const written = await validated(form);
    if (!written) return;
    const done = await send({
      type: 'visit.correct-category',
      subject: `visit/${visit.id}`,
      data: categoryOf(written),
      ...(visit.lastEvent ? { basis: visit.lastEvent } : {}),
    });
    if (!done) return;
    notify({ tone: 'done', title: t('reception.categorySaved') });
    onClose();
  };
  const options = categories.map((each) => ({ value: each, label: t(`category.${each}`) }));
  return (
    <FormDialog
      title={t('reception.categoryTitle')}
      size="large"
      action={{ label: t('reception.categorySave'), busy }}
      onSend={save}
      onClose={onClose}
    >
      <FormField control={control} name="category">
        {(field) => (
          <Choice label={t('reception.category')} required autoFocus options={options} {...field} />
        )}
      </FormField>
      <FormField control={control} name="otherCategories">
        {(field) => (
          <MultiChoice
            label={t('reception.otherCategories')}
            options={options.filter((option) => option.value !== main)}
            {...field}
          />
        )}
      </FormField>
      <Grid columns="minmax(0, 4fr) minmax(0, 2fr) minmax(0, 4fr)" gap={3}>
        <FormField control={control} name="certificateNumber">
          {(field) => <TextField label={t('reception.certificateNumber')} maxLength={60} {...field} />}
        </FormField>
        <FormField control={control} name="certificateYear">
          {(field) => <NumberField label={t('reception.certificateYear')} {...field} />}
        </FormField>
        <FormField control={control} name="certificateCommune">
          {(field) => <TextField label={t('reception.certificateCommune')} maxLength={120} {...field} />}
        </FormField>
      </Grid>
    </FormDialog>
  );
}
