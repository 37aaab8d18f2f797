/** Pharmacy: counts the shelf in the morning, then hands out what was prescribed, first expired first. */
import { lotsOf, wholeVisit } from '#renderer/mirror/queries.ts';
import { firstExpiredFirstOut } from '#shared/domain/dispensing/first-expired-first-out.ts';
import type { LotRow, VisitRow, VisitSummary } from '#shared/rows.ts';
import { type CallingDesk, createCaller } from './caller.ts';
import { minutes, type Robot, seconds, type Turn } from './robot.ts';

export interface PharmacyDesk extends CallingDesk {
  /** Whether this one counts the shelf before the doors open. */
  counts: boolean;
}

/** Units found of a lot whose box was nearly empty, and of a medicine that was delivered short. */
const nearlyEmpty = 25;
const deliveredShort = 40;
/** One medicine in so many was delivered short. */
const shortEvery = 6;

export function createPharmacist(desk: PharmacyDesk): Robot {
  const { seat, station, random } = desk;
  const caller = createCaller(desk, handOut);
  let toCount = desk.counts;

  async function countShelf(): Promise<Turn> {
    toCount = false;
    const lots = await lotsOf(station.db);
    const first = new Map(lots.toReversed().map((lot) => [lot.medicine, lot]));
    const shelf = [...first.values()].toSorted((a, b) => (a.number < b.number ? -1 : 1));
    for (const [index, lot] of shelf.entries()) {
      const hasMore = lots.some((other) => other.medicine === lot.medicine && other.id !== lot.id);
      const found = hasMore ? nearlyEmpty : index % shortEvery === 0 ? deliveredShort : lot.onHand;
      if (found >= lot.onHand || lot.expiry < station.today) continue;
      const subject = `lot/${lot.id}`;
      await seat.send({ type: 'lot.count', subject, data: { found, reason: 'Kiểm kê đầu ngày' } });
    }
    return { busyMs: minutes(10) };
  }

  async function handOut({ id }: VisitSummary): Promise<Turn> {
    const visit = await wholeVisit(station.db, id);
    const prescription = visit?.prescriptions.at(-1);
    if (!visit || !prescription) return { busyMs: 0 };
    const subject = `visit/${visit.id}`;
    const lots = await lotsOf(station.db);
    const items = prescription.lines.flatMap((line) => {
      const given = visit.dispensed
        .filter((item) => item.medicine === line.medicine)
        .reduce((sum, item) => sum + item.quantity, 0);
      const ofMedicine = lots.filter((lot) => lot.medicine === line.medicine);
      return firstExpiredFirstOut(ofMedicine, Math.max(0, line.quantity - given), station.today).picks;
    });
    await makeMistakes(visit, items, lots);
    if (items.length === 0) {
      await sendHome(subject);
      return { busyMs: seconds(30) };
    }
    const draft = {
      type: 'visit.dispense',
      subject,
      basis: visit.lastEvent,
      data: { prescription: prescription.code, items },
    } as const;
    const outcome = await seat.send(draft);
    const event = outcome.done ? outcome.events.at(-1) : undefined;
    if (event && random.chance(0.03)) {
      await seat.send({ type: 'visit.undo', subject, basis: event, data: { event } });
      await seat.send({ ...draft, basis: undefined });
    }
    await sendHome(subject);
    return { busyMs: seconds(random.around(70)) };
  }

  /** Whoever was told "no more of this" goes home with what there was. */
  async function sendHome(subject: string): Promise<void> {
    const visit = await station.db.visits.get(subject.slice('visit/'.length));
    if (visit?.calledTo.includes('pharmacy'))
      await seat.send({ type: 'visit.finish', subject, data: { specialty: 'pharmacy' } });
  }

  /** What a tired pharmacist tries and the host must not let pass. */
  async function makeMistakes(
    visit: VisitRow,
    items: { lot: string; quantity: number }[],
    lots: LotRow[],
  ): Promise<void> {
    const subject = `visit/${visit.id}`;
    const [old, current] = visit.prescriptions.slice(-2);
    const [first] = items;
    if (!first) return;
    if (old && current && random.chance(0.2)) {
      await seat.provoke({ type: 'visit.dispense', subject, data: { prescription: old.code, items } }, [
        'prescription-replaced',
      ]);
    }
    const { code, lines = [] } = current ?? old ?? {};
    const expired = lots.find(
      ({ medicine, expiry }) => expiry < station.today && lines.some((line) => line.medicine === medicine),
    );
    if (code && expired) {
      const outOfDate = [{ lot: expired.id, quantity: 1 }];
      await seat.provoke(
        { type: 'visit.dispense', subject, data: { prescription: code, items: outOfDate } },
        ['lot-expired'],
      );
    }
    if (code && random.chance(0.02)) {
      const tooMany = [{ ...first, quantity: 9999 }];
      await seat.provoke({ type: 'visit.dispense', subject, data: { prescription: code, items: tooMany } }, [
        'more-than-prescribed',
      ]);
    }
  }

  return {
    async act() {
      return toCount ? countShelf() : caller.act();
    },
  };
}
