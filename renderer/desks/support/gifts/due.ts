/** What somebody is to get of the gifts of the day, what they have had, and which sizes there are for them. */
import type { Gift } from '#shared/domain/day/setup.ts';
import { giftStockOf } from '#shared/domain/gift-stock/totals.ts';
import { giftPieces, type HeldGift } from '#shared/domain/gifts/gifts.ts';
import {
  fitsAge,
  guestOf,
  type NotEligible,
  ruleOf,
  sizesOf,
  whyNotEligible,
} from '#shared/domain/gifts/rule.ts';
import type { Category } from '#shared/domain/visit/category.ts';
import type { VisitSummary } from '#shared/rows.ts';

export interface SizeLeft {
  /** Nothing of a gift without sizes. */
  size: string | undefined;
  left: number;
  /** It is meant for somebody of their age. */
  fits: boolean;
  isLow: boolean;
}

export interface GiftLine {
  gift: Gift;
  /** Pieces they may still have. */
  due: number;
  /** Why not without a reason; empty when it is meant for them. */
  why: NotEligible[];
  /** Those that fit first. */
  sizes: SizeLeft[];
}

export type Totals = ReadonlyMap<string, number>;
type Came = Pick<VisitSummary, 'opened' | 'examinedAt' | 'gifts'>;

/** Of a size so few are left that somebody should look for more: a tenth of what was planned, and three at least. Our own choice. */
export const isLow = (left: number, planned: number): boolean => left <= Math.max(3, planned / 10);

/** What somebody is as the rules of gifts look at them: over all their visits of the day, of whichever record. */
export interface Whole {
  had: HeldGift[];
  categories: readonly Category[];
  /** ISO instant of the first signed exam. */
  examinedAt?: string;
}

export function wholeOf(visits: readonly Came[]): Whole {
  const [examinedAt] = visits.flatMap((each) => each.examinedAt ?? []).toSorted();
  const { categories } = guestOf(visits.map(({ opened }) => ({ opened, examined: false })));
  const had = visits.flatMap(({ gifts }) => gifts ?? []);
  return { had, categories, ...(examinedAt === undefined ? {} : { examinedAt }) };
}

/** Every gift of the day for somebody, in the sizes there are for their age. */
export function giftLines(
  { opened }: Pick<VisitSummary, 'opened'>,
  { had, categories, examinedAt }: Whole,
  gifts: readonly Gift[],
  totals: Totals,
): GiftLine[] {
  const { birth } = opened.person;
  return gifts.map((gift) => ({
    gift,
    due: Math.max(0, ruleOf(gift).most - giftPieces(had.filter((each) => each.gift === gift.id))),
    why: whyNotEligible(gift, { categories, examined: examinedAt !== undefined }),
    sizes: sizesOf(gift)
      .map((entry) => {
        const left = totals.get(giftStockOf(gift.id, entry.size)) ?? 0;
        return {
          size: entry.size,
          left,
          fits: fitsAge(entry, birth, opened.date),
          isLow: isLow(left, entry.quantity),
        };
      })
      .toSorted((a, b) => rank(a) - rank(b)),
  }));
}

/** What fits and is there comes first, what does not fit last. */
const rank = ({ fits, left }: SizeLeft): number => (fits ? (left > 0 ? 0 : 1) : 2);

/** Whether a gift is to be handed over now without asking anybody. */
export const isDue = ({ due, why }: Pick<GiftLine, 'due' | 'why'>): boolean => due > 0 && why.length === 0;

/** The one size that fits and is there; nothing when somebody has to choose. */
export function suggestedSize(sizes: readonly SizeLeft[]): SizeLeft | undefined {
  const fitting = sizes.filter(({ fits, left }) => fits && left > 0);
  return fitting.length === 1 ? fitting[0] : undefined;
}

export const groups = ['due', 'received', 'others'] as const;
export type Group = (typeof groups)[number];

export interface Guest extends Whole {
  visit: VisitSummary;
  lines: Pick<GiftLine, 'gift' | 'due' | 'why'>[];
}

/** Who is due something and has nothing yet, who has something, and all others. */
export function groupOf({ had, lines }: Pick<Guest, 'had' | 'lines'>): Group {
  if (had.length > 0) return 'received';
  return lines.some(isDue) ? 'due' : 'others';
}

/**
 * Everybody who came, by group: who was examined first is first to be due, who received last is first among those who
 * received.
 */
export function guestsOf(visits: readonly VisitSummary[], gifts: readonly Gift[]): Record<Group, Guest[]> {
  const byPerson = Map.groupBy(visits, ({ patientId }) => patientId);
  const guests = visits.map((visit): Guest => {
    const whole = wholeOf(byPerson.get(visit.patientId) ?? []);
    return { ...whole, visit, lines: giftLines(visit, whole, gifts, new Map()) };
  });
  const found = Map.groupBy(guests, groupOf);
  const since = ({ visit, examinedAt }: Guest) => examinedAt ?? visit.openedAt;
  const received = ({ visit }: Guest) => visit.giftsGivenAt ?? '';
  return {
    due: (found.get('due') ?? []).toSorted((a, b) => (since(a) < since(b) ? -1 : 1)),
    received: (found.get('received') ?? []).toSorted((a, b) => (received(a) > received(b) ? -1 : 1)),
    others: (found.get('others') ?? []).toSorted((a, b) => (a.visit.openedAt < b.visit.openedAt ? -1 : 1)),
  };
}
