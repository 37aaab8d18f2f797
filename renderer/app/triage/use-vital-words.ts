import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/i18n/index.ts';
import { type VitalId, vitalSigns } from '#shared/domain/triage/vitals.ts';
import { type Normal, normalText } from './marks.ts';

/** Names, units and values of vital signs as they stand on the screen. */
export function useVitalWords() {
  const { t } = useTranslation();
  const { number } = useFormats();
  const unit = (id: VitalId) => (vitalSigns[id].unit === '/min' ? t('vital.perMinute') : vitalSigns[id].unit);
  return {
    name: (id: VitalId) => t(`vital.${id}`),
    unit,
    number,
    value: (id: VitalId, value: number) =>
      id === 'painScore' ? `${value}/10` : `${number(value)} ${unit(id)}`,
    normal: (normal: Normal) => normalText(normal, number),
  };
}
