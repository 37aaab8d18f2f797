/**
 * Who keeps the shelf: counts it before the doors open, takes a lot off it when a recall comes in, and in the evening writes
 * off, sends on, counts everything and signs the count with a second person.
 */
import { lotsOf, openVisits, visitsHandedOut } from '#renderer/mirror/queries.ts';
import { recipientsOf } from '#shared/domain/lot/ledger.ts';
import { countThatHolds } from '#shared/domain/lot/movement.ts';
import { freeUnits, whyNotOffered } from '#shared/domain/lot/usable.ts';
import { mayReplace } from '#shared/domain/medicine/substitute.ts';
import type { Credentials } from '#shared/host-api.ts';
import type { LotRow } from '#shared/rows.ts';
import type { Crowd } from '../crowd.ts';
import type { Random } from '../random.ts';
import type { Station } from '../station.ts';
import { minutes, type Seat, seconds, type Turn } from './robot.ts';

export interface ShelfDesk {
  seat: Seat;
  station: Station;
  crowd: Crowd;
  random: Random;
  /** In milliseconds since 1970. */
  hours: { open: number; close: number };
  /** Who signs the count too. */
  witness: Credentials;
  /** Somebody who may not. */
  outsider: Credentials;
}

export interface ShelfKeeper {
  /** What cannot wait: nothing when there is none. */
  urgent(): Promise<Turn | undefined>;
  /** What is done when nobody waits for medicine: nothing when there is none. */
  whenQuiet(): Promise<Turn | undefined>;
  /** When it has to be looked after next, in milliseconds since 1970; nothing when never again. */
  next(): number | undefined;
}

/** Units found of a lot whose box was nearly empty, of a medicine that was delivered short, and beside another brand of it. */
const nearlyEmpty = 25;
const deliveredShort = 40;
const besideBrand = 10;
/** One medicine in so many was delivered short. */
const shortEvery = 6;
const tooMany = 9_999_999;
/** A recall comes in so long after opening, once somebody has been handed medicine. */
const recallAfter = minutes(180);
/** How long after closing somebody looks whether all have gone. */
const patience = minutes(240);
/** One lot in so many goes to the next day; of one in so many a few units got wet; one count in so many is off. */
const [sentOnEvery, wetEvery, offEvery] = [12, 20, 25];

