/** Who may do what, as the host enforces it, in rows that people can read. */
import {
  type CommandType,
  commandRoles,
  type Desk,
  desks,
  desksFor,
  type Role,
  roles,
  witnessRoles,
} from '#shared/domain/roles.ts';

/** Kinds of action, in the order in which a day goes; each has its words. */
export const actionKinds = [
  'register',
  'health',
  'reaction',
  'merge',
  'visit',
  'queue',
  'call',
  'finish',
  'priority',
  'triage',
  'exam',
  'order',
  'report',
  'prescribe',
  'dispense',
  'nominate',
  'books',
  'grant',
  'approve',
  'case',
  'approve-case',
  'undo-case',
  'contact',
  'undo',
  'stock',
  'stock-count',
  'gift',
  'gift-count',
  'review',
  'intake',
  'hand-over',
  'set-up',
  'doors',
  'settle',
] as const;
export type ActionKind = (typeof actionKinds)[number];

// Every command has to stand here, or the types say so; those of one kind are for the same roles, or a test says so.
export const kindOf: Record<CommandType, ActionKind> = {
  'patient.register': 'register',
  'patient.correct': 'register',
  'patient.record-consent': 'register',
  'patient.note-health': 'health',
  'patient.record-reaction': 'reaction',
  'patient.undo': 'health',
  'patient.merge': 'merge',
  'patient.unmerge': 'merge',
  'patient.settle': 'settle',
  'day.change': 'set-up',
  'day.list': 'set-up',
  'day.unlist': 'set-up',
  'day.review-formulary': 'review',
  'day.take-form': 'set-up',
  'day.revoke-access': 'set-up',
  'day.restore-access': 'set-up',
  'day.open': 'doors',
  'day.close': 'doors',
  'day.reopen': 'doors',
  'day.close-intake': 'intake',
  'day.reopen-intake': 'intake',
  'day.turn-away': 'visit',
  'day.reserve-paper': 'visit',
  'day.hand-over-prescriptions': 'hand-over',
  'day.sign-stock-count': 'stock-count',
  'day.sign-gift-count': 'gift-count',
  'day.record-contacts': 'contact',
  'day.undo': 'visit',
  'day.settle': 'settle',
  'visit.open': 'visit',
  'visit.correct-category': 'visit',
  'visit.join-queue': 'queue',
  'visit.call': 'call',
  'visit.recall': 'call',
  'visit.no-show': 'finish',
  'visit.return-to-queue': 'queue',
  'visit.hold': 'call',
  'visit.transfer': 'queue',
  'visit.set-priority': 'priority',
  'visit.finish': 'finish',
  'visit.close': 'queue',
  'visit.record-triage': 'triage',
  'visit.note-facts': 'reaction',
  'visit.sign-exam': 'exam',
  'visit.place-orders': 'order',
  'visit.cancel-order': 'report',
  'visit.sign-report': 'report',
  'visit.add-addendum': 'report',
  'visit.draft-prescription': 'prescribe',
  'visit.issue-prescription': 'prescribe',
  'visit.prepare-medicines': 'dispense',
  'visit.put-back-medicines': 'dispense',
  'visit.dispense': 'dispense',
  'visit.return-medicine': 'dispense',
  'visit.close-rest': 'dispense',
  'visit.undo-dispensing': 'dispense',
  'visit.nominate': 'nominate',
  'visit.give-gifts': 'gift',
  'visit.take-back-gifts': 'gift',
  'visit.undo': 'undo',
  'visit.settle': 'settle',
  'lot.receive': 'stock',
  'lot.correct': 'stock',
  'lot.withdraw': 'stock',
  'lot.count': 'stock',
  'lot.record-loss': 'stock',
  'lot.send-on': 'stock',
  'lot.recall': 'stock',
  'lot.lift-recall': 'stock',
  'lot.undo': 'stock',
  'lot.settle': 'settle',
  'gift.receive': 'gift',
  'gift.count': 'gift',
  'gift.record-loss': 'gift',
  'gift.send-on': 'gift',
  'gift.undo': 'gift',
  'gift.settle': 'settle',
  'savings-book.record-household': 'books',
  'savings-book.approve': 'grant',
  'savings-book.reject': 'grant',
  'savings-book.defer': 'grant',
  'savings-book.note-bank': 'books',
  'savings-book.hand-over': 'books',
  'savings-book.revoke': 'grant',
  'savings-book.undo': 'grant',
  'savings-book.settle': 'settle',
  'support-case.open': 'case',
  'support-case.change': 'case',
  'support-case.approve': 'approve-case',
  'support-case.record-approval': 'case',
  'support-case.advance': 'case',
  'support-case.close': 'case',
  'support-case.undo': 'undo-case',
  'support-case.settle': 'settle',
};

export interface AccessRow<Id extends string> {
  id: Id;
  roles: readonly Role[];
}

const commandsOf = (kind: ActionKind) =>
  Object.entries(kindOf)
    .filter(([, each]) => each === kind)
    .map(([type]) => type);

function mayDo(role: Role, kind: ActionKind): boolean {
  if (kind === 'approve') return witnessRoles['savings-book.approve']?.includes(role) ?? false;
  const allowed = new Map<string, readonly Role[]>(Object.entries(commandRoles));
  return commandsOf(kind).some((type) => allowed.get(type)?.includes(role));
}

export function actionRows(): AccessRow<ActionKind>[] {
  return actionKinds.map((id) => ({ id, roles: roles.filter((role) => mayDo(role, id)) }));
}

export function deskRows(): AccessRow<Desk>[] {
  return desks.map((id) => ({ id, roles: roles.filter((role) => desksFor([role]).includes(id)) }));
}
