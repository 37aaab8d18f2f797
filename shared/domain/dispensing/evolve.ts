import { withDispute } from '../dispute.ts';
import type { DomainEvent } from '../event.ts';
import { currentPrescription, type IssuedLine } from '../prescription/issued.ts';
import { finishEntry } from '../queue/entry.ts';
import { specialtySchema } from '../queue/events.ts';
import { type Evolver, evolver } from '../subject.ts';
import type { VisitState } from '../visit/visit.ts';
import {
  accountOf,
  dispensingEvents,
  handedOut,
  lineOf,
  type PickedItem,
  pharmacyStatus,
  stillHeld,
} from './dispensing.ts';

const evolveRecorded: Evolver<VisitState> = evolver<VisitState, typeof dispensingEvents>(dispensingEvents, {
  // Of two that were prepared apart the later one stands: nothing has left the shelf yet.
  'dispensing.prepared': (visit, { id, at, by, data }) => ({
    ...visit,
    prepared: { ...data, event: id, at, by },
  }),
  'dispensing.put-back': ({ prepared: _, ...visit }) => visit,
  'dispensing.handed-out': ({ prepared: _, ...visit }, { id, at, by, data }) => {
    const { items, checks, counselling } = data;
    const handed = {
      ...visit,
      dispensed: [...visit.dispensed, ...items.map((item) => ({ ...item, event: id, at, by }))],
      handOuts: [...visit.handOuts, id],
      handOvers: [
        ...visit.handOvers,
        { event: id, ...(checks ? { checks } : {}), ...(counselling ? { counselling } : {}) },
      ],
    };
    return givenTwice(visit, finishedWhenDone(handed, at), id, data);
  },
  'dispensing.returned': (visit, { id, at, by, data }) => {
    let isOver = false;
    let next = visit;
    for (const back of data.items) {
      const held = stillHeld(next).find(
        ({ event, lot, insteadOf }) =>
          event === back.handOut && lot === back.lot && insteadOf === back.insteadOf,
      );
      const quantity = Math.min(back.quantity, held?.quantity ?? 0);
      if (quantity < back.quantity) isOver = true;
      if (quantity === 0) continue;
      const returned = { ...back, quantity, reason: data.reason, event: id, at, by };
      next = { ...next, returned: [...next.returned, returned] };
    }
    // Two stations that could not see each other took back the same units: they come back once.
    if (!isOver) return next;
    const handOut = data.items[0]?.handOut ?? '';
    const before = visit.returned.findLast((each) => each.handOut === handOut)?.event ?? handOut;
    const values = [before, id].map((event) => listed(event === id ? data.items : returnedIn(visit, event)));
    return withDispute(next, 'returned-twice', [before, id], { values });
  },
  'dispensing.rest-closed': (visit, { id, at, by, data }) =>
    finishedWhenDone(
      { ...visit, closedRests: [...visit.closedRests, closedRest(data, { event: id, at, by })] },
      at,
    ),
  'dispensing.rest-reopened': (visit, { data }) => ({
    ...visit,
    closedRests: visit.closedRests.filter(({ event }) => event !== data.event),
  }),
});

/**
 * What stands prepared and will not be handed over is free again: of a line that nothing is owed of any more, and all of
 * it once nothing is owed, the pharmacy is done with the visit, or the visit is over.
 */
function evolveFreed(visit: VisitState, event: DomainEvent): VisitState {
  const { prepared, ...free } = visit;
  if (!prepared) return visit;
  const status = pharmacyStatus(visit);
  if (visit.closed || status === 'none' || status === 'done' || isPharmacyFinished(event)) return free;
  const items = prepared.items.filter((item) => !isSettled(visit, item));
  if (items.length === prepared.items.length) return visit;
  return items.length > 0 ? { ...visit, prepared: { ...prepared, items } } : free;
}

const isPharmacyFinished = ({ type, data }: DomainEvent) =>
  type === 'queue.finished' && specialtySchema.safeParse(data).data?.specialty === 'pharmacy';

/** Whether nothing is owed any more of the line that an item counts for. */
function isSettled(visit: VisitState, item: PickedItem): boolean {
  const prescription = currentPrescription(visit);
  const line = prescription?.lines.find(({ medicine }) => medicine === lineOf(item, prescription.lines));
  return prescription !== undefined && line !== undefined && accountOf(visit, prescription, line).owed === 0;
}

export const evolveDispensing: Evolver<VisitState> = (visit, event) =>
  evolveFreed(evolveRecorded(visit, event), event);

function closedRest<D extends { note?: string | undefined }, R>({ note, ...data }: D, recorded: R) {
  return { ...data, ...recorded, ...(note === undefined ? {} : { note }) };
}

const finishedWhenDone = (visit: VisitState, at: string) =>
  pharmacyStatus(visit) === 'done' ? finishEntry(visit, 'pharmacy', at) : visit;

const listed = (items: readonly { name: string; quantity: number }[]) =>
  items.map(({ name, quantity }) => `${name} × ${quantity}`).join(', ');

const returnedIn = ({ returned }: VisitState, event: string) =>
  returned.filter((each) => each.event === event);

/** Two pharmacies that could not see each other gave the same lines: both stay, a person settles it. */
function givenTwice(
  visit: Pick<VisitState, 'dispensed'>,
  next: VisitState,
  event: string,
  given: { prescription: string; items: readonly PickedItem[] },
): VisitState {
  // One that was replaced where nobody at its window could see it, and the one that counts.
  const own = next.prescriptions.find(({ code }) => code === given.prescription);
  for (const lines of [own, currentPrescription(next)].map((each) => each?.lines ?? [])) {
    const over = tooMuch(next, given.items, lines);
    const isOver = (item: PickedItem) => over.includes(lineOf(item, lines));
    const before = visit.dispensed.findLast(isOver)?.event;
    if (before === undefined) continue;
    const gave = (id: string) => listed(next.dispensed.filter((item) => item.event === id && isOver(item)));
    return withDispute(next, 'dispensed-twice', [before, event], { values: [gave(before), gave(event)] });
  }
  return next;
}

/** The medicines among these that were handed out beyond what the lines say. */
function tooMuch(visit: VisitState, items: readonly PickedItem[], lines: readonly IssuedLine[]): string[] {
  return lines
    .filter(
      ({ medicine, quantity }) =>
        items.some((item) => lineOf(item, lines) === medicine) &&
        handedOut(visit, medicine, lines) > quantity,
    )
    .map(({ medicine }) => medicine);
}
