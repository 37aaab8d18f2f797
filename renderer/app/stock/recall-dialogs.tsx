/** A recall is said, and lifted again, with a reason. */
import { useTranslation } from 'react-i18next';
import type { LotRow } from '#shared/rows.ts';
import { ReasonDialog } from '../reason-dialog.tsx';
import { useLotCommand } from './use-lot-command.ts';

/** Blocks a lot; then `onRecalled`, where whoever received of it is shown. */
export function RecallDialog({
  lot,
  onRecalled,
  onClose,
}: {
  lot: LotRow;
  onRecalled: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { run, busy } = useLotCommand(lot);
  const recall = async (reason: string) => {
    if (await run('lot.recall', { reason }, t('stock.isRecalled', { lot: lot.number }))) onRecalled();
  };
  return (
    <ReasonDialog
      title={t('stock.recallTitle', { lot: lot.number })}
      text={t('stock.recallText')}
      label={t('pharmacy.reason')}
      hint={t('stock.recallHint')}
      action={t('stock.recall')}
      busy={busy}
      onSend={recall}
      onClose={onClose}
    />
  );
}

export function LiftRecallDialog({ lot, onClose }: { lot: LotRow; onClose: () => void }) {
  const { t } = useTranslation();
  const { run, busy } = useLotCommand(lot);
  const lift = async (reason: string) => {
    if (await run('lot.lift-recall', { reason }, t('stock.recallLifted', { lot: lot.number }))) onClose();
  };
  return (
    <ReasonDialog
      title={t('stock.liftTitle', { lot: lot.number })}
      text={t('stock.liftText')}
      label={t('pharmacy.reason')}
      hint={t('stock.liftHint')}
      action={t('stock.lift')}
      busy={busy}
      onSend={lift}
      onClose={onClose}
    />
  );
}
