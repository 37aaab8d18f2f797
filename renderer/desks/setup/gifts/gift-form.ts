/** What is asked of a gift: its names, and how many there are of each size. */
import type { Gift } from '#shared/domain/day/setup.ts';

/** Most sizes of one gift. */
const mostSizes = 30;
const longestSize = 60;

/** `S, M; L` → `S`, `M`, `L`; each once. */
export function readSizes(text: string): string[] {
  const sizes = text
    .split(/[,;\n]/)
    .map((size) => size.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, longestSize))
    .filter(Boolean);
  return [...new Set(sizes)].slice(0, mostSizes);
}

/** Key of the number of a gift without sizes. */
export const withoutSize = '';

/** Numbers by size; what is not counted yet is none. */
export type Quantities = Readonly<Record<string, number | undefined>>;

export const quantitiesOf = (stock: Gift['stock']): Quantities =>
  Object.fromEntries(stock.map(({ size = withoutSize, quantity }) => [size, quantity]));

/** One entry for each size, or a single one without. */
export function stockOf(sizes: readonly string[], quantities: Quantities): Gift['stock'] {
  if (sizes.length === 0) return [{ quantity: quantities[withoutSize] ?? 0 }];
  return sizes.map((size) => ({ size, quantity: quantities[size] ?? 0 }));
}

/** How many there are of all sizes. */
export const totalOf = (stock: Gift['stock']): number =>
  stock.reduce((sum, { quantity }) => sum + quantity, 0);

/** Gifts that are given often, as a form begins with them. */
export const usualGifts = {
  jacket: { name: { vi: 'Áo khoác', en: 'Jacket' }, sizes: ['S', 'M', 'L', 'XL'] },
  hat: { name: { vi: 'Mũ', en: 'Hat' }, sizes: [] },
} as const;
export type UsualGift = keyof typeof usualGifts;
