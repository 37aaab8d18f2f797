/** A person, however often they come. Subject `patient/<uuid>`. */
import { z } from 'zod';
import { dateOf } from '../calendar.ts';
import { type Context, happened, refuse } from '../context.ts';
import { today } from '../day/today.ts';
import {
  command,
  evolver,
  type SubjectDefinition,
  type SubjectState,
  settleCommand,
  undoCommand,
} from '../subject.ts';
import { isBornAfter } from './birth.ts';
import { type Person, personSchema } from './person.ts';

export interface PatientState extends SubjectState {
  person?: Person;
  registeredAt?: string;
}

const patientEvents = {
  'patient.registered': z.object({ person: personSchema }),
  'patient.corrected': z.object({ person: personSchema }),
};

function dateNow({ rows, now }: Context): string {
  const day = rows.day();
  return day ? today(day, now) : dateOf(now);
}

const undoable = ['patient.corrected'];

export const patient: SubjectDefinition<PatientState> = {
  kind: 'patient',
  initial: (id) => ({ id, steps: [], disputes: [] }),
  undoable,
  commands: {
    /** Refused: `already-exists`, `birth-in-future`. */
    'patient.register': command(
      z.object({ person: personSchema }),
      (state: PatientState, { person }, context) => {
        if (state.person) return refuse('already-exists');
        if (isBornAfter(person.birth, dateNow(context))) return refuse('birth-in-future');
        return happened({ type: 'patient.registered', data: { person } });
      },
    ),
    /** Writes the whole person anew; the earlier one stays in the history. Refused: `changed-meanwhile`, `birth-in-future`. */
    'patient.correct': command(
      z.object({ person: personSchema }),
      (state: PatientState, { person }, context) => {
        if (!state.person) return refuse('unknown-patient');
        if (context.basis !== undefined && context.basis !== state.lastEvent)
          return refuse('changed-meanwhile');
        if (isBornAfter(person.birth, dateNow(context))) return refuse('birth-in-future');
        return happened({ type: 'patient.corrected', data: { person } });
      },
    ),
    'patient.undo': undoCommand('patient', undoable),
    'patient.settle': settleCommand('patient'),
  },
  evolve: evolver<PatientState, typeof patientEvents>(patientEvents, {
    'patient.registered': (state, event) => ({
      ...state,
      person: event.data.person,
      registeredAt: state.registeredAt ?? event.at,
    }),
    'patient.corrected': (state, event) => ({ ...state, person: event.data.person }),
  }),
  contributes: (state): Record<string, number> => (state.person ? { patients: 1 } : {}),
};
