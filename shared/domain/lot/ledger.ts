/** The book of a lot: everything that changed its stock, in the order in which it happened. */
import type { HandedOutItem, ReturnedItem } from '../dispensing/dispensing.ts';
import type { LotMovement } from './movement.ts';

/** What a ledger reads of a visit. */
export interface VisitOfLedger {
  id: string;
  dispensed: readonly Pick<HandedOutItem, 'event' | 'at' | 'by' | 'lot' | 'quantity'>[];
  returned: readonly Pick<
    ReturnedItem,
    'event' | 'at' | 'by' | 'lot' | 'quantity' | 'backOnShelf' | 'reason'
  >[];
}

export interface LotOfLedger {
  id: string;
  movements: readonly LotMovement[];
}

export interface LedgerEntry extends Omit<LotMovement, 'kind'> {
  lot: string;
  /** `destroyed`: given back by a visit and not put on the shelf again; changes nothing on hand. */
  kind: LotMovement['kind'] | 'dispensed' | 'returned' | 'destroyed';
  /** Units on hand behind it. */
  balance: number;
  /** The visit that took or gave back. */
  visit?: string;
}

/**
 * What happened to a lot and to its units at visits, oldest first; the balance of the last entry is the stock on hand.
 * Visits that have nothing of the lot may be among them.
 */
export function ledgerOf(lot: LotOfLedger, visits: readonly VisitOfLedger[]): LedgerEntry[] {
  return withBalance(entriesOf(lot, visits));
}

/** The same of several lots together, as those of one medicine: the balance is over all of them. */
export function ledgerOfLots(lots: readonly LotOfLedger[], visits: readonly VisitOfLedger[]): LedgerEntry[] {
  return withBalance(lots.flatMap((lot) => entriesOf(lot, visits)));
}

function entriesOf(lot: LotOfLedger, visits: readonly VisitOfLedger[]): Omit<LedgerEntry, 'balance'>[] {
  const isOfLot = (item: { lot: string }) => item.lot === lot.id;
  return [
    ...lot.movements.map((movement) => ({ ...movement, lot: lot.id })),
    ...visits.flatMap(({ id, dispensed, returned }) => [
      ...dispensed.filter(isOfLot).map(({ event, at, by, quantity }) => ({
        event,
        at,
        by,
        lot: lot.id,
        kind: 'dispensed' as const,
        quantity: -quantity,
        visit: id,
      })),
      ...returned.filter(isOfLot).map(({ event, at, by, quantity, backOnShelf, reason }) => ({
        event,
        at,
        by,
        lot: lot.id,
        kind: backOnShelf ? ('returned' as const) : ('destroyed' as const),
        quantity: backOnShelf ? quantity : 0,
        reason,
        visit: id,
      })),
    ]),
  ];
}

/** Entries of a book in the order in which they happened, each with what was on hand behind it; `before` them was so much. */
export function withBalance<Entry extends { at: string; event: string; quantity: number }>(
  entries: readonly Entry[],
  before = 0,
): (Entry & { balance: number })[] {
  const inOrder = entries.toSorted((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : a.event < b.event ? -1 : 1,
  );
  let balance = before;
  return inOrder.map((entry) => {
    balance += entry.quantity;
    return { ...entry, balance };
  });
}

/** Whether the books say of every lot what is on hand (units): nothing came or went that is not written down. */
export function isBalanced(
  lots: readonly (LotOfLedger & { onHand: number })[],
  visits: readonly VisitOfLedger[],
): boolean {
  return lots.every((lot) => (ledgerOf(lot, visits).at(-1)?.balance ?? 0) === lot.onHand);
}

export interface Recipient {
  visit: string;
  /** ISO instant of the last hand-out of the lot. */
  at: string;
  /** Units they were handed, less what they gave back. */
  quantity: number;
}

/** Visits that have units of a lot in their hands, in the order in which they were handed them last. */
export function recipientsOf(lot: string, visits: readonly VisitOfLedger[]): Recipient[] {
  return visits
    .flatMap(({ id, dispensed, returned }) => {
      const given = dispensed.filter((item) => item.lot === lot);
      const back = returned.filter((item) => item.lot === lot);
      const quantity = units(given) - units(back);
      const at = given
        .map((item) => item.at)
        .toSorted()
        .at(-1);
      return at !== undefined && quantity > 0 ? [{ visit: id, at, quantity }] : [];
    })
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.visit < b.visit ? -1 : 1));
}

const units = (items: readonly { quantity: number }[]) =>
  items.reduce((sum, { quantity }) => sum + quantity, 0);
