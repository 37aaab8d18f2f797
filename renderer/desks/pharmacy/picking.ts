/** What is taken from which lot for each line of a prescription: proposed first-expired-first-out, then as typed. */
import { handedOut } from '#shared/domain/dispensing/dispensing.ts';
import { firstExpiredFirstOut } from '#shared/domain/dispensing/first-expired-first-out.ts';
import type { Prescription } from '#shared/domain/prescription/prescription.ts';
import type { LotRow, VisitRow } from '#shared/rows.ts';

export type Line = Prescription['lines'][number];

/** Units typed for each lot of a medicine. A medicine that stands here is no longer proposed for. */
export type Typed = Record<string, Record<string, number | undefined>>;

export interface LotPick {
  lot: LotRow;
  /** Nothing when the field is empty, `NaN` when no number was typed. */
  quantity: number | undefined;
  problem?: 'not-a-number' | 'more-than-lot';
}

export interface LinePick {
  line: Line;
  /** Units handed out before. */
  given: number;
  /** Units still to hand out before this time. */
  owed: number;
  picks: LotPick[];
  /** Units picked now. */
  picked: number;
  /** Units that no lot on the shelf can cover. */
  short: number;
  /** Units on the shelf that are left for another time. */
  later: number;
  problem?: 'more-than-owed';
  /** Whether a quantity was changed by hand. */
  typed: boolean;
  /** Lots of this medicine that may not be handed out any more. */
  expired: LotRow[];
}

const wholeUnits = (quantity: number | undefined) =>
  quantity !== undefined && Number.isInteger(quantity) && quantity > 0 ? quantity : 0;

function problemOf(quantity: number | undefined, lot: LotRow): LotPick['problem'] {
  if (quantity === undefined) return undefined;
  if (!Number.isInteger(quantity) || quantity < 0) return 'not-a-number';
  return quantity > lot.onHand ? 'more-than-lot' : undefined;
}

function pickLine(
  line: Line,
  given: number,
  lots: readonly LotRow[],
  today: string,
  typed: Record<string, number | undefined> | undefined,
): LinePick {
  const owed = Math.max(0, line.quantity - given);
  const proposal = firstExpiredFirstOut(lots, owed, today);
  const proposed = (lot: string) => proposal.picks.find((pick) => pick.lot === lot)?.quantity;
  const picks = lots
    .filter((lot) => lot.expiry >= today && (lot.onHand > 0 || typed?.[lot.id] !== undefined))
    .map((lot): LotPick => {
      const quantity = typed ? typed[lot.id] : proposed(lot.id);
      const problem = problemOf(quantity, lot);
      return { lot, quantity, ...(problem ? { problem } : {}) };
    });
  const picked = picks.reduce((sum, pick) => sum + wholeUnits(pick.quantity), 0);
  return {
    line,
    given,
    owed,
    picks,
    picked,
    short: proposal.missing,
    later: Math.max(0, owed - picked - proposal.missing),
    ...(picked > owed ? { problem: 'more-than-owed' as const } : {}),
    typed: typed !== undefined,
    expired: lots.filter((lot) => lot.expiry < today && lot.onHand > 0),
  };
}

/** Every line with its lots, first to expire first. `lots` may hold other medicines too. */
export function pickLines(
  visit: Pick<VisitRow, 'dispensed'>,
  lines: readonly Line[],
  lots: readonly LotRow[],
  today: string,
  typed: Typed = {},
): LinePick[] {
  return lines.map((line) =>
    pickLine(
      line,
      handedOut(visit, line.medicine),
      lots.filter((lot) => lot.medicine === line.medicine),
      today,
      typed[line.medicine],
    ),
  );
}

/** One lot's quantity changed by hand: from then on every lot of that medicine stays as it stands. */
export function typeQuantity(
  pick: LinePick,
  lot: string,
  quantity: number | undefined,
): Record<string, number | undefined> {
  return Object.fromEntries(
    pick.picks.map((each) => [each.lot.id, each.lot.id === lot ? quantity : each.quantity]),
  );
}

/** Whether nothing typed has to be put right first. */
export function isSound(lines: readonly LinePick[]): boolean {
  return lines.every((line) => !line.problem && line.picks.every((pick) => !pick.problem));
}

/** What `visit.dispense` takes. */
export function itemsOf(lines: readonly LinePick[]): { lot: string; quantity: number }[] {
  return lines
    .flatMap((line) => line.picks)
    .map(({ lot, quantity }) => ({ lot: lot.id, quantity: wholeUnits(quantity) }))
    .filter((item) => item.quantity > 0);
}

/** Whether this hand-out leaves something owed. */
export function isPartial(lines: readonly LinePick[]): boolean {
  return lines.some((line) => line.picked < line.owed);
}

/** Medicines handed out beyond what the prescription that counts now asks for, with the units too many. */
export function handedOutBeyond(
  visit: Pick<VisitRow, 'dispensed'>,
  lines: readonly Line[],
): { name: string; units: number }[] {
  const names = new Map(visit.dispensed.map((item) => [item.medicine, item.name]));
  return [...names].flatMap(([medicine, name]) => {
    const asked = lines.find((line) => line.medicine === medicine)?.quantity ?? 0;
    const units = handedOut(visit, medicine) - asked;
    return units > 0 ? [{ name, units }] : [];
  });
}
