/**
 * A person edited at two desks that could not see each other, field by field: other fields both count, the same value
 * twice is one, and of two values the later one stands until somebody says which is right.
 */
import { z } from 'zod';
import { type Dispute, sidesOf, type Way, withDispute } from '../dispute.ts';
import type { DomainEvent } from '../event.ts';
import { settlingOf } from '../subject.ts';
import { type Health, unitedHealth } from './health.ts';
import type { Change, PatientState } from './patient.ts';
import { changedFields, type Person, type PersonField, personSchema } from './person.ts';

type Known = PatientState & { person: Person };

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * A person after a correction by somebody to whom they were as `before`. What they did not touch stays as it is by now;
 * where another desk wrote something else meanwhile, that is a dispute.
 */
export function edited(
  state: Known,
  person: Person,
  before: Person,
  edit: Pick<Change, 'event' | 'at' | 'by' | 'reason'>,
): PatientState {
  const meant = changedFields(before, person);
  const fields = changedFields(state.person, person).filter((field) => meant.includes(field));
  const unseen = fields.filter((field) => !same(before[field], state.person[field]));
  const disputed = unseen.reduce((next: PatientState, field) => {
    const values = [state.person[field], person[field]];
    return withDispute(next, 'edited-twice', [writerOf(state, field), edit.event], { about: field, values });
  }, state);
  return withFields(disputed, state.person, pick(person, fields), fields, edit);
}

/** Events that say the first of somebody. */
const begins = ['patient.registered', 'patient.carried-over'];

/** The event that gave a field its present value. */
function writerOf({ history, steps }: PatientState, field: PersonField): string {
  const change = history.findLast(({ fields }) => fields.includes(field));
  return change?.event ?? steps.find(({ type }) => begins.includes(type))?.id ?? '';
}

function withFields(
  state: PatientState,
  person: Person,
  values: Partial<Person>,
  fields: PersonField[],
  edit: Pick<Change, 'event' | 'at' | 'by' | 'reason'>,
): PatientState {
  if (fields.length === 0) return state;
  const all = Object.entries({ ...person, ...values });
  const isKept = ([name]: [string, unknown]) => name in values || !fields.some((field) => field === name);
  const next = Object.fromEntries(all.filter(isKept)) as Person;
  const change = { ...edit, fields, before: pick(person, fields), after: pick(next, fields) };
  return { ...state, person: next, history: [...state.history, change] };
}

function pick(person: Person, fields: readonly PersonField[]): Partial<Person> {
  return Object.fromEntries(fields.flatMap((field) => (field in person ? [[field, person[field]]] : [])));
}

/** Health written at two desks: nobody's allergy is lost, everything of both counts until somebody has asked again. */
export function healthSaidTwice(before: PatientState, next: PatientState): PatientState {
  const said = ({ allergies, conditions }: Health) => ({ allergies, conditions });
  if (same(said(before.health), said(next.health)) || before.healthEvent === undefined) return next;
  const both = { ...next, health: unitedHealth([before.health, next.health]) };
  const values = [before.health, next.health];
  return withDispute(both, 'edited-twice', [before.healthEvent, next.healthEvent ?? ''], {
    about: 'health',
    values,
  });
}

/** Either value of a field that still has one of them; of health also both together. */
export function waysOfEdits(
  { person, log }: Pick<PatientState, 'person' | 'log'>,
  dispute: Dispute,
): readonly Way[] {
  if (dispute.kind !== 'edited-twice' || dispute.facts.length < 2) return [];
  if (dispute.about === 'health') {
    const last = log.findLast(({ kind }) => kind === 'health')?.event;
    return dispute.events.at(-1) === last ? ['first', 'second', 'both'] : [];
  }
  const field = fieldOf(dispute);
  const isOne = field && dispute.facts.some(({ value }) => same(value, person?.[field]));
  return isOne ? ['first', 'second'] : [];
}

const fieldOf = ({ about }: Dispute) => personSchema.keyof().options.find((field) => field === about);

const chosen = (dispute: Dispute, way: Way | undefined) =>
  dispute.facts.find(({ event }) => event === sidesOf(dispute, way)?.kept)?.value;

/** The identity number that would hold after a settling; nothing when it is about something else. */
export function numberChosen({ disputes }: PatientState, settling: unknown): string | undefined {
  const { data } = z.object({ dispute: z.string(), way: z.enum(['first', 'second']) }).safeParse(settling);
  const dispute = disputes.find(({ id }) => id === data?.dispute);
  if (dispute?.about !== 'identityNumber') return undefined;
  return personSchema.shape.identityNumber.safeParse(chosen(dispute, data?.way)).data;
}

/** Settles which value holds; it becomes a change of its own in the history. */
export function evolveEdits(state: PatientState, event: DomainEvent): PatientState {
  const settling = settlingOf(state, event);
  const { person } = state;
  if (settling?.dispute.kind !== 'edited-twice' || !person) return state;
  const { dispute, settled } = settling;
  const { way, note: reason } = settled;
  if (way === undefined || !waysOfEdits(state, dispute).includes(way)) return state;
  const { id, at, by } = event;
  const value = chosen(dispute, way);
  if (dispute.about === 'health') {
    const health = way === 'both' ? state.health : (value as Health);
    return {
      ...state,
      health,
      healthEvent: id,
      log: [...state.log, { kind: 'health', event: id, at, by, health }],
    };
  }
  const field = fieldOf(dispute);
  if (!field || same(person[field], value)) return state;
  const values = value === undefined ? {} : { [field]: value };
  return withFields(state, person, values, [field], { event: id, at, by, reason });
}
