import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/index.ts';
import { Notice } from '../../ui/index.ts';
import type { pickedOf } from './picking.ts';

/** Asked once, in plain words: is it really there, although the book says otherwise? */
export function BeyondBook({
  picked,
  children,
}: {
  picked: ReturnType<typeof pickedOf>;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const lots = picked.map(({ of, pick, quantity }) =>
    t('dispensing.beyondLot', {
      name: pick.instead?.name ?? of.line.name,
      lot: pick.lot.number,
      free: number(pick.free),
      quantity: number(quantity),
    }),
  );
  return (
    <Notice tone="problem" title={lots.join(' ')} text={t('dispensing.beyondText')}>
      {children}
    </Notice>
  );
}
