/** Takes back what was given, or gives another size of it instead. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GivenGift } from '#shared/domain/gifts/gifts.ts';
import type { DayRow, VisitRow } from '#shared/rows.ts';
import { useVisitCommand } from '../../../app/queue/index.ts';
import { ReasonDialog } from '../../../app/reason-dialog.tsx';
import { Choice, notify, WholeNumberField } from '../../../ui/index.ts';
import { giftLines, type Totals, wholeOf } from './due.ts';
import { useSizeOptions } from './gift-field.tsx';
import { useGiftWords } from './use-gift-words.ts';

export type WayBack = 'exchange' | 'return';

const shelves = ['shelf', 'thrown'] as const;

export function BackDialog({
  visit,
  day,
  totals,
  given,
  way,
  onTakenBack,
  onClose,
}: {
  visit: VisitRow;
  day: DayRow;
  totals: Totals;
  given: GivenGift;
  way: WayBack;
  /** The gift came back, with nothing instead. */
  onTakenBack: (gift: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { named } = useGiftWords();
  const { command, busy } = useVisitCommand(visit);
  const [instead, setInstead] = useState<string>();
  const [shelf, setShelf] = useState<(typeof shelves)[number]>('shelf');
  const [quantity, setQuantity] = useState<number | undefined>(given.quantity);
  const line = giftLines(visit, wholeOf([visit]), day.gifts, totals).find(
    ({ gift }) => gift.id === given.gift,
  );
  const options = useSizeOptions(line).filter(({ value }) => value !== (given.size ?? ''));
  const isSound = quantity !== undefined && quantity >= 1 && quantity <= given.quantity;
  const save = async (reason: string) => {
    const { event, gift, size } = given;
    const item = {
      given: event,
      gift,
      quantity,
      backOnShelf: shelf === 'shelf',
      ...(size === undefined ? {} : { size }),
      ...(way === 'exchange' ? { instead: instead ? { size: instead } : {} } : {}),
    };
    if (!(await command('visit.take-back-gifts', { items: [item], reason }))) return;
    const to = named({ gift, quantity: 1, ...(instead ? { size: instead } : {}) });
    const title =
      way === 'exchange'
        ? t('supportGifts.exchanged', { from: named({ ...given, quantity: 1 }), to })
        : t('supportGifts.tookBack', { gift: named({ ...given, quantity: quantity ?? 1 }) });
    notify({ tone: 'done', title });
    if (way === 'return') onTakenBack(gift);
    onClose();
  };
  return (
    <ReasonDialog
      title={t(`supportGifts.${way}Title`, { gift: named({ ...given, quantity: 1 }), ticket: visit.ticket })}
      label={t('pharmacy.reason')}
      hint={t(`supportGifts.${way}Hint`)}
      action={t(`supportGifts.${way}Save`)}
      busy={busy}
      incomplete={!isSound || (way === 'exchange' && instead === undefined)}
      onSend={save}
      onClose={onClose}
    >
      {(isAsked) => (
        <>
          {way === 'exchange' && (
            <Choice
              label={t('supportGifts.otherSize')}
              autoFocus
              digitGoesOn
              required
              value={instead}
              onChange={setInstead}
              options={options}
              error={isAsked && instead === undefined ? t('supportGifts.chooseSize') : undefined}
            />
          )}
          {given.quantity > 1 && (
            <WholeNumberField
              label={t('supportGifts.pieces')}
              required
              value={quantity}
              onChange={setQuantity}
              error={isSound ? undefined : t('supportGifts.atMost', { most: given.quantity })}
            />
          )}
          <Choice
            label={t('supportGifts.whereTo')}
            columns={2}
            digitGoesOn
            autoFocus={way === 'return'}
            value={shelf}
            onChange={setShelf}
            options={shelves.map((value) => ({ value, label: t(`supportGifts.shelf.${value}`) }))}
          />
        </>
      )}
    </ReasonDialog>
  );
}
