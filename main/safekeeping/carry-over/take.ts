/**
 * Takes in the people of an earlier day's file. Each is a command and a line of its own, in turn with what people do at
 * the desks, so that it may be broken off anywhere and begun again: what is known stays as it is.
 */
import { v7 as uuidv7 } from 'uuid';
import type { Clinic } from '#main/clinic/clinic.ts';
import { HostProblem } from '#main/host/problem.ts';
import type { CarryOverTaken } from '#shared/copies.ts';
import type { Rows } from '#shared/domain/context.ts';
import type { PersonOfStaff } from '#shared/domain/day/setup.ts';
import type { CarryOver } from '#shared/domain/patient/earlier.ts';

/** Throws the problem with which nothing more could be recorded; a person who is refused is told in the answer. */
export async function takePeople(
  clinic: Clinic,
  people: readonly CarryOver[],
  by: PersonOfStaff,
): Promise<CarryOverTaken> {
  const taken: CarryOverTaken = { people: people.length, added: 0, attached: 0, known: 0, refused: [] };
  for (const data of people) {
    const { rows } = clinic.book;
    const id = recordFor(data, rows);
    const isHere = rows.patient(id)?.person !== undefined;
    const order = { id: uuidv7(), type: 'patient.carry-over', subject: `patient/${id}`, data };
    const outcome = await clinic.executeAsHost(order, by);
    if (outcome.ok) taken[isHere ? 'attached' : 'added'] += 1;
    else if (outcome.refusal.code === 'already-exists') taken.known += 1;
    else if (outcome.refusal.code.startsWith('not-saved')) throw new HostProblem(outcome.refusal.code);
    else taken.refused.push({ name: data.person.name, refusal: outcome.refusal });
  }
  return taken;
}

/** The person's own record where there is one; else that of this day with their identity number, when there is one. */
function recordFor({ from, person }: CarryOver, rows: Rows): string {
  const { identityNumber } = person;
  if (rows.patient(from.record)?.person || identityNumber === undefined) return from.record;
  return rows.recordWithNumber(identityNumber) ?? from.record;
}