export function createShelfKeeper(desk: ShelfDesk): ShelfKeeper {
  const { seat, station, crowd, random, hours, witness, outsider } = desk;
  const todo = new Set(['first-count', 'recall', 'clear-up', 'last-count']);
  let signed = false;

  const about = ({ id }: LotRow) => `lot/${id}`;

  async function countFirst(): Promise<Turn> {
    todo.delete('first-count');
    const day = await station.db.day.toCollection().first();
    const formulary = day?.formulary ?? [];
    const lots = await lotsOf(station.db);
    const first = new Map(lots.toReversed().map((lot) => [lot.medicine, lot]));
    const shelf = [...first.values()].toSorted((a, b) => (a.number < b.number ? -1 : 1));
    for (const [index, lot] of shelf.entries()) {
      const medicine = formulary.find(({ id }) => id === lot.medicine);
      const isUnbranded = medicine && !medicine.brand;
      const hasBrand = isUnbranded && formulary.some((other) => mayReplace(other, medicine));
      const hasMore = lots.some((other) => other.medicine === lot.medicine && other.id !== lot.id);
      const short = hasBrand ? besideBrand : index % shortEvery === 0 ? deliveredShort : lot.onHand;
      const found = hasMore ? nearlyEmpty : short;
      if (found >= lot.onHand || lot.expiry < station.today) continue;
      const draft = { type: 'lot.count', subject: about(lot) } as const;
      if (index === 0) await seat.provoke({ ...draft, data: { found } }, ['count-differs']);
      await seat.send({ ...draft, data: { found, reason: 'Kiểm kê đầu ngày' } });
    }
    return { busyMs: minutes(10) };
  }

  /** The lot of which most people have something: those must be found again. */
  async function recall(): Promise<Turn | undefined> {
    const lots = (await lotsOf(station.db)).filter((lot) => !whyNotOffered(lot, station.today));
    const visits = await visitsHandedOut(station.db);
    let most: { lot: LotRow; people: number } | undefined;
    for (const lot of lots) {
      const people = recipientsOf(lot.id, visits).length;
      if (people > (most?.people ?? 0)) most = { lot, people };
    }
    if (!most) return undefined;
    todo.delete('recall');
    const { lot } = most;
    const data = { reason: 'Công văn thu hồi lô thuốc (diễn tập)' };
    const draft = { type: 'lot.recall', subject: about(lot), data } as const;
    await seat.provoke({ ...draft, type: 'lot.lift-recall' }, ['not-recalled']);
    await seat.send({ ...draft, basis: lot.lastEvent });
    await seat.provoke(draft, ['already-recalled']);
    station.documents.make('lot-recipients', draft.subject, `lot-recipients-${lot.number}`);
    return { busyMs: minutes(5) };
  }

  /** What expired is set aside, what got wet is thrown away, some of the rest goes to the next clinic day. */
  async function clearUp(): Promise<Turn> {
    todo.delete('clear-up');
    for (const [index, lot] of (await lotsOf(station.db)).entries()) {
      const free = freeUnits(lot);
      const subject = about(lot);
      const lose = (kind: string, quantity: number, reason: string) =>
        seat.send({ type: 'lot.record-loss', subject, data: { kind, quantity, reason } }, [
          'not-enough-stock',
        ]);
      if (free === 0) continue;
      if (lot.expiry < station.today) await lose('expired', free, 'Hết hạn, để riêng chờ hủy');
      else if (lot.recalled) continue;
      else if (index % wetEvery === 0) await lose('damaged', Math.min(free, random.between(1, 9)), 'Bị ướt');
      else if (index % sentOnEvery === 0) {
        const draft = { type: 'lot.send-on', subject } as const;
        const to = 'Ngày khám sau';
        await seat.provoke({ ...draft, data: { quantity: tooMany, to } }, ['not-enough-stock']);
        await seat.send({ ...draft, data: { quantity: free, to } }, ['not-enough-stock']);
      }
    }
    const unsigned = { type: 'day.sign-stock-count', subject: 'day', data: {} } as const;
    await seat.provoke({ ...unsigned, witness }, ['lots-not-counted']);
    return { busyMs: minutes(10) };
  }

  const holds = ({ movements, onHand }: LotRow) => countThatHolds(movements, onHand) !== undefined;

  /** What is missing is written down with what is thought of it. */
  async function count(lots: readonly LotRow[]): Promise<Turn> {
    for (const lot of lots) {
      const onBooks = Math.max(0, lot.onHand);
      const isOff = onBooks > 0 && random.chance(1 / offEvery);
      const found = isOff ? onBooks - 1 : onBooks;
      const reason = found === lot.onHand ? {} : { reason: 'Đếm lại hai lần, không rõ vì sao' };
      await seat.send({ type: 'lot.count', subject: about(lot), data: { found, ...reason } }, [
        'count-differs',
      ]);
    }
    return { busyMs: seconds(10 * lots.length) };
  }

  async function sign(): Promise<Turn> {
    const draft = { type: 'day.sign-stock-count', subject: 'day', data: {} } as const;
    await seat.provoke(draft, ['witness-needed']);
    await seat.provoke({ ...draft, witness: outsider }, ['witness-wrong']);
    const outcome = await seat.send({ ...draft, witness }, ['lots-not-counted']);
    const event = outcome.done ? outcome.events.at(-1) : undefined;
    signed = outcome.done || outcome.code !== 'lots-not-counted';
    if (event) station.documents.make('stock-count', 'day', `stock-count-${event}`, { event });
    return { busyMs: minutes(5) };
  }

  async function isEvening(): Promise<boolean> {
    if (station.clock.read() < hours.close || crowd.expectsMore()) return false;
    const waiting = await openVisits(station.db);
    return waiting.every(({ waitingFor, calledTo }) => waitingFor.length + calledTo.length === 0);
  }

  return {
    async urgent() {
      if (todo.has('first-count')) return countFirst();
      const isDue = todo.has('recall') && station.clock.read() >= hours.open + recallAfter;
      return isDue ? recall() : undefined;
    },
    async whenQuiet() {
      if (!(await isEvening())) return undefined;
      if (todo.has('clear-up')) return clearUp();
      const lots = await lotsOf(station.db);
      if (todo.delete('last-count')) return count(lots);
      const uncounted = lots.filter((lot) => !holds(lot));
      if (uncounted.length > 0) {
        signed = false;
        return count(uncounted);
      }
      return signed ? undefined : sign();
    },
    next: () => {
      const now = station.clock.read();
      const due = [hours.open + recallAfter, hours.close + minutes(1)].find((instant) => instant > now);
      // What other stations do, and who walks about, is seen late or not at all: looks again until it is signed.
      return due ?? (!signed && now < hours.close + patience ? now + minutes(1) : undefined);
    },
  };
}
