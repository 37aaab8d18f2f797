import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/i18n/index.ts';
import { notify } from '#renderer/ui/index.ts';
import { knownToday } from '#shared/domain/visit/known-today.ts';
import type { VisitRow } from '#shared/rows.ts';

/**
 * A weight that somebody measures while the prescription is written takes the place of what stands in its field, and is said.
 * Gives the instant of the last measurement; without a field nothing is taken.
 */
export function useNewerWeight(
  visit: VisitRow,
  take: ((kg: number) => void) | undefined,
): string | undefined {
  const { t } = useTranslation();
  const { number } = useFormats();
  const measured = knownToday(visit).weight;
  const at = measured?.at;
  const taken = useRef(at);
  const takeNewer = useEffectEvent(() => {
    if (!measured || !take) return;
    take(measured.kg);
    notify({ tone: 'waiting', title: t('prescribing.weighedAgain', { weight: number(measured.kg) }) });
  });
  useEffect(() => {
    if (at === taken.current) return;
    taken.current = at;
    takeNewer();
  }, [at]);
  return at;
}
