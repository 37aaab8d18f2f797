/**
 * Two records of one person: one is merged into the other, which goes on. Nothing is copied, so that it can be
 * taken apart again: the merged record points to the other one, and is read together with it.
 */
import { z } from 'zod';
import { type Context, happened, refuse } from '../context.ts';
import type { Actor } from '../event.ts';
import { command, type Evolver, evolver } from '../subject.ts';
import { partingProblem } from './number-owner.ts';
import type { PatientState } from './patient.ts';

const reason = z.string().trim().min(1, 'required').max(300);
const mergeSchema = z.object({ into: z.string().min(1).max(60), reason });

export interface Merged {
  into: string;
  reason: string;
  event: string;
  at: string;
  by: Actor;
}

const mergeEvents = {
  'patient.merged': mergeSchema,
  'patient.unmerged': z.object({ reason }),
};

export const mergeUndoable = ['patient.merged', 'patient.unmerged'];

/** Key of the total that is 1 while a person's record points to `id`. */
export const mergedInto = (id: string) => `merged-into/${id}`;

export const mergeCommands = {
  /**
   * Says that this record is of the same person as another one, which goes on.
   * Refused: `unknown-patient`, `merge-into-itself`, `already-merged`, and `merged-into-this` when the other one points here.
   */
  'patient.merge': command(mergeSchema, (state: PatientState, data, { rows }: Context) => {
    const other = rows.patient(data.into);
    if (!state.person || !other?.person) return refuse('unknown-patient');
    if (state.mergedInto) return refuse('already-merged');
    if (data.into === state.id) return refuse('merge-into-itself');
    if (rows.recordsOf(state.id).includes(data.into)) return refuse('merged-into-this');
    // Whatever the other one was merged into is the person.
    return happened({ type: 'patient.merged', data: { ...data, into: other.id } });
  }),
  /** Takes the records apart again. Refused: `not-merged`, `number-known` when both would have one identity number. */
  'patient.unmerge': command(z.object({ reason }), (state: PatientState, data, { rows }: Context) => {
    if (!state.mergedInto) return refuse('not-merged');
    const problem = partingProblem(state.id, rows);
    return problem ? { refusal: problem } : happened({ type: 'patient.unmerged', data });
  }),
};

export const evolveMerge: Evolver<PatientState> = evolver<PatientState, typeof mergeEvents>(mergeEvents, {
  'patient.merged': (state, { id, at, by, data }) => ({
    ...state,
    mergedInto: state.mergedInto ?? { ...data, event: id, at, by },
    log: [...state.log, { kind: 'merged', event: id, at, by, record: state.id, ...data }],
  }),
  'patient.unmerged': ({ mergedInto, ...state }, { id, at, by, data }) => {
    if (!mergedInto) return state;
    const { into } = mergedInto;
    return {
      ...state,
      log: [...state.log, { kind: 'unmerged', event: id, at, by, record: state.id, into, ...data }],
    };
  },
});
