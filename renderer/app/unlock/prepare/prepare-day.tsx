import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { dateOf, dayAfter, formatDate } from '#shared/domain/calendar.ts';
import type { Template } from '#shared/domain/day/template.ts';
import { useMirror } from '../../../mirror/index.ts';
import {
  Button,
  Form,
  FormField,
  Grid,
  Notice,
  PasswordField,
  Quiet,
  Row,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import { NewPinFields } from '../../pin/new-pin-fields.tsx';
import { useSession } from '../../session.ts';
import { dateInFull } from '../../typed-date.ts';
import { useAttempt } from '../../use-attempt.ts';
import { firstStation } from '../new-day.ts';
import { preparedBy, prepareFormSchema } from './prepare-form.ts';
import { TemplateField } from './template-field.tsx';

const tomorrow = () => formatDate(dayAfter(dateOf(new Date().toISOString())));

/** Begins a real day; whoever does is its first coordinator, and goes on at the set-up desk. */
export function PrepareDay() {
  const { t } = useTranslation();
  const { client } = useMirror();
  const { signIn } = useSession();
  const { attempt, busy, notice } = useAttempt();
  const [, go] = useLocation();
  const [template, setTemplate] = useState<Template>();
  const { control, handleSubmit } = useForm({
    resolver: zodResolver(prepareFormSchema),
    defaultValues: {
      place: '',
      date: tomorrow(),
      name: '',
      pin: '',
      again: '',
      passphrase: '',
      passphraseAgain: '',
    },
  });
  const prepare = handleSubmit((form) =>
    attempt(async () => {
      const { passphrase, pin } = form;
      const prepare = preparedBy(form, template);
      const status = await client.createDay({ prepare, passphrase, station: firstStation });
      const staffId = status.open?.staff[0]?.id ?? '';
      go('/');
      await signIn({ staffId, pin }, status);
    }),
  );
  return (
    <>
      <Stack gap={1}>
        <h1>{t('prepare.title')}</h1>
        <Quiet>{t('prepare.lead')}</Quiet>
      </Stack>
      <Form label={t('prepare.title')} onSubmit={prepare} gap={4} lastEnterSends>
        <Grid columns="minmax(0, 1fr) 170px" gap={4} align="start">
          <FormField control={control} name="place">
            {(field) => (
              <TextField
                label={t('prepare.place')}
                placeholder={t('prepare.placeExample')}
                maxLength={200}
                autoFocus
                required
                {...field}
              />
            )}
          </FormField>
          <FormField control={control} name="date">
            {(field) => (
              <TextField
                label={t('prepare.date')}
                inputMode="numeric"
                maxLength={12}
                required
                {...field}
                onBlur={() => {
                  field.onChange(dateInFull(field.value));
                  field.onBlur();
                }}
              />
            )}
          </FormField>
        </Grid>
        <Grid columns="minmax(0, 1fr) minmax(0, 1.4fr)" gap={4} align="start">
          <FormField control={control} name="name">
            {(field) => <TextField label={t('prepare.name')} maxLength={200} required {...field} />}
          </FormField>
          <FormField control={control} name="pin">
            {(pin) => (
              <FormField control={control} name="again">
                {(again) => <NewPinFields pin={pin} again={again} />}
              </FormField>
            )}
          </FormField>
        </Grid>
        <Grid columns={2} gap={4} align="start">
          <FormField control={control} name="passphrase">
            {(field) => (
              <PasswordField
                label={t('unlock.newPassphrase')}
                hint={t('prepare.passphraseHint')}
                maxLength={200}
                required
                {...field}
              />
            )}
          </FormField>
          <FormField control={control} name="passphraseAgain">
            {(field) => (
              <PasswordField label={t('prepare.passphraseAgain')} maxLength={200} required {...field} />
            )}
          </FormField>
        </Grid>
        <Quiet small>{t('prepare.passphraseText')}</Quiet>
        <TemplateField onTake={setTemplate} />
        {notice && <Notice {...notice} />}
        <Row justify="flex-end">
          <Button
            tone="primary"
            submit
            icon="check"
            label={t('prepare.begin')}
            shortcut="Ctrl+Enter"
            busy={busy}
          />
        </Row>
      </Form>
    </>
  );
}
