import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../../i18n/index.ts';
import { Choice } from '../../../../ui/index.ts';
import { useGiftWords } from '../use-gift-words.ts';
import type { ShelfGift, ShelfSize } from './gift-stock.ts';

/** The size something is done with; the only one is chosen already. */
export function useSize(
  { sizes }: ShelfGift,
  first?: ShelfSize,
): [ShelfSize | undefined, (key: string) => void] {
  const [key, setKey] = useState(first ? keyOf(first) : sizes.length === 1 ? '' : undefined);
  const chosen = sizes.length === 1 ? sizes[0] : sizes.find((each) => keyOf(each) === key);
  return [chosen, setKey];
}

export const keyOf = ({ size }: ShelfSize) => size ?? '';

/** What a command says of a size. */
export const ofSize = ({ size }: ShelfSize) => (size === undefined ? {} : { size });

/** Which size; not asked where there is but one. */
export function SizeChoice({
  shelf: { gift, sizes },
  value,
  isAsked,
  onChange,
}: {
  shelf: ShelfGift;
  value: ShelfSize | undefined;
  /** Whether it was tried without it. */
  isAsked: boolean;
  onChange: (key: string) => void;
}) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { sized } = useGiftWords();
  // Where one is chosen already, its number is typed next.
  const [asksFirst] = useState(value === undefined);
  if (sizes.length === 1) return null;
  return (
    <Choice
      label={t('supportGifts.size')}
      autoFocus={asksFirst}
      digitGoesOn
      required
      value={value && keyOf(value)}
      onChange={onChange}
      options={sizes.map((each) => ({
        value: keyOf(each),
        label: sized(gift, each.size),
        hint: t('supportGifts.onBooks', { left: number(each.left) }),
        ...(each.count ? { icon: 'check' as const } : {}),
      }))}
      error={isAsked && !value ? t('supportGifts.chooseSize') : undefined}
    />
  );
}
