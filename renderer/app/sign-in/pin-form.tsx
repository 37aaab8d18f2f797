import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { StaffMember } from '#shared/domain/day/setup.ts';
import { Button, Form, Notice, Panel, Quiet, Stack } from '../../ui/index.ts';
import { PinField } from '../pin/pin-field.tsx';
import { pinSchema } from '../pin/pin-form.ts';
import { useSession } from '../session.ts';
import { useAttempt } from '../use-attempt.ts';

const hints = { none: 'signIn.pinHint', own: 'signIn.pinHint', 'one-time': 'signIn.oneTimeHint' } as const;

export function PinForm({
  person,
  practicePin,
  helpers,
}: {
  person: StaffMember;
  practicePin: string | undefined;
  /** Names of those who can give this person another PIN. */
  helpers: string;
}) {
  const { t } = useTranslation();
  const { signIn } = useSession();
  const { attempt, busy, left, notice, code } = useAttempt();
  const [, go] = useLocation();
  const [pin, setPin] = useState('');
  const complete = pinSchema.safeParse(pin).success;
  const enter = async () => {
    if (!complete || left > 0) return;
    const done = await attempt(() => signIn({ staffId: person.id, pin }));
    // Everybody begins at their own usual desk.
    if (done) go('/');
    else setPin('');
  };
  return (
    <div>
      <Panel title={person.name} icon="person" tone="accent">
        <Stack gap={4}>
          <span>{person.roles.map((role) => t(`role.${role}`)).join(', ')}</span>
          <Form label={person.name} onSubmit={enter} lastEnterSends>
            <PinField
              label={t('signIn.pin', { name: person.name })}
              hint={practicePin ? t('signIn.practicePin', { pin: practicePin }) : t(hints[person.pin])}
              value={pin}
              onChange={setPin}
              autoFocus
            />
            {notice && <Notice {...notice} />}
            {(code === 'wrong-pin' || code === 'wait') && helpers !== '' && !practicePin && (
              <Quiet>{t('signIn.forgotten', { names: helpers })}</Quiet>
            )}
            <Button
              tone="primary"
              submit
              wide
              icon="enter"
              label={left > 0 ? t('unlock.wait', { seconds: left }) : t('signIn.enter')}
              busy={busy}
              disabled={!complete || left > 0}
            />
          </Form>
        </Stack>
      </Panel>
    </div>
  );
}
