/**
 * A refusal is a value, not an exception: something a person can meet, with a code that the screen
 * explains in words (`refusal.<code>` of the languages) and the parameters of that sentence.
 */
export const refusalCodes = [
  'invalid',
  'unknown-command',
  'not-signed-in',
  'role-may-not',
  'witness-needed',
  'witness-wrong',
  'witness-is-same',
  'unknown-subject',
  'already-exists',
  'changed-meanwhile',
  'granted-already',
  'not-saved-full',
  'not-saved-read-only',
  'not-saved-damaged',
  'not-saved',
  'day-not-open',
  'birth-in-future',
  'already-visiting',
  'unknown-patient',
  'unknown-specialty',
  'unknown-room',
  'not-waiting',
  'not-called',
  'called-elsewhere',
  'already-in-queue',
  'nothing-to-undo',
  'undo-not-last',
  'undo-not-yours',
  'undo-not-possible',
  'exam-not-signed',
  'no-diagnosis',
  'no-licence',
  'unknown-medicine',
  'too-many-days',
  'child-needs-weight',
  'child-needs-guardian',
  'duplicate-medicine',
  'no-prescription',
  'prescription-replaced',
  'already-dispensed',
  'unknown-lot',
  'wrong-lot',
  'lot-expired',
  'not-enough-stock',
  'more-than-prescribed',
  'not-nominated',
  'already-nominated',
  'category-not-eligible',
  'already-granted',
  'budget-exceeded',
  'unknown-dispute',
  'already-settled',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

export interface Refusal {
  code: RefusalCode;
  params?: Record<string, string | number>;
}
