/**
 * Which labels a visit has: one for each medicine that stands prepared or is held, or else for each line of the prescription.
 * A medicine of two lots has one: two bags that say the same would be taken at the same time.
 */
import { lineOf, type PickedItem, stillHeld } from '../dispensing/dispensing.ts';
import { currentPrescription, type IssuedLine, type Prescription } from '../prescription/issued.ts';
import type { VisitState } from '../visit/visit.ts';

export interface Label {
  /** With the name of what is in the box, where another was handed out in its place. */
  line: IssuedLine;
  /** In units of the line. */
  quantity: number;
  /** The lots it was prepared or handed out from; of labels printed before, none. */
  lots: Pick<PickedItem, 'lotNumber' | 'expiry'>[];
  /** Where a line is made up of several medicines, each in a bag of its own: which of how many, from 1. */
  bag?: { number: number; of: number };
}

export interface Labels {
  /** Id of the event they tell of: the hand-out, the preparation, or the issue of the prescription. */
  event: string;
  /** ISO instant. */
  at: string;
  prescription: Prescription;
  /** Another prescription has taken the place of this one. */
  replaced: boolean;
  labels: Label[];
}

type Pharmacy = Pick<VisitState, 'prescriptions' | 'dispensed' | 'returned' | 'prepared'>;

/**
 * The labels of an event: a hand-out, less what came back of it; what stands prepared; or a prescription that was issued.
 * Left out: of what stands prepared for the prescription that counts now, else of the last hand-out under it of which
 * something is still held, else of that prescription. Nothing when there is no such event, it was undone, all of it came
 * back, or nothing stands prepared any more.
 */
export function labelsOf(visit: Pharmacy, event = lastEvent(visit)): Labels | undefined {
  const current = currentPrescription(visit);
  const issued = visit.prescriptions.find(({ id }) => id === event);
  if (issued) {
    const labels = issued.lines.map((line) => ({ line, quantity: line.quantity, lots: [] }));
    return { event: issued.id, at: issued.at, prescription: issued, replaced: issued !== current, labels };
  }
  const ready = visit.prepared?.event === event ? visit.prepared : undefined;
  const held = stillHeld(visit).filter((item) => item.event === event);
  const items: readonly PickedItem[] = ready?.items ?? held;
  const at = ready?.at ?? held[0]?.at;
  const prescription = at === undefined ? undefined : prescriptionOf(visit, items, at);
  if (event === undefined || at === undefined || !prescription) return undefined;
  const ofLines = Map.groupBy(items, (item) => lineOf(item, prescription.lines));
  const labels = [...ofLines].flatMap(([prescribed, ofLine]): Label[] => {
    const line = prescription.lines.find(({ medicine }) => medicine === prescribed);
    return line ? labelsOfLine(line, ofLine) : [];
  });
  return { event, at, prescription, replaced: prescription !== current, labels };
}

/** All labels that can be asked for: of each hand-out, the last one first, then of the prescription that counts now. */
export function labelsToChoose(visit: Pharmacy): Labels[] {
  const handOuts = [...new Set(visit.dispensed.map(({ event }) => event))].toReversed();
  const current = currentPrescription(visit);
  return [...handOuts, ...(current ? [current.id] : [])].flatMap((event) => labelsOf(visit, event) ?? []);
}

function labelsOfLine(line: IssuedLine, items: readonly PickedItem[]): Label[] {
  const boxes = [...Map.groupBy(items, ({ medicine, name }) => JSON.stringify([medicine, name])).values()];
  return boxes.flatMap((box, index): Label[] => {
    const [first] = box;
    if (!first) return [];
    const lots = box.map(({ lotNumber, expiry }) => ({ lotNumber, expiry }));
    return [
      {
        line: { ...line, medicine: first.medicine, name: first.name },
        quantity: box.reduce((sum, { quantity }) => sum + quantity, 0),
        lots,
        ...(boxes.length > 1 ? { bag: { number: index + 1, of: boxes.length } } : {}),
      },
    ];
  });
}

/** Of the hand-outs those that fall under the prescription of now: its lines, handed out after it was issued. */
function lastEvent(visit: Pharmacy): string | undefined {
  const current = currentPrescription(visit);
  const { prepared } = visit;
  if (prepared && prepared.prescription === current?.code) return prepared.event;
  const item = stillHeld(visit).findLast(
    (each) =>
      current !== undefined &&
      each.at >= current.at &&
      current.lines.some((line) => line.medicine === lineOf(each, current.lines)),
  );
  return item?.event ?? current?.id;
}

/** The prescription that counted when these were picked, at an instant: the last before that knows all of them. */
function prescriptionOf(
  { prescriptions }: Pharmacy,
  items: readonly PickedItem[],
  pickedAt: string,
): Prescription | undefined {
  const knows = ({ lines }: Prescription) =>
    items.every((item) => lines.some((line) => line.medicine === lineOf(item, lines)));
  const known = prescriptions.filter(knows);
  return known.findLast(({ at }) => pickedAt >= at) ?? known.at(-1);
}
