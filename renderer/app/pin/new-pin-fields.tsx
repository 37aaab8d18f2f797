import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { Grid } from '../../ui/index.ts';
import { PinField } from './pin-field.tsx';

type Field = Omit<ComponentProps<typeof PinField>, 'label'>;

/** A new PIN and once more the same, side by side. */
export function NewPinFields({
  pin,
  again,
  autoFocus = false,
}: {
  pin: Field;
  again: Field;
  autoFocus?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <Grid columns={2} gap={4} align="start">
      <PinField label={t('pin.new')} hint={t('signIn.pinHint')} autoFocus={autoFocus} {...pin} />
      <PinField label={t('pin.again')} {...again} />
    </Grid>
  );
}
