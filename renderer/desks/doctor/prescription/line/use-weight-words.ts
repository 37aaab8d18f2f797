import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/i18n/index.ts';
import type { Arithmetic } from '#shared/domain/prescription/regimens.ts';

/** How a dose by weight came about: `10–15 mg/kg × 9,5 kg = 95–143 mg → 120 mg`. */
export function useWeightWords(): (arithmetic: Arithmetic) => string {
  const { t } = useTranslation();
  const { number } = useFormats();
  const span = (from: number, to: number) => (from === to ? number(from) : `${number(from)}–${number(to)}`);
  return ({ unit, perKg, weightKg, from, to, capped, gives }) => {
    const asked = `${span(perKg.from, perKg.to)} ${unit}/kg × ${number(weightKg)} kg = ${span(from, to)} ${unit}`;
    const most = capped ? ` (${t('prescribing.capped')})` : '';
    return `${asked}${most} → ${number(gives)} ${unit}`;
  };
}
