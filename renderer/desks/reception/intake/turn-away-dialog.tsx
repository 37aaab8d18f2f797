import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { turnAwayReasons } from '#shared/domain/intake/intake.ts';
import type { DayRow } from '#shared/rows.ts';
import { useSend } from '../../../app/use-send.ts';
import { useBilingual } from '../../../i18n/index.ts';
import { Choice, FormDialog, FormField, notify, Quiet, Select, TextField } from '../../../ui/index.ts';
import { validated } from '../validated.ts';
import { type TurnAwayInput, type TurnAwayOutput, turnAwayFormSchema, turnAwayOf } from './turn-away-form.ts';

/** Somebody who cannot be taken today, and why. */
export function TurnAwayDialog({
  day,
  name = '',
  onClose,
}: {
  day: DayRow;
  /** What was typed into the search. */
  name?: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const { send, busy } = useSend();
  const form = useForm<TurnAwayInput, unknown, TurnAwayOutput>({
    resolver: zodResolver(turnAwayFormSchema),
    defaultValues: { name, note: '' },
  });
  const { control } = form;
  const save = async () => {
    const written = await validated(form);
    if (!written) return;
    const done = await send({ type: 'day.turn-away', subject: 'day', data: turnAwayOf(written) });
    if (!done) return;
    notify({ tone: 'done', title: t('intake.turnedAway') });
    onClose();
  };
  return (
    <FormDialog
      title={t('intake.turnAwayTitle')}
      action={{ label: t('intake.turnAwaySave'), busy }}
      onSend={save}
      onClose={onClose}
    >
      <Quiet>{t('intake.turnAwayText')}</Quiet>
      <FormField control={control} name="reason">
        {(field) => (
          <Choice
            label={t('intake.reason')}
            required
            autoFocus
            columns={2}
            options={turnAwayReasons.map((each) => ({ value: each, label: t(`turnAwayReason.${each}`) }))}
            {...field}
          />
        )}
      </FormField>
      <FormField control={control} name="name">
        {(field) => <TextField label={t('intake.name')} maxLength={200} {...field} />}
      </FormField>
      <FormField control={control} name="specialty">
        {(field) => (
          <Select
            label={t('intake.wanted')}
            options={day.specialties.map((each) => ({ value: each.id, label: inLanguage(each.name) }))}
            clearable
            {...field}
          />
        )}
      </FormField>
      <FormField control={control} name="note">
        {(field) => <TextField label={t('intake.note')} maxLength={300} {...field} />}
      </FormField>
    </FormDialog>
  );
}
