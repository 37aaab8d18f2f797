import { useTranslation } from 'react-i18next';
import type { Gift } from '#shared/domain/day/setup.ts';
import type { HeldGift } from '#shared/domain/gifts/gifts.ts';
import { useBilingual } from '../../../i18n/index.ts';
import { useDay } from '../../../mirror/index.ts';

/** What pieces of a gift are called: `Áo khoác M`, `Mũ × 2`. */
export function useGiftWords(): {
  named(held: HeldGift): string;
  /** A size by its name, said in words where it is named by its ages; the gift without sizes has one too. */
  sized(gift: Gift, size: string | undefined): string;
} {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const gifts = useDay()?.gifts ?? [];
  const sized = ({ stock }: Gift, size: string | undefined) => {
    if (size === undefined) return t('supportGifts.noSizes');
    const { from, to } = stock.find((each) => each.size === size)?.ages ?? {};
    return from !== undefined && size === `${from}–${to}` ? t('supportGifts.sizeByAge', { from, to }) : size;
  };
  return {
    named({ gift: id, size, quantity }) {
      const gift = gifts.find((each) => each.id === id);
      const sizeWords = gift && size !== undefined ? sized(gift, size) : size;
      const words = [gift ? bilingual(gift.name) : id, sizeWords, quantity > 1 ? `× ${quantity}` : ''];
      return words.filter(Boolean).join(' ');
    },
    sized,
  };
}
