/**
 * Two recorded facts that contradict each other, waiting for a person to settle them. Stations that could not see each
 * other both recorded what they saw; `evolve` believes both and says here what does not go together.
 */
import type { Actor } from './event.ts';
import type { SubjectState } from './subject.ts';

/** Found in the fold of one subject. */
export type FoldedKind =
  | 'called-twice'
  | 'dispensed-twice'
  | 'returned-twice'
  | 'gift-returned-twice'
  | 'granted-twice'
  | 'case-opened-twice'
  | 'case-stage-twice'
  | 'case-approved-and-refused'
  | 'granted-and-refused'
  | 'prescribed-twice'
  | 'edited-twice'
  | 'closed-continued'
  | 'letter-twice'
  | 'last-coordinator'
  | 'not-understood';
/** Found between subjects; it ends by itself when they no longer contradict each other. */
export type SpanningKind =
  | 'stock-below-zero'
  | 'gifts-below-zero'
  | 'gift-twice'
  | 'budget-overspent'
  | 'too-many-books'
  | 'two-books'
  | 'same-number'
  | 'ticket-twice'
  | 'case-twice';
type DisputeKind = FoldedKind | SpanningKind;

/** How a dispute may be settled besides in words: the first of its facts holds, the second, or both together. */
export const ways = ['first', 'second', 'both'] as const;
export type Way = (typeof ways)[number];

/** One of the facts, with who recorded it, when and where. */
export interface Fact {
  event: string;
  type: string;
  at: string;
  by: Actor;
  station: string;
  /** The record or visit it is about, where a dispute spans several. */
  subject?: string;
  /** What it says: a room, a code, a reason, the value of a field. */
  value?: unknown;
}

export interface Settled {
  by: Actor;
  at: string;
  note: string;
  way?: Way;
}

export interface Dispute {
  /** Derived from the events, so that every station names it alike. */
  id: string;
  kind: DisputeKind;
  events: string[];
  /** One for each event, in the order in which they are folded; none where the fold does not know them. */
  facts: Fact[];
  /** What they say differently: a field of a person, a number, a ticket. */
  about?: string;
  settled?: Settled;
}

/** A state with one more dispute between the named events; `values` is what each of them says. */
export function withDispute<S extends SubjectState>(
  state: S,
  kind: FoldedKind,
  events: string[],
  { about, values = [] }: { about?: string; values?: readonly unknown[] } = {},
): S {
  const id = [kind, ...(about === undefined ? [] : [about]), ...events].join(':');
  if (state.disputes.some((dispute) => dispute.id === id)) return state;
  const facts = events.flatMap((event, index): Fact[] => {
    const step = state.steps.find((each) => each.id === event);
    const value = values[index];
    if (!step) return [];
    const { type, at, by, station } = step;
    return [{ event, type, at, by, station, ...(value === undefined ? {} : { value }) }];
  });
  const dispute = { id, kind, events, facts, ...(about === undefined ? {} : { about }) };
  return { ...state, disputes: [...state.disputes, dispute] };
}

/** The fact that a way says holds, and the other one; nothing for a way that takes no side. */
export function sidesOf(
  { events }: Dispute,
  way: Way | undefined,
): { kept: string; dropped: string } | undefined {
  const [first, second] = events;
  if (first === undefined || second === undefined) return undefined;
  if (way === 'first') return { kept: first, dropped: second };
  return way === 'second' ? { kept: second, dropped: first } : undefined;
}
