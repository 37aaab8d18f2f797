import type { Ref, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual, useFormats } from '../../../i18n/index.ts';
import { Choice, Grid, WholeNumberField } from '../../../ui/index.ts';
import type { GiftLine } from './due.ts';
import { type Chosen, isSound, notTaken, quantityFor, sizeFor } from './giving.ts';
import { useGiftWords } from './use-gift-words.ts';

/** One gift on one line: a digit chooses its size, beside which stands how many are left, or that it is not taken. */
export function GiftField({
  line,
  chosen,
  isTried,
  place,
  onChange,
}: {
  line: GiftLine;
  chosen: Chosen;
  /** Whether it was tried without it. */
  isTried: boolean;
  place?: RefObject<HTMLElement | null>;
  onChange: (chosen: Chosen) => void;
}) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const { number } = useFormats();
  const { gift, due } = line;
  const size = sizeFor(line, chosen);
  const quantity = quantityFor(line, chosen);
  const name = bilingual(gift.name);
  const ref: Ref<HTMLElement> | undefined = place;
  const sizesLeft = (
    <Choice
      {...(ref ? { ref } : {})}
      label={name}
      digitGoesOn
      required
      value={size}
      onChange={(next) => onChange({ ...chosen, sizes: { ...chosen.sizes, [gift.id]: next } })}
      options={[...useSizeOptions(line), { value: notTaken, label: t('supportGifts.notTaken') }]}
      error={isTried && size === undefined ? t('supportGifts.chooseSize') : undefined}
    />
  );
  if (due === 1) return sizesLeft;
  return (
    <Grid columns="minmax(0, 1fr) 150px" gap={4}>
      {sizesLeft}
      <WholeNumberField
        label={t('supportGifts.quantityOf', { gift: name })}
        hint={t('supportGifts.atMost', { most: number(due) })}
        value={quantity}
        onChange={(next) => onChange({ ...chosen, quantities: { ...chosen.quantities, [gift.id]: next } })}
        error={isSound(line, quantity) ? undefined : t('supportGifts.atMost', { most: number(due) })}
      />
    </Grid>
  );
}

/** Sizes with what is left of each; those for another age say so and are quieter, empty ones cannot be chosen. */
export function useSizeOptions(line: GiftLine | undefined) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { sized } = useGiftWords();
  if (!line) return [];
  return line.sizes.map(({ size, left, fits, isLow }) => {
    const state = left <= 0 ? 'empty' : isLow ? 'low' : 'left';
    const hint = t(`supportGifts.stateOfSize.${state}`, { left: number(left) });
    return {
      value: size ?? '',
      label: size === undefined ? t('supportGifts.taken') : sized(line.gift, size),
      hint: fits ? hint : t('supportGifts.otherAge', { left: hint }),
      isQuiet: !fits,
      disabled: left <= 0,
    };
  });
}
