/** The shelf of the day, lot by lot. */
import { type ExpiryMark, expiryMark } from '#shared/domain/lot/expiry.ts';
import { forecastOf, type Use } from '#shared/domain/lot/forecast.ts';
import { countThatHolds } from '#shared/domain/lot/movement.ts';
import { usableUnits, whyNotOffered } from '#shared/domain/lot/usable.ts';
import { type Medicine, printedName } from '#shared/domain/medicine/medicine.ts';
import { searchText } from '#shared/domain/patient/name.ts';
import type { LotRow } from '#shared/rows.ts';
import { findMedicines, wordsToFind } from '../../../app/stock/find-medicines.ts';

export const stockFilters = ['all', 'low', 'near', 'blocked', 'uncounted'] as const;
export type StockFilter = (typeof stockFilters)[number];

export interface StockRow {
  lot: LotRow;
  medicine: Medicine;
  name: string;
  expiry: ExpiryMark;
  /** There is some of it, and none of it may be handed out. */
  blocked: boolean;
  /** Nothing of this medicine can be handed out, or what there is does not last as long as the day. */
  level: 'enough' | 'low' | 'out';
  /** ISO instant at which a medicine that is low runs out when the day goes on as it does. */
  runsOutAt: string | undefined;
  /** It is used, and what there is lasts. */
  lasts: boolean;
  /** Units of this medicine that can be handed out, over all its lots. */
  usable: number;
  /** It was never counted, or changed since. */
  uncounted: boolean;
  /** The first lot of its medicine in the list. */
  first: boolean;
  /** The first of them that is not recalled: what is said of the medicine stands there. */
  tellsLevel: boolean;
  /** What is searched: no diacritics, a space before each word. */
  words: string;
}

/** What the day is like while the shelf is looked at. */
export interface StockClock {
  /** `yyyy-MM-dd` */
  today: string;
  /** ISO instants. */
  now: string;
  opened: string | undefined;
  /** When the doors are to be closed; nothing when the day does not say. */
  closes: string | undefined;
}

const hourMs = 3_600_000;

/** A medicine is low when it runs out before the doors are to be closed, or within an hour when that is later. */
function levelOf(usable: number, runsOutAt: string | undefined, { now, closes }: StockClock) {
  if (usable === 0) return 'out';
  if (runsOutAt === undefined) return 'enough';
  const soon = new Date(Date.parse(now) + hourMs).toISOString();
  return runsOutAt < (closes !== undefined && closes > soon ? closes : soon) ? 'low' : 'enough';
}

/**
 * Medicines in the order of their names, their lots first to expire first. `uses` are units that left each medicine's
 * lots for people. Lots of no known medicine are left out.
 */
export function stockRows(
  formulary: readonly Medicine[],
  lots: readonly LotRow[],
  uses: ReadonlyMap<string, readonly Use[]>,
  clock: StockClock,
): StockRow[] {
  const byMedicine = Map.groupBy(lots, ({ medicine }) => medicine);
  return formulary
    .map((medicine) => ({ medicine, name: printedName(medicine), key: searchText(printedName(medicine)) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .flatMap(({ medicine, name }) => {
      const own = byMedicine.get(medicine.id) ?? [];
      const usable = usableUnits(own, clock.today);
      const { runsOutAt } = forecastOf(usable, uses.get(medicine.id) ?? [], clock);
      const level = levelOf(usable, runsOutAt, clock);
      const { inn, brand = '', strength } = medicine;
      return own.map((lot, index): StockRow => {
        const why = whyNotOffered(lot, clock.today);
        return {
          lot,
          medicine,
          name,
          expiry: expiryMark(lot.expiry, clock.today),
          blocked: lot.onHand > 0 && why !== undefined,
          level,
          runsOutAt: level === 'low' ? runsOutAt : undefined,
          lasts: level === 'enough' && runsOutAt !== undefined,
          usable,
          uncounted: countThatHolds(lot.movements, lot.onHand) === undefined,
          first: index === 0,
          tellsLevel: lot === own.find(({ recalled }) => !recalled),
          words: wordsToFind(...inn, brand, strength, lot.number),
        };
      });
    });
}

/** Whether a row belongs to a filter. An empty lot that has expired needs nobody's attention. */
export function inFilter(row: StockRow, filter: StockFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'low':
      return row.level !== 'enough';
    case 'near':
      return row.expiry === 'near' && row.lot.onHand > 0;
    case 'blocked':
      return row.blocked;
    case 'uncounted':
      return row.uncounted;
  }
}

/** Rows of a filter that have every word typed; the first row of each medicine is marked anew. */
export function findStock(rows: readonly StockRow[], filter: StockFilter, text: string): StockRow[] {
  const ofFilter = rows.filter((row) => inFilter(row, filter));
  const found = findMedicines(ofFilter, text);
  const telling = new Set<Medicine>();
  return found.map((row, index) => {
    const tellsLevel = !row.lot.recalled && !telling.has(row.medicine);
    if (tellsLevel) telling.add(row.medicine);
    return { ...row, first: found[index - 1]?.medicine !== row.medicine, tellsLevel };
  });
}
