import { useTranslation } from 'react-i18next';
import { useMirror } from '../../mirror/index.ts';
import { Button, Dialog, Notice, Stack } from '../../ui/index.ts';
import { useAttempt } from '../use-attempt.ts';

/** All other computers will come to this one, so it asks first. */
export function BecomeHubDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useMirror();
  const { attempt, busy, notice } = useAttempt();
  const become = async () => {
    if (await attempt(client.becomeHub)) onClose();
  };
  return (
    <Dialog
      title={t('network.become.title')}
      opened
      onClose={onClose}
      actions={
        <>
          <Button label={t('common.cancel')} onPress={onClose} />
          <Button
            tone="primary"
            icon="network"
            label={t('network.become.open')}
            busy={busy}
            onPress={become}
          />
        </>
      }
    >
      <Stack gap={3}>
        <Notice tone="priority" title={t('network.become.when')} />
        <p>{t('network.become.what')}</p>
        <p>{t('network.become.old')}</p>
        {notice && <Notice {...notice} />}
      </Stack>
    </Dialog>
  );
}
