/** What of the stock may be handed out. Dates are `yyyy-MM-dd`, quantities are units of the medicine. */
import { expiresDuringCourse } from './expiry.ts';

export interface LotOnShelf {
  expiry: string;
  /** On the books. */
  onHand: number;
  /** What stands prepared for somebody, and is nobody else's any more. */
  reserved?: number;
  /** Set where the lot was recalled. */
  recalled?: object;
}

/** Units of a lot that nobody was promised. */
export const freeUnits = ({ onHand, reserved = 0 }: Pick<LotOnShelf, 'onHand' | 'reserved'>): number =>
  Math.max(0, onHand - reserved);

export type NotOffered = 'recalled' | 'expired' | 'expires-during-course';

/**
 * Why a lot is not offered for a course of so many `days` that begins `today`. An expired or recalled lot is never handed
 * out, one that expires during the course only with a reason. A recall says more than an expiry.
 */
export function whyNotOffered(
  { expiry, recalled }: Pick<LotOnShelf, 'expiry' | 'recalled'>,
  today: string,
  days = 1,
): NotOffered | undefined {
  if (recalled) return 'recalled';
  if (expiry < today) return 'expired';
  return expiresDuringCourse(expiry, today, days) ? 'expires-during-course' : undefined;
}

/** Units of these lots that may still be handed out. */
export function usableUnits(lots: readonly LotOnShelf[], today: string): number {
  return lots.reduce((sum, lot) => (whyNotOffered(lot, today) ? sum : sum + freeUnits(lot)), 0);
}
