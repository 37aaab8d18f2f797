/** Pharmacy: hands out what was prescribed, and does what people do when something is not to be had. */
import { lotsOf, wholeVisit } from '#renderer/mirror/queries.ts';
import { accountOf } from '#shared/domain/dispensing/dispensing.ts';
import type { VisitRow, VisitSummary } from '#shared/rows.ts';
import { type CallingDesk, createCaller } from './caller.ts';
import { noteReaction, takeBack, tryWrongLots } from './pharmacy-mishaps.ts';
import { picksFor } from './picks.ts';
import { type Robot, seconds, type Turn } from './robot.ts';
import type { ShelfKeeper } from './shelf.ts';

export interface PharmacyDesk extends CallingDesk {
  /** Of whoever keeps the shelf too. */
  shelf: ShelfKeeper | undefined;
}

/** How often somebody is sent back to the doctor for what is gone; the others go without it. */
const sentBack = 0.5;

export function createPharmacist(desk: PharmacyDesk): Robot {
  const { seat, station, crowd, random, shelf } = desk;
  const caller = createCaller(desk, handOut);
  /** Once each: who comes again with nothing new is told that there is none. */
  const wereSentBack = new Set<string>();

  async function handOut({ id }: VisitSummary): Promise<Turn> {
    const visit = await wholeVisit(station.db, id);
    const prescription = visit?.prescriptions.at(-1);
    const day = await station.db.day.toCollection().first();
    if (!visit || !prescription || !day) return { busyMs: 0 };
    const subject = `visit/${visit.id}`;
    const lots = await lotsOf(station.db);
    const { today } = station;
    const { items, missing } = picksFor(visit, prescription, { lots, formulary: day.formulary, today });
    await tryWrongLots(desk, { visit, items, lots });
    if (items.length === 0) {
      if (!sendBack(visit, missing)) await closeRests(visit.id);
      await sendHome(subject);
      return { busyMs: seconds(30) };
    }
    const picked = { prescription: prescription.code, items };
    const patient = random.chance(0.7) ? 'ticket-scanned' : 'asked-name-and-year';
    const ready = random.chance(0.1)
      ? await seat.send({ type: 'visit.prepare-medicines', subject, basis: visit.lastEvent, data: picked })
      : undefined;
    const draft = {
      type: 'visit.dispense',
      subject,
      basis: ready?.done ? ready.events.at(-1) : visit.lastEvent,
      data: { ...picked, checks: { checked: true, patient }, counselling: { ticked: ['how'] } },
    } as const;
    const outcome = await seat.send(draft);
    const event = outcome.done ? outcome.events.at(-1) : undefined;
    if (event && random.chance(0.03)) {
      const wayBack = random.chance(0.5)
        ? ({ type: 'visit.undo', data: { event } } as const)
        : ({ type: 'visit.undo-dispensing', data: { event, reason: 'Đưa nhầm túi thuốc' } } as const);
      await seat.send({ ...wayBack, subject, basis: event });
      await seat.send({ ...draft, basis: undefined });
    }
    if (outcome.done && random.chance(0.03)) await takeBack(desk, visit.id, items);
    if (!sendBack(visit, missing) && outcome.done && random.chance(0.5)) await closeRests(visit.id);
    if (outcome.done && random.chance(0.04)) await noteReaction(desk, visit, prescription.lines);
    await sendHome(subject);
    return { busyMs: seconds(random.around(70)) };
  }

  /** Whether somebody goes back to the doctor to be prescribed something else. */
  function sendBack({ id, prescriptions }: VisitRow, medicines: readonly string[]): boolean {
    const doctor = prescriptions.at(-1)?.prescriber.id;
    if (!doctor || medicines.length === 0 || wereSentBack.has(id) || !random.chance(sentBack)) return false;
    wereSentBack.add(id);
    crowd.sendBack({ visitId: id, doctor, medicines });
    return true;
  }

  /** What is not to be had today is written down as not given. */
  async function closeRests(id: string): Promise<void> {
    const visit = await wholeVisit(station.db, id);
    const prescription = visit?.prescriptions.at(-1);
    if (!visit || !prescription) return;
    const owed = prescription.lines.filter((line) => accountOf(visit, prescription, line).owed > 0);
    for (const { medicine } of owed) {
      const data = { medicine, reason: random.chance(0.9) ? 'out-of-stock' : 'elsewhere' };
      await seat.send({ type: 'visit.close-rest', subject: `visit/${id}`, data });
    }
  }

  /** Whoever was told "no more of this" goes home with what there was. */
  async function sendHome(subject: string): Promise<void> {
    const visit = await station.db.visits.get(subject.slice('visit/'.length));
    if (visit?.calledTo.includes('pharmacy'))
      await seat.send({ type: 'visit.finish', subject, data: { specialty: 'pharmacy' } });
  }

  return {
    async act() {
      const urgent = await shelf?.urgent();
      if (urgent) return urgent;
      const turn = await caller.act();
      if (!('idle' in turn) || !shelf) return turn;
      return (await shelf.whenQuiet()) ?? { idle: true, until: shelf.next() };
    },
  };
}
