import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session.ts';
import { useOneAtATime, useTellProblem } from '../../app/use-send.ts';
import { Button, Dialog } from '../../ui/index.ts';

/** Everybody at this station is signed out, so it asks first. */
export function LockDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const { lock } = useSession();
  const { busy, run } = useOneAtATime();
  const tell = useTellProblem();
  return (
    <Dialog
      title={t('coordinator.lockTitle')}
      opened={opened}
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button label={t('common.cancel')} onPress={onClose} />
          <Button
            tone="danger"
            icon="lock"
            label={t('coordinator.lock')}
            busy={busy}
            onPress={() => run(() => lock().catch(tell))}
          />
        </>
      }
    >
      <p>{t('coordinator.lockText')}</p>
    </Dialog>
  );
}
