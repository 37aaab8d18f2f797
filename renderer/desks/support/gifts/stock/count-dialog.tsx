/** What was found when gifts were counted, one size after the other: the next that has to be counted comes by itself. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CountFields } from '../../../../app/stock/count-fields.tsx';
import { useCountOf } from '../../../../app/stock/use-count.ts';
import { useBilingual, useFormats } from '../../../../i18n/index.ts';
import { FormDialog, Quiet } from '../../../../ui/index.ts';
import { useGiftWords } from '../use-gift-words.ts';
import type { ShelfGift, ShelfSize } from './gift-stock.ts';
import { keyOf, ofSize, SizeChoice } from './size-choice.tsx';
import { useGiftCommand } from './use-gift-command.ts';

export function CountDialog({
  shelves,
  onDone,
  onClose,
}: {
  /** One gift, or all of them one after the other. */
  shelves: readonly ShelfGift[];
  /** Everything is counted. */
  onDone: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const { number } = useFormats();
  const all = shelves.flatMap((shelf) => shelf.sizes.map((size) => ({ gift: shelf.gift.id, size })));
  const [at, setAt] = useState(() => {
    const { gift, size } = all.find((each) => !each.size.count) ?? {};
    return { gift, size: size && keyOf(size) };
  });
  const [isTried, setTried] = useState(false);
  const shelf = shelves.find(({ gift }) => gift.id === at.gift) ?? shelves[0];
  const size = shelf?.sizes.find((each) => shelf.sizes.length === 1 || keyOf(each) === at.size);
  const counting = useGiftCounting(shelf, size);
  const send = async () => {
    setTried(true);
    if (!size || !(await counting.save())) return;
    setTried(false);
    const next = all.find((each) => !each.size.count && each.size !== size);
    if (next) setAt({ gift: next.gift, size: keyOf(next.size) });
    else onDone();
  };
  if (!shelf) return null;
  return (
    <FormDialog
      title={t('supportGifts.countTitle', { gift: bilingual(shelf.gift.name) })}
      action={{ label: t('pharmacy.saveCount'), busy: counting.busy }}
      onSend={send}
      onClose={onClose}
    >
      <SizeChoice
        key={shelf.gift.id}
        shelf={shelf}
        value={size}
        isAsked={isTried}
        onChange={(key) => setAt({ gift: shelf.gift.id, size: key })}
      />
      {size && <Quiet>{t('supportGifts.onBooksNow', { left: number(size.left) })}</Quiet>}
      <CountFields
        key={`${shelf.gift.id} ${size?.size}`}
        counting={counting}
        unit={t('supportGifts.unit')}
        words={{ hint: t('supportGifts.countHint'), reasonHint: t('supportGifts.countReasonHint') }}
        autoFocus={size !== undefined}
      />
    </FormDialog>
  );
}

function useGiftCounting(shelf: ShelfGift | undefined, size: ShelfSize | undefined) {
  const { t } = useTranslation();
  const { named } = useGiftWords();
  const { run, busy } = useGiftCommand(shelf);
  const id = shelf?.gift.id ?? '';
  const of = size ? ofSize(size) : {};
  return useCountOf({
    draft: `gift-count.${id}.${size?.size ?? ''}`,
    onHand: size?.left ?? 0,
    record: (data) =>
      run(
        'gift.count',
        { ...of, ...data },
        t('supportGifts.counted', { gift: named({ gift: id, ...of, quantity: 1 }) }),
      ),
    busy,
  });
}
