/** What the support desk does with gifts: hand them over, take them back, and change a size. */
import type { z } from 'zod';
import { type Context, type Decision, happened, type Rows, refuse } from '../context.ts';
import type { Gift } from '../day/setup.ts';
import type { EventBody } from '../event.ts';
import { giftInSize, giftStockOf, giftsOf } from '../gift-stock/totals.ts';
import { command } from '../subject.ts';
import type { VisitState } from '../visit/visit.ts';
import {
  type GivenGift,
  type giftEvents,
  giftPieces,
  giftsStillHeld,
  givingSchema,
  takingBackSchema,
  type wantedGiftSchema,
} from './gifts.ts';
import { guestOf, hasSize, ruleOf, whyNotEligible } from './rule.ts';

type Wanted = z.infer<typeof wantedGiftSchema>;
type GivenItem = z.infer<(typeof giftEvents)['gifts.given']>['items'][number];
type Refused = Extract<Decision, { refusal: unknown }>;

const isRefused = (found: Gift | Refused): found is Refused => 'refusal' in found;

export const giftCommands = {
  /**
   * Hands over gifts of the day. An exception is a reason to give somebody what the rule does not name them for; it never
   * lifts how many a person may have. Refused: `unknown-subject`, `unknown-gift`, `unknown-gift-size`, `gift-received`
   * (they have all that one person may have), `too-many-gifts` (how many they may still have), `gift-not-for-category` and
   * `gift-before-exam` (without an exception), `not-enough-gifts` (how many are left).
   */
  'visit.give-gifts': command(givingSchema, (visit: VisitState, data, { rows }): Decision => {
    if (!visit.opened) return refuse('unknown-subject');
    const items: GivenItem[] = [];
    for (const wanted of data.items) {
      const gift = onShelf(wanted, items, rows);
      if (isRefused(gift)) return gift;
      const problem =
        tooMany(gift, wanted, items, visit.opened.patientId, rows) ??
        (data.exception === undefined ? notMeantFor(gift, visit.opened.patientId, rows) : undefined);
      if (problem) return problem;
      items.push({ ...wanted, name: gift.name });
    }
    return happened({ type: 'gifts.given', data: { ...data, items } });
  }),
  /**
   * Takes back what was given, or changes its size: what is named `instead` is given in the same command, to whoever received
   * before. Refused: `more-gifts-than-given` (how many they have of it), and for another size `unknown-gift`,
   * `unknown-gift-size`, `same-gift-size`, `not-enough-gifts`, `day-closed` (nothing is given any more; it may still come back).
   */
  'visit.take-back-gifts': command(takingBackSchema, (visit: VisitState, data, context): Decision => {
    if (context.rows.phase() === 'closed' && data.items.some(({ instead }) => instead))
      return refuse('day-closed');
    const held = giftsStillHeld(visit);
    const left = new Map(held.map((each) => [each, each.quantity]));
    const back: z.infer<(typeof giftEvents)['gifts.taken-back']>['items'] = [];
    const exchanged: { given: GivenGift; item: GivenItem }[] = [];
    for (const { instead, ...item } of data.items) {
      const given = held.find(
        ({ event, gift, size }) => event === item.given && gift === item.gift && size === item.size,
      );
      const has = given ? (left.get(given) ?? 0) : 0;
      if (!given || item.quantity > has)
        return refuse('more-gifts-than-given', { name: given?.name ?? item.gift, left: has });
      left.set(given, has - item.quantity);
      back.push({ ...item, name: given.name });
      if (!instead) continue;
      const found = exchangeFor(given, { ...instead, quantity: item.quantity }, exchanged, context);
      if ('refusal' in found) return found;
      exchanged.push({ given, item: found });
    }
    const taken = { type: 'gifts.taken-back', data: { items: back, reason: data.reason } };
    return happened(taken, ...givenAnew(exchanged));
  }),
};

/** The gift of the day in this size, when there is enough of it besides what the same command gives already. */
function onShelf({ gift: id, size, quantity }: Wanted, items: readonly Wanted[], rows: Rows): Gift | Refused {
  const gift = rows.day()?.gifts.find((each) => each.id === id);
  if (!gift) return { refusal: { code: 'unknown-gift' } };
  const { name } = gift;
  if (!hasSize(gift, size)) return { refusal: { code: 'unknown-gift-size', params: { name } } };
  const left =
    rows.total(giftStockOf(id, size)) - giftPieces(items.filter((each) => isSame(each, { gift: id, size })));
  if (quantity <= left) return gift;
  return {
    refusal: { code: 'not-enough-gifts', params: { name: giftInSize(name, size), left: Math.max(0, left) } },
  };
}

/** Nobody gets more than the rule says, whatever the reason, and whichever of their records it was given to. */
function tooMany(
  gift: Gift,
  { quantity }: Wanted,
  items: readonly Wanted[],
  patientId: string,
  rows: Rows,
): Refused | undefined {
  const { most } = ruleOf(gift);
  const has =
    rows.recordsOf(patientId).reduce((sum, id) => sum + rows.total(giftsOf(id, gift.id)), 0) +
    giftPieces(items.filter((each) => each.gift === gift.id));
  const { name } = gift;
  if (has >= most) return { refusal: { code: 'gift-received', params: { name, most } } };
  return has + quantity > most
    ? { refusal: { code: 'too-many-gifts', params: { name, left: most - has } } }
    : undefined;
}

/** The rule asks the person, not the visit at which they stand: of whichever record, on all their visits of the day. */
function notMeantFor(gift: Gift, patientId: string, rows: Rows): Refused | undefined {
  const visits = rows.visitsOfPerson(patientId);
  const guest = guestOf(visits.map((each) => ({ ...each, examined: each.exams.length > 0 })));
  const [why] = whyNotEligible(gift, guest);
  if (!why) return undefined;
  const code = why === 'category' ? 'gift-not-for-category' : 'gift-before-exam';
  return { refusal: { code, params: { name: gift.name } } };
}

/** Pieces of another size for some that come back. */
function exchangeFor(
  given: GivenGift,
  { size, quantity }: { size?: string | undefined; quantity: number },
  exchanged: readonly { item: GivenItem }[],
  { rows }: Context,
): GivenItem | Refused {
  if (size === given.size)
    return { refusal: { code: 'same-gift-size', params: { name: giftInSize(given.name, size) } } };
  const wanted = { gift: given.gift, ...(size === undefined ? {} : { size }), quantity };
  const gift = onShelf(
    wanted,
    exchanged.map(({ item }) => item),
    rows,
  );
  return isRefused(gift) ? gift : { ...wanted, name: gift.name };
}

/** What was exchanged, as given to whoever received it before; one event for each that gave. */
function givenAnew(exchanged: readonly { given: GivenGift; item: GivenItem }[]): EventBody[] {
  const byEvent = Map.groupBy(exchanged, ({ given }) => given.event);
  return [...byEvent.values()].flatMap((together) => {
    const [first] = together;
    if (!first) return [];
    const { receiver, proof, exception } = first.given;
    const data = {
      items: together.map(({ item }) => item),
      ...(receiver ? { receiver } : {}),
      ...(exception === undefined ? {} : { exception }),
      proof,
    };
    return [{ type: 'gifts.given', data }];
  });
}

const isSame = (a: Pick<Wanted, 'gift' | 'size'>, b: Pick<Wanted, 'gift' | 'size'>) =>
  a.gift === b.gift && a.size === b.size;
