import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Medicine } from '#shared/domain/medicine/medicine.ts';
import type { LotRow } from '#shared/rows.ts';
import { useBilingual } from '../../i18n/index.ts';
import { FormDialog, notify } from '../../ui/index.ts';
import { useSend } from '../use-send.ts';
import { LotFields } from './lot-fields.tsx';
import { formOfLot, lotFormSchema } from './lot-form.ts';

/** Puts right what was written down when a lot was received. */
export function CorrectLotDialog({
  medicine,
  lot,
  lots,
  onClose,
}: {
  medicine: Medicine;
  lot: LotRow;
  lots: readonly LotRow[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const { send, busy } = useSend();
  const schema = useMemo(
    () =>
      lotFormSchema(
        medicine.id,
        lots.filter(({ id }) => id !== lot.id),
      ),
    [medicine.id, lots, lot.id],
  );
  const { control, handleSubmit } = useForm({
    resolver: zodResolver(schema),
    defaultValues: formOfLot(lot),
  });
  const save = handleSubmit(async (data) => {
    const saved = await send({
      type: 'lot.correct',
      subject: `lot/${lot.id}`,
      data,
      ...(lot.lastEvent ? { basis: lot.lastEvent } : {}),
    });
    if (!saved) return;
    notify({ tone: 'done', title: t('medicines.corrected', { number: data.number }) });
    onClose();
  });
  return (
    <FormDialog
      title={t('medicines.correctLot', { number: lot.number })}
      size="large"
      action={{ label: t('medicines.save'), busy }}
      onSend={save}
      onClose={onClose}
    >
      <p>{t('medicines.correctText')}</p>
      <LotFields control={control} unit={bilingual(medicine.unit)} />
    </FormDialog>
  );
}
