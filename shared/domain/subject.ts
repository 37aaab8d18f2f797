/**
 * A subject is what must stay consistent by itself: the day, a person, a visit, a lot, a savings book.
 * Its state is the fold of its events in order. Two things are the same for every subject and live here:
 * an undo is an event that excludes another, and a dispute is settled by an event that names it.
 */
import { z } from 'zod';
import { type Context, type Decision, happened, refuse } from './context.ts';
import type { Actor, DomainEvent, Recorded, Schemas } from './event.ts';

/** Two recorded facts that contradict each other, waiting for a person to settle them. */
export interface Dispute {
  /** Derived from the events, so that every station names it alike. */
  id: string;
  kind: DisputeKind;
  events: string[];
  settled?: { by: Actor; at: string; note: string };
}
const disputeKinds = ['called-twice', 'dispensed-twice', 'granted-twice', 'not-understood'] as const;
export type DisputeKind = (typeof disputeKinds)[number] | 'stock-below-zero' | 'budget-overspent';

/** One step of a subject's history, as the screens show it and `undo` chooses from. */
export interface Step {
  id: string;
  type: string;
  at: string;
  by: Actor;
}

export interface SubjectState {
  id: string;
  /** Id of the last event folded; a screen sends it back as `basis`. */
  lastEvent?: string;
  /** Every event that counts, oldest first. */
  steps: Step[];
  disputes: Dispute[];
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
  dispute: z.string().max(200),
  note: z.string().trim().min(1).max(500),
});

/** Where a line stands: the hub's place once there is one, else its station's own count. */
export interface Place {
  hubOrder?: number;
  station: string;
  stationSeq: number;
}

/** The order in which a subject's lines are folded: by the hub's order, and what it has not seen yet after that. */
export function compareLines(a: Place, b: Place): number {
  if (a.hubOrder !== b.hubOrder) {
    return (a.hubOrder ?? Number.POSITIVE_INFINITY) < (b.hubOrder ?? Number.POSITIVE_INFINITY) ? -1 : 1;
  }
  if (a.station !== b.station) return a.station < b.station ? -1 : 1;
  return a.stationSeq - b.stationSeq;
}

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
  const next: S = { ...(isUndo(event) ? state : evolved(definition, state, event)), lastEvent: event.id };
  next.steps = isUndo(event)
    ? state.steps
    : [...state.steps, { id: event.id, type: event.type, at: event.at, by: event.by }];
  return next;
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
    if (excluded.has(event.id)) state = { ...state, lastEvent: event.id };
    else state = applyEvent(definition, state, event);
  }
  return state;
}

function settle<S extends SubjectState>(state: S, event: DomainEvent): S {
  if (!event.type.endsWith('.settled')) return state;
  const data = settleSchema.safeParse(event.data);
  if (!data.success) return state;
  const { dispute: id, note } = data.data;
  return {
    ...state,
    disputes: state.disputes.map((dispute) =>
      dispute.id === id ? { ...dispute, settled: { by: event.by, at: event.at, note } } : dispute,
    ),
  };
}

/** A state with one more dispute between the named events. */
export function withDispute<S extends SubjectState>(state: S, kind: DisputeKind, events: string[]): S {
  const id = `${kind}:${events.join(':')}`;
  if (state.disputes.some((dispute) => dispute.id === id)) return state;
  return { ...state, disputes: [...state.disputes, { id, kind, events }] };
}

/** `<kind>.undo` takes back the last step: one's own, and only one listed as undoable. */
export function undoCommand<S extends SubjectState>(
  kind: string,
  undoable: readonly string[],
): CommandDefinition<S> {
  return command(undoSchema, (state: S, { event }, { actor }) => {
    const last = state.steps.at(-1);
    if (!last) return refuse('nothing-to-undo');
    if (last.id !== event) return refuse('undo-not-last');
    if (!undoable.includes(last.type)) return refuse('undo-not-possible');
    if (last.by.id !== actor.id) return refuse('undo-not-yours', { name: last.by.name });
    return happened({ type: `${kind}.undone`, data: { event } });
  });
}

/** `<kind>.settle` says how a dispute of this subject was cleared up. */
export function settleCommand<S extends SubjectState>(kind: string): CommandDefinition<S> {
  return command(settleSchema, (state: S, { dispute, note }) => {
    const found = state.disputes.find((each) => each.id === dispute);
    if (!found) return refuse('unknown-dispute');
    if (found.settled) return refuse('already-settled', { name: found.settled.by.name });
    return happened({ type: `${kind}.settled`, data: { dispute, note } });
  });
}
