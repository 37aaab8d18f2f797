/** The formulary as a list: each medicine with what is there of it. */
import { expiryMark } from '#shared/domain/lot/expiry.ts';
import { type Medicine, printedName } from '#shared/domain/medicine/medicine.ts';
import { searchText } from '#shared/domain/patient/name.ts';
import type { LotRow } from '#shared/rows.ts';

export const medicineFilters = ['all', 'no-lot', 'near', 'expired'] as const;
export type MedicineFilter = (typeof medicineFilters)[number];

export interface MedicineLine {
  medicine: Medicine;
  name: string;
  /** First to expire first. */
  lots: LotRow[];
  /** Units that may be handed out: without lots that have expired. */
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
    usable: there.reduce((sum, { expiry, onHand }) => (expiry < today ? sum : sum + onHand), 0),
    nearest: there[0]?.expiry,
    marks,
    words: ` ${searchText([name, ...inn, brand, strength, atc, ...lots.map(({ number }) => number)].join(' '))}`,
  };
}

export function inFilter(line: MedicineLine, filter: MedicineFilter): boolean {
  return filter === 'all' || line.marks.includes(filter);
}

/** Lines of a filter that have every word typed, in whatever order and without diacritics. */
export function findMedicines<Line extends { words: string }>(lines: readonly Line[], text: string): Line[] {
  const words = searchText(text).split(' ').filter(Boolean);
  return lines.filter((line) => words.every((word) => line.words.includes(` ${word}`)));
}
