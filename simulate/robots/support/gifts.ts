/** Gifts at the door: for whom they are meant, in a size that fits; some try again, some come back with the wrong size. */

import { giftStockOf } from '#shared/domain/gift-stock/totals.ts';
import { fitsAge, guestOf, ruleOf, sizesOf, whyNotEligible } from '#shared/domain/gifts/rule.ts';
import type { DayRow, VisitSummary } from '#shared/rows.ts';
import { noteGift } from '../../helped.ts';
import { seconds, type Turn } from '../robot.ts';
import type { SupportParts } from './parts.ts';

interface Wanted {
  gift: string;
  size?: string;
  quantity: number;
}

/** Somebody else may have been faster, where several give. */
const faster = ['not-enough-gifts', 'gift-received', 'too-many-gifts'] as const;

/** Gives to the next one who is through with everything; nothing when there is nobody. */
export async function giveToNext(desk: SupportParts): Promise<Turn | undefined> {
  const { station, crowd } = desk;
  // Ids alone: everybody who went home stays among them.
  const ids = await station.db.visits.where('isOpen').equals(0).primaryKeys();
  for (const id of ids) {
    if (!crowd.helped.comesFirst(id)) continue;
    const visit = await station.db.visits.get(id);
    const day = await station.db.day.toCollection().first();
    if (!visit || !day || visit.closed || day.gifts.length === 0) continue;
    return give(desk, day, visit);
  }
  return undefined;
}

async function give(desk: SupportParts, day: DayRow, visit: VisitSummary): Promise<Turn> {
  const { seat, station, crowd, random } = desk;
  const visits = await station.db.visits.where('patientId').equals(visit.patientId).toArray();
  const guest = guestOf(visits.map((each) => ({ ...each, examined: each.examinedAt !== undefined })));
  const items: Wanted[] = [];
  let exception: string | undefined;
  for (const gift of day.gifts) {
    const wanted = await inSize(desk, gift, visit);
    if (!wanted) continue;
    const why = whyNotEligible(gift, guest);
    const isInsisted = why.length > 0 && random.chance(0.1);
    if (isInsisted) exception = 'Nhà ở xa, trời rét, không có áo ấm';
    if (why.length === 0 || isInsisted) items.push(wanted);
    else if (random.chance(0.1))
      await seat.provoke(giving(visit, [wanted]), ['gift-not-for-category', 'gift-before-exam']);
  }
  if (items.length === 0) return { busyMs: 0 };
  const guardian = crowd.visitorOf(visit.id)?.guardian;
  const receiver = guardian ? { receiver: { name: guardian, relation: 'người nhà' } } : {};
  const outcome = await seat.send(
    giving(visit, items, { ...receiver, ...(exception ? { exception } : {}) }),
    faster,
  );
  if (!outcome.done) return { busyMs: seconds(20) };
  for (const item of items) noteGift(crowd.helped, item, 'given', item.quantity);
  if (random.chance(0.15)) await seat.provoke(giving(visit, items.slice(0, 1)), ['gift-received']);
  const given = outcome.events.at(-1);
  const sized = items.find(({ size }) => size !== undefined);
  if (given && sized && random.chance(0.15)) await exchange(desk, day, visit, { ...sized, given });
  else if (given && random.chance(0.04)) await bringBack(desk, visit, { ...random.pick(items), given });
  return { busyMs: seconds(random.around(40)) };
}

const giving = (visit: VisitSummary, items: readonly Wanted[], more: object = {}) =>
  ({
    type: 'visit.give-gifts',
    subject: `visit/${visit.id}`,
    data: { items, proof: 'signature', ...more },
  }) as const;

/** As many as one person may have, of a size for their age of which there is enough; nothing when there is none. */
async function inSize(
  { station, random }: SupportParts,
  gift: DayRow['gifts'][number],
  visit: VisitSummary,
): Promise<Wanted | undefined> {
  const { most } = ruleOf(gift);
  const { person, date } = visit.opened;
  const there = [];
  for (const entry of sizesOf(gift)) {
    const left = (await station.db.totals.get(giftStockOf(gift.id, entry.size)))?.value ?? 0;
    if (fitsAge(entry, person.birth, date) && left >= most) there.push(entry);
  }
  if (there.length === 0) return undefined;
  const { size } = random.pick(there);
  return { gift: gift.id, ...(size === undefined ? {} : { size }), quantity: most };
}

type Given = Wanted & { given: string };

/** It is too tight: the next size for it, if there is one. */
async function exchange(desk: SupportParts, day: DayRow, visit: VisitSummary, item: Given): Promise<void> {
  const { seat, crowd } = desk;
  const sizes = sizesOf(day.gifts.find(({ id }) => id === item.gift) ?? { stock: [] });
  const other = sizes.find(({ size }) => size !== item.size)?.size;
  if (other === undefined) return;
  const back = (instead: string | undefined) =>
    ({
      type: 'visit.take-back-gifts',
      subject: `visit/${visit.id}`,
      data: {
        items: [{ ...item, backOnShelf: true, instead: { size: instead } }],
        reason: 'Không vừa, đổi cỡ khác',
      },
    }) as const;
  await seat.provoke(back(item.size), ['same-gift-size']);
  const outcome = await seat.send(back(other), ['not-enough-gifts']);
  if (!outcome.done) return;
  noteGift(crowd.helped, item, 'given', -item.quantity);
  noteGift(crowd.helped, { gift: item.gift, size: other }, 'given', item.quantity);
}

/** Given to the wrong person. */
async function bringBack({ seat, crowd }: SupportParts, visit: VisitSummary, item: Given): Promise<void> {
  const draft = {
    type: 'visit.take-back-gifts',
    subject: `visit/${visit.id}`,
    data: { items: [{ ...item, backOnShelf: true }], reason: 'Đưa nhầm người' },
  } as const;
  if (!(await seat.send(draft)).done) return;
  noteGift(crowd.helped, item, 'given', -item.quantity);
  await seat.provoke(draft, ['more-gifts-than-given']);
}
