/** What becomes of a visit when lines are added, and a prescription is issued, replaced or chosen. */
import { type Dispute, sidesOf, type Way, withDispute } from '../dispute.ts';
import type { DomainEvent } from '../event.ts';
import { join } from '../queue/entry.ts';
import { type Evolver, evolver, settlingOf } from '../subject.ts';
import type { VisitState } from '../visit/visit.ts';
import { currentPrescription, type Prescription, prescriptionEvents } from './issued.ts';

const evolveRecorded: Evolver<VisitState> = evolver<VisitState, typeof prescriptionEvents>(
  prescriptionEvents,
  {
    // What one doctor adds stands for itself: doctors that cannot see each other take nothing from each other.
    'prescription.drafted': (visit, { id, at, by, data }) => {
      const others = visit.drafts.filter((draft) => draft.by.id !== by.id);
      return { ...visit, drafts: data.lines.length > 0 ? [...others, { ...data, id, at, by }] : others };
    },
    'prescription.issued': (visit, event) => {
      const before = currentPrescription(visit);
      const taken = event.data.drafts ?? [];
      const next = {
        ...(event.data.toPharmacy ? join(visit, 'pharmacy', event.at) : visit),
        drafts: visit.drafts.filter(({ id }) => !taken.includes(id)),
        prescriptions: [...visit.prescriptions, { ...event.data, id: event.id, at: event.at }],
      };
      // Two desks that could not see each other: a new prescription names the one it replaces.
      if (!before || before.code === event.data.replaces) return next;
      const values = [before.code, event.data.code];
      return withDispute(next, 'prescribed-twice', [before.id, event.id], { values });
    },
  },
);

/** Settles which of two prescriptions counts: it comes last. */
function evolveChoice(visit: VisitState, event: DomainEvent): VisitState {
  const settling = settlingOf(visit, event);
  if (settling?.dispute.kind !== 'prescribed-twice') return visit;
  const sides = sidesOf(settling.dispute, settling.settled.way);
  if (!sides) return visit;
  const isKept = ({ id }: Prescription) => id === sides.kept;
  const { prescriptions } = visit;
  return {
    ...visit,
    prescriptions: [...prescriptions.filter((each) => !isKept(each)), ...prescriptions.filter(isKept)],
  };
}

export const evolvePrescription: Evolver<VisitState> = (visit, event) =>
  evolveChoice(evolveRecorded(visit, event), event);

/** Either, as long as no later one has replaced them. */
export function waysOfPrescriptions(
  visit: Pick<VisitState, 'prescriptions'>,
  { events }: Dispute,
): readonly Way[] {
  return events.includes(currentPrescription(visit)?.id ?? '') ? ['first', 'second'] : [];
}
