import { withDispute } from '../dispute.ts';
import { type Evolver, evolver } from '../subject.ts';
import type { VisitState } from '../visit/visit.ts';
import { type GivenGift, giftEvents, giftsStillHeld, type TakenBackGift } from './gifts.ts';

export const evolveGifts: Evolver<VisitState> = evolver<VisitState, typeof giftEvents>(giftEvents, {
  'gifts.given': (visit, { id, at, by, data }) => {
    const { items, receiver, proof, exception } = data;
    const given = items.map(({ size, ...item }) => ({
      ...item,
      ...(size === undefined ? {} : { size }),
      ...(receiver ? { receiver } : {}),
      ...(exception === undefined ? {} : { exception }),
      proof,
      event: id,
      at,
      by,
    }));
    return { ...visit, gifts: [...visit.gifts, ...given] };
  },
  'gifts.taken-back': (visit, { id, at, by, data }) => {
    const twice = new Set<string>();
    let next = visit;
    for (const { size, name: _, ...back } of data.items) {
      const isSame = (each: TakenBackGift) =>
        each.given === back.given && each.gift === back.gift && each.size === size;
      const held = giftsStillHeld(next).find(
        (each) => each.event === back.given && each.gift === back.gift && each.size === size,
      );
      const quantity = Math.min(back.quantity, held?.quantity ?? 0);
      if (quantity < back.quantity) twice.add(visit.giftsTakenBack.findLast(isSame)?.event ?? back.given);
      if (quantity === 0) continue;
      const taken = { ...back, ...(size === undefined ? {} : { size }), quantity };
      next = {
        ...next,
        giftsTakenBack: [...next.giftsTakenBack, { ...taken, reason: data.reason, event: id, at, by }],
      };
    }
    // Two stations that could not see each other took back the same pieces: they come back once.
    for (const before of twice) {
      const values = [saidBy(visit, before), data.items.map(saidOf)];
      next = withDispute(next, 'gift-returned-twice', [before, id], { values });
    }
    return next;
  },
});

/** What a fact says of pieces of a gift. */
const saidOf = ({
  name,
  size,
  quantity,
}: Pick<GivenGift, 'name' | 'quantity'> & { size?: string | undefined }) => ({
  name,
  quantity,
  ...(size === undefined ? {} : { size }),
});

/** The gifts that an earlier event of a visit took back, or gave. */
function saidBy({ gifts, giftsTakenBack }: VisitState, event: string) {
  const back = giftsTakenBack.filter((each) => each.event === event);
  const given = gifts.filter((each) => each.event === event);
  const nameOf = (id: string) => gifts.find(({ gift }) => gift === id)?.name ?? { vi: id, en: id };
  return [...given, ...back].map((each) => saidOf({ ...each, name: nameOf(each.gift) }));
}
