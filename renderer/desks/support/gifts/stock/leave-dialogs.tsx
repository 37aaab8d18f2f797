/** Pieces of a gift that leave the shelf for nobody of the day: lost, or sent on. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type GiftLossKind, giftLossKinds } from '#shared/domain/gift-stock/gift-stock.ts';
import { ReasonDialog } from '../../../../app/reason-dialog.tsx';
import { LeavingUnits, mayLeave } from '../../../../app/stock/leaving-units.tsx';
import { useBilingual } from '../../../../i18n/index.ts';
import { Choice, FormDialog, TextField } from '../../../../ui/index.ts';
import { useGiftWords } from '../use-gift-words.ts';
import type { StockDialogProps } from './gift-stock.ts';
import { ofSize, SizeChoice, useSize } from './size-choice.tsx';
import { useGiftCommand } from './use-gift-command.ts';

export function GiftLossDialog({ shelf, onDone, onClose }: StockDialogProps) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const { named } = useGiftWords();
  const { run, busy } = useGiftCommand(shelf);
  const [size, setSize] = useSize(shelf);
  const [quantity, setQuantity] = useState<number>();
  const [kind, setKind] = useState<GiftLossKind>('damaged');
  const free = size?.left ?? 0;
  const save = async (reason: string) => {
    if (!size || quantity === undefined) return;
    const data = { ...ofSize(size), quantity };
    const done = t('supportGifts.lossRecorded', { gift: named({ gift: shelf.gift.id, ...data }) });
    if (await run('gift.record-loss', { ...data, kind, reason }, done)) onDone();
  };
  return (
    <ReasonDialog
      title={t('supportGifts.lossTitle', { gift: bilingual(shelf.gift.name) })}
      label={t('pharmacy.reason')}
      hint={t('supportGifts.lossHint')}
      action={t('stock.recordLoss')}
      busy={busy}
      incomplete={!size || !mayLeave(free, quantity)}
      onSend={save}
      onClose={onClose}
    >
      {(isAsked) => (
        <>
          <SizeChoice shelf={shelf} value={size} isAsked={isAsked} onChange={setSize} />
          <LeavingUnits
            free={free}
            unit={t('supportGifts.unit')}
            label={t('stock.lossUnits')}
            isAsked={isAsked}
            value={quantity}
            onChange={setQuantity}
          />
          <Choice
            label={t('stock.lossKind')}
            value={kind}
            onChange={setKind}
            columns={2}
            options={giftLossKinds.map((value) => ({ value, label: t(`supportGifts.kind.${value}`) }))}
            required
          />
        </>
      )}
    </ReasonDialog>
  );
}

export function GiftSendOnDialog({ shelf, onDone, onClose }: StockDialogProps) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const { named } = useGiftWords();
  const { run, busy } = useGiftCommand(shelf);
  const [size, setSize] = useSize(shelf);
  const [quantity, setQuantity] = useState<number>();
  const [to, setTo] = useState('');
  const [isTried, setTried] = useState(false);
  const free = size?.left ?? 0;
  const save = async () => {
    setTried(true);
    if (!size || !mayLeave(free, quantity) || to.trim() === '') return;
    const data = { ...ofSize(size), quantity };
    const gift = named({ gift: shelf.gift.id, ...data });
    const done = t('supportGifts.sentOn', { gift, to: to.trim() });
    if (await run('gift.send-on', { ...data, to }, done)) onDone();
  };
  return (
    <FormDialog
      title={t('supportGifts.sendOnTitle', { gift: bilingual(shelf.gift.name) })}
      action={{ label: t('stock.sendOn'), busy }}
      onSend={save}
      onClose={onClose}
    >
      <SizeChoice shelf={shelf} value={size} isAsked={isTried} onChange={setSize} />
      <LeavingUnits
        free={free}
        unit={t('supportGifts.unit')}
        label={t('stock.sendOnUnits')}
        isAsked={isTried}
        value={quantity}
        onChange={setQuantity}
      />
      <TextField
        label={t('stock.sendOnTo')}
        hint={t('supportGifts.sendOnHint')}
        required
        maxLength={120}
        value={to}
        onChange={setTo}
        error={isTried && to.trim() === '' ? t('fieldError.required') : undefined}
      />
    </FormDialog>
  );
}
