import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Status } from '#shared/host-api.ts';
import { useMirror } from '../../mirror/index.ts';
import { Button, Choice, Form, FormField, Notice, PasswordField, Quiet, Row, Stack } from '../../ui/index.ts';
import { useSession } from '../session.ts';
import { useAttempt } from '../use-attempt.ts';
import { firstStation, newPassphrase } from './new-day.ts';

const formSchema = z.object({ practiceDay: z.string().min(1, 'required'), passphrase: newPassphrase });

/** Begins a practice day, dated today. */
export function Practise({ practiceDays }: { practiceDays: Status['practiceDays'] }) {
  const { t } = useTranslation();
  const { client } = useMirror();
  const { adopt } = useSession();
  const { attempt, busy, notice } = useAttempt();
  const { control, handleSubmit } = useForm({
    resolver: zodResolver(formSchema),
    defaultValues: { practiceDay: practiceDays[0]?.id ?? '', passphrase: '' },
  });
  const create = handleSubmit((day) =>
    attempt(async () => adopt(await client.createDay({ ...day, station: firstStation }))),
  );
  return (
    <>
      <Stack gap={2}>
        <h1>{t('unlock.newPractice')}</h1>
        <Quiet>{t('unlock.newPracticeLead')}</Quiet>
      </Stack>
      <Form label={t('unlock.newPractice')} onSubmit={create} gap={5} lastEnterSends>
        <FormField control={control} name="practiceDay">
          {(field) => (
            <Choice
              label={t('unlock.choosePractice')}
              columns={1}
              options={practiceDays.map(({ id, name }) => ({ value: id, label: name, icon: 'hospital' }))}
              {...field}
            />
          )}
        </FormField>
        <FormField control={control} name="passphrase">
          {(field) => (
            <PasswordField
              label={t('unlock.newPassphrase')}
              hint={t('unlock.newPassphraseHint')}
              maxLength={200}
              autoFocus
              required
              {...field}
            />
          )}
        </FormField>
        {notice && <Notice {...notice} />}
        <Row justify="flex-end">
          <Button tone="primary" submit icon="add" label={t('unlock.create')} busy={busy} />
        </Row>
      </Form>
    </>
  );
}
