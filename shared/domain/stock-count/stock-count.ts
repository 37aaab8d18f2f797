/**
 * The part of the day that holds its stock counts: what the books said of each lot, what was found, why it differs, signed by
 * two. A later count is a new version beside the earlier ones.
 */
import { z } from 'zod';
import { type Decision, happened, type Rows, refuse } from '../context.ts';
import type { DayState } from '../day/day.ts';
import { type Actor, actorSchema } from '../event.ts';
import { type LotState, stockOf } from '../lot/lot.ts';
import { countThatHolds } from '../lot/movement.ts';
import { medicineSchema, printedName } from '../medicine/medicine.ts';
import { command, type Evolver, evolver } from '../subject.ts';

const lineSchema = z.object({
  lot: z.string(),
  medicine: z.string(),
  name: z.string(),
  strength: z.string(),
  unit: medicineSchema.shape.unit,
  number: z.string(),
  /** `yyyy-MM-dd` */
  expiry: z.string(),
  /** Units on the books just before the lot was counted. */
  expected: z.number().int(),
  /** Units that were there. */
  found: z.number().int(),
  reason: z.string().optional(),
  recalled: z.boolean(),
});
export type StockCountLine = z.infer<typeof lineSchema>;

const stockCountEvents = {
  'stock-count.signed': z.object({ lines: z.array(lineSchema), witness: actorSchema }),
};

export interface StockCount {
  event: string;
  /** ISO instant. */
  at: string;
  by: Actor;
  witness: Actor;
  /** Medicines in the order of the formulary, their lots first to expire first. */
  lines: StockCountLine[];
}

/** The line of a lot whose count still holds; nothing when it has to be counted. */
function lineOf(
  { id, receipt, movements, recalled }: LotState,
  { rows, medicine }: { rows: Rows; medicine: z.infer<typeof medicineSchema> },
): StockCountLine | undefined {
  const count = countThatHolds(movements, rows.total(stockOf(id)));
  if (!receipt || !count) return undefined;
  return {
    lot: id,
    medicine: medicine.id,
    name: printedName(medicine),
    strength: medicine.strength,
    unit: medicine.unit,
    number: receipt.number,
    expiry: receipt.expiry,
    expected: count.expected,
    found: count.found,
    ...(count.reason === undefined ? {} : { reason: count.reason }),
    recalled: recalled !== undefined,
  };
}

export const stockCountCommands = {
  /**
   * Signs what was counted of every lot on the books, as the record knows it. Two sign: who sends it, and a witness.
   * Refused: `day-not-open` (nothing is set up), `witness-needed`, `nothing-to-count` (no lot), `lots-not-counted` (how many
   * were never counted, or changed since).
   */
  'day.sign-stock-count': command(z.object({}), (_: DayState, __, { rows, witness }): Decision => {
    const day = rows.day();
    if (!day) return refuse('day-not-open');
    if (!witness) return refuse('witness-needed');
    const lots = day.formulary.flatMap((medicine) =>
      rows
        .lotsOf(medicine.id)
        .toSorted(byExpiry)
        .map((lot) => lineOf(lot, { rows, medicine })),
    );
    if (lots.length === 0) return refuse('nothing-to-count');
    const lines = lots.filter((line) => line !== undefined);
    return lines.length < lots.length
      ? refuse('lots-not-counted', { count: lots.length - lines.length })
      : happened({ type: 'stock-count.signed', data: { lines, witness } });
  }),
};

function byExpiry(a: LotState, b: LotState): number {
  const [first, second] = [a, b].map(({ id, receipt }) => `${receipt?.expiry ?? ''} ${id}`);
  return (first ?? '') < (second ?? '') ? -1 : 1;
}

export const evolveStockCount: Evolver<DayState> = evolver<DayState, typeof stockCountEvents>(
  stockCountEvents,
  {
    'stock-count.signed': (day, { id, at, by, data }) => ({
      ...day,
      stockCounts: [...day.stockCounts, { ...data, event: id, at, by }],
    }),
  },
);
