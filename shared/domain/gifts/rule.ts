/** Who is to get a gift of the day, how many of it, and which size fits. */
import type { Gift } from '../day/setup.ts';
import type { Birth } from '../patient/birth.ts';
import { ageRangeOn, mayBeAged } from '../triage/age-range.ts';
import { allCategories, type Category } from '../visit/category.ts';

export type GiftRule = NonNullable<Gift['rule']>;

/** What holds for a gift whose rule nobody wrote down, as on days of earlier editions. Our own choice. */
const usualRule: GiftRule = { categories: ['poor', 'near-poor'], examined: true, most: 1 };

export const ruleOf = ({ rule }: Pick<Gift, 'rule'>): GiftRule => rule ?? usualRule;

/** Why somebody is not to get a gift unless a reason is given. */
export type NotEligible = 'category' | 'not-examined';

/** What the rule asks of a person. */
export interface GiftGuest {
  categories: readonly Category[];
  examined: boolean;
}

/** A person over all their visits of the day, of whichever record: each category counts, and an exam at any of them. */
export const guestOf = (
  visits: readonly { opened?: Parameters<typeof allCategories>[0]; examined: boolean }[],
): GiftGuest => ({
  categories: [...new Set(visits.flatMap(({ opened }) => (opened ? allCategories(opened) : [])))],
  examined: visits.some(({ examined }) => examined),
});

/** All that stands against a gift for somebody; nothing when it is meant for them. */
export function whyNotEligible(gift: Pick<Gift, 'rule'>, person: GiftGuest): NotEligible[] {
  const { categories, examined } = ruleOf(gift);
  const why: NotEligible[] = [];
  if (!person.categories.some((each) => categories.includes(each))) why.push('category');
  if (examined && !person.examined) why.push('not-examined');
  return why;
}

/** Sizes of a gift with what was planned of each; a gift without sizes has one entry that names none. */
export const sizesOf = ({ stock }: Pick<Gift, 'stock'>): Gift['stock'] =>
  stock.length > 0 ? stock : [{ quantity: 0 }];

export const hasSize = (gift: Pick<Gift, 'stock'>, size: string | undefined): boolean =>
  sizesOf(gift).some((each) => each.size === size);

/**
 * Whether a size is meant for somebody of their age on a day (`yyyy-MM-dd`); both ends are whole years and count. One that
 * says no ages fits everybody, and doubt about a birth counts as yes.
 */
export function fitsAge({ ages }: Gift['stock'][number], birth: Birth, date: string): boolean {
  if (!ages) return true;
  const { from = 0, to } = ages;
  const below = to === undefined ? Number.POSITIVE_INFINITY : (to + 1) * 12;
  return mayBeAged(ageRangeOn(birth, date), { from: from * 12, below });
}
