/** What is taken from which lot for each line of a prescription: as prepared or proposed, then as typed. */
import { accountOf, lineOf } from '#shared/domain/dispensing/dispensing.ts';
import {
  firstExpiredFirstOut,
  type OutOfTurn,
  outOfTurn,
} from '#shared/domain/dispensing/first-expired-first-out.ts';
import { bagOf, isAsPrepared, reservedFor } from '#shared/domain/dispensing/pick-items.ts';
import { expiresDuringCourse, expiryMark } from '#shared/domain/lot/expiry.ts';
import { freeUnits, type NotOffered, whyNotOffered } from '#shared/domain/lot/usable.ts';
import { type Medicine, printedName } from '#shared/domain/medicine/medicine.ts';
import { mayReplace } from '#shared/domain/medicine/substitute.ts';
import type { Prescription } from '#shared/domain/prescription/issued.ts';
import type { LotRow, VisitRow } from '#shared/rows.ts';
import { proposeFromPrepared, type ToTakeOut, toTakeOut } from './prepared-line.ts';

export type Line = Prescription['lines'][number];

/** What picking reads of a visit. */
export type Served = Pick<VisitRow, 'dispensed' | 'returned' | 'closedRests' | 'prepared' | 'prescriptions'>;

/** What was typed for the lines, by medicine. */
export interface Typed {
  /** Units for each lot. A medicine that stands here is no longer proposed for. */
  lines: Record<string, Record<string, number | undefined>>;
  reasons: Record<string, string>;
}

export interface LotPick {
  lot: LotRow;
  /** Units on the books that nobody else has prepared. */
  free: number;
  /** Another medicine that stands in for the line's. */
  instead?: { name: string; strength: string };
  /** Nothing when the field is empty, `NaN` when no number was typed. */
  quantity: number | undefined;
  /** What has to be said of its expiry. */
  expires?: 'during-course' | 'near';
  /** Why what is picked here needs a reason. */
  unusual?: OutOfTurn | 'substitute';
  /** More than the book says is there. */
  beyondBook: boolean;
  problem?: 'not-a-number';
}

export interface LinePick {
  line: Line;
  /** Units handed out before. */
  given: number;
  /** Units that will not be handed out. */
  closed: number;
  /** Units still to hand out before this time. */
  owed: number;
  /** Units of `owed` that came back: they are handed over again only once somebody types so. */
  back: number;
  picks: LotPick[];
  /** Units picked now. */
  picked: number;
  /** Units that no lot of the medicine can cover, and no substitute was picked for. */
  short: number;
  /** Units on the shelf that are left for another time. */
  later: number;
  problem?: 'more-than-owed';
  /** Whether a quantity was changed by hand. */
  typed: boolean;
  needsReason: boolean;
  reason: string;
  /** Lots with units that are not offered, and why. */
  setAside: { lot: LotRow; why: NotOffered }[];
  /** Prepared for this line, and not to be handed over any more. */
  takeOut: ToTakeOut[];
}

const wholeUnits = (quantity: number | undefined) =>
  quantity !== undefined && Number.isInteger(quantity) && quantity > 0 ? quantity : 0;

const sum = (items: readonly { quantity: number | undefined }[]) =>
  items.reduce((total, { quantity }) => total + wholeUnits(quantity), 0);

const isNumber = (quantity: number | undefined) =>
  quantity === undefined || (Number.isInteger(quantity) && quantity >= 0);

interface Shelf {
  lots: readonly LotRow[];
  formulary: readonly Medicine[];
  /** `yyyy-MM-dd` */
  today: string;
}

/** The lots of a medicine as one visit may pick from them: what stands prepared for it is free to it. */
function lotsFor(visit: Served, medicine: string, { lots }: Shelf): LotRow[] {
  return lots
    .filter((lot) => lot.medicine === medicine)
    .map((lot) => ({ ...lot, reserved: (lot.reserved ?? 0) - reservedFor(visit, lot.id) }));
}

/** Units of a line that came back since it was prescribed. */
const cameBack = ({ returned }: Served, { at, lines }: Prescription, { medicine }: Line) =>
  sum(returned.filter((each) => each.at >= at && lineOf(each, lines) === medicine));

