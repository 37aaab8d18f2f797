import { useEffect, useState } from 'react';
import type { VisitSummary } from '#shared/rows.ts';
import { useMirror, useTotals } from '../../mirror/index.ts';
import { lastServed } from './queue.ts';

/** Who was handed everything, the last one first; read again whenever their number changes. */
export function useDoneToday(): VisitSummary[] | undefined {
  const { db } = useMirror();
  const totals = useTotals('pharmacy/done');
  const count = totals && (totals.get('pharmacy/done') ?? 0);
  const [visits, setVisits] = useState<VisitSummary[]>();
  useEffect(() => {
    if (count === undefined) return;
    let gone = false;
    db.visits
      .where('pharmacy')
      .equals('done')
      .toArray()
      .then((found) => {
        if (!gone) setVisits(found.toSorted((a, b) => (lastServed(a) < lastServed(b) ? 1 : -1)));
      });
    return () => {
      gone = true;
    };
  }, [db, count]);
  return visits;
}
