/** A day is prepared, then open, then closed; what may be recorded follows from it. */
import { z } from 'zod';
import { happened, refuse } from '../context.ts';
import type { Actor } from '../event.ts';
import type { RefusalCode } from '../refusal.ts';
import { command, type Evolver, evolver } from '../subject.ts';
import type { DayState } from './day.ts';
import { vitalGaps } from './readiness.ts';
import { daySetupSchema, readSetup } from './setup.ts';

export type DayPhase = 'preparing' | 'open' | 'closed';

/** When the doors were opened or closed, and by whom. */
interface Turn {
  at: string;
  by: Actor;
}

export interface DayTurns {
  opened?: Turn;
  closed?: Turn;
}

/** Key of the total of visits that still wait for something. */
export const visitsOpen = 'visits-open';

const phaseEvents = {
  // Days of earlier editions, and practice days, are set up and opened in one step.
  'day.opened': z.object({ setup: daySetupSchema.optional() }),
  'day.closed': z.object({}),
  'day.reopened': z.object({}),
};

export function phaseOf({ opened, closed }: DayTurns): DayPhase {
  if (closed) return 'closed';
  return opened ? 'open' : 'preparing';
}

const afterClosing = [
  'visit.close',
  'visit.put-back-medicines',
  'visit.take-back-gifts',
  'savings-book.note-bank',
  'savings-book.hand-over',
  'savings-book.revoke',
  'savings-book.undo',
];

/**
 * Why a command has to wait for the doors to open, or comes too late: `day-not-open`, `day-closed`. While a day is
 * prepared, people may be registered and medicines received, but nobody is examined; once it is closed nothing goes on
 * but settling, counting, correcting who somebody is, ending visits (a computer apart may have opened some meanwhile),
 * putting back what nobody fetched, taking back a gift (a dispute may show a second one), and what becomes of savings books that were granted. Cases of special support go on
 * after it.
 */
export function phaseProblem(type: string, phase: DayPhase): RefusalCode | undefined {
  const isOfVisits = type.startsWith('visit.') || type.startsWith('savings-book.');
  if (type.startsWith('support-case.') && phase === 'preparing') return 'day-not-open';
  if (phase === 'open' || !isOfVisits || type.endsWith('.settle')) return undefined;
  if (phase !== 'closed') return 'day-not-open';
  return afterClosing.includes(type) ? undefined : 'day-closed';
}

export const phaseCommands = {
  /**
   * Opens the doors; with a set-up, of a day that has none yet. Refused: `already-exists` (the set-up),
   * `day-already-open`, `day-not-open` (nothing is set up), `not-ready` (how many vital things are missing).
   */
  'day.open': command(phaseEvents['day.opened'], (day: DayState, { setup }) => {
    if (setup) {
      return day.setup ? refuse('already-exists') : happened({ type: 'day.opened', data: { setup } });
    }
    if (!day.setup) return refuse('day-not-open');
    if (day.opened) return refuse('day-already-open');
    const gaps = vitalGaps(day.setup);
    return gaps.length > 0
      ? refuse('not-ready', { count: gaps.length })
      : happened({ type: 'day.opened', data: {} });
  }),
  /** Ends the day. Refused: `day-not-open`, `day-closed`, `people-still-here` (how many). */
  'day.close': command(phaseEvents['day.closed'], (day: DayState, _, { rows }) => {
    if (!day.opened) return refuse('day-not-open');
    if (day.closed) return refuse('day-closed');
    const count = rows.total(visitsOpen);
    return count > 0 ? refuse('people-still-here', { count }) : happened({ type: 'day.closed', data: {} });
  }),
  /** Refused: `day-not-closed`. */
  'day.reopen': command(phaseEvents['day.reopened'], (day: DayState) =>
    day.closed ? happened({ type: 'day.reopened', data: {} }) : refuse('day-not-closed'),
  ),
};

export const evolvePhase: Evolver<DayState> = evolver<DayState, typeof phaseEvents>(phaseEvents, {
  'day.opened': (state, { at, by, data }) => {
    const setup = state.setup ?? (data.setup && readSetup(data.setup));
    return { ...state, ...(setup ? { setup } : {}), opened: state.opened ?? { at, by } };
  },
  'day.closed': (state, { at, by }) => ({ ...state, closed: state.closed ?? { at, by } }),
  'day.reopened': (state) => {
    const { closed: _, ...open } = state;
    return open;
  },
});
