import { useCallback } from 'react';
import { z } from 'zod';
import { dateOf } from '#shared/domain/calendar.ts';
import type { Prescription } from '#shared/domain/prescription/prescription.ts';
import type { LotRow, VisitRow } from '#shared/rows.ts';
import { useDraft } from '../../app/use-draft.ts';
import { type LinePick, pickLines, typeQuantity } from './picking.ts';

// What was typed and is no number comes back from the host as null.
const unitsSchema = z
  .number()
  .nullish()
  .transform((units) => units ?? undefined);
const draftSchema = z.object({
  /** What the quantities were typed for: they do not count for another prescription, or once more is handed out. */
  code: z.string(),
  handOuts: z.number(),
  lines: z.record(z.string(), z.record(z.string(), unitsSchema)),
});

/** Today as the clinic counts days, `yyyy-MM-dd`. */
export const clinicToday = () => dateOf(new Date().toISOString());

export interface Picking {
  lines: LinePick[];
  change(pick: LinePick, lot: string, quantity: number | undefined): void;
  /** Forgets what was changed by hand. */
  forget(): void;
}

/** The lots picked for a prescription; what is changed by hand is kept as a draft. */
export function usePicking(
  visit: VisitRow | undefined,
  prescription: Prescription | undefined,
  lots: readonly LotRow[],
): Picking {
  const { value, keep, drop } = useDraft(visit && `pharmacy.${visit.id}`, draftSchema);
  const code = prescription?.code ?? '';
  const handOuts = visit?.handOuts.length ?? 0;
  const typed = value?.code === code && value.handOuts === handOuts ? value.lines : undefined;
  const change = useCallback(
    (pick: LinePick, lot: string, quantity: number | undefined) => {
      const line = typeQuantity(pick, lot, quantity);
      keep({ code, handOuts, lines: { ...typed, [pick.line.medicine]: line } });
    },
    [code, handOuts, typed, keep],
  );
  const lines = visit && prescription ? pickLines(visit, prescription.lines, lots, clinicToday(), typed) : [];
  return { lines, change, forget: drop };
}
