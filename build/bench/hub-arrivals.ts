/** What the reception does with people who arrive: each is registered, then gets a ticket. */
import { v7 as uuidv7 } from 'uuid';
import type { Clinic, Outcome } from '#main/clinic/clinic.ts';
import { invent } from './people.ts';

export interface Step {
  id: string;
  type: string;
  subject: string;
  data: object;
}

/** For each person two steps: their registration, and their ticket. */
export function* arrivals(count: number, specialty: string): Generator<Step, undefined> {
  for (const { person, category, certificate, emergency } of invent(count, [specialty], 'latecomers')) {
    const patientId = uuidv7();
    yield { id: uuidv7(), type: 'patient.register', subject: `patient/${patientId}`, data: { person } };
    const data = { patientId, category, certificate, specialties: [specialty], emergency, triage: false };
    yield { id: uuidv7(), type: 'visit.open', subject: `visit/${uuidv7()}`, data };
  }
}

/** Does it as somebody of the reception. */
export async function take(clinic: Clinic, step: Step): Promise<Outcome> {
  const by = clinic.day?.staff.find(({ roles }) => roles.includes('reception'));
  if (!by) throw new Error('Nobody is at the reception');
  const outcome = await clinic.execute(step, by);
  if (!outcome.ok) throw new Error(`${step.type} was refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome;
}
