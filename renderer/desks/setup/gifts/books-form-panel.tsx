/** How many savings books, of how much, from which bank, and who signs the certificates. */
import { zodResolver } from '@hookform/resolvers/zod';
import { useCallback } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { DayRow } from '#shared/rows.ts';
import { useFormats } from '../../../i18n/index.ts';
import {
  Button,
  FieldGroup,
  Form,
  FormField,
  Grid,
  Panel,
  Row,
  TextField,
  WholeNumberField,
} from '../../../ui/index.ts';
import { useSections } from '../sections-context.ts';
import { useChange, useSectionForm } from '../use-section-form.ts';
import { type BooksValues, booksFormOf, booksFormSchema, booksOf, suggestedBudget } from './books-form.ts';

export function BooksForm({ day }: { day: DayRow }) {
  const { t } = useTranslation();
  const { money } = useFormats();
  const { next } = useSections();
  const { change } = useChange();
  const form = useForm({
    resolver: zodResolver(booksFormSchema),
    defaultValues: booksFormOf(day.savingsBooks),
  });
  const save = useCallback((values: BooksValues) => change({ savingsBooks: booksOf(values) }), [change]);
  useSectionForm(form, save);
  const { control, setValue, watch } = form;
  const [number, amountVnd, budgetVnd] = watch(['number', 'amountVnd', 'budgetVnd']);
  const suggested = suggestedBudget({ number, amountVnd });
  return (
    <Panel title={t('gifts.books')} icon="book">
      <Form label={t('gifts.books')} onSubmit={next}>
        <Grid columns="150px minmax(0, 1fr) minmax(0, 1fr)" gap={4}>
          <FormField control={control} name="number">
            {(field) => <WholeNumberField label={t('gifts.number')} {...field} />}
          </FormField>
          <FormField control={control} name="amountVnd">
            {(field) => <WholeNumberField label={t('gifts.amount')} unit="₫" {...field} />}
          </FormField>
          <FormField control={control} name="budgetVnd">
            {(field) => (
              <WholeNumberField label={t('gifts.budget')} hint={t('gifts.budgetHint')} unit="₫" {...field} />
            )}
          </FormField>
        </Grid>
        {suggested !== undefined && suggested !== budgetVnd && (
          <Row>
            <Button
              icon="check"
              label={t('gifts.useSuggested', { amount: money(suggested) })}
              onPress={() => setValue('budgetVnd', suggested, { shouldDirty: true, shouldValidate: true })}
            />
          </Row>
        )}
        <FormField control={control} name="bank">
          {(field) => <TextField label={t('gifts.bank')} maxLength={200} {...field} />}
        </FormField>
        <FieldGroup words={{ label: t('gifts.signatories'), hint: t('gifts.signatoriesHint') }}>
          <Grid columns={2} gap={2}>
            {([0, 1, 2, 3] as const).flatMap((at) => [
              <FormField key={`${at} name`} control={control} name={`signatories.${at}.name`}>
                {(field) => (
                  <TextField
                    label={t('gifts.signatoryName', { number: at + 1 })}
                    hideLabel
                    placeholder={t('gifts.signatoryName', { number: at + 1 })}
                    maxLength={200}
                    {...field}
                  />
                )}
              </FormField>,
              <FormField key={`${at} title`} control={control} name={`signatories.${at}.title`}>
                {(field) => (
                  <TextField
                    label={t('gifts.signatoryTitle', { number: at + 1 })}
                    hideLabel
                    placeholder={t('gifts.signatoryTitle', { number: at + 1 })}
                    maxLength={200}
                    {...field}
                  />
                )}
              </FormField>,
            ])}
          </Grid>
        </FieldGroup>
      </Form>
    </Panel>
  );
}
