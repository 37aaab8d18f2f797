/**
 * A subject is what must stay consistent by itself: the day, a person, a visit, a lot, a savings book.
 * Its state is the fold of its events in order. Two things are the same for every subject and live here:
 * an undo is an event that excludes another, and a dispute is settled by an event that names it.
 */
import { z } from 'zod';
import { type Context, type Decision, happened, refuse } from './context.ts';
import { type Dispute, type Settled, type Way, ways, withDispute } from './dispute.ts';
import type { Actor, DomainEvent, Recorded, Schemas } from './event.ts';
import { compareWriters } from './writer.ts';

/** One step of a subject's history, as the screens show it and `undo` chooses from. */
export interface Step {
  id: string;
  type: string;
  at: string;
  by: Actor;
  station: string;
}

export interface SubjectState {
  id: string;
  /** Id of the last event folded; a screen sends it back as `basis`. */
  lastEvent?: string;
  /** Every event that counts, oldest first. */
  steps: Step[];
  /** Every event, oldest first, also what was undone; an undo stands with the type of what it took back. */
  recorded: Pick<Step, 'id' | 'type'>[];
  disputes: Dispute[];
  /** How disputes between this subject and others were settled, by their ids. */
  settled?: Record<string, Settled>;
}

// A command's data is checked by its schema before `decide` sees it, which only this helper can say in types.
export interface CommandDefinition<State> {
  schema: z.ZodType<object>;
  run(state: State, input: unknown, context: Context): Decision;
}

/** A command: the schema of what the screen sends and the decision about it. */
export function command<State, Schema extends z.ZodType<object>>(
  schema: Schema,
  decide: (state: State, data: z.infer<Schema>, context: Context) => Decision,
): CommandDefinition<State> {
  return {
    schema,
    run(state, input, context) {
      const parsed = schema.safeParse(input);
      if (parsed.success) return decide(state, parsed.data, context);
      const issue = parsed.error.issues[0];
      return refuse('invalid', { field: issue?.path.join('.') ?? '', reason: issue?.message ?? '' });
    },
  };
}

export type Evolver<State> = (state: State, event: DomainEvent) => State;

/** Picks the evolver of an event's type; an event nobody knows changes nothing. */
export function evolver<State, S extends Schemas>(
  _schemas: S,
  handlers: { [T in keyof S]?: (state: State, event: Recorded<S, T>) => State },
): Evolver<State> {
  const table = new Map<string, Evolver<State>>(Object.entries(handlers));
  return (state, event) => table.get(event.type)?.(state, event) ?? state;
}

export interface SubjectDefinition<State extends SubjectState> {
  kind: string;
  initial(id: string): State;
  commands: Record<string, CommandDefinition<State>>;
  evolve: Evolver<State>;
  /** Types of events that an undo may exclude. */
  undoable: readonly string[];
  /** What this subject adds to the totals over all subjects. */
  contributes(state: State): Record<string, number>;
}

const undoSchema = z.object({ event: z.string().max(60) });
const settleSchema = z.object({
  dispute: z.string().max(1000),
  note: z.string().trim().min(1).max(500),
  way: z.enum(ways).optional(),
});

/** Where a line stands: the hub's place once there is one, else its station's own count. */
export interface Place {
  hubOrder?: number;
  /** The place an earlier hub gave. */
  formerOrder?: number;
  station: string;
  stationSeq: number;
}

/**
 * The order in which a subject's lines are folded: by the hub's order; what it has not seen yet after that, as an
 * earlier hub had it, else as its writers did.
 */
export function compareLines(a: Place, b: Place): number {
  if (a.hubOrder !== b.hubOrder) return isBefore(a.hubOrder, b.hubOrder) ? -1 : 1;
  if (a.hubOrder === undefined && a.formerOrder !== b.formerOrder) {
    return isBefore(a.formerOrder, b.formerOrder) ? -1 : 1;
  }
  return compareWriters(a.station, b.station) || a.stationSeq - b.stationSeq;
}

const isBefore = (a = Number.POSITIVE_INFINITY, b = Number.POSITIVE_INFINITY) => a < b;

const isUndo = (event: DomainEvent) => event.type.endsWith('.undone');

/** Ids of the events that an undo excludes; an undo may itself be undone. */
export function excludedEvents(events: readonly DomainEvent[]): Set<string> {
  const excluded = new Set<string>();
  for (const event of events.toReversed()) {
    if (!isUndo(event) || excluded.has(event.id)) continue;
    const target = undoSchema.safeParse(event.data);
    if (target.success) excluded.add(target.data.event);
  }
  return excluded;
}

/** Folds one more event into a state. Never throws, whatever the order. Undo needs `fold`. */
export function applyEvent<S extends SubjectState>(
  definition: SubjectDefinition<S>,
  state: S,
  event: DomainEvent,
): S {
  const noted = withRecorded(state, event);
  if (isUndo(event)) return noted;
  const { id, type, at, by, station } = event;
  return evolved(definition, { ...noted, steps: [...noted.steps, { id, type, at, by, station }] }, event);
}

