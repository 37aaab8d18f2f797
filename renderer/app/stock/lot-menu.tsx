/** Everything that can be done with a lot besides counting it, behind one button. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Medicine, printedName } from '#shared/domain/medicine/medicine.ts';
import type { LotRow } from '#shared/rows.ts';
import { useBilingual } from '../../i18n/index.ts';
import { ActionMenu, type MenuItem } from '../../ui/index.ts';
import { useMay } from '../session.ts';
import { CorrectLotDialog } from './correct-lot-dialog.tsx';
import { LedgerDialog } from './ledger-dialog.tsx';
import { LossDialog } from './loss-dialog.tsx';
import { LiftRecallDialog, RecallDialog } from './recall-dialogs.tsx';
import { RecipientsDialog } from './recipients-dialog.tsx';
import { SendOnDialog } from './send-on-dialog.tsx';
import { WithdrawLotDialog } from './withdraw-lot-dialog.tsx';

type Opened = 'ledger' | 'loss' | 'send-on' | 'recall' | 'lift' | 'recipients' | 'correct' | 'withdraw';

export function LotMenu({
  medicine,
  lot,
  lots,
}: {
  medicine: Medicine;
  lot: LotRow;
  /** All of the same medicine. */
  lots: readonly LotRow[];
}) {
  const { t } = useTranslation();
  const unit = useBilingual()(medicine.unit);
  const may = useMay();
  const [opened, setOpened] = useState<Opened>();
  const close = () => setOpened(undefined);
  const name = `${printedName(medicine)} ${medicine.strength}`;
  const item = (id: Opened, icon: NonNullable<MenuItem['icon']>): MenuItem => ({
    id,
    icon,
    label: t(`stock.do.${id}`),
    onPress: () => setOpened(id),
  });
  const changes = may('lot.receive')
    ? [
        ...(lot.onHand > 0 ? [item('loss', 'remove'), item('send-on', 'switch')] : []),
        lot.recalled ? item('lift', 'undo') : item('recall', 'alert'),
        item('correct', 'edit'),
        item('withdraw', 'close'),
      ]
    : [];
  return (
    <>
      <ActionMenu
        label={t('stock.more')}
        shortcut="Ctrl+M"
        items={[item('ledger', 'history'), item('recipients', 'people'), ...changes]}
      />
      {opened === 'ledger' && <LedgerDialog lot={lot} lots={lots} name={name} unit={unit} onClose={close} />}
      {opened === 'loss' && <LossDialog lot={lot} unit={unit} onClose={close} />}
      {opened === 'send-on' && <SendOnDialog lot={lot} unit={unit} onClose={close} />}
      {opened === 'recall' && (
        <RecallDialog lot={lot} onRecalled={() => setOpened('recipients')} onClose={close} />
      )}
      {opened === 'lift' && <LiftRecallDialog lot={lot} onClose={close} />}
      {opened === 'recipients' && <RecipientsDialog lot={lot} name={name} unit={unit} onClose={close} />}
      {opened === 'correct' && <CorrectLotDialog medicine={medicine} lot={lot} lots={lots} onClose={close} />}
      {opened === 'withdraw' && <WithdrawLotDialog lot={lot} onClose={close} />}
    </>
  );
}
