/** One person on one clinic day. Subject `visit/<uuid>`; this file only puts its parts together. */

import { refuse } from '../context.ts';
import { visitsOpen } from '../day/phase.ts';
import {
  dispensingCommands,
  dispensingUndoable,
  evolveDispensing,
  type HandedOutItem,
  pharmacyStatus,
} from '../dispensing/dispensing.ts';
import { type Exam, evolveExam, examCommands } from '../exam/exam.ts';
import { evolvePrescription, type Prescription, prescriptionCommands } from '../prescription/prescription.ts';
import { queueCommands } from '../queue/commands.ts';
import { isOpen, type QueueEntry } from '../queue/entry.ts';
import { evolveQueue, queueUndoable } from '../queue/events.ts';
import type { Priority, PriorityReason } from '../queue/priority.ts';
import { evolveTwoRooms } from '../queue/two-rooms.ts';
import { type SubjectDefinition, type SubjectState, settleCommand, undoCommand } from '../subject.ts';
import {
  evolveNomination,
  type Nomination,
  nominationCommands,
  nominationUndoable,
  savingsBooksOf,
} from '../support/nomination.ts';
import { evolveTriage, type TriageRecord, triageCommands, triageUndoable } from '../triage/triage.ts';
import { type Closed, type Closing, closingCommands, closingUndoable, evolveClosing } from './closing.ts';
import {
  evolveOpening,
  type OpenedVisit,
  openingCommands,
  openingUndoable,
  paperUsed,
  visitsOf,
  waitingAt,
} from './opening.ts';
import type { Act } from './sight.ts';
import { ticketsOf } from './ticket.ts';
import { waysOfVisit } from './ways.ts';

export interface VisitState extends SubjectState {
  opened?: OpenedVisit & { at: string; station: string };
  queue: QueueEntry[];
  priority: Priority;
  /** Why, in the order in which it became known. */
  reasons: PriorityReason[];
  /** Ended before everything was done. */
  closed?: Closed;
  /** Every closing, also those after which the visit went on. */
  closings: Closing[];
  /** All that was recorded, with what its author had seen. */
  acts: Act[];
  /** Oldest first; the last one counts. */
  triage: TriageRecord[];
  exams: Exam[];
  /** Oldest first; the last one counts. */
  prescriptions: Prescription[];
  dispensed: HandedOutItem[];
  /** Ids of the events that handed something out. */
  handOuts: string[];
  nomination?: Nomination;
}

const undoable = [
  ...openingUndoable,
  ...queueUndoable,
  ...closingUndoable,
  ...triageUndoable,
  ...dispensingUndoable,
  ...nominationUndoable,
];
const parts = [
  evolveOpening,
  evolveQueue,
  evolveTwoRooms,
  evolveClosing,
  evolveTriage,
  evolveExam,
  evolvePrescription,
  evolveDispensing,
  evolveNomination,
];

const undo = undoCommand<VisitState>('visit', undoable);

/** Refused besides: `granted-already`, when a savings book rests on the nomination. */
const undoVisitStep: typeof undo = {
  schema: undo.schema,
  run(state, input, context) {
    const isNomination = state.nomination !== undefined && state.steps.at(-1)?.id === state.nomination.event;
    const records = state.opened ? context.rows.recordsOf(state.opened.patientId) : [];
    const isGranted = records.some((id) => context.rows.total(savingsBooksOf(id)) > 0);
    return isNomination && isGranted ? refuse('granted-already') : undo.run(state, input, context);
  },
};

export const visit: SubjectDefinition<VisitState> = {
  kind: 'visit',
  initial: (id) => ({
    id,
    steps: [],
    disputes: [],
    queue: [],
    priority: 'ordinary',
    reasons: [],
    closings: [],
    acts: [],
    triage: [],
    exams: [],
    prescriptions: [],
    dispensed: [],
    handOuts: [],
  }),
  undoable,
  commands: {
    ...openingCommands,
    ...queueCommands,
    ...closingCommands,
    ...triageCommands,
    ...examCommands,
    ...prescriptionCommands,
    ...dispensingCommands,
    ...nominationCommands,
    'visit.undo': undoVisitStep,
    'visit.settle': settleCommand<VisitState>('visit', waysOfVisit),
  },
  evolve: (state, event) => parts.reduce((next, part) => part(next, event), state),
  contributes: visitTotals,
};

function visitTotals(state: VisitState): Record<string, number> {
  if (!state.opened) return {};
  const totals: Record<string, number> = {
    visits: 1,
    [visitsOf(state.opened.patientId)]: 1,
    // Numbers on paper are counted by themselves.
    [state.opened.paper ? paperUsed(state.opened.ticket) : ticketsOf(state.opened.station)]: 1,
    [`category/${state.opened.category}`]: 1,
    [`pharmacy/${pharmacyStatus(state)}`]: 1,
    exams: state.exams.length,
    prescriptions: state.prescriptions.length > 0 ? 1 : 0,
    nominations: state.nomination ? 1 : 0,
  };
  if (state.queue.some(isOpen)) totals[visitsOpen] = 1;
  if (state.closed) totals[`closed/${state.closed.reason}`] = 1;
  for (const { specialty, status } of state.queue) {
    totals[`queue/${specialty}/${status}`] = 1;
    if (status === 'waiting') totals[waitingAt(specialty, state.priority)] = 1;
  }
  for (const item of state.dispensed) {
    const stock = `stock/${item.lot}`;
    totals[stock] = (totals[stock] ?? 0) - item.quantity;
    const given = `dispensed/${item.medicine}`;
    totals[given] = (totals[given] ?? 0) + item.quantity;
  }
  return totals;
}
