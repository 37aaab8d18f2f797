import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { JobRow } from '#shared/rows.ts';
import { notify } from '../ui/index.ts';

/** Tells the desk when one of its prints has just failed; those that had failed before stay in the list only. */
export function useFailedPrints(jobs: readonly JobRow[] | undefined): void {
  const { t } = useTranslation();
  const since = useRef(new Date().toISOString());
  const told = useRef(new Set<string>());
  useEffect(() => {
    if (!jobs) return;
    for (const job of jobs) {
      const failure = `${job.id} ${job.changedAt}`;
      if (job.state !== 'failed' || job.changedAt < since.current || told.current.has(failure)) continue;
      told.current.add(failure);
      notify({
        tone: 'problem',
        title: t('jobs.failedTitle', { title: job.title }),
        text: t('jobs.failedText'),
      });
    }
  }, [jobs, t]);
}
