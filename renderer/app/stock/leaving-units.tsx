import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/index.ts';
import { WholeNumberField } from '../../ui/index.ts';

/** Whether so many units may leave what is free of a shelf. */
export const mayLeave = (free: number, quantity: number | undefined): quantity is number =>
  quantity !== undefined && quantity > 0 && quantity <= free;

/** How many units leave a shelf other than to people. */
export function LeavingUnits({
  free,
  unit,
  label,
  isAsked,
  value,
  onChange,
}: {
  /** Units that nobody was promised. */
  free: number;
  unit: string;
  label: string;
  /** Whether it was tried without it. */
  isAsked: boolean;
  value: number | undefined;
  onChange: (quantity: number | undefined) => void;
}) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const problem =
    value !== undefined && value > free
      ? t('stock.moreThanFree', { units: `${number(free)} ${unit}` })
      : isAsked && !value
        ? t('fieldError.required')
        : undefined;
  return (
    <WholeNumberField
      label={label}
      unit={unit}
      required
      autoFocus
      value={value}
      onChange={onChange}
      error={problem}
    />
  );
}
