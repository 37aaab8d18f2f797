/** How a savings book comes to be what it is. */
import { withDispute } from '../dispute.ts';
import type { Recorded } from '../event.ts';
import { evolver } from '../subject.ts';
import { afterwardsEvents } from './afterwards.ts';
import { approvalEvents } from './approve.ts';
import { activeGrant, type Grant, type GrantedSavingsBook, grantedSchema } from './grant.ts';
import { householdSchema } from './household.ts';
import type { AgainstIt, SavingsBookState } from './state.ts';

const savingsBookEvents = {
  'savings-book.household-recorded': householdSchema,
  ...approvalEvents,
  'savings-book.granted': grantedSchema,
  ...afterwardsEvents,
};
type Events = typeof savingsBookEvents;

export const evolveSavingsBook = evolver<SavingsBookState, Events>(savingsBookEvents, {
  'savings-book.household-recorded': (state, { id, at, by, data }) => ({
    ...state,
    // Whoever approved did so on what was written down before.
    approvals: [],
    household: { ...data, event: id, at, by },
  }),
  'savings-book.approved': (state, { id, at, data: { approver, visitId, household, notSame } }) => {
    // What was approved where a book was granted meanwhile is no approval of another one, nor one of a household not seen.
    const isOfAnother = household !== undefined && household !== state.household?.event;
    if (activeGrant(state) || isOfAnother || state.approvals.some(({ by }) => by.id === approver.id))
      return state;
    const approval = { event: id, visitId, at, by: approver, ...(notSame ? { notSame } : {}) };
    return { ...state, approvals: [...state.approvals, approval] };
  },
  'savings-book.rejected': (state, event) => against(state, event, 'rejected'),
  'savings-book.deferred': (state, event) => against(state, event, 'deferred'),
  'savings-book.granted': (state, event) => {
    const { decision, ...rest } = state;
    const grants = [...state.grants, grantOf(event)];
    const next: SavingsBookState = { ...rest, approvals: [], grants };
    const first = activeGrant(state);
    if (first) {
      const values = [first, grantOf(event)].map(({ serial }) => serial);
      return withDispute(next, 'granted-twice', [first.event, event.id], { values });
    }
    return decision?.kind === 'rejected' ? contradicted(next, decision.event, event.id) : next;
  },
  'savings-book.bank-noted': (state, { data: { grant, bank, bookNumber } }) =>
    ofGrant(state, grant, (each) => ({ ...each, bookNumber, ...(bank ? { bank } : {}) })),
  'savings-book.handed-over': (state, { id, at, by, data: { grant, to, proof } }) =>
    ofGrant(state, grant, (each) => ({
      ...each,
      handedOver: each.handedOver ?? { event: id, proof, at, by, ...(to ? { to } : {}) },
    })),
  'savings-book.revoked': (state, { id, at, by, data: { grant, reason, witness } }) =>
    ofGrant({ ...state, approvals: [] }, grant, (each) => ({
      ...each,
      revoked: each.revoked ?? { event: id, reason, at, by, witness },
    })),
});

function grantOf(event: Recorded<Events, 'savings-book.granted'>): Grant {
  const { serial, approvers, approvedBy, ...data }: GrantedSavingsBook = event.data;
  return {
    ...data,
    event: event.id,
    at: event.at,
    by: event.by,
    serial: serial ?? data.ticket,
    approvers: approvers ?? (approvedBy ? [approvedBy] : []),
  };
}

function ofGrant(state: SavingsBookState, event: string, change: (grant: Grant) => Grant): SavingsBookState {
  return { ...state, grants: state.grants.map((each) => (each.event === event ? change(each) : each)) };
}

function against(
  state: SavingsBookState,
  { id, at, data }: Recorded<Events, 'savings-book.rejected' | 'savings-book.deferred'>,
  kind: AgainstIt['kind'],
): SavingsBookState {
  const granted = activeGrant(state);
  if (granted) return contradicted(state, granted.event, id);
  return {
    ...state,
    approvals: [],
    decision: {
      event: id,
      kind,
      reason: data.reason,
      at,
      by: data.decider,
      ...('insteadOf' in data && data.insteadOf ? { insteadOf: data.insteadOf } : {}),
    },
  };
}

/** A book that was granted and refused, by stations that could not see each other: the certificate is given, and a person settles it. */
const contradicted = (state: SavingsBookState, one: string, other: string) =>
  withDispute(state, 'granted-and-refused', [one, other]);
