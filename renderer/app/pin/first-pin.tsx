/** Somebody came in with a PIN that was given to them: they choose their own before anything else. */
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { StaffMember } from '#shared/domain/day/setup.ts';
import type { Status } from '#shared/host-api.ts';
import { useMirror } from '../../mirror/index.ts';
import { Button, Form, FormField, Notice, PracticeBand, Quiet, Row, Stack } from '../../ui/index.ts';
import { Door } from '../door.tsx';
import { useSession } from '../session.ts';
import { useAttempt } from '../use-attempt.ts';
import { NewPinFields } from './new-pin-fields.tsx';
import { PinField } from './pin-field.tsx';
import { changePinSchema } from './pin-form.ts';

export function FirstPin({ open, person }: { open: NonNullable<Status['open']>; person: StaffMember }) {
  const { t } = useTranslation();
  const { client } = useMirror();
  const { check, givenPin, signOut } = useSession();
  const { attempt, busy, left, notice } = useAttempt();
  const [, go] = useLocation();
  const { control, handleSubmit } = useForm({
    resolver: zodResolver(changePinSchema),
    defaultValues: { current: givenPin ?? '', pin: '', again: '' },
  });
  const choose = handleSubmit(async ({ current, pin }) => {
    if (left > 0) return;
    const done = await attempt(async () => {
      await client.setPin(person.id, pin, current);
      await check();
    });
    if (done) go('/');
  });
  return (
    <Door
      band={open.day.practice && <PracticeBand />}
      corner={<Button tone="plain" icon="sign-out" label={t('frame.signOut')} onPress={signOut} />}
    >
      <div style={{ maxWidth: 560, width: '100%', margin: 'auto' }}>
        <Stack gap={5}>
          <Stack gap={2}>
            <h1>{t('pin.chooseTitle')}</h1>
            <Quiet>{t('pin.chooseLead', { name: person.name })}</Quiet>
          </Stack>
          <Form label={t('pin.chooseTitle')} onSubmit={choose} gap={4} lastEnterSends>
            {givenPin === undefined && (
              <FormField control={control} name="current">
                {(field) => <PinField label={t('pin.given')} autoFocus {...field} />}
              </FormField>
            )}
            <FormField control={control} name="pin">
              {(pin) => (
                <FormField control={control} name="again">
                  {(again) => <NewPinFields pin={pin} again={again} autoFocus={givenPin !== undefined} />}
                </FormField>
              )}
            </FormField>
            {notice && <Notice {...notice} />}
            <Row justify="flex-end">
              <Button
                tone="primary"
                submit
                icon="enter"
                label={left > 0 ? t('unlock.wait', { seconds: left }) : t('pin.choose')}
                busy={busy}
                disabled={left > 0}
              />
            </Row>
          </Form>
        </Stack>
      </div>
    </Door>
  );
}
