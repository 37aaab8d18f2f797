import { useTranslation } from 'react-i18next';
import type { LotRow } from '#shared/rows.ts';
import { Button, Dialog, notify } from '../../ui/index.ts';
import { useSend } from '../use-send.ts';

/** A lot that was entered by mistake goes, as long as nothing was handed out of it. */
export function WithdrawLotDialog({ lot, onClose }: { lot: LotRow; onClose: () => void }) {
  const { t } = useTranslation();
  const { send, busy } = useSend();
  const withdraw = async () => {
    const saved = await send({
      type: 'lot.withdraw',
      subject: `lot/${lot.id}`,
      data: {},
      ...(lot.lastEvent ? { basis: lot.lastEvent } : {}),
    });
    if (saved) notify({ tone: 'done', title: t('medicines.withdrawn', { number: lot.number }) });
    onClose();
  };
  return (
    <Dialog
      title={t('medicines.withdrawLot', { number: lot.number })}
      opened
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button label={t('common.cancel')} onPress={onClose} />
          <Button
            tone="danger"
            icon="remove"
            label={t('medicines.withdraw')}
            shortcut="Ctrl+Enter"
            busy={busy}
            onPress={withdraw}
          />
        </>
      }
    >
      <p>{t('medicines.withdrawText')}</p>
    </Dialog>
  );
}
