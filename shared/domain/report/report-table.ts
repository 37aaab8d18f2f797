/**
 * The report of a day as plain tables: the same on the screen, on paper and in a file. Every figure knows the visits
 * behind it, so that whoever doubts a number can go to its people.
 */

/** Words of the day's report; papers and files take the Vietnamese ones. */
export interface Words {
  vi: string;
  en: string;
}

/** What a figure counts. `vnd` is whole đồng, `minutes` whole minutes, `percent` whole percent, `text` no number. */
export type Unit = 'count' | 'vnd' | 'minutes' | 'percent' | 'text';

export interface ReportColumn {
  id: string;
  title: Words;
  unit: Unit;
}

export interface ReportRow {
  /** Unique within its table, and the same whenever the report is made. */
  key: string;
  label: Words;
  /** One for each column; empty text where there is none. */
  values: (number | string)[];
  /** Of each figure: ids of the visits behind it, each once; none where nobody stands behind it. */
  visits: string[][];
  /** What its numbers count, where a table holds figures of several kinds. */
  unit?: Unit;
  /** The last row: what the others come to. Its people are counted once. */
  total?: true;
}

/** What a figure of a row counts in a column. */
export const unitOf = ({ unit }: Pick<ReportRow, 'unit'>, column: Pick<ReportColumn, 'unit'>): Unit =>
  column.unit === 'count' ? (unit ?? 'count') : column.unit;

export const reportTableIds = [
  'summary',
  'plan',
  'categories',
  'ages',
  'ethnic-groups',
  'communes',
  'places',
  'hours',
  'waits',
  'diagnoses',
  'red-flags',
  'reactions',
  'referrals',
  'prescriptions',
  'medicines',
  'gifts',
  'savings-books',
  'special-support',
  'subscribers',
  'turned-away',
  'endings',
  'disputes',
] as const;
export type ReportTableId = (typeof reportTableIds)[number];

export interface ReportTable {
  id: ReportTableId;
  title: Words;
  /** What the rows are. */
  rowsTitle: Words;
  columns: ReportColumn[];
  rows: ReportRow[];
  /** How its figures are counted, where somebody would ask. */
  note?: Words;
}

/** A figure with who is behind it. */
export interface Figure {
  value: number | string;
  visits: readonly string[];
}

/** No figure. */
export const noFigure: Figure = { value: '', visits: [] };

/** A figure nobody stands behind. */
export const plain = (value: number | string): Figure => ({ value, visits: [] });

/** How many visits, and which. */
export function counted(visits: Iterable<string>): Figure {
  const each = [...new Set(visits)];
  return { value: each.length, visits: each };
}

/** An amount with the visits it is the amount of. */
export const amount = (value: number, visits: Iterable<string>): Figure => ({
  value,
  visits: [...new Set(visits)],
});

/** A row of figures. */
export function row(
  key: string,
  label: Words,
  figures: readonly Figure[],
  more: Pick<ReportRow, 'unit' | 'total'> = {},
): ReportRow {
  return {
    key,
    label,
    values: figures.map(({ value }) => value),
    visits: figures.map(({ visits }) => [...visits]),
    ...more,
  };
}

export const column = (id: string, vi: string, en: string, unit: Unit = 'count'): ReportColumn => ({
  id,
  title: { vi, en },
  unit,
});

/** The same words in both languages: names, codes. */
export const same = (text: string): Words => ({ vi: text, en: text });

/** Items by a key, in the order in which the keys first come. */
export function groupedBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Rows with most in their first figure first; of equal ones by key. */
export const largestFirst = (rows: readonly ReportRow[]): ReportRow[] =>
  rows.toSorted((a, b) => Number(b.values[0]) - Number(a.values[0]) || (a.key < b.key ? -1 : 1));

export const sum = (numbers: Iterable<number>): number => {
  let whole = 0;
  for (const each of numbers) whole += each;
  return whole;
};
