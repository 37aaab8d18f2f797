import { useEffect, useState } from 'react';
import type { SavingsBookRow } from '#shared/rows.ts';
import { useMirror, useTotals } from '../../mirror/index.ts';

/** Every savings book of the day; read again whenever their number changes. */
export function useSavingsBooks(): SavingsBookRow[] | undefined {
  const { db } = useMirror();
  const totals = useTotals('savings-books');
  const count = totals && (totals.get('savings-books') ?? 0);
  const [books, setBooks] = useState<SavingsBookRow[]>();
  useEffect(() => {
    if (count === undefined) return;
    let gone = false;
    db.savingsBooks.toArray().then((found) => {
      if (!gone) setBooks(found);
    });
    return () => {
      gone = true;
    };
  }, [db, count]);
  return books;
}
