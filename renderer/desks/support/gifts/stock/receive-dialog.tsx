import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../../../i18n/index.ts';
import { FormDialog, TextField, WholeNumberField } from '../../../../ui/index.ts';
import { useGiftWords } from '../use-gift-words.ts';
import type { StockDialogProps } from './gift-stock.ts';
import { ofSize, SizeChoice, useSize } from './size-choice.tsx';
import { useGiftCommand } from './use-gift-command.ts';

/** More of a gift came in the course of the day. */
export function ReceiveDialog({ shelf, onDone, onClose }: StockDialogProps) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const { named } = useGiftWords();
  const { run, busy } = useGiftCommand(shelf);
  const [size, setSize] = useSize(shelf);
  const [quantity, setQuantity] = useState<number>();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const save = async () => {
    setTried(true);
    if (!size || !quantity) return;
    const data = { ...ofSize(size), quantity, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) };
    const done = t('supportGifts.received', { gift: named({ gift: shelf.gift.id, ...data }) });
    if (await run('gift.receive', data, done)) onDone();
  };
  return (
    <FormDialog
      title={t('supportGifts.receiveTitle', { gift: bilingual(shelf.gift.name) })}
      action={{ label: t('supportGifts.do.receive'), icon: 'add', busy }}
      onSend={save}
      onClose={onClose}
    >
      <SizeChoice shelf={shelf} value={size} isAsked={isTried} onChange={setSize} />
      <WholeNumberField
        label={t('supportGifts.pieces')}
        required
        autoFocus={shelf.sizes.length === 1}
        value={quantity}
        onChange={setQuantity}
        error={isTried && !quantity ? t('fieldError.required') : undefined}
      />
      <TextField
        label={t('supportGifts.from')}
        hint={t('supportGifts.fromHint')}
        maxLength={300}
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  );
}
