/**
 * A savings book, granted once per person: subject `savings-book/<patientId>`, so that a second grant collides
 * instead of coexisting. It needs a nomination, budget, and a second person of the committee.
 */
import { z } from 'zod';
import { formatDate } from '../calendar.ts';
import { type Decision, happened, refuse } from '../context.ts';
import { leftForSavingsBooks } from '../day/day.ts';
import { logoSchema, signatorySchema } from '../day/setup.ts';
import { today } from '../day/today.ts';
import { withDispute } from '../dispute.ts';
import { type Actor, actorSchema } from '../event.ts';
import { birthSchema } from '../patient/birth.ts';
import { earlierDays, earlierSavingsBook } from '../patient/earlier.ts';
import { sexes } from '../patient/person.ts';
import { command, evolver, type SubjectDefinition, type SubjectState, settleCommand } from '../subject.ts';
import { savingsBooksOf } from '../support/nomination.ts';
import { mayHaveSavingsBook } from '../visit/category.ts';

const grantSchema = z.object({
  visitId: z.string().min(1).max(60),
  /** Number of the bank's book, when it is already known. */
  bookNumber: z.string().trim().max(60).optional(),
});

const grantedSchema = z.object({
  visitId: z.string(),
  ticket: z.string(),
  date: z.string(),
  practice: z.boolean(),
  recipient: z.object({
    name: z.string(),
    sex: z.enum(sexes),
    birth: birthSchema,
    identityNumber: z.string().optional(),
    address: z.string().optional(),
  }),
  amountVnd: z.number().int(),
  bank: z.string(),
  bookNumber: z.string().optional(),
  programme: z.string(),
  sponsor: z.string(),
  /** The sponsor's picture, as it was on the day. */
  logo: logoSchema.optional(),
  site: z.object({ name: z.string(), commune: z.string(), province: z.string() }),
  signatories: z.array(signatorySchema),
  reason: z.string(),
  approvedBy: actorSchema,
});
export type GrantedSavingsBook = z.infer<typeof grantedSchema>;

export interface Grant extends GrantedSavingsBook {
  event: string;
  at: string;
  by: Actor;
}

export interface SavingsBookState extends SubjectState {
  /** More than one only where stations that could not see each other both granted. */
  grants: Grant[];
}

const savingsBookEvents = { 'savings-book.granted': grantedSchema };

/** Key of the total of money granted, in đồng. */
export const spentOnSavingsBooks = 'savings-books/spent-vnd';

export const savingsBook: SubjectDefinition<SavingsBookState> = {
  kind: 'savings-book',
  initial: (id) => ({ id, steps: [], disputes: [], grants: [] }),
  undoable: [],
  commands: {
    /**
     * Refused: `already-granted`, `not-nominated`, `category-not-eligible`, `budget-exceeded`, `witness-needed`,
     * `merged-record` (the book is in the name of the record that goes on), `granted-to-merged` (another record of
     * this person has one), `granted-earlier` (on an earlier clinic day, with its `date` and `place`).
     */
    'savings-book.grant': command(grantSchema, (state: SavingsBookState, data, context): Decision => {
      const { rows, witness, now } = context;
      const day = rows.day();
      const visit = rows.visit(data.visitId);
      const patient = rows.patient(state.id);
      const person = patient?.person;
      const records = rows.recordsOf(state.id);
      if (!day) return refuse('day-not-open');
      if (!person || !visit?.opened || !records.includes(visit.opened.patientId))
        return refuse('unknown-patient');
      // One book for one person: it is in the name of the record that goes on.
      if (patient.id !== state.id) return refuse('merged-record', { name: person.name });
      if (!witness) return refuse('witness-needed');
      if (state.grants[0]) return refuse('already-granted', { name: state.grants[0].by.name });
      if (records.some((id) => rows.total(savingsBooksOf(id)) > 0)) return refuse('granted-to-merged');
      const earlier = earlierSavingsBook(earlierDays(patient.records));
      if (earlier) return refuse('granted-earlier', { date: formatDate(earlier.date), place: earlier.place });
      if (!visit.nomination) return refuse('not-nominated');
      if (!mayHaveSavingsBook(visit.opened)) return refuse('category-not-eligible');
      const { amountVnd, bank, signatories } = day.savingsBooks;
      const left = rows.total(leftForSavingsBooks);
      if (amountVnd > left) return refuse('budget-exceeded', { left });
      const { name, sex, birth, identityNumber, address } = person;
      const granted: GrantedSavingsBook = {
        visitId: visit.id,
        ticket: visit.opened.ticket,
        date: today(day, now),
        practice: day.practice,
        recipient: {
          name,
          sex,
          birth,
          ...(identityNumber ? { identityNumber } : {}),
          ...(address ? { address } : {}),
        },
        amountVnd,
        bank,
        ...(data.bookNumber ? { bookNumber: data.bookNumber } : {}),
        programme: day.programme.name,
        sponsor: day.programme.sponsor,
        ...(day.programme.logo ? { logo: day.programme.logo } : {}),
        site: { name: day.site.name, commune: day.site.commune, province: day.site.province },
        signatories,
        reason: visit.nomination.reason,
        approvedBy: witness,
      };
      return happened({ type: 'savings-book.granted', data: granted });
    }),
    'savings-book.settle': settleCommand('savings-book'),
  },
  evolve: evolver<SavingsBookState, typeof savingsBookEvents>(savingsBookEvents, {
    'savings-book.granted': (state, event) => {
      const next: SavingsBookState = {
        ...state,
        grants: [...state.grants, { ...event.data, event: event.id, at: event.at, by: event.by }],
      };
      const first = state.grants[0];
      if (!first) return next;
      const values = [first, event.data].map(({ bookNumber }) => bookNumber);
      return withDispute(next, 'granted-twice', [first.event, event.id], { values });
    },
  }),
  contributes: (state): Record<string, number> => {
    const spent = state.grants.reduce((sum, grant) => sum + grant.amountVnd, 0);
    return spent === 0
      ? {}
      : {
          'savings-books': state.grants.length,
          [savingsBooksOf(state.id)]: state.grants.length,
          [spentOnSavingsBooks]: spent,
          [leftForSavingsBooks]: -spent,
        };
  },
};
