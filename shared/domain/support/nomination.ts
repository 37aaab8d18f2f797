/** The part of a visit in which a doctor asks for the programme's help: so far, a savings book. */
import { z } from 'zod';
import { happened, refuse } from '../context.ts';
import type { Actor } from '../event.ts';
import { command, type Evolver, evolver } from '../subject.ts';
import type { VisitState } from '../visit/visit.ts';

export const nominationSchema = z.object({
  /** Why: the illness and the hardship, in the doctor's words. */
  reason: z.string().trim().min(1).max(1000),
});

export interface Nomination {
  event: string;
  at: string;
  by: Actor;
  reason: string;
}

const nominationEvents = { 'support.nominated': nominationSchema };

/** Key of the total of savings books granted to a person. */
export const savingsBooksOf = (patientId: string) => `savings-books-of/${patientId}`;

export const nominationUndoable = ['support.nominated'];

export const nominationCommands = {
  /** Refused: `exam-not-signed`, `already-nominated`. */
  'visit.nominate': command(nominationSchema, (visit: VisitState, data) => {
    if (visit.exams.length === 0) return refuse('exam-not-signed');
    if (visit.nomination) return refuse('already-nominated', { name: visit.nomination.by.name });
    return happened({ type: 'support.nominated', data });
  }),
};

export const evolveNomination: Evolver<VisitState> = evolver<VisitState, typeof nominationEvents>(
  nominationEvents,
  {
    'support.nominated': (visit, event) => ({
      ...visit,
      nomination: visit.nomination ?? {
        event: event.id,
        at: event.at,
        by: event.by,
        reason: event.data.reason,
      },
    }),
  },
);
