/** The count of the gifts: every gift in every size. */
import { useTranslation } from 'react-i18next';
import type { DayRow } from '#shared/rows.ts';
import { SignCountDialog } from '../../../../app/stock/sign-count-dialog.tsx';
import { useBilingual } from '../../../../i18n/index.ts';
import { useGiftCounts } from '../../../../mirror/index.ts';
import { useGiftWords } from '../use-gift-words.ts';
import type { ShelfGift } from './gift-stock.ts';

export function SignGiftCount({
  day,
  shelves,
  ...rest
}: {
  day: DayRow;
  shelves: readonly ShelfGift[];
  /** Counts what is not counted. */
  onCount: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const { sized } = useGiftWords();
  const newest = useGiftCounts()?.[0];
  const all = shelves.flatMap(({ gift, sizes }) => sizes.map((each) => ({ gift, ...each })));
  const uncounted = all.filter(({ count }) => !count).length;
  const differences = all.flatMap(({ gift, size, count }) => {
    if (!count || count.quantity === 0) return [];
    const { expected, found, reason } = count;
    const part = size === undefined ? '' : sized(gift, size);
    return [
      {
        key: `${gift.id} ${size ?? ''}`,
        name: bilingual(gift.name),
        part,
        expected,
        found,
        unit: '',
        reason,
      },
    ];
  });
  const counts = { count: all.length, differing: differences.length };
  return (
    <SignCountDialog
      {...rest}
      day={day}
      command="day.sign-gift-count"
      paper="gift-count"
      signedLast={newest?.event}
      all={all.length}
      uncounted={uncounted}
      differences={differences}
      words={{
        title: t('supportGifts.signCount'),
        uncounted: t('supportGifts.uncountedTitle', { count: uncounted }),
        uncountedText: t('supportGifts.uncountedText'),
        countRest: t('supportGifts.countRest'),
        allAgree: t('supportGifts.allAgree', counts),
        someDiffer: t('supportGifts.someDiffer', counts),
        name: t('gifts.gift'),
        part: t('supportGifts.size'),
      }}
    />
  );
}
