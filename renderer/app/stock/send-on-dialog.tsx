import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { freeUnits } from '#shared/domain/lot/usable.ts';
import type { LotRow } from '#shared/rows.ts';
import { useFormats } from '../../i18n/index.ts';
import { FormDialog, Quiet, TextField } from '../../ui/index.ts';
import { LeavingUnits, mayLeave } from './leaving-units.tsx';
import { useLotCommand } from './use-lot-command.ts';

/** Hands units on to the next clinic day, a health post, or back to who sent them. */
export function SendOnDialog({ lot, unit, onClose }: { lot: LotRow; unit: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { run, busy } = useLotCommand(lot);
  const [quantity, setQuantity] = useState<number | undefined>(freeUnits(lot));
  const [to, setTo] = useState('');
  const [isTried, setTried] = useState(false);
  const units = (count: number) => `${number(count)} ${unit}`;
  const save = async () => {
    setTried(true);
    if (!mayLeave(freeUnits(lot), quantity) || to.trim() === '') return;
    const done = t('stock.sentOn', { units: units(quantity), lot: lot.number, to: to.trim() });
    if (await run('lot.send-on', { quantity, to }, done)) onClose();
  };
  return (
    <FormDialog
      title={t('stock.sendOnTitle', { lot: lot.number })}
      action={{ label: t('stock.sendOn'), busy }}
      onSend={save}
      onClose={onClose}
    >
      <Quiet>{t('medicines.onTheBooks', { units: units(lot.onHand) })}</Quiet>
      <LeavingUnits
        free={freeUnits(lot)}
        unit={unit}
        label={t('stock.sendOnUnits')}
        isAsked={isTried}
        value={quantity}
        onChange={setQuantity}
      />
      <TextField
        label={t('stock.sendOnTo')}
        hint={t('stock.sendOnHint')}
        required
        maxLength={120}
        value={to}
        onChange={setTo}
        error={isTried && to.trim() === '' ? t('fieldError.required') : undefined}
      />
    </FormDialog>
  );
}
