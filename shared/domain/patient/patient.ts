/** A person, however often they come. Subject `patient/<uuid>`. */
import { z } from 'zod';
import { dateOf } from '../calendar.ts';
import { type Context, type Decision, happened, refuse } from '../context.ts';
import { today } from '../day/today.ts';
import type { Actor } from '../event.ts';
import type { Refusal } from '../refusal.ts';
import {
  command,
  type Evolver,
  evolver,
  type SubjectDefinition,
  type SubjectState,
  settleCommand,
  undoCommand,
} from '../subject.ts';
import { isBornAfter } from './birth.ts';
import {
  carryOverCommands,
  earlierOf,
  evolveCarryOver,
  isOfThisDay,
  knownFromEarlier,
} from './carry-over.ts';
import { type Consent, consentProblem, consentSchema } from './consent.ts';
import { type CarryOver, carriedKey } from './earlier.ts';
import { edited, evolveEdits, healthSaidTwice, numberChosen, waysOfEdits } from './edits.ts';
import { type Expected, expectedSchema } from './expected.ts';
import { type Health, healthSchema, unknownHealth } from './health.ts';
import type { LogEntry } from './log.ts';
import { evolveMerge, type Merged, mergeCommands, mergedInto, mergeUndoable } from './merge.ts';
import { identityNumbers, numberProblem, partingProblem } from './number-owner.ts';
import { type Person, type PersonField, personSchema, recordedPersonSchema } from './person.ts';
import { evolveReaction, type Reaction, reactionCommands, reactionUndoable } from './reaction.ts';
import { type ReplacedHealth, recordsBelow, replacedHealth, replacedHealthSchema } from './records.ts';

/** One correction: what the changed fields were before and what they became. */
export interface Change {
  event: string;
  at: string;
  by: Actor;
  before: Partial<Person>;
  after: Partial<Person>;
  fields: PersonField[];
  reason?: string;
}

export interface PatientState extends SubjectState {
  person?: Person;
  registeredAt?: string;
  health: Health;
  /** The event that wrote `health`. */
  healthEvent?: string;
  /** What merged records said before `health` was written, which stands for theirs as well. */
  replacedHealth: ReplacedHealth[];
  /** Suspected reactions to medicines given today, oldest first. */
  reactions: Reaction[];
  consent?: Consent;
  /** What a list said of them before they came. */
  expected?: Expected;
  /** What earlier clinic days knew of them. */
  carried: CarryOver[];
  /** What of it `health` was written over, by `carriedKey`. */
  replacedCarried: string[];
  /** The record that goes on for this person. */
  mergedInto?: Merged;
  /** Corrections, oldest first. */
  history: Change[];
  /** What else was done, oldest first. */
  log: LogEntry[];
}

const reason = z.string().trim().max(300).optional();
const registration = {
  consent: consentSchema.optional(),
  health: healthSchema.optional(),
  expected: expectedSchema.optional(),
};
const registerSchema = z.object({ person: personSchema, ...registration });
const noteHealthSchema = healthSchema.extend({
  /** Records merged into this one whose allergies and conditions the writer had before them. */
  merged: z.array(z.string().max(60)).max(100).optional(),
});
const correctSchema = z.object({ person: personSchema, reason });

const patientEvents = {
  'patient.registered': z.object({ person: recordedPersonSchema, ...registration }),
  'patient.corrected': z.object({
    person: recordedPersonSchema,
    /** The person as they were to whoever corrected them. */
    before: recordedPersonSchema.optional(),
    reason,
  }),
  'patient.health-noted': healthSchema.extend({
    replaces: z.array(replacedHealthSchema).optional(),
    /** What earlier days knew of it and the writer had before them. */
    replacesCarried: z.array(z.string()).optional(),
    /** The event whose word on it the writer had before them. */
    after: z.string().optional(),
  }),
  'patient.consent-recorded': consentSchema,
};

