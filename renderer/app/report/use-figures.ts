import { useTranslation } from 'react-i18next';
import type { Unit } from '#shared/domain/report/report-table.ts';
import { useFormats } from '../../i18n/index.ts';

/** Figures of the report as they stand on the screen. */
export function useFigures(): (value: number | string | undefined, unit: Unit) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  return (value, unit) => {
    if (value === undefined || value === '') return '–';
    if (typeof value === 'string') return value;
    if (unit === 'vnd') return formats.money(value);
    if (unit === 'minutes') return t('report.minutes', { minutes: formats.number(value) });
    return unit === 'percent' ? `${formats.number(value)} %` : formats.number(value);
  };
}
