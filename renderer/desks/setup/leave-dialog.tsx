import { useTranslation } from 'react-i18next';
import { Button, Dialog } from '../../ui/index.ts';

/** Somebody wants to leave what could not be saved: they stay and mend it, or discard it. */
export function LeaveDialog({ onStay, onDiscard }: { onStay: () => void; onDiscard: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('setup.leaveTitle')}
      opened
      onClose={onStay}
      actions={
        <>
          <Button tone="danger" icon="remove" label={t('setup.discard')} onPress={onDiscard} />
          <Button
            tone="primary"
            icon="edit"
            label={t('setup.stay')}
            shortcut="Ctrl+Enter"
            autoFocus
            onPress={onStay}
          />
        </>
      }
    >
      <p>{t('setup.leaveText')}</p>
    </Dialog>
  );
}
