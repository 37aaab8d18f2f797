import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hubAddressSchema, readPairingText } from '#shared/network.ts';
import { useMirror } from '../../mirror/index.ts';
import { FormDialog, Notice, notify, TextField } from '../../ui/index.ts';
import { useAttempt } from '../use-attempt.ts';

/** Where the hub is, when this computer does not find it by itself. `hub` is where it was last. */
export function HubAddressDialog({ hub = '', onClose }: { hub: string | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useMirror();
  const { attempt, busy, notice } = useAttempt();
  const [address, setAddress] = useState(hub);
  const [isWrong, setIsWrong] = useState(false);
  const save = async () => {
    // A scanner may have typed the whole code of the hub's screen.
    const typed = hubAddressSchema.safeParse({ address: readPairingText(address)?.addresses[0] ?? address });
    setIsWrong(!typed.success);
    if (!typed.success) return;
    if (!(await attempt(() => client.hubAddress(typed.data.address)))) return;
    notify({ tone: 'neutral', title: t('network.address.saved', typed.data) });
    onClose();
  };
  return (
    <FormDialog
      title={t('network.address.title')}
      size="small"
      action={{ label: t('network.address.save'), icon: 'search', busy }}
      onSend={save}
      onClose={onClose}
    >
      <TextField
        label={t('network.address.title')}
        hint={t('network.address.hint')}
        error={isWrong ? t('fieldError.address') : undefined}
        maxLength={300}
        autoFocus
        required
        value={address}
        onChange={setAddress}
      />
      {notice && <Notice {...notice} />}
    </FormDialog>
  );
}
