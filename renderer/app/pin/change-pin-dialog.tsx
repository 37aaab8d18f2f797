import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMirror } from '../../mirror/index.ts';
import { FormDialog, FormField, Notice, notify, Quiet } from '../../ui/index.ts';
import { useStaff } from '../session.ts';
import { useAttempt } from '../use-attempt.ts';
import { NewPinFields } from './new-pin-fields.tsx';
import { PinField } from './pin-field.tsx';
import { changePinSchema } from './pin-form.ts';

/** Changes one's own PIN; this window stays signed in, one's others do not. */
export function ChangePinDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useMirror();
  const { id } = useStaff();
  const { attempt, busy, left, notice } = useAttempt();
  const { control, handleSubmit } = useForm({
    resolver: zodResolver(changePinSchema),
    defaultValues: { current: '', pin: '', again: '' },
  });
  const change = handleSubmit(async ({ current, pin }) => {
    if (left > 0 || !(await attempt(() => client.setPin(id, pin, current)))) return;
    notify({ tone: 'done', title: t('pin.changed') });
    onClose();
  });
  return (
    <FormDialog
      title={t('pin.changeTitle')}
      action={{ label: t('pin.change'), busy, disabled: left > 0 }}
      onSend={change}
      onClose={onClose}
    >
      <Quiet>{t('pin.changeLead')}</Quiet>
      <FormField control={control} name="current">
        {(field) => <PinField label={t('pin.current')} autoFocus {...field} />}
      </FormField>
      <FormField control={control} name="pin">
        {(pin) => (
          <FormField control={control} name="again">
            {(again) => <NewPinFields pin={pin} again={again} />}
          </FormField>
        )}
      </FormField>
      {notice && <Notice {...notice} />}
    </FormDialog>
  );
}
