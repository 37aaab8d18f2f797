/** The rules of picking: which units of which lots may be prepared or handed out for a visit now. */
import type { Context } from '../context.ts';
import type { DaySetup } from '../day/setup.ts';
import { today } from '../day/today.ts';
import { type LotState, reservedOf, stockOf } from '../lot/lot.ts';
import { freeUnits } from '../lot/usable.ts';
import { type Medicine, printedName } from '../medicine/medicine.ts';
import { mayReplace } from '../medicine/substitute.ts';
import type { Prescription } from '../prescription/issued.ts';
import type { Refusal } from '../refusal.ts';
import type { VisitState } from '../visit/visit.ts';
import { accountOf, type PickedItem, type PickInput } from './dispensing.ts';
import { type LotOnHand, outOfTurn } from './first-expired-first-out.ts';

interface Picked {
  item: PickedItem;
  input: PickInput;
  days: number;
}

/**
 * The picks with the words of their lots. Refused: `unknown-lot`, `wrong-lot`, `not-a-substitute`,
 * `substitution-reason-required`, `lot-recalled`, `lot-expired`, `more-than-prescribed` (with what is owed),
 * `not-enough-stock` (with what is free, unless `beyondBook`), `lot-reason-required` where first-expired-first-out would
 * have come to another lot. What is taken as it stands prepared for the visit needs no reason that it did not need then.
 */
export function pickItems(
  visit: VisitState,
  prescription: Prescription,
  day: DaySetup,
  inputs: readonly PickInput[],
  context: Context,
): PickedItem[] | { refusal: Refusal } {
  const date = today(day, context.now);
  const owed = new Map(
    prescription.lines.map((line) => [line.medicine, accountOf(visit, prescription, line).owed]),
  );
  const taken = new Map<string, number>();
  const picked: Picked[] = [];
  for (const input of inputs) {
    const { receipt, withdrawn } = context.rows.lot(input.lot) ?? {};
    const medicine = day.formulary.find((each) => each.id === receipt?.medicine);
    if (!receipt || withdrawn || !medicine) return { refusal: { code: 'unknown-lot' } };
    const name = printedName(medicine);
    const lot = { name, lot: receipt.number };
    const line = prescription.lines.find((each) => each.medicine === (input.insteadOf ?? medicine.id));
    const left = owed.get(line?.medicine ?? '');
    if (!line || left === undefined) return { refusal: { code: 'wrong-lot', params: { name } } };
    const refusal = replacing(medicine, input, line, day.formulary);
    if (refusal) return { refusal };
    const shelf = onShelf(input.lot, visit, context);
    if (shelf?.recalled) return { refusal: { code: 'lot-recalled', params: lot } };
    if (receipt.expiry < date) return { refusal: { code: 'lot-expired', params: lot } };
    if (input.quantity > left) return { refusal: { code: 'more-than-prescribed', params: { name, left } } };
    const wanted = (taken.get(input.lot) ?? 0) + input.quantity;
    const free = shelf ? freeUnits(shelf) : 0;
    if (wanted > free && !input.beyondBook)
      return { refusal: { code: 'not-enough-stock', params: { ...lot, left: free } } };
    owed.set(line.medicine, left - input.quantity);
    taken.set(input.lot, wanted);
    const { number: lotNumber, expiry } = receipt;
    picked.push({
      item: { ...input, medicine: medicine.id, name, lotNumber, expiry },
      input,
      days: line.days,
    });
  }
  const bag = bagOf(visit, prescription);
  const unexplained = picked.find(
    (each) => !isAsPrepared(each.item, bag, taken) && isOutOfTurn(each, visit, taken, date, context),
  );
  if (unexplained) {
    const { name, lotNumber } = unexplained.item;
    return { refusal: { code: 'lot-reason-required', params: { name, lot: lotNumber } } };
  }
  return picked.map(({ item }) => item);
}

/** Why a lot's medicine may not stand in for a line; nothing where it is the line's own. */
function replacing(
  medicine: Medicine,
  { insteadOf, reason }: PickInput,
  line: { medicine: string; name: string },
  formulary: readonly Medicine[],
): Refusal | undefined {
  if (insteadOf === undefined) return undefined;
  const prescribed = formulary.find(({ id }) => id === line.medicine);
  const params = { name: printedName(medicine), instead: line.name };
  if (!prescribed || !mayReplace(medicine, prescribed)) return { code: 'not-a-substitute', params };
  return reason === undefined ? { code: 'substitution-reason-required', params } : undefined;
}

function isOutOfTurn(
  { item, input, days }: Picked,
  visit: VisitState,
  taken: ReadonlyMap<string, number>,
  date: string,
  context: Context,
): boolean {
  if (input.reason !== undefined) return false;
  const lot = onShelf(item.lot, visit, context);
  const others = context.rows.lotsOf(item.medicine).flatMap(({ id }) => onShelf(id, visit, context) ?? []);
  return lot !== undefined && outOfTurn(lot, others, taken, date, days) !== undefined;
}

/** A lot as this visit may pick from it: what stands prepared for the visit itself is free to it. */
function onShelf(id: string, visit: VisitState, { rows }: Context): LotOnHand | undefined {
  const lot: LotState | undefined = rows.lot(id);
  if (!lot?.receipt) return undefined;
  return {
    id,
    expiry: lot.receipt.expiry,
    onHand: rows.total(stockOf(id)),
    reserved: rows.total(reservedOf(id)) - reservedFor(visit, id),
    ...(lot.recalled ? { recalled: lot.recalled } : {}),
  };
}

/** What stands prepared for a prescription. */
export const bagOf = (
  { prepared }: Pick<VisitState, 'prepared'>,
  { code }: { code: string },
): PickedItem[] => (prepared?.prescription === code ? prepared.items : []);

/**
 * Whether a lot is taken as it was prepared without a reason, with everything else of its medicine in the bag. Then none
 * is asked for now, whatever came to the shelf or left it since. `taken` are the units picked from each lot.
 */
export function isAsPrepared(
  { lot, medicine }: Pick<PickedItem, 'lot' | 'medicine'>,
  bag: readonly PickedItem[],
  taken: ReadonlyMap<string, number>,
): boolean {
  const own = bag.filter((item) => item.medicine === medicine);
  const unitsOf = (id: string) => own.reduce((sum, item) => (item.lot === id ? sum + item.quantity : sum), 0);
  return (
    own.some((item) => item.lot === lot && item.reason === undefined) &&
    own.every((item) => taken.get(item.lot) === unitsOf(item.lot))
  );
}

/** Units of a lot that stand prepared for a visit itself. */
export function reservedFor({ prepared }: Pick<VisitState, 'prepared'>, lot: string): number {
  return (prepared?.items ?? []).reduce((sum, item) => (item.lot === lot ? sum + item.quantity : sum), 0);
}
