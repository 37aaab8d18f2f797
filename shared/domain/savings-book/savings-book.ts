/**
 * A savings book, granted once per person: subject `savings-book/<patientId>`, so that a second grant collides
 * instead of coexisting. It needs a nomination, the household's situation, budget, and two different people of the committee.
 */
import { type Context, happened, refuse } from '../context.ts';
import { booksLeft, leftForSavingsBooks } from '../day/day.ts';
import { command, type SubjectDefinition, settleCommand, undoCommand } from '../subject.ts';
import { savingsBooksOf } from '../support/nomination.ts';
import { afterwardsCommands } from './afterwards.ts';
import { approvalCommands, rejectionOf } from './approve.ts';
import { evolveSavingsBook } from './evolve.ts';
import { activeGrant, activeGrants, letterOfSerial, serialsOf } from './grant.ts';
import { householdSchema } from './household.ts';
import type { SavingsBookState } from './state.ts';

export type { GrantedSavingsBook } from './grant.ts';
export type { SavingsBookState } from './state.ts';

/** Key of the total of money granted, in đồng, without what was taken back. */
const spentOnSavingsBooks = 'savings-books/spent-vnd';

/** Key of the total of books granted, without those taken back. */
export const savingsBooksGranted = 'savings-books';

const undoable = [
  'savings-book.approved',
  'savings-book.rejected',
  'savings-book.deferred',
  'savings-book.handed-over',
];

/** A decision against it is the committee's, an approval whoever's it is, everything else whoever wrote it down. */
function isTheirs(
  { approvals }: SavingsBookState,
  { id, type, by }: SavingsBookState['steps'][number],
  { actor, actorRoles }: Context,
): boolean {
  if (type === 'savings-book.rejected' || type === 'savings-book.deferred')
    return actorRoles.includes('committee') || actorRoles.includes('coordinator');
  const approval = approvals.find(({ event }) => event === id);
  return (approval ?? { by }).by.id === actor.id;
}

export const savingsBook: SubjectDefinition<SavingsBookState> = {
  kind: 'savings-book',
  initial: (id) => ({ id, steps: [], recorded: [], disputes: [], approvals: [], grants: [] }),
  undoable,
  commands: {
    /**
     * What the family says of itself, before anything is decided; the latest counts, and who approved on an earlier one has to
     * approve anew. Refused: `unknown-patient`, `merged-record`, `already-granted`, `already-rejected` (by `name`, why),
     * `changed-meanwhile`.
     */
    'savings-book.record-household': command(householdSchema, (state: SavingsBookState, data, context) => {
      const { rows, basis } = context;
      const patient = rows.patient(state.id);
      if (!patient?.person) return refuse('unknown-patient');
      if (patient.id !== state.id) return refuse('merged-record', { name: patient.person.name });
      const granted = activeGrant(state);
      if (granted) return refuse('already-granted', { name: granted.by.name });
      const rejected = rejectionOf(rows.recordsOf(state.id).flatMap((id) => rows.savingsBook(id) ?? []));
      if (rejected) return rejected;
      if (basis !== undefined && basis !== state.lastEvent) return refuse('changed-meanwhile');
      return happened({ type: 'savings-book.household-recorded', data });
    }),
    ...approvalCommands,
    ...afterwardsCommands,
    'savings-book.undo': undoCommand('savings-book', undoable, isTheirs),
    'savings-book.settle': settleCommand('savings-book'),
  },
  evolve: evolveSavingsBook,
  contributes: (state): Record<string, number> => {
    const active = activeGrants(state);
    const spent = active.reduce((sum, grant) => sum + grant.amountVnd, 0);
    const share: Record<string, number> = {};
    for (const letter of state.grants.flatMap(({ serial }) => letterOfSerial(serial) ?? []))
      share[serialsOf(letter)] = (share[serialsOf(letter)] ?? 0) + 1;
    if (active.length === 0) return share;
    return {
      ...share,
      [savingsBooksGranted]: active.length,
      [savingsBooksOf(state.id)]: active.length,
      [booksLeft]: -active.length,
      [spentOnSavingsBooks]: spent,
      [leftForSavingsBooks]: -spent,
    };
  },
};
