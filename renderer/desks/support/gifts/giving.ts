/** What is chosen for somebody before it is handed over. */
import { type GiftLine, isDue, suggestedSize } from './due.ts';

/** A size by its name, the empty one of a gift without sizes, or that they do not take it. */
export const notTaken = '-';

/** By gift, what was chosen at the screen; what is left out is as it is suggested. */
export interface Chosen {
  sizes: Readonly<Record<string, string>>;
  quantities: Readonly<Record<string, number | undefined>>;
}

export const nothingChosen: Chosen = { sizes: {}, quantities: {} };

/** Lines that can be given now; as an exception those that are not meant for the person. */
export const openLines = (lines: readonly GiftLine[], isException: boolean): GiftLine[] =>
  lines.filter((line) => (isException ? line.due > 0 && line.why.length > 0 : isDue(line)));

/** The size that is marked; nothing while somebody has to choose. */
export function sizeFor({ gift, sizes }: GiftLine, chosen: Chosen): string | undefined {
  const own = chosen.sizes[gift.id];
  if (own !== undefined) return own;
  const suggested = suggestedSize(sizes);
  if (suggested) return suggested.size ?? '';
  return sizes.every(({ left }) => left <= 0) ? notTaken : undefined;
}

export const quantityFor = ({ gift, due }: GiftLine, { quantities }: Chosen): number | undefined =>
  Object.hasOwn(quantities, gift.id) ? quantities[gift.id] : due;

export interface Wanted {
  gift: string;
  size?: string;
  quantity: number;
}

/** What is to be handed over; nothing while something is not chosen, or more than there may be. */
export function wantedOf(lines: readonly GiftLine[], chosen: Chosen): Wanted[] | undefined {
  const wanted: Wanted[] = [];
  for (const line of lines) {
    const size = sizeFor(line, chosen);
    if (size === notTaken) continue;
    const quantity = quantityFor(line, chosen);
    if (size === undefined || !isSound(line, quantity)) return undefined;
    wanted.push({ gift: line.gift.id, ...(size === '' ? {} : { size }), quantity });
  }
  return wanted;
}

export const isSound = ({ due }: GiftLine, quantity: number | undefined): quantity is number =>
  quantity !== undefined && Number.isInteger(quantity) && quantity >= 1 && quantity <= due;
