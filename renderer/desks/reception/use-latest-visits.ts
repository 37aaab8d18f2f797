import { useEffect, useState } from 'react';
import type { VisitSummary } from '#shared/rows.ts';
import { useMirror, useTotals } from '../../mirror/index.ts';

/** The visits opened last, the newest first. Ids of visits sort by time. */
export function useLatestVisits(limit: number): VisitSummary[] | undefined {
  const { db } = useMirror();
  // Every step of a visit that shows here also moves one of these numbers.
  const moved = useTotals('visits', 'queue/', 'pharmacy/', 'closed/');
  const [visits, setVisits] = useState<VisitSummary[]>();
  useEffect(() => {
    let gone = false;
    if (moved)
      db.visits
        .reverse()
        .limit(limit)
        .toArray()
        .then((latest) => {
          if (!gone) setVisits(latest);
        });
    return () => {
      gone = true;
    };
  }, [db, moved, limit]);
  return visits;
}
