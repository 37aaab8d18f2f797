/** The family says how it lives; the committee decides on it. */
import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../../app/use-send.ts';
import {
  FormDialog,
  FormField,
  Grid,
  Notice,
  NumberField,
  TextArea,
  TextField,
  WholeNumberField,
} from '../../../ui/index.ts';
import { householdFormOf, householdFormSchema, householdOf } from './household-form.ts';
import type { Nominee } from './nominated.ts';

export function HouseholdDialog({
  nominee: { visit, book },
  onClose,
}: {
  nominee: Nominee;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { send, busy } = useSend();
  // As it was when writing began.
  const [basis] = useState(book?.lastEvent);
  const approved = book?.approvals ?? [];
  const { control, handleSubmit } = useForm({
    resolver: zodResolver(householdFormSchema),
    defaultValues: householdFormOf(book?.household, visit.opened),
  });
  const save = handleSubmit(async (values) => {
    const sent = await send({
      type: 'savings-book.record-household',
      subject: `savings-book/${visit.patientId}`,
      data: householdOf(values),
      ...(basis === undefined ? {} : { basis }),
    });
    if (sent) onClose();
  });
  return (
    <FormDialog
      title={t('books.householdTitle', { name: visit.opened.person.name })}
      size="large"
      action={{ label: t('books.saveHousehold'), busy }}
      onSend={save}
      onClose={onClose}
    >
      {approved.length > 0 && (
        <Notice
          tone="waiting"
          title={t('books.clearsTitle', { names: approved.map(({ by }) => by.name).join(', ') })}
          text={t('books.clearsText')}
        />
      )}
      <Grid columns="minmax(0, 2fr) minmax(0, 1fr) minmax(0, 1fr)" gap={3}>
        <FormField control={control} name="monthlyIncomeVnd">
          {(field) => (
            <WholeNumberField
              label={t('books.income')}
              hint={t('books.incomeHint')}
              unit="₫"
              required
              autoFocus
              {...field}
            />
          )}
        </FormField>
        <FormField control={control} name="members">
          {(field) => <NumberField label={t('books.members')} required {...field} />}
        </FormField>
        <FormField control={control} name="dependants">
          {(field) => (
            <NumberField label={t('books.dependants')} hint={t('books.dependantsHint')} required {...field} />
          )}
        </FormField>
      </Grid>
      <FormField control={control} name="earner">
        {(field) => (
          <TextField
            label={t('books.earner')}
            placeholder={t('books.earnerHint')}
            maxLength={200}
            {...field}
          />
        )}
      </FormField>
      <Grid columns="minmax(0, 2fr) minmax(0, 1fr) minmax(0, 2fr)" gap={3}>
        <FormField control={control} name="certificateNumber">
          {(field) => <TextField label={t('books.certificateNumber')} maxLength={60} {...field} />}
        </FormField>
        <FormField control={control} name="certificateYear">
          {(field) => <NumberField label={t('books.certificateYear')} {...field} />}
        </FormField>
        <FormField control={control} name="certificateCommune">
          {(field) => <TextField label={t('books.certificateCommune')} maxLength={120} {...field} />}
        </FormField>
      </Grid>
      <FormField control={control} name="dwelling">
        {(field) => (
          <TextField
            label={t('books.dwelling')}
            placeholder={t('books.dwellingHint')}
            maxLength={300}
            {...field}
          />
        )}
      </FormField>
      <FormField control={control} name="notes">
        {(field) => <TextArea label={t('books.notes')} rows={2} maxLength={1000} {...field} />}
      </FormField>
    </FormDialog>
  );
}
