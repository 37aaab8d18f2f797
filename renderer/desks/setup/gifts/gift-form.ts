/** What is asked of a gift: its names, and how many there are of each size. */
import type { Gift } from '#shared/domain/day/setup.ts';
import { type GiftRule, ruleOf } from '#shared/domain/gifts/rule.ts';

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

/** Ages by size, in whole years. */
export type Ages = Readonly<Record<string, { from?: number | undefined; to?: number | undefined }>>;

export const agesOf = (stock: Gift['stock']): Ages =>
  Object.fromEntries(stock.flatMap(({ size, ages }) => (size && ages ? [[size, ages]] : [])));

/** One entry for each size, or a single one without. */
export function stockOf(sizes: readonly string[], quantities: Quantities, ages: Ages = {}): Gift['stock'] {
  if (sizes.length === 0) return [{ quantity: quantities[withoutSize] ?? 0 }];
  return sizes.map((size) => {
    const { from, to } = ages[size] ?? {};
    const its = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    const isSaid = from !== undefined || to !== undefined;
    return { size, quantity: quantities[size] ?? 0, ...(isSaid ? { ages: its } : {}) };
  });
}

const oldestAge = 120;

/** Whether the ages of a size can be somebody's. */
export const isAgeSound = ({ from = 0, to = oldestAge }: Ages[string] = {}): boolean =>
  from <= to && to <= oldestAge;

/** Most pieces that one person may be given. */
export const mostForOne = 20;

/** The rule as it is asked for; nobody chosen and no number are problems of the form. */
export type RuleForm = Omit<GiftRule, 'most'> & { most: number | undefined };

export const ruleFormOf = (gift: Pick<Gift, 'rule'> | undefined): RuleForm => ruleOf(gift ?? {});

/** Nothing while it is not complete. */
export const ruleOfForm = ({ most = 0, ...rule }: RuleForm): GiftRule | undefined =>
  rule.categories.length > 0 && most >= 1 && most <= mostForOne ? { ...rule, most } : undefined;

/** How many there are of all sizes. */
export const totalOf = (stock: Gift['stock']): number =>
  stock.reduce((sum, { quantity }) => sum + quantity, 0);

/** Gifts that are given often, as a form begins with them. */
export const usualGifts = {
  jacket: { name: { vi: 'Áo khoác', en: 'Jacket' }, sizes: ['S', 'M', 'L', 'XL'] },
  hat: { name: { vi: 'Mũ', en: 'Hat' }, sizes: [] },
} as const;
export type UsualGift = keyof typeof usualGifts;