function pickLine(
  visit: Served,
  prescription: Prescription,
  line: Line,
  shelf: Shelf,
  units: Record<string, number | undefined> | undefined,
  reason: string,
): LinePick {
  const { today, formulary } = shelf;
  const account = accountOf(visit, prescription, line);
  const typed = account.owed > 0 ? units : undefined;
  const own = lotsFor(visit, line.medicine, shelf);
  const back = Math.min(account.owed, cameBack(visit, prescription, line));
  const all = firstExpiredFirstOut(own, account.owed, today, line.days);
  const offered = firstExpiredFirstOut(own, account.owed - back, today, line.days).picks;
  const proposal = all.picks.map(
    ({ lot }) => offered.find((pick) => pick.lot === lot) ?? { lot, quantity: 0 },
  );
  const bag = bagOf(visit, prescription);
  const prepared = bag.length > 0 ? bag : undefined;
  const ofLine = prepared?.filter((item) => lineOf(item, prescription.lines) === line.medicine);
  const takeOut = toTakeOut(ofLine ?? [], shelf.lots, today);
  const proposals = ofLine
    ? proposeFromPrepared(ofLine, takeOut, { own, owed: account.owed, days: line.days, today })
    : proposal;
  const proposed = (lot: string) => proposals.find((pick) => pick.lot === lot)?.quantity;

  const picksOf = (lots: readonly LotRow[], instead?: LotPick['instead']): LotPick[] => {
    const quantityOf = ({ id }: LotRow) => (typed ? typed[id] : proposed(id));
    const taken = new Map(lots.map((lot) => [lot.id, wholeUnits(quantityOf(lot))]));
    return lots
      .filter((lot) => mayBePicked(lot, today) && (instead === undefined || hasSome(lot, quantityOf(lot))))
      .map((lot): LotPick => {
        const quantity = quantityOf(lot);
        const isTaken = wholeUnits(quantity) > 0;
        const expires = whatOfExpiry(lot, today, line.days);
        const turn = isAsPrepared({ lot: lot.id, medicine: lot.medicine }, bag, taken)
          ? undefined
          : outOfTurn(lot, lots, taken, today, line.days);
        const why = instead === undefined ? turn : 'substitute';
        return {
          lot,
          quantity,
          free: freeUnits(lot),
          beyondBook: wholeUnits(quantity) > freeUnits(lot),
          ...(instead === undefined ? {} : { instead }),
          ...(expires ? { expires } : {}),
          ...(isTaken && why ? { unusual: why } : {}),
          ...(isNumber(quantity) ? {} : { problem: 'not-a-number' as const }),
        };
      });
  };

  const prescribed = formulary.find(({ id }) => id === line.medicine);
  const others = prescribed ? formulary.filter((other) => mayReplace(other, prescribed)) : [];
  const picks = [
    ...picksOf(own),
    ...others.flatMap((other) =>
      picksOf(lotsFor(visit, other.id, shelf), { name: printedName(other), strength: other.strength }),
    ),
  ];
  const picked = sum(picks);
  const short = Math.min(all.missing, Math.max(0, account.owed - picked));
  const preparedReason = ofLine?.find((item) => item.reason !== undefined)?.reason ?? '';
  return {
    line,
    ...account,
    back,
    picks,
    picked,
    short,
    takeOut,
    later: Math.max(0, account.owed - picked - short),
    ...(picked > account.owed ? { problem: 'more-than-owed' as const } : {}),
    typed: typed !== undefined,
    needsReason: picks.some((pick) => pick.unusual !== undefined),
    reason: reason || preparedReason,
    setAside: own.flatMap((lot) => {
      const why = whyNotOffered(lot, today, line.days);
      return why && lot.onHand > 0 ? [{ lot, why }] : [];
    }),
  };
}

function whatOfExpiry({ expiry }: LotRow, today: string, days: number): LotPick['expires'] {
  if (expiresDuringCourse(expiry, today, days)) return 'during-course';
  return expiryMark(expiry, today) === 'near' ? 'near' : undefined;
}

const mayBePicked = (lot: LotRow, today: string) => {
  const why = whyNotOffered(lot, today, 1);
  return why !== 'expired' && why !== 'recalled';
};

/** A substitute is only offered where there is some. */
const hasSome = (lot: LotRow, quantity: number | undefined) => freeUnits(lot) > 0 || quantity !== undefined;

/** Every line with its lots, first to expire first. `lots` may hold other medicines too. */
export function pickLines(
  visit: Served,
  prescription: Prescription,
  shelf: Shelf,
  typed: Typed = { lines: {}, reasons: {} },
): LinePick[] {
  return prescription.lines.map((line) => {
    const { medicine } = line;
    return pickLine(visit, prescription, line, shelf, typed.lines[medicine], typed.reasons[medicine] ?? '');
  });
}

/** One lot's quantity changed by hand: from then on every lot of that line stays as it stands. */
export function typeQuantity(
  pick: LinePick,
  lot: string,
  quantity: number | undefined,
): Record<string, number | undefined> {
  return Object.fromEntries(
    pick.picks.map((each) => [each.lot.id, each.lot.id === lot ? quantity : each.quantity]),
  );
}

export const isReasonMissing = ({ needsReason, reason }: LinePick) => needsReason && reason.trim() === '';

/** Whether nothing typed has to be put right first. */
export function isSound(lines: readonly LinePick[]): boolean {
  return lines.every(
    (line) => !line.problem && !isReasonMissing(line) && line.picks.every((pick) => !pick.problem),
  );
}

/** Everything that is picked, line by line. */
export function pickedOf(lines: readonly LinePick[]): { of: LinePick; pick: LotPick; quantity: number }[] {
  return lines.flatMap((of) =>
    of.picks
      .map((pick) => ({ of, pick, quantity: wholeUnits(pick.quantity) }))
      .filter(({ quantity }) => quantity > 0),
  );
}

/** What `visit.dispense` and `visit.prepare-medicines` take. */
export function itemsOf(lines: readonly LinePick[]) {
  return pickedOf(lines).map(({ of, pick, quantity }) => ({
    lot: pick.lot.id,
    quantity,
    ...(pick.instead === undefined ? {} : { insteadOf: of.line.medicine }),
    ...(pick.unusual === undefined ? {} : { reason: of.reason.trim() }),
    ...(pick.beyondBook ? { beyondBook: true as const } : {}),
  }));
}

/** Whether this hand-out leaves something owed. */
export function isPartial(lines: readonly LinePick[]): boolean {
  return lines.some((line) => line.picked < line.owed);
}
