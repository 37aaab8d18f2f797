/** The shelf of the gifts: more comes in the morning; in the evening what got wet is written off, all is counted, two sign. */
import { giftStockOf } from '#shared/domain/gift-stock/totals.ts';
import { sizesOf } from '#shared/domain/gifts/rule.ts';
import { noteGift } from '../../helped.ts';
import { minutes, type Turn } from '../robot.ts';
import type { SupportParts } from './parts.ts';

/** Boxes hold so many. */
const box = 12;
const tooMany = 999_999;

export function createGiftShelf(desk: SupportParts) {
  const { seat, station, crowd, committee } = desk;

  async function sizes() {
    const day = await station.db.day.toCollection().first();
    return (day?.gifts ?? []).flatMap((gift) =>
      sizesOf(gift).map(({ size }) => ({ gift: gift.id, ...(size === undefined ? {} : { size }) })),
    );
  }
  const left = async ({ gift, size }: { gift: string; size?: string }) =>
    (await station.db.totals.get(giftStockOf(gift, size)))?.value ?? 0;
  const about = ({ gift, ...of }: { gift: string; size?: string }, data: object) => ({
    subject: `gift/${gift}`,
    data: { ...of, ...data },
  });

  return {
    async receive(): Promise<void> {
      const [first] = await sizes();
      if (!first) return;
      const came = { type: 'gift.receive', ...about(first, { quantity: box }) } as const;
      if ((await seat.send(came)).done) noteGift(crowd.helped, first, 'received', box);
      await seat.provoke({ ...came, subject: 'gift/none' }, ['unknown-gift']);
    },
    async close(): Promise<Turn> {
      const all = await sizes();
      for (const [index, each] of all.entries()) {
        const there = await left(each);
        if (index === 0 && there > 2) {
          const lost = { kind: 'damaged', quantity: 2, reason: 'Bị ướt' };
          await seat.provoke({ type: 'gift.record-loss', ...about(each, { ...lost, quantity: tooMany }) }, [
            'not-enough-gifts',
          ]);
          if ((await seat.send({ type: 'gift.record-loss', ...about(each, lost) })).done)
            noteGift(crowd.helped, each, 'lost', 2);
        }
      }
      const sign = { type: 'day.sign-gift-count', subject: 'day', data: {} } as const;
      const [witness] = committee;
      if (all.length === 0 || !witness) return { busyMs: 0 };
      await seat.provoke(sign, ['witness-needed']);
      await seat.provoke({ ...sign, witness }, ['gifts-not-counted']);
      for (const each of all) {
        const found = Math.max(0, await left(each));
        await seat.send({ type: 'gift.count', ...about(each, { found }) }, ['gift-count-differs']);
      }
      await seat.send({ ...sign, witness }, ['gifts-not-counted']);
      return { busyMs: minutes(15) };
    },
  };
}
