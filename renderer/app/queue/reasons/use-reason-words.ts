import { useTranslation } from 'react-i18next';
import { useBilingual } from '#renderer/i18n/index.ts';
import type { PriorityReason } from '#shared/domain/queue/priority.ts';
import type { VisitSummary } from '#shared/rows.ts';
import { gravestFirst } from './counting-reasons.ts';

/**
 * Why a visit has its class, in a few words: `đau ngực, từ 75 tuổi`, with `most` no more than so many and then `+2`.
 * Empty without a reason, or when it is an emergency and nothing else: the class says so already.
 */
export function useReasonWords(): (visit: Pick<VisitSummary, 'reasons'>, most?: number) => string {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const wordsOf = ({ code, name, by = '', text }: PriorityReason) => {
    const words = code === 'red-flag' && name ? bilingual(name) : t(`priorityReason.${code}`, { name: by });
    return text ? `${words} (${text})` : words;
  };
  return ({ reasons }, most = Number.POSITIVE_INFINITY) => {
    const all = gravestFirst(reasons).filter(({ code }) => code !== 'emergency');
    const left = all.length - most;
    const said = all.slice(0, most).map(wordsOf).join(', ');
    return left > 0 ? `${said} +${left}` : said;
  };
}
