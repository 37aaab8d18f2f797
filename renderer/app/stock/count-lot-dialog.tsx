import { useTranslation } from 'react-i18next';
import type { Medicine } from '#shared/domain/medicine/medicine.ts';
import type { LotRow } from '#shared/rows.ts';
import { useBilingual, useFormats } from '../../i18n/index.ts';
import { FormDialog, Quiet } from '../../ui/index.ts';
import { CountFields } from './count-fields.tsx';
import { useCount } from './use-count.ts';

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
  const counting = useCount(lot);
  const send = async () => {
    if (await counting.save()) onClose();
  };
  return (
    <FormDialog
      title={t('medicines.countLot', { number: lot.number })}
      action={{ label: t('pharmacy.saveCount'), busy: counting.busy }}
      onSend={send}
      onClose={onClose}
    >
      <Quiet>{t('medicines.onTheBooks', { units: `${number(lot.onHand)} ${unit}` })}</Quiet>
      <CountFields counting={counting} unit={unit} autoFocus />
    </FormDialog>
  );
}
