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

export const desks = ['reception', 'doctor', 'pharmacy', 'support', 'coordinator'] as const;
export type Desk = (typeof desks)[number];

/** Desks of each role, the usual one first. */
const desksOf: Record<Role, readonly Desk[]> = {
  reception: ['reception'],
  triage: ['reception'],
  doctor: ['doctor'],
  ultrasound: ['doctor'],
  pharmacist: ['pharmacy'],
  support: ['support'],
  committee: ['support'],
  coordinator: ['coordinator', 'reception', 'doctor', 'pharmacy', 'support'],
};

const examiners: readonly Role[] = ['doctor', 'ultrasound'];
const desk: readonly Role[] = ['reception', 'triage', 'coordinator'];

/** Roles that may send a command. */
export const commandRoles = {
  'patient.register': desk,
  'patient.correct': desk,
  'patient.undo': desk,
  'patient.settle': ['coordinator'],
  'visit.open': desk,
  'visit.join-queue': [...desk, ...examiners],
  'visit.call': examiners,
  'visit.recall': examiners,
  'visit.no-show': [...examiners, 'coordinator'],
  'visit.return-to-queue': [...desk, ...examiners],
  'visit.sign-exam': examiners,
  'visit.issue-prescription': ['doctor'],
  'visit.dispense': ['pharmacist'],
  'visit.nominate': ['doctor'],
  'visit.undo': roles.filter((role) => role !== 'committee'),
  'visit.settle': ['coordinator'],
  'lot.count': ['pharmacist'],
  'lot.undo': ['pharmacist'],
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
