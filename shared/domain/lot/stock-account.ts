/** Where the units of a medicine came from and where they are now, for the report to those who gave it. */
import type { HandedOutItem, ReturnedItem } from '../dispensing/dispensing.ts';
import type { LotMovement } from './movement.ts';

/**
 * Units of all lots of a medicine:
 * `received + adjusted = given + destroyed + damaged + lost + expired + sentOn + left`.
 */
export interface StockAccount {
  /** As it was written down, mistakes mended. */
  received: number;
  /** By counting, less or more; and what left a lot that is no longer on the books, which nobody counted in. */
  adjusted: number;
  /** People were handed it and still have it. */
  given: number;
  /** Came back from people and could not go back on the shelf. */
  destroyed: number;
  damaged: number;
  lost: number;
  /** Set aside because it expired. */
  expired: number;
  sentOn: number;
  /** On hand; below zero where more was recorded to have left than there was. */
  left: number;
}

interface LotOfAccount {
  id: string;
  medicine: string;
  movements: readonly Pick<LotMovement, 'kind' | 'quantity'>[];
  onHand: number;
}

interface VisitOfAccount {
  dispensed: readonly Pick<HandedOutItem, 'lot' | 'medicine' | 'quantity'>[];
  returned: readonly Pick<ReturnedItem, 'lot' | 'medicine' | 'quantity' | 'backOnShelf'>[];
}

const nothing: StockAccount = {
  received: 0,
  adjusted: 0,
  given: 0,
  destroyed: 0,
  damaged: 0,
  lost: 0,
  expired: 0,
  sentOn: 0,
  left: 0,
};

const columnOf = {
  received: 'received',
  corrected: 'received',
  counted: 'adjusted',
  damaged: 'damaged',
  lost: 'lost',
  expired: 'expired',
  'sent-on': 'sentOn',
} as const satisfies Record<LotMovement['kind'], keyof StockAccount>;

/** The account of each medicine that has a lot or was handed out, by its id. `lots` are all that are on the books. */
export function stockAccounts(
  lots: readonly LotOfAccount[],
  visits: readonly VisitOfAccount[],
): ReadonlyMap<string, StockAccount> {
  const accounts = new Map<string, StockAccount>();
  const medicineOf = new Map(lots.map(({ id, medicine }) => [id, medicine]));
  const add = (medicine: string, column: keyof StockAccount, quantity: number) => {
    const account = accounts.get(medicine) ?? { ...nothing };
    account[column] += quantity;
    accounts.set(medicine, account);
  };
  const leaves = (
    item: { lot: string; medicine: string },
    column: 'given' | 'destroyed',
    quantity: number,
  ) => {
    const known = medicineOf.get(item.lot);
    add(known ?? item.medicine, column, quantity);
    if (known === undefined) add(item.medicine, 'adjusted', quantity);
  };
  for (const { medicine, movements, onHand } of lots) {
    add(medicine, 'left', onHand);
    for (const { kind, quantity } of movements) {
      const isIn = kind === 'received' || kind === 'corrected' || kind === 'counted';
      add(medicine, columnOf[kind], isIn ? quantity : -quantity);
    }
  }
  for (const { dispensed, returned } of visits) {
    for (const item of dispensed) leaves(item, 'given', item.quantity);
    for (const item of returned) {
      leaves(item, 'given', -item.quantity);
      if (!item.backOnShelf) leaves(item, 'destroyed', item.quantity);
    }
  }
  return accounts;
}
