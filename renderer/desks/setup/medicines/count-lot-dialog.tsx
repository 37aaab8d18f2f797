import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Medicine } from '#shared/domain/medicine/medicine.ts';
import type { LotRow } from '#shared/rows.ts';
import { ReasonDialog } from '../../../app/reason-dialog.tsx';
import { useSend } from '../../../app/use-send.ts';
import { useBilingual, useFormats } from '../../../i18n/index.ts';
import { notify, WholeNumberField } from '../../../ui/index.ts';
import { unitsSchema } from './lot-form.ts';

/** What was found when a lot was counted, and why it is not what the books say. */
export function CountLotDialog({
  medicine,
  lot,
  onClose,
}: {
  medicine: Medicine;
  lot: LotRow;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const unit = useBilingual()(medicine.unit);
  const { send, busy } = useSend();
  const [found, setFound] = useState<number>();
  const isSound = unitsSchema.safeParse(found).success;
  const difference = isSound && found !== undefined ? found - lot.onHand : undefined;
  const units = (quantity: number) => `${number(quantity)} ${unit}`;
  const save = async (reason: string) => {
    const saved = await send({
      type: 'lot.count',
      subject: `lot/${lot.id}`,
      data: { found, reason },
      ...(lot.lastEvent ? { basis: lot.lastEvent } : {}),
    });
    if (!saved) return;
    notify({ tone: 'done', title: t('pharmacy.counted', { lot: lot.number }) });
    onClose();
  };
  return (
    <ReasonDialog
      title={t('medicines.countLot', { number: lot.number })}
      text={t('medicines.onTheBooks', { units: units(lot.onHand) })}
      label={t('pharmacy.reason')}
      hint={t('pharmacy.reasonHint')}
      action={t('pharmacy.saveCount')}
      busy={busy}
      disabled={!isSound}
      onSend={save}
      onClose={onClose}
    >
      <WholeNumberField
        label={t('pharmacy.countedUnits')}
        hint={
          difference === undefined
            ? undefined
            : difference === 0
              ? t('pharmacy.sameAsBooks')
              : t(difference < 0 ? 'pharmacy.lessThanBooks' : 'pharmacy.moreThanBooks', {
                  units: units(Math.abs(difference)),
                })
        }
        unit={unit}
        required
        autoFocus
        value={found}
        onChange={setFound}
      />
    </ReasonDialog>
  );
}
