import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/i18n/index.ts';
import type { Exam } from '#shared/domain/exam/exam.ts';

/** What a doctor measured, in a line; empty when nothing was. */
export function useExamVitals(): (exam: Pick<Exam, 'vitals'>) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  return ({ vitals }) => {
    const { weightKg, pulsePerMinute, systolicMmHg, diastolicMmHg, temperatureC } = vitals;
    return [
      weightKg && `${formats.number(weightKg)} kg`,
      systolicMmHg && diastolicMmHg && `${systolicMmHg}/${diastolicMmHg} mmHg`,
      pulsePerMinute && t('doctor.pulseValue', { pulse: pulsePerMinute }),
      temperatureC && `${formats.number(temperatureC)} °C`,
    ]
      .filter(Boolean)
      .join(' · ');
  };
}
