import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { JobRow } from '#shared/rows.ts';
import { notify, unnotify } from '../ui/index.ts';

/** Tells the desk when one of its prints has just failed; those that had failed before stay in the list only. */
export function useFailedPrints(jobs: readonly JobRow[] | undefined): void {
  const { t } = useTranslation();
  const since = useRef(new Date().toISOString());
  // When each had failed that was told of.
  const told = useRef(new Map<string, string>());
  useEffect(() => {
    if (!jobs) return;
    for (const id of told.current.keys())
      if (jobs.find((job) => job.id === id)?.state !== 'failed') unnotify(id);
    for (const job of jobs) {
      const { id, title, changedAt } = job;
      if (job.state !== 'failed' || changedAt < since.current || told.current.get(id) === changedAt) continue;
      told.current.set(id, changedAt);
      notify({ tone: 'problem', title: t('jobs.failedTitle', { title }), text: t('jobs.failedText') }, id);
    }
  }, [jobs, t]);
}
