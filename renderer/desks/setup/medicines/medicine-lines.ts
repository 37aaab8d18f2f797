/** The formulary as a list: each medicine with what is there of it. */
import { expiryMark } from '#shared/domain/lot/expiry.ts';
import { usableUnits } from '#shared/domain/lot/usable.ts';
import { type Medicine, printedName } from '#shared/domain/medicine/medicine.ts';
import type { LotRow } from '#shared/rows.ts';
import { wordsToFind } from '../../../app/stock/find-medicines.ts';

export const medicineFilters = ['all', 'no-lot', 'near', 'expired'] as const;
export type MedicineFilter = (typeof medicineFilters)[number];

export interface MedicineLine {
  medicine: Medicine;
  name: string;
  /** First to expire first. */
  lots: LotRow[];
  /** Units that may be handed out: without lots that have expired or are recalled. */
  usable: number;
  /** The first day of expiry of what is there, `yyyy-MM-dd`; none when nothing is there. */
  nearest: string | undefined;
  marks: Exclude<MedicineFilter, 'all'>[];
  /** What is searched: no diacritics, a space before each word. */
  words: string;
}

/** Medicines in the order of their names. `today` is `yyyy-MM-dd`. */
export function medicineLines(
  formulary: readonly Medicine[],
  lots: readonly LotRow[],
  today: string,
): MedicineLine[] {
  const byMedicine = Map.groupBy(lots, ({ medicine }) => medicine);
  return formulary
    .map((medicine) => lineOf(medicine, byMedicine.get(medicine.id) ?? [], today))
    .toSorted((a, b) => (a.words < b.words ? -1 : a.words > b.words ? 1 : 0));
}

function lineOf(medicine: Medicine, lots: LotRow[], today: string): MedicineLine {
  const there = lots.filter(({ onHand }) => onHand > 0);
  const marked = (mark: 'near' | 'expired') => there.some(({ expiry }) => expiryMark(expiry, today) === mark);
  const marks = [
    ...(there.length === 0 ? (['no-lot'] as const) : []),
    ...(['near', 'expired'] as const).filter(marked),
  ];
  const name = printedName(medicine);
  const { inn, brand = '', strength, atc } = medicine;
  return {
    medicine,
    name,
    lots,
    usable: usableUnits(there, today),
    nearest: there[0]?.expiry,
    marks,
    words: wordsToFind(name, ...inn, brand, strength, atc, ...lots.map(({ number }) => number)),
  };
}

export function inFilter(line: MedicineLine, filter: MedicineFilter): boolean {
  return filter === 'all' || line.marks.includes(filter);
}
