import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../app/session.ts';
import { useAttempt } from '../../../app/use-attempt.ts';
import { useMirror } from '../../../mirror/index.ts';
import { FormDialog, Notice, notify, TextField } from '../../../ui/index.ts';

/** Asks for the name of the place: nobody types that by mistake. */
export function WipeDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useMirror();
  const { status, leave } = useSession();
  const { attempt, busy, notice } = useAttempt();
  const [typed, setTyped] = useState('');
  const name = status?.open?.day.name ?? '';
  const wipe = () =>
    attempt(async () => {
      const left = await client.wipe(typed);
      await leave(left);
      if (left.printsLeft > 0)
        notify({ tone: 'problem', title: t('closing.printsLeft'), text: t('closing.printsLeftText') });
      notify({ tone: 'done', title: t('closing.wiped'), text: t('closing.wipedText') });
    });
  return (
    <FormDialog
      title={t('closing.wipeDialog')}
      action={{ label: t('closing.wipeSend'), icon: 'remove', busy, disabled: typed.trim() === '' }}
      onSend={wipe}
      onClose={onClose}
    >
      <Notice tone="priority" title={t('closing.wipeWarning')} text={t('closing.wipeWarningText')} />
      <TextField
        label={t('closing.wipeType')}
        hint={<strong>{name}</strong>}
        required
        autoFocus
        maxLength={300}
        value={typed}
        onChange={setTyped}
      />
      {notice && <Notice {...notice} />}
    </FormDialog>
  );
}
