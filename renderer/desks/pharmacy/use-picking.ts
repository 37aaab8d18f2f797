import { useCallback, useMemo } from 'react';
import { z } from 'zod';
import { today } from '#shared/domain/day/today.ts';
import type { Prescription } from '#shared/domain/prescription/issued.ts';
import type { DayRow, LotRow, VisitRow } from '#shared/rows.ts';
import { useNow } from '../../app/queue/index.ts';
import { useDraft } from '../../app/use-draft.ts';
import { type LinePick, pickLines, type Typed, typeQuantity } from './picking.ts';

// What was typed and is no number comes back from the host as null.
const unitsSchema = z
  .number()
  .nullish()
  .transform((units) => units ?? undefined);
const draftSchema = z.object({
  /** What it was typed for: it does not count for another prescription, or once more is done with this one. */
  code: z.string(),
  stand: z.string(),
  lines: z.record(z.string(), z.record(z.string(), unitsSchema)),
  reasons: z.record(z.string(), z.string()),
});

export interface Picking {
  lines: LinePick[];
  change(pick: LinePick, lot: string, quantity: number | undefined): void;
  explain(pick: LinePick, reason: string): void;
  /** Forgets what was changed by hand. */
  forget(): void;
}

/** Changes whenever medicines of a visit were prepared, given or came back, also at another window. */
export function standOf({ handOuts, returned, prepared }: VisitRow): string {
  return [handOuts.length, returned.length, prepared?.event ?? ''].join('/');
}

const nothingTyped: Typed = { lines: {}, reasons: {} };

/** The lots picked for a prescription; what is changed by hand is kept as a draft. */
export function usePicking(
  visit: VisitRow | undefined,
  prescription: Prescription | undefined,
  lots: readonly LotRow[],
  day: DayRow,
): Picking {
  const { value, keep, drop } = useDraft(visit && `pharmacy.${visit.id}`, draftSchema);
  const code = prescription?.code ?? '';
  const stand = visit ? standOf(visit) : '';
  const typed = value?.code === code && value.stand === stand ? value : nothingTyped;
  const change = useCallback(
    (pick: LinePick, lot: string, quantity: number | undefined) => {
      const lines = { ...typed.lines, [pick.line.medicine]: typeQuantity(pick, lot, quantity) };
      keep({ code, stand, lines, reasons: typed.reasons });
    },
    [code, stand, typed, keep],
  );
  const explain = useCallback(
    (pick: LinePick, reason: string) =>
      keep({ code, stand, lines: typed.lines, reasons: { ...typed.reasons, [pick.line.medicine]: reason } }),
    [code, stand, typed, keep],
  );
  const date = today(day, new Date(useNow()).toISOString());
  const { formulary } = day;
  const lines = useMemo(
    () =>
      visit && prescription ? pickLines(visit, prescription, { lots, formulary, today: date }, typed) : [],
    [visit, prescription, lots, formulary, date, typed],
  );
  return { lines, change, explain, forget: drop };
}
