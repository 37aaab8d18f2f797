import { useTranslation } from 'react-i18next';
import { useBilingual } from '#renderer/i18n/index.ts';
import type { PriorityReason } from '#shared/domain/queue/priority.ts';
import type { VisitSummary } from '#shared/rows.ts';
import { countingReasons } from './counting-reasons.ts';

/** Why a visit has its class, in a few words: `từ 75 tuổi, đau ngực`; empty when it has no reason. */
export function useReasonWords(): (visit: Pick<VisitSummary, 'reasons'>) => string {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const wordsOf = ({ code, name, by = '', text }: PriorityReason) => {
    const words = code === 'red-flag' && name ? bilingual(name) : t(`priorityReason.${code}`, { name: by });
    return text ? `${words} (${text})` : words;
  };
  return ({ reasons }) => countingReasons(reasons).map(wordsOf).join(', ');
}