function dateNow({ rows, now }: Context): string {
  const day = rows.day();
  return day ? today(day, now) : dateOf(now);
}

/** Refused: `birth-in-future`, `number-known` when somebody else has the identity number. */
function personProblem(id: string, person: Person, context: Context): Refusal | undefined {
  if (isBornAfter(person.birth, dateNow(context))) return { code: 'birth-in-future' };
  const { rows } = context;
  return numberProblem(person.identityNumber, rows.patient(id)?.records ?? [], rows);
}

const undoable = ['patient.corrected', 'patient.health-noted', ...mergeUndoable, ...reactionUndoable];

const undo = undoCommand<PatientState>('patient', undoable);

/** Refused besides: `number-known`, when a number would come back that somebody else has by now. */
const undoStep: typeof undo = {
  schema: undo.schema,
  run(state, input, context) {
    const decision = undo.run(state, input, context);
    const problem = 'refusal' in decision ? undefined : undoProblem(state, context);
    return problem ? { refusal: problem } : decision;
  },
};

const settle = settleCommand<PatientState>('patient', waysOfEdits);

/** Refused besides: `number-known`, when somebody else has the number that would hold. */
const settleEdits: typeof settle = {
  schema: settle.schema,
  run(state, input, context) {
    const decision = settle.run(state, input, context);
    if ('refusal' in decision) return decision;
    const number = numberChosen(state, decision.events[0]?.data);
    const problem = numberProblem(number, context.rows.patient(state.id)?.records ?? [], context.rows);
    return problem ? { refusal: problem } : decision;
  },
};

function undoProblem({ id, steps, mergedInto, history }: PatientState, { rows }: Context) {
  const last = steps.at(-1)?.id;
  if (mergedInto?.event === last) return partingProblem(id, rows);
  const change = history.at(-1);
  const number = change?.event === last ? change?.before.identityNumber : undefined;
  return numberProblem(number, rows.patient(id)?.records ?? [], rows);
}

export const patient: SubjectDefinition<PatientState> = {
  kind: 'patient',
  initial: (id) => ({
    id,
    steps: [],
    recorded: [],
    disputes: [],
    health: unknownHealth,
    carried: [],
    replacedCarried: [],
    replacedHealth: [],
    reactions: [],
    history: [],
    log: [],
  }),
  undoable,
  commands: {
    /**
     * Refused: `already-exists`, `birth-in-future`, `number-known`, `thumbprint-needs-witness`, `consent-needs-evidence`.
     */
    'patient.register': command(registerSchema, (state: PatientState, data, context): Decision => {
      if (state.person) return refuse('already-exists');
      const problem = personProblem(state.id, data.person, context);
      if (problem) return { refusal: problem };
      const unproven = data.consent && consentProblem(data.consent);
      if (unproven) return refuse(unproven);
      return happened({ type: 'patient.registered', data });
    }),
    /**
     * Writes the whole person anew; the earlier one stays in the history.
     * Refused: `unknown-patient`, `changed-meanwhile`, `birth-in-future`, `number-known`.
     */
    'patient.correct': command(correctSchema, (state: PatientState, data, context): Decision => {
      if (!state.person) return refuse('unknown-patient');
      if (isStale(state, context)) return refuse('changed-meanwhile');
      const problem = personProblem(state.id, data.person, context);
      if (problem) return { refusal: problem };
      return happened({ type: 'patient.corrected', data: { ...data, before: state.person } });
    }),
    /**
     * Writes allergies and conditions anew, also over those of merged records the writer names.
     * Refused: `unknown-patient`, `changed-meanwhile`.
     */
    'patient.note-health': command(noteHealthSchema, (state: PatientState, data, context): Decision => {
      if (!state.person) return refuse('unknown-patient');
      if (isStale(state, context)) return refuse('changed-meanwhile');
      const { merged = [], ...health } = data;
      const below = recordsBelow(state.id, context.rows.patient(state.id)?.records ?? []);
      const others = below.filter(({ id }) => id !== state.id && merged.includes(id));
      const replaces = others.flatMap(replacedHealth);
      const replacesCarried = [state, ...others].flatMap(({ carried }) => carried.map(carriedKey));
      return happened({
        type: 'patient.health-noted',
        data: {
          ...health,
          ...(replaces.length > 0 ? { replaces } : {}),
          ...(replacesCarried.length > 0 ? { replacesCarried } : {}),
          ...(state.healthEvent === undefined ? {} : { after: state.healthEvent }),
        },
      });
    }),
    /** Refused: `unknown-patient`, `thumbprint-needs-witness`, `consent-needs-evidence`. */
    'patient.record-consent': command(consentSchema, (state: PatientState, data): Decision => {
      if (!state.person) return refuse('unknown-patient');
      const unproven = consentProblem(data);
      return unproven ? refuse(unproven) : happened({ type: 'patient.consent-recorded', data });
    }),
    ...reactionCommands,
    ...carryOverCommands,
    ...mergeCommands,
    'patient.undo': undoStep,
    'patient.settle': settleEdits,
  },
  evolve: (state, event) => parts.reduce((next, part) => part(next, event), state),
  contributes: (state): Record<string, number> => {
    if (!state.person) return {};
    const number = state.person.identityNumber;
    return {
      ...(state.mergedInto
        ? { [mergedInto(state.mergedInto.into)]: 1 }
        : { [isOfThisDay(state) ? 'patients' : knownFromEarlier]: 1 }),
      // Also of a merged record: its number is the person's.
      ...(number ? { [identityNumbers + number]: 1 } : {}),
    };
  },
};

