import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { DayHeader } from '#shared/host-api.ts';
import { useMirror } from '../../mirror/index.ts';
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
} from '../../ui/index.ts';
import { useScanner } from '../scanner/use-scanner.ts';
import { useSession } from '../session.ts';
import { useAttempt } from '../use-attempt.ts';
import { FoundDays } from './found-days.tsx';
import { fieldsOfScan, joinFormSchema } from './join-form.ts';

/** Takes part in a day that another computer holds. `days` are here already. */
export function JoinDay({ days }: { days: readonly DayHeader[] }) {
  const { t } = useTranslation();
  const { client } = useMirror();
  const { adopt } = useSession();
  const { attempt, busy, left, notice } = useAttempt();
  const { control, handleSubmit, setFocus, setValue, watch } = useForm({
    resolver: zodResolver(joinFormSchema),
    defaultValues: { address: '', code: '', passphrase: '' },
  });
  const address = watch('address');
  useScanner((_, text) => {
    const scanned = fieldsOfScan(text);
    if (!scanned) return;
    setValue('address', scanned.address, { shouldValidate: true });
    setValue('code', scanned.code, { shouldValidate: true });
    setFocus('passphrase');
  });
  const choose = (found: string) => {
    setValue('address', found, { shouldValidate: true });
    setFocus('code');
  };
  const join = handleSubmit(({ address: addresses, code, passphrase }) =>
    left > 0 ? false : attempt(async () => adopt(await client.join({ addresses, code, passphrase }))),
  );
  return (
    <>
      <Stack gap={2}>
        <h1>{t('unlock.joinTitle')}</h1>
        <Quiet>{t('unlock.joinLead')}</Quiet>
      </Stack>
      <FoundDays known={days} chosen={address} onChoose={choose} />
      <Form label={t('unlock.joinTitle')} onSubmit={join} gap={4} lastEnterSends>
        <FormField control={control} name="address">
          {(field) => (
            <TextField
              label={t('unlock.joinAddress')}
              hint={t('unlock.joinAddressHint')}
              maxLength={1000}
              autoFocus
              required
              {...field}
            />
          )}
        </FormField>
        <Grid columns={2} gap={5}>
          <FormField control={control} name="code">
            {(field) => <TextField label={t('unlock.joinCode')} maxLength={20} required {...field} />}
          </FormField>
          <FormField control={control} name="passphrase">
            {(field) => <PasswordField label={t('unlock.passphrase')} maxLength={200} required {...field} />}
          </FormField>
        </Grid>
        {notice && <Notice {...notice} />}
        {busy && <Notice tone="waiting" title={t('unlock.joining')} text={t('unlock.joiningText')} />}
        <Row justify="flex-end">
          <Button
            tone="primary"
            submit
            icon="enter"
            label={left > 0 ? t('unlock.wait', { seconds: left }) : t('unlock.join')}
            busy={busy}
            disabled={left > 0}
          />
        </Row>
      </Form>
    </>
  );
}
