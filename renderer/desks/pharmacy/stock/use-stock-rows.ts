import { useMemo } from 'react';
import { today } from '#shared/domain/day/today.ts';
import type { Use } from '#shared/domain/lot/forecast.ts';
import type { DayRow, LotRow } from '#shared/rows.ts';
import { useNow } from '../../../app/queue/index.ts';
import { useVisitsHandedOut } from '../../../mirror/index.ts';
import { type StockRow, stockRows } from './stock-rows.ts';

/** The instant at which the doors are to be closed; nothing where the hours cannot be read. */
function closingOf({ date, hours }: Pick<DayRow, 'date' | 'hours'>): string | undefined {
  const at = Date.parse(`${date}T${hours.close.padStart(5, '0')}:00+07:00`);
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}

/** The shelf as it is now, with how long each medicine lasts. */
export function useStockRows(day: DayRow, lots: readonly LotRow[]): { rows: StockRow[]; today: string } {
  const visits = useVisitsHandedOut();
  const now = new Date(useNow()).toISOString();
  const date = today(day, now);
  const uses = useMemo(() => {
    const moved = (visits ?? []).flatMap(({ dispensed, returned }) => [
      ...dispensed,
      ...returned
        .filter(({ backOnShelf }) => backOnShelf)
        .map((back) => ({ ...back, quantity: -back.quantity })),
    ]);
    const byMedicine: Map<string, Use[]> = Map.groupBy(moved, ({ medicine }) => medicine);
    return byMedicine;
  }, [visits]);
  const rows = useMemo(
    () =>
      stockRows(day.formulary, lots, uses, {
        today: date,
        now,
        opened: day.opened?.at,
        closes: closingOf(day),
      }),
    [day, lots, uses, date, now],
  );
  return { rows, today: date };
}
