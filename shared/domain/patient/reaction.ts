/**
 * A suspected reaction to a medicine that somebody was given today: what was seen, when, and what was done. It is kept by
 * itself, and its substances become allergies of the person, so that every desk and every later check knows of it.
 */
import { z } from 'zod';
import { dateOf } from '../calendar.ts';
import { type Decision, happened, refuse } from '../context.ts';
import { today } from '../day/today.ts';
import type { Actor } from '../event.ts';
import { printedName } from '../medicine/medicine.ts';
import { command, type Evolver, evolver } from '../subject.ts';
import type { Allergy, Health } from './health.ts';
import { searchText } from './name.ts';
import type { PatientState } from './patient.ts';
import { filledLine } from './text.ts';

/** How bad it was: goes by itself, needs treatment, endangers life. */
export const reactionSeverities = ['mild', 'moderate', 'severe'] as const;
export type ReactionSeverity = (typeof reactionSeverities)[number];

const seen = {
  /** The visit on which the medicine was given. */
  visit: z.string().min(1).max(60),
  /** Id in the day's formulary; left out for a medicine that is not of it. */
  medicine: z.string().min(1).max(60).optional(),
  /** ISO instant at which it was noticed. */
  at: z.iso.datetime(),
  signs: filledLine(200),
  severity: z.enum(reactionSeverities),
  /** What was done about it. */
  action: filledLine(500),
};

const reactionSchema = z.object({
  ...seen,
  /** The medicine in words; of the formulary's the list's own words count. */
  name: filledLine(200),
});
export type ReactionForm = z.infer<typeof reactionSchema>;

const recordedSchema = z.object({
  ...seen,
  /** As it stood on the prescription, with its strength. */
  name: z.string(),
  /** International nonproprietary names of what was in it. */
  substances: z.array(z.string()).min(1),
  ticket: z.string(),
});

export interface Reaction extends z.infer<typeof recordedSchema> {
  event: string;
  /** ISO instant at which it was written down. */
  recordedAt: string;
  by: Actor;
}

const reactionEvents = { 'patient.reaction-recorded': recordedSchema };

export const reactionUndoable = ['patient.reaction-recorded'];

/** How far the clock of a computer may be ahead of the hub's, by which the record goes. */
const clocksApartMs = 10 * 60_000;

export const reactionCommands = {
  /**
   * Records a suspected reaction. Refused: `unknown-patient`, `unknown-subject` when the visit is not theirs,
   * `unknown-medicine`, `not-today` for an instant before the clinic day or after now; what a clock that is a little
   * ahead calls later is now.
   */
  'patient.record-reaction': command(reactionSchema, (state: PatientState, data, { rows, now }): Decision => {
    const day = rows.day();
    const visit = rows.visit(data.visit);
    if (!day) return refuse('day-not-open');
    if (!state.person) return refuse('unknown-patient');
    if (!visit?.opened || !isOfOnePerson(rows, state.id, visit.opened.patientId))
      return refuse('unknown-subject');
    const ahead = Date.parse(data.at) - Date.parse(now);
    if (ahead > clocksApartMs || dateOf(data.at) < today(day, now)) return refuse('not-today');
    const medicine = day.formulary.find(({ id }) => id === data.medicine);
    if (data.medicine !== undefined && !medicine)
      return refuse('unknown-medicine', { medicine: data.medicine });
    return happened({
      type: 'patient.reaction-recorded',
      data: {
        ...data,
        at: ahead > 0 ? now : data.at,
        name: medicine ? [printedName(medicine), medicine.strength].join(' ').trim() : data.name,
        substances: medicine?.inn ?? [data.name],
        ticket: visit.opened.ticket,
      },
    });
  }),
};

/** Whether two records are of one person, also by way of others. */
function isOfOnePerson(
  rows: { patient(id: string): { id: string } | undefined },
  one: string,
  other: string,
): boolean {
  return one === other || rows.patient(one)?.id === rows.patient(other)?.id;
}

/** Health with what a reaction taught: an allergy to each substance. One that was known without its signs is told them. */
export function withReaction(
  { allergies, ...health }: Health,
  { substances, signs }: Pick<Reaction, 'substances' | 'signs'>,
): Health {
  const taught = substances.map((substance): Allergy => ({ substance, reaction: signs }));
  const isTaught = ({ substance, reaction }: Allergy) =>
    taught.some(
      (each) =>
        searchText(each.substance) === searchText(substance) &&
        (reaction === undefined || searchText(reaction) === searchText(signs)),
    );
  return { ...health, allergies: [...allergies.filter((each) => !isTaught(each)), ...taught] };
}

export const evolveReaction: Evolver<PatientState> = evolver<PatientState, typeof reactionEvents>(
  reactionEvents,
  {
    'patient.reaction-recorded': (state, { id, at, by, data }) => {
      const reaction: Reaction = { ...data, event: id, recordedAt: at, by };
      return {
        ...state,
        reactions: [...state.reactions, reaction],
        health: withReaction(state.health, reaction),
        // Whoever writes health anew without having seen this is in dispute with it, and the allergy stays.
        healthEvent: id,
        log: [...state.log, { kind: 'reaction', event: id, at, by, reaction }],
      };
    },
  },
);
