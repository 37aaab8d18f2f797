/**
 * What bears on medicines and is learnt after triage: whether somebody is pregnant, what they weigh, and what they take
 * already. Doctors and pharmacists note it where nobody did, or where it is otherwise. What counts now is read by
 * `known-today.ts`.
 */
import { z } from 'zod';
import { type Decision, happened, refuse } from '../context.ts';
import type { Actor } from '../event.ts';
import { priorityFrom } from '../queue/priority.ts';
import { command, type Evolver, evolver } from '../subject.ts';
import { pregnancySchema, reasonsAfterTriage } from '../triage/triage.ts';
import { isImpossible } from '../triage/vitals.ts';
import type { VisitState } from './visit.ts';

export const factsSchema = z
  .object({
    pregnancy: pregnancySchema.optional(),
    /** In kilograms, of what a scale can show. */
    weightKg: z
      .number()
      .refine((value) => !isImpossible('weightKg', value), 'impossible-value')
      .optional(),
    /** What they take already, in their own words, as triage asks it; it stands beside what was told before. */
    medicines: z.string().trim().min(1, 'required').max(500).optional(),
  })
  .refine((facts) => Object.values(facts).some((each) => each !== undefined), 'required');
export type Facts = z.infer<typeof factsSchema>;

/** Somebody asked, and they take nothing: in the words in which a desk would write it. */
export const takesNoMedicines = 'Không';

export interface NotedFacts extends Facts {
  id: string;
  /** ISO instant. */
  at: string;
  by: Actor;
}

const factsEvents = { 'facts.noted': factsSchema };

export const factsUndoable = ['facts.noted'];

export const factsCommands = {
  /** Notes one of them or several. Refused: `unknown-subject`, `visit-closed`. */
  'visit.note-facts': command(factsSchema, (visit: VisitState, data): Decision => {
    if (!visit.opened) return refuse('unknown-subject');
    if (visit.closed) return refuse('visit-closed');
    return happened({ type: 'facts.noted', data });
  }),
};

export const evolveFacts: Evolver<VisitState> = evolver<VisitState, typeof factsEvents>(factsEvents, {
  'facts.noted': (visit, { id, at, by, data }) => ({
    ...visit,
    noted: [...visit.noted, { ...data, id, at, by }],
    ...(data.pregnancy ? priorityWith(visit, data.pregnancy, { by: by.name, at }) : {}),
  }),
});

/** Pregnant women go first from now on, as if triage had said so; what triage found besides stays. */
function priorityWith(
  { reasons, triage }: VisitState,
  pregnancy: NonNullable<Facts['pregnancy']>,
  who: { by: string; at: string },
): Pick<VisitState, 'reasons' | 'priority'> {
  const found = { flags: [], ...triage.at(-1), pregnancy };
  const next = reasonsAfterTriage(reasons, found, who);
  return { reasons: next, priority: priorityFrom(next) };
}
