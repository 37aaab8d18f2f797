/** How many there are of each size, and whom it fits. */
import { useTranslation } from 'react-i18next';
import { Grid, WholeNumberField } from '../../../ui/index.ts';
import { type Ages, isAgeSound, type Quantities, withoutSize } from './gift-form.ts';

export function SizeFields({
  sizes,
  quantities,
  ages,
  most,
  autoFocus,
  onQuantities,
  onAges,
}: {
  sizes: readonly string[];
  quantities: Quantities;
  ages: Ages;
  /** The largest quantity. */
  most: number;
  autoFocus: boolean;
  onQuantities: (quantities: Quantities) => void;
  onAges: (ages: Ages) => void;
}) {
  const { t } = useTranslation();
  return (
    <Grid columns={2} gap={4}>
      {sizes.map((size, index) => {
        const its = ages[size] ?? {};
        const quantity = (
          <WholeNumberField
            label={size === withoutSize ? t('gifts.quantity') : t('gifts.quantityOf', { size })}
            autoFocus={autoFocus && index === 0}
            value={quantities[size]}
            onChange={(next) => onQuantities({ ...quantities, [size]: next })}
            error={(quantities[size] ?? 0) > most ? t('fieldError.too-big') : undefined}
          />
        );
        if (size === withoutSize) return <div key={size}>{quantity}</div>;
        return (
          <Grid key={size} columns={3} gap={2}>
            {quantity}
            <WholeNumberField
              label={t('gifts.agesFrom', { size })}
              value={its.from}
              onChange={(from) => onAges({ ...ages, [size]: { ...its, from } })}
              error={isAgeSound(its) ? undefined : t('gifts.agesOdd')}
            />
            <WholeNumberField
              label={t('gifts.agesTo', { size })}
              value={its.to}
              onChange={(to) => onAges({ ...ages, [size]: { ...its, to } })}
            />
          </Grid>
        );
      })}
    </Grid>
  );
}