function isStale(state: PatientState, { basis }: Context): boolean {
  return basis !== undefined && basis !== state.lastEvent;
}

/** Allergies of an earlier edition, one line of text, become the first of the list. */
function healthOf(health: Health, allergies: string | undefined): Health {
  return allergies && health.allergies.length === 0
    ? { ...health, allergies: [{ substance: allergies }] }
    : health;
}

const evolvePatient: Evolver<PatientState> = evolver<PatientState, typeof patientEvents>(patientEvents, {
  'patient.registered': (state, { id, at, by, data }) => {
    const { allergies, ...person } = data.person;
    const { consent, health, expected } = data;
    return {
      ...state,
      person,
      registeredAt: earlierOf(state.registeredAt, at),
      health: health ? { ...health, askedAt: at } : healthOf(state.health, allergies),
      healthEvent: id,
      ...(consent ? { consent: { ...consent, at, by } } : {}),
      ...(expected ? { expected } : {}),
    };
  },
  'patient.corrected': (state, { id, at, by, data }) => {
    const { allergies, ...person } = data.person;
    const health = healthOf(state.health, allergies);
    const next = { ...state, health, ...(health === state.health ? {} : { healthEvent: id }) };
    if (!state.person) return { ...next, person };
    const edit = { event: id, at, by, ...(data.reason ? { reason: data.reason } : {}) };
    return edited({ ...next, person: state.person }, person, data.before ?? state.person, edit);
  },
  'patient.health-noted': (
    state,
    { id, at, by, data: { replaces = [], replacesCarried = [], after, ...noted } },
  ) => {
    const health = { ...noted, askedAt: at };
    const log: LogEntry[] = [...state.log, { kind: 'health', event: id, at, by, health }];
    const replacedCarried = [...new Set([...state.replacedCarried, ...replacesCarried])];
    const next = { ...state, health, healthEvent: id, replacedHealth: replaces, replacedCarried, log };
    return after === undefined || after === state.healthEvent ? next : healthSaidTwice(state, next);
  },
  'patient.consent-recorded': (state, { id, at, by, data }) => {
    const consent = { ...data, at, by };
    return { ...state, consent, log: [...state.log, { kind: 'consent', event: id, at, by, consent }] };
  },
});

const parts = [evolvePatient, evolveReaction, evolveCarryOver, evolveMerge, evolveEdits];
