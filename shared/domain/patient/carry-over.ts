/** The part of a person that comes from the files of earlier clinic days. */
import { type Context, type Decision, happened, refuse } from '../context.ts';
import { command, type Evolver, evolver } from '../subject.ts';
import { carriedPerson, carryOverSchema, isCarried, withCarried } from './earlier.ts';
import { numberProblem } from './number-owner.ts';
import type { PatientState } from './patient.ts';

const carryOverEvents = { 'patient.carried-over': carryOverSchema };

/** Key of the total of people whom this day knows from earlier ones only. */
export const knownFromEarlier = 'known-from-earlier';

/** Whether somebody of this day wrote who the person is, and not only an earlier day. */
export function isOfThisDay({ steps, history }: PatientState): boolean {
  return history.length > 0 || steps.some(({ type }) => type === 'patient.registered');
}

export const carryOverCommands = {
  /**
   * Takes in what an earlier day knew of somebody; only the program sends it, for a coordinator.
   * Refused: `already-exists` when all of it is known, `number-known` when another record has the identity number: that
   * one is to be told instead.
   */
  'patient.carry-over': command(carryOverSchema, (state: PatientState, data, { rows }: Context): Decision => {
    const records = rows.patient(state.id)?.records ?? [];
    if (isCarried(records, data)) return refuse('already-exists');
    const problem = state.person ? undefined : numberProblem(data.person.identityNumber, records, rows);
    return problem ? { refusal: problem } : happened({ type: 'patient.carried-over', data });
  }),
};

export const evolveCarryOver: Evolver<PatientState> = evolver<PatientState, typeof carryOverEvents>(
  carryOverEvents,
  {
    'patient.carried-over': (state, { at, data }) => {
      const carried = withCarried(state.carried, data);
      const person = isOfThisDay(state) ? state.person : carriedPerson(carried);
      return {
        ...state,
        carried,
        registeredAt: earlierOf(state.registeredAt, at),
        ...(person ? { person } : {}),
      };
    },
  },
);

/** The earlier of two instants. */
export const earlierOf = (before: string | undefined, at: string) =>
  before !== undefined && before < at ? before : at;
