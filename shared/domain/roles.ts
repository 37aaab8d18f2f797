/**
 * Who may do what: the one table that the host enforces and the screens read to hide what is not theirs.
 */

export const roles = [
  'reception',
  'triage',
  'doctor',
  'ultrasound',
  'pharmacist',
  'support',
  'committee',
  'coordinator',
] as const;
export type Role = (typeof roles)[number];

export const desks = [
  'reception',
  'triage',
  'doctor',
  'pharmacy',
  'support',
  'coordinator',
  'setup',
  'board',
] as const;
export type Desk = (typeof desks)[number];

/** Desks of each role, the usual one first. */
const desksOf: Record<Role, readonly Desk[]> = {
  reception: ['reception', 'board'],
  triage: ['triage', 'reception', 'board'],
  doctor: ['doctor'],
  ultrasound: ['doctor'],
  pharmacist: ['pharmacy'],
  support: ['support'],
  committee: ['support'],
  coordinator: ['coordinator', 'setup', 'reception', 'triage', 'doctor', 'pharmacy', 'support', 'board'],
};

const examiners: readonly Role[] = ['doctor', 'ultrasound'];
const desk: readonly Role[] = ['reception', 'triage', 'coordinator'];
/** Whoever calls people to a place. */
const callers: readonly Role[] = [...examiners, 'triage', 'pharmacist', 'support'];
/** Whoever may put something to the committee: it decides itself, at this desk or as the second person. */
const deciding: readonly Role[] = ['support', 'committee', 'coordinator'];
const everyDesk: readonly Role[] = [...callers, 'reception', 'coordinator'];

/** Roles that may send a command. */
export const commandRoles = {
  'patient.register': desk,
  'patient.correct': desk,
  'patient.note-health': [...desk, ...examiners, 'pharmacist'],
  'patient.record-reaction': ['triage', ...examiners, 'pharmacist'],
  'patient.record-consent': desk,
  'patient.merge': ['reception', 'coordinator'],
  'patient.unmerge': ['reception', 'coordinator'],
  'patient.undo': [...desk, ...examiners, 'pharmacist'],
  'patient.settle': ['coordinator'],
  'day.change': ['coordinator'],
  'day.list': ['coordinator'],
  'day.unlist': ['coordinator'],
  'day.review-formulary': ['pharmacist'],
  'day.take-form': ['coordinator'],
  'day.revoke-access': ['coordinator'],
  'day.restore-access': ['coordinator'],
  'day.open': ['coordinator'],
  'day.close': ['coordinator'],
  'day.reopen': ['coordinator'],
  'day.close-intake': ['coordinator'],
  'day.reopen-intake': ['coordinator'],
  'day.turn-away': desk,
  'day.reserve-paper': desk,
  'day.hand-over-prescriptions': ['coordinator'],
  'day.sign-stock-count': ['pharmacist'],
  'day.sign-gift-count': ['support'],
  'day.record-contacts': ['support', 'coordinator'],
  'day.undo': desk,
  'day.settle': ['coordinator'],
  'visit.open': desk,
  'visit.correct-category': desk,
  'visit.join-queue': everyDesk,
  'visit.call': callers,
  'visit.recall': callers,
  'visit.no-show': [...callers, 'coordinator'],
  'visit.return-to-queue': everyDesk,
  'visit.hold': callers,
  'visit.transfer': everyDesk,
  'visit.set-priority': [...desk, ...examiners],
  'visit.finish': [...callers, 'coordinator'],
  'visit.close': everyDesk,
  'visit.record-triage': ['triage', 'coordinator', ...examiners],
  'visit.note-facts': ['triage', ...examiners, 'pharmacist'],
  'visit.sign-exam': ['doctor'],
  'visit.place-orders': ['doctor'],
  'visit.cancel-order': examiners,
  'visit.sign-report': examiners,
  'visit.add-addendum': examiners,
  'visit.draft-prescription': ['doctor'],
  'visit.issue-prescription': ['doctor'],
  'visit.prepare-medicines': ['pharmacist'],
  'visit.put-back-medicines': ['pharmacist'],
  'visit.dispense': ['pharmacist'],
  'visit.return-medicine': ['pharmacist'],
  'visit.close-rest': ['pharmacist'],
  'visit.undo-dispensing': ['pharmacist'],
  'visit.nominate': ['doctor'],
  'visit.give-gifts': ['support', 'coordinator'],
  'visit.take-back-gifts': ['support', 'coordinator'],
  'visit.undo': roles.filter((role) => role !== 'committee'),
  'visit.settle': ['coordinator'],
  'lot.receive': ['pharmacist', 'coordinator'],
  'lot.correct': ['pharmacist', 'coordinator'],
  'lot.withdraw': ['pharmacist', 'coordinator'],
  'lot.count': ['pharmacist', 'coordinator'],
  'lot.record-loss': ['pharmacist', 'coordinator'],
  'lot.send-on': ['pharmacist', 'coordinator'],
  'lot.recall': ['pharmacist', 'coordinator'],
  'lot.lift-recall': ['pharmacist', 'coordinator'],
  'lot.undo': ['pharmacist', 'coordinator'],
  'lot.settle': ['coordinator'],
  'gift.receive': ['support', 'coordinator'],
  'gift.count': ['support', 'coordinator'],
  'gift.record-loss': ['support', 'coordinator'],
  'gift.send-on': ['support', 'coordinator'],
  'gift.undo': ['support', 'coordinator'],
  'gift.settle': ['coordinator'],
  'savings-book.record-household': ['support', 'coordinator'],
  'savings-book.approve': deciding,
  'savings-book.reject': deciding,
  'savings-book.defer': deciding,
  'savings-book.note-bank': ['support', 'coordinator'],
  'savings-book.hand-over': ['support', 'coordinator'],
  'savings-book.revoke': deciding,
  'savings-book.undo': deciding,
  'savings-book.settle': ['coordinator'],
  'support-case.open': ['support', 'coordinator'],
  'support-case.change': ['support', 'coordinator'],
  'support-case.approve': ['committee'],
  'support-case.record-approval': ['support', 'coordinator'],
  'support-case.advance': ['support', 'coordinator'],
  'support-case.close': ['support', 'coordinator'],
  'support-case.undo': ['support', 'coordinator', 'committee'],
  'support-case.settle': ['coordinator'],
} as const satisfies Record<string, readonly Role[]>;
export type CommandType = keyof typeof commandRoles;

/** Commands with a second person, and the roles that person must hold. */
export const witnessRoles: Partial<Record<string, readonly Role[]>> = {
  'savings-book.approve': ['committee'],
  'savings-book.reject': ['committee'],
  'savings-book.defer': ['committee'],
  'savings-book.revoke': ['committee'],
  'support-case.record-approval': ['committee'],
  'day.sign-stock-count': ['coordinator', 'committee'],
  'day.sign-gift-count': ['coordinator', 'committee'],
};

/** Commands that somebody who holds the second person's role may send without one. */
export const witnessOptional: ReadonlySet<string> = new Set([
  'savings-book.approve',
  'savings-book.reject',
  'savings-book.defer',
] satisfies CommandType[]);

/** Whether somebody with these roles may send a command; nobody may send one the table does not name. */
export function mayCommand(held: readonly Role[], type: string): boolean {
  const allowed = new Map<string, readonly Role[]>(Object.entries(commandRoles)).get(type) ?? [];
  return held.some((role) => allowed.includes(role));
}

/** Desks that somebody with these roles may sit at, the usual one first. */
export function desksFor(held: readonly Role[]): Desk[] {
  return [...new Set(held.flatMap((role) => desksOf[role]))];
}
