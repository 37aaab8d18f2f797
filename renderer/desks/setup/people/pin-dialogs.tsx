/** The two ways in which somebody gets a PIN from a coordinator. */
import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '#shared/domain/day/setup.ts';
import { NewPinFields } from '../../../app/pin/new-pin-fields.tsx';
import { newPinSchema } from '../../../app/pin/pin-form.ts';
import { useAttempt } from '../../../app/use-attempt.ts';
import { useMirror } from '../../../mirror/index.ts';
import {
  Button,
  Dialog,
  FormDialog,
  FormField,
  Notice,
  notify,
  Quiet,
  Stack,
  TicketNumber,
} from '../../../ui/index.ts';

interface Props {
  person: StaffMember;
  onClose: () => void;
}

/** The keyboard is handed over: the person types a PIN that nobody else sees. */
export function SetPinDialog({ person, onClose }: Props) {
  const { t } = useTranslation();
  const { client } = useMirror();
  const { attempt, busy, notice } = useAttempt();
  const { control, handleSubmit } = useForm({
    resolver: zodResolver(newPinSchema),
    defaultValues: { pin: '', again: '' },
  });
  const set = handleSubmit(async ({ pin }) => {
    if (!(await attempt(() => client.setPin(person.id, pin)))) return;
    notify({ tone: 'done', title: t('pin.setFor', { name: person.name }) });
    onClose();
  });
  return (
    <FormDialog
      title={t('pin.setTitle', { name: person.name })}
      action={{ label: t('pin.set'), busy }}
      onSend={set}
      onClose={onClose}
    >
      <Quiet>{t('pin.setLead', { name: person.name })}</Quiet>
      <FormField control={control} name="pin">
        {(pin) => (
          <FormField control={control} name="again">
            {(again) => <NewPinFields pin={pin} again={again} autoFocus />}
          </FormField>
        )}
      </FormField>
      {notice && <Notice {...notice} />}
    </FormDialog>
  );
}

/** A PIN to be written on paper: shown once, good until its person has chosen their own. */
export function OneTimePinDialog({ person, onClose }: Props) {
  const { t } = useTranslation();
  const { client } = useMirror();
  const { attempt, busy, notice } = useAttempt();
  const [pin, setPin] = useState<string>();
  const give = () => attempt(async () => setPin((await client.oneTimePin(person.id)).pin));
  if (pin === undefined)
    return (
      <FormDialog
        title={t('pin.oneTimeTitle', { name: person.name })}
        action={{ label: t('pin.give'), busy }}
        onSend={give}
        onClose={onClose}
      >
        <Quiet>{t(person.pin === 'own' ? 'pin.giveAnewLead' : 'pin.giveLead')}</Quiet>
        {notice && <Notice {...notice} />}
      </FormDialog>
    );
  return (
    <Dialog
      title={t('pin.oneTimeTitle', { name: person.name })}
      opened
      onClose={onClose}
      actions={
        <Button
          tone="primary"
          icon="check"
          label={t('pin.written')}
          shortcut="Ctrl+Enter"
          onPress={onClose}
        />
      }
    >
      <Stack gap={4} align="center">
        <strong>{person.name}</strong>
        <TicketNumber ticket={pin} size="large" />
        <Notice tone="priority" title={t('pin.writeDown')} text={t('pin.writeDownText')} />
      </Stack>
    </Dialog>
  );
}
