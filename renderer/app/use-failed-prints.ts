import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { JobRow } from '#shared/rows.ts';
import { notify, unnotify } from '../ui/index.ts';
import { useStaff } from './session.ts';
import { useJobWords } from './use-job-words.ts';

/** What the notice of prints that failed is about. */
export const failedPrint = 'print-failed';

/**
 * Tells a person when prints of theirs have just failed, in one notice for all of them; those that had failed before stay
 * in the list only. Whoever has the view of all prints open sees them there.
 */
export function useFailedPrints(
  jobs: readonly JobRow[] | undefined,
  view: { isOpen: boolean; open: () => void },
): void {
  const { t } = useTranslation();
  const { isOpen, open } = view;
  const { name } = useStaff();
  const words = useJobWords();
  const since = useRef(new Date().toISOString());
  // When each had failed that was told of.
  const told = useRef<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    if (!jobs) return;
    const failed = jobs.filter(
      (job) => job.by === name && job.state === 'failed' && job.changedAt >= since.current,
    );
    const before = told.current;
    told.current = new Map(failed.map(({ id, changedAt }) => [id, changedAt]));
    const isNew = failed.some(({ id, changedAt }) => before.get(id) !== changedAt);
    if (!isNew && failed.length === before.size && !isOpen) return;
    // One that was closed does not come back because there are fewer now.
    const wasShown = unnotify(failedPrint);
    if (isOpen) return;
    const [first] = failed;
    if (!first || !(isNew || wasShown)) return;
    const title =
      failed.length === 1
        ? t('jobs.failedTitle', { paper: words.paper(first), title: first.title })
        : t('jobs.failedMany', { number: failed.length });
    const action = { label: t('jobs.open'), onPress: open };
    notify({ tone: 'problem', title, text: t('jobs.failedText'), action }, failedPrint);
  }, [jobs, name, t, words, isOpen, open]);
}
