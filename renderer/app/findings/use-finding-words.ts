import { useTranslation } from 'react-i18next';
import type { ClosingCode } from '#shared/domain/day/before-closing.ts';
import type { Finding } from '#shared/domain/day/finding.ts';
import type { OpeningCode } from '#shared/domain/day/readiness.ts';
import { useFormats } from '../../i18n/index.ts';

/** What a finding is called, and what it means in one sentence. */
export function useFindingWords(): (finding: Finding<OpeningCode | ClosingCode>) => {
  title: string;
  text: string;
} {
  const { t } = useTranslation();
  const formats = useFormats();
  return ({ code, params = {} }) => {
    const { date, ...others } = params;
    const shown = typeof date === 'string' ? { ...others, date: formats.date(date) } : params;
    return { title: t(`check.${code}.title`, shown), text: t(`check.${code}.text`, shown) };
  };
}
