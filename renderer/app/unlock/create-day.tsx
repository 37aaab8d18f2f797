import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Status } from '#shared/host-api.ts';
import { useMirror } from '../../mirror/index.ts';
import {
  Button,
  Choice,
  Form,
  FormField,
  Grid,
  Notice,
  PasswordField,
  Quiet,
  Row,
  Stack,
  TextField,
} from '../../ui/index.ts';
import { useSession } from '../session.ts';
import { useAttempt } from '../use-attempt.ts';

const formSchema = z.object({
  practiceDay: z.string().min(1, 'required'),
  station: z
    .string()
    .transform((text) => text.trim().toUpperCase())
    .pipe(z.string().regex(/^[A-Z]$/, 'station')),
  passphrase: z.string().min(8, 'passphrase-short').max(200, 'too-long'),
});

/** Begins a practice day, dated today. */
export function CreateDay({ practiceDays }: { practiceDays: Status['practiceDays'] }) {
  const { t } = useTranslation();
  const { client } = useMirror();
  const { adopt } = useSession();
  const { attempt, busy, notice } = useAttempt();
  const { control, handleSubmit } = useForm({
    resolver: zodResolver(formSchema),
    defaultValues: { practiceDay: practiceDays[0]?.id ?? '', station: 'A', passphrase: '' },
  });
  const create = handleSubmit((day) => attempt(async () => adopt(await client.createDay(day))));
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
              options={practiceDays.map(({ id, name }) => ({ value: id, label: name }))}
              {...field}
            />
          )}
        </FormField>
        <Grid columns="150px minmax(0, 1fr)" gap={5}>
          <FormField control={control} name="station">
            {(field) => <TextField label={t('unlock.station')} maxLength={1} required {...field} />}
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
        </Grid>
        <Quiet small>{t('unlock.stationHint')}</Quiet>
        {notice && <Notice {...notice} />}
        <Row justify="flex-end">
          <Button tone="primary" submit icon="add" label={t('unlock.create')} busy={busy} />
        </Row>
      </Form>
    </>
  );
}