function withRecorded<S extends SubjectState>(state: S, event: DomainEvent): S {
  const { id } = event;
  const target = isUndo(event) ? undoSchema.safeParse(event.data).data?.event : undefined;
  const undone = state.recorded.findLast((each) => each.id === target);
  return { ...state, lastEvent: id, recorded: [...state.recorded, { id, type: (undone ?? event).type }] };
}

/** The newest version of events that this edition of the program understands. */
const knownVersion = 1;

/** What an event makes of a state; one that cannot be understood changes nothing and is shown as a dispute. */
function evolved<S extends SubjectState>(definition: SubjectDefinition<S>, state: S, event: DomainEvent): S {
  try {
    if (event.v > knownVersion) return withDispute(state, 'not-understood', [event.id]);
    return settle(definition.evolve(state, event), event);
  } catch (error) {
    console.error(`The event ${event.id} could not be understood`, error);
    return withDispute(state, 'not-understood', [event.id]);
  }
}

/** A subject's state from all its events, in the order of `compareLines`. */
export function fold<S extends SubjectState>(
  definition: SubjectDefinition<S>,
  id: string,
  events: readonly DomainEvent[],
): S {
  const excluded = excludedEvents(events);
  let state = definition.initial(id);
  for (const event of events) {
    if (excluded.has(event.id)) state = withRecorded(state, event);
    else state = applyEvent(definition, state, event);
  }
  return state;
}

/** The dispute an event settles, and how; nothing for other events, and where somebody was faster. */
export function settlingOf(
  { disputes }: SubjectState,
  event: DomainEvent,
): { dispute: Dispute; settled: Settled } | undefined {
  if (!event.type.endsWith('.settled')) return undefined;
  const { data } = settleSchema.safeParse(event.data);
  const dispute = disputes.find(({ id, settled }) => id === data?.dispute && !settled);
  return data && dispute && { dispute, settled: settledBy(event, data) };
}

function settledBy({ by, at }: DomainEvent, { note, way }: z.infer<typeof settleSchema>): Settled {
  return { by, at, note, ...(way === undefined ? {} : { way }) };
}

function settle<S extends SubjectState>(state: S, event: DomainEvent): S {
  if (!event.type.endsWith('.settled')) return state;
  const settling = settlingOf(state, event);
  if (settling) {
    const { dispute, settled } = settling;
    return {
      ...state,
      disputes: state.disputes.map((each) => (each === dispute ? { ...each, settled } : each)),
    };
  }
  const { data } = settleSchema.safeParse(event.data);
  if (!data || data.dispute in { ...state.settled }) return state;
  return { ...state, settled: { ...state.settled, [data.dispute]: settledBy(event, data) } };
}

/** `<kind>.undo` takes back the last step: one's own (`isTheirs` says whose it is), and only one listed as undoable. */
export function undoCommand<S extends SubjectState>(
  kind: string,
  undoable: readonly string[],
  isTheirs: (state: S, step: Step, context: Context) => boolean = (_, { by }, { actor }) =>
    by.id === actor.id,
): CommandDefinition<S> {
  return command(undoSchema, (state: S, { event }, context) => {
    const last = state.steps.at(-1);
    if (!last) return refuse('nothing-to-undo');
    if (last.id !== event) return refuse('undo-not-last');
    if (!undoable.includes(last.type)) return refuse('undo-not-possible');
    if (!isTheirs(state, last, context)) return refuse('undo-not-yours', { name: last.by.name });
    return happened({ type: `${kind}.undone`, data: { event } });
  });
}

/**
 * `<kind>.settle` says how a dispute of this subject was cleared up; `waysOf` are the ways it may be settled besides in
 * words. Refused: `unknown-dispute`, `already-settled` (who did), `unknown-way` (things went on meanwhile).
 */
export function settleCommand<S extends SubjectState>(
  kind: string,
  waysOf: (state: S, dispute: Dispute) => readonly Way[] = () => [],
): CommandDefinition<S> {
  return command(settleSchema, (state: S, data, { rows }) => {
    const subject = kind === state.id ? kind : `${kind}/${state.id}`;
    // Stock below zero is cleared up by counting.
    const between = kind === 'lot' || kind === 'gift' ? undefined : rows.dispute(subject, data.dispute);
    const found = state.disputes.find((each) => each.id === data.dispute) ?? between;
    if (!found) return refuse('unknown-dispute');
    if (found.settled) return refuse('already-settled', { name: found.settled.by.name });
    if (data.way !== undefined && !waysOf(state, found).includes(data.way)) return refuse('unknown-way');
    return happened({ type: `${kind}.settled`, data });
  });
}
