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
  'merge',
  'visit',
  'queue',
  'call',
  'finish',
  'priority',
  'triage',
  'exam',
  'prescribe',
  'dispense',
  'nominate',
  'grant',
  'approve',
  'undo',
  'stock',
  'review',
  'intake',
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
  'patient.undo': 'health',
  'patient.merge': 'merge',
  'patient.unmerge': 'merge',
  'patient.settle': 'settle',
  'day.change': 'set-up',
  'day.list': 'set-up',
  'day.unlist': 'set-up',
  'day.review-formulary': 'review',
  'day.revoke-access': 'set-up',
  'day.restore-access': 'set-up',
  'day.open': 'doors',
  'day.close': 'doors',
  'day.reopen': 'doors',
  'day.close-intake': 'intake',
  'day.reopen-intake': 'intake',
  'day.turn-away': 'visit',
  'day.reserve-paper': 'visit',
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
  'visit.sign-exam': 'exam',
  'visit.issue-prescription': 'prescribe',
  'visit.dispense': 'dispense',
  'visit.nominate': 'nominate',
  'visit.undo': 'undo',
  'visit.settle': 'settle',
  'lot.receive': 'stock',
  'lot.correct': 'stock',
  'lot.withdraw': 'stock',
  'lot.count': 'stock',
  'lot.undo': 'stock',
  'lot.settle': 'settle',
  'savings-book.grant': 'grant',
  'savings-book.settle': 'settle',
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
  if (kind === 'approve') return Object.values(witnessRoles).some((witnesses) => witnesses?.includes(role));
  const allowed = new Map<string, readonly Role[]>(Object.entries(commandRoles));
  return commandsOf(kind).some((type) => allowed.get(type)?.includes(role));
}

export function actionRows(): AccessRow<ActionKind>[] {
  return actionKinds.map((id) => ({ id, roles: roles.filter((role) => mayDo(role, id)) }));
}

export function deskRows(): AccessRow<Desk>[] {
  return desks.map((id) => ({ id, roles: roles.filter((role) => desksFor([role]).includes(id)) }));
}
