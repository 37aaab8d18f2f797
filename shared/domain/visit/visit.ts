/** One person on one clinic day. Subject `visit/<uuid>`; this file only puts its parts together. */

import { refuse } from '../context.ts';
import { visitsOpen } from '../day/phase.ts';
import { dispensingCommands } from '../dispensing/commands.ts';
import {
  type ClosedRest,
  dispensingTotals,
  dispensingUndoable,
  type HandedOutItem,
  type HandOver,
  type Preparation,
  pharmacyStatus,
  type ReturnedItem,
} from '../dispensing/dispensing.ts';
import { evolveDispensing } from '../dispensing/evolve.ts';
import { type Exam, evolveExam, examCommands } from '../exam/exam.ts';
import { giftCommands } from '../gifts/commands.ts';
import { evolveGifts } from '../gifts/evolve.ts';
import { type GivenGift, giftTotals, type TakenBackGift } from '../gifts/gifts.ts';
import { evolveOrders } from '../orders/evolve-orders.ts';
import { evolveIdleWaits } from '../orders/idle-waits.ts';
import { isOrderOpen, type Order, orderCommands, ordersUndoable, type Report } from '../orders/orders.ts';
import { prescriptionsIssued } from '../outbox/outbox.ts';
import { evolvePrescription } from '../prescription/evolve.ts';
import { linesNotIssued, type Prescription, type PrescriptionDraft } from '../prescription/issued.ts';
import { prescriptionCommands } from '../prescription/prescription.ts';
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
  nominationsFor,
  nominationUndoable,
  type SupportKind,
  savingsBooksOf,
  supportCasesOf,
} from '../support/nomination.ts';
import { evolveTriage, type TriageRecord, triageCommands, triageUndoable } from '../triage/triage.ts';
import { type Closed, type Closing, closingCommands, closingUndoable, evolveClosing } from './closing.ts';
import { evolveFacts, factsCommands, factsUndoable, type NotedFacts } from './noted-facts.ts';
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
  /** Pregnancy, weight and own medicines as they were learnt besides triage, oldest first. */
  noted: NotedFacts[];
  exams: Exam[];
  orders: Order[];
  reports: Report[];
  /** Oldest first; the last one counts. */
  prescriptions: Prescription[];
  /** Lines that doctors have added and nobody has issued yet; one of each doctor. */
  drafts: PrescriptionDraft[];
  /** Medicine that stands ready to be handed over. */
  prepared?: Preparation;
  dispensed: HandedOutItem[];
  /** Ids of the events that handed something out. */
  handOuts: string[];
  /** For the programme's help, oldest first. */
  nominations: Nomination[];
  /** What was checked and told at each of them. */
  handOvers: HandOver[];
  /** What came back of what was handed out. */
  returned: ReturnedItem[];
  /** What was prescribed and will not be handed out. */
  closedRests: ClosedRest[];
  /** Gifts that were handed over, oldest first. */
  gifts: GivenGift[];
  giftsTakenBack: TakenBackGift[];
}

const undoable = [
  ...openingUndoable,
  ...queueUndoable,
  ...closingUndoable,
  ...triageUndoable,
  ...factsUndoable,
  ...dispensingUndoable,
  ...nominationUndoable,
  ...ordersUndoable,
];
const parts = [
  evolveOpening,
  evolveQueue,
  evolveTwoRooms,
  evolveClosing,
  evolveTriage,
  evolveFacts,
  evolveExam,
  evolveOrders,
  evolvePrescription,
  evolveDispensing,
  evolveNomination,
  evolveGifts,
  evolveIdleWaits,
];

const undo = undoCommand<VisitState>('visit', undoable);

/** Refused besides: `granted-already`, `case-rests-on-it`: when a savings book or an open case rests on the nomination. */
const undoVisitStep: typeof undo = {
  schema: undo.schema,
  run(state, input, context) {
    const last = state.steps.at(-1)?.id;
    const records = state.opened ? context.rows.recordsOf(state.opened.patientId) : [];
    const rests = (kind: SupportKind, key: (id: string) => string) =>
      nominationsFor(state, kind).some(({ event }) => event === last) &&
      records.some((id) => context.rows.total(key(id)) > 0);
    if (rests('savings-book', savingsBooksOf)) return refuse('granted-already');
    if (rests('special-support', supportCasesOf)) return refuse('case-rests-on-it');
    return undo.run(state, input, context);
  },
};

export const visit: SubjectDefinition<VisitState> = {
  kind: 'visit',
  initial: (id) => ({
    id,
    steps: [],
    recorded: [],
    disputes: [],
    queue: [],
    priority: 'ordinary',
    reasons: [],
    closings: [],
    acts: [],
    triage: [],
    noted: [],
    exams: [],
    orders: [],
    reports: [],
    prescriptions: [],
    drafts: [],
    dispensed: [],
    handOuts: [],
    nominations: [],
    handOvers: [],
    returned: [],
    closedRests: [],
    gifts: [],
    giftsTakenBack: [],
  }),
  undoable,
  commands: {
    ...openingCommands,
    ...queueCommands,
    ...closingCommands,
    ...triageCommands,
    ...factsCommands,
    ...examCommands,
    ...orderCommands,
    ...prescriptionCommands,
    ...dispensingCommands,
    ...nominationCommands,
    ...giftCommands,
    'visit.undo': undoVisitStep,
    'visit.settle': settleCommand<VisitState>('visit', waysOfVisit),
  },
  evolve: (state, event) => parts.reduce((next, part) => part(next, event), state),
  contributes: visitTotals,
};

/** How many orders of all visits still wait for their answer. */
export const ordersUnanswered = 'orders-open';

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
    reports: state.reports.length,
    // Of somebody who left, nobody waits for an answer any more.
    [ordersUnanswered]: state.closed ? 0 : state.orders.filter(isOrderOpen).length,
    prescriptions: state.prescriptions.length > 0 ? 1 : 0,
    ...(state.drafts.length > 0 ? { [linesNotIssued]: 1 } : {}),
    [prescriptionsIssued]: state.prescriptions.length,
    nominations: state.nominations.length > 0 ? 1 : 0,
    ...dispensingTotals(state),
    ...giftTotals(state, state.opened.patientId),
  };
  if (state.queue.some(isOpen)) totals[visitsOpen] = 1;
  if (state.closed) totals[`closed/${state.closed.reason}`] = 1;
  for (const { specialty, status } of state.queue) {
    totals[`queue/${specialty}/${status}`] = 1;
    if (status === 'waiting') totals[waitingAt(specialty, state.priority)] = 1;
  }
  return totals;
}
