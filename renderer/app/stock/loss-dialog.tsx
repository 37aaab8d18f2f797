import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LossKind, lossKinds } from '#shared/domain/lot/movement.ts';
import { freeUnits } from '#shared/domain/lot/usable.ts';
import type { LotRow } from '#shared/rows.ts';
import { useFormats } from '../../i18n/index.ts';
import { Choice } from '../../ui/index.ts';
import { ReasonDialog } from '../reason-dialog.tsx';
import { LeavingUnits, mayLeave } from './leaving-units.tsx';
import { useLotCommand } from './use-lot-command.ts';

/** Takes units off the shelf that nobody gets: broken, not to be found, expired. */
export function LossDialog({ lot, unit, onClose }: { lot: LotRow; unit: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { run, busy } = useLotCommand(lot);
  const [quantity, setQuantity] = useState<number>();
  const [kind, setKind] = useState<LossKind>('damaged');
  const units = (count: number) => `${number(count)} ${unit}`;
  const save = async (reason: string) => {
    const done = t('stock.lossRecorded', { units: units(quantity ?? 0), lot: lot.number });
    if (await run('lot.record-loss', { quantity, kind, reason }, done)) onClose();
  };
  return (
    <ReasonDialog
      title={t('stock.lossTitle', { lot: lot.number })}
      text={t('medicines.onTheBooks', { units: units(lot.onHand) })}
      label={t('pharmacy.reason')}
      hint={t('stock.lossHint')}
      action={t('stock.recordLoss')}
      busy={busy}
      incomplete={!mayLeave(freeUnits(lot), quantity)}
      onSend={save}
      onClose={onClose}
    >
      {(isAsked) => (
        <>
          <LeavingUnits
            free={freeUnits(lot)}
            unit={unit}
            label={t('stock.lossUnits')}
            isAsked={isAsked}
            value={quantity}
            onChange={setQuantity}
          />
          <Choice
            label={t('stock.lossKind')}
            value={kind}
            onChange={setKind}
            columns={3}
            options={lossKinds.map((value) => ({ value, label: t(`stock.kind.${value}`) }))}
            required
          />
        </>
      )}
    </ReasonDialog>
  );
}
