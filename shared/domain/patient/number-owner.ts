/** Whose an identity number is: one person's, however many records of theirs hold it. */
import type { Rows } from '../context.ts';
import type { Refusal } from '../refusal.ts';
import type { PatientState } from './patient.ts';
import { recordsBelow } from './records.ts';

/** Key of the total that counts the records with an identity number, those that were merged among them. */
export const identityNumbers = 'identity-number/';

/** `number-known` when other records than these, which are one person's, hold the number. */
export function numberProblem(
  number: string | undefined,
  records: readonly PatientState[],
  rows: Pick<Rows, 'total'>,
): Refusal | undefined {
  const own = records.filter(({ person }) => person?.identityNumber === number).length;
  return number && rows.total(identityNumbers + number) > own
    ? { code: 'number-known', params: { number } }
    : undefined;
}

/** `number-known` when a merged record, taken out again, would have a number that somebody else holds too. */
export function partingProblem(id: string, rows: Pick<Rows, 'total' | 'patient'>): Refusal | undefined {
  const parting = recordsBelow(id, rows.patient(id)?.records ?? []);
  return parting
    .map(({ person }) => numberProblem(person?.identityNumber, parting, rows))
    .find((problem) => problem !== undefined);
}
