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
const everyDesk: readonly Role[] = [...callers, 'reception', 'coordinator'];

/** Roles that may send a command. */
export const commandRoles = {
  'patient.register': desk,
  'patient.correct': desk,
  'patient.note-health': [...desk, ...examiners, 'pharmacist'],
  'patient.record-consent': desk,
  'patient.merge': ['reception', 'coordinator'],
  'patient.unmerge': ['reception', 'coordinator'],
  'patient.undo': [...desk, ...examiners, 'pharmacist'],
  'patient.settle': ['coordinator'],
  'day.change': ['coordinator'],
  'day.list': ['coordinator'],
  'day.unlist': ['coordinator'],
  'day.review-formulary': ['pharmacist'],
  'day.revoke-access': ['coordinator'],
  'day.restore-access': ['coordinator'],
  'day.open': ['coordinator'],
  'day.close': ['coordinator'],
  'day.reopen': ['coordinator'],
  'day.close-intake': ['coordinator'],
  'day.reopen-intake': ['coordinator'],
  'day.turn-away': desk,
  'day.reserve-paper': desk,
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
  'visit.sign-exam': examiners,
  'visit.issue-prescription': ['doctor'],
  'visit.dispense': ['pharmacist'],
  'visit.nominate': ['doctor'],
  'visit.undo': roles.filter((role) => role !== 'committee'),
  'visit.settle': ['coordinator'],
  'lot.receive': ['pharmacist', 'coordinator'],
  'lot.correct': ['pharmacist', 'coordinator'],
  'lot.withdraw': ['pharmacist', 'coordinator'],
  'lot.count': ['pharmacist', 'coordinator'],
  'lot.undo': ['pharmacist', 'coordinator'],
  'lot.settle': ['coordinator'],
  'savings-book.grant': ['support'],
  'savings-book.settle': ['coordinator'],
} as const satisfies Record<string, readonly Role[]>;
export type CommandType = keyof typeof commandRoles;

/** Commands that need a second person, and the roles that person must hold. */
export const witnessRoles: Partial<Record<string, readonly Role[]>> = {
  'savings-book.grant': ['committee'],
};

/** Whether somebody with these roles may send a command; nobody may send one the table does not name. */
export function mayCommand(held: readonly Role[], type: string): boolean {
  const allowed = new Map<string, readonly Role[]>(Object.entries(commandRoles)).get(type) ?? [];
  return held.some((role) => allowed.includes(role));
}

/** Desks that somebody with these roles may sit at, the usual one first. */
export function desksFor(held: readonly Role[]): Desk[] {
  return [...new Set(held.flatMap((role) => desksOf[role]))];
}
