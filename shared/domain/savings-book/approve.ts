/** The committee decides: two different ones approve, or one rejects or defers with a reason. */
import { z } from 'zod';
import { formatDate } from '../calendar.ts';
import { type Context, type Decision, happened, refuse } from '../context.ts';
import { booksLeft, leftForSavingsBooks } from '../day/day.ts';
import type { DaySetup } from '../day/setup.ts';
import { today } from '../day/today.ts';
import { type Actor, actorSchema } from '../event.ts';
import { earlierDays, earlierSavingsBook } from '../patient/earlier.ts';
import type { Person } from '../patient/person.ts';
import type { WholePatient } from '../patient/records.ts';
import { wholeAddress } from '../places/commune.ts';
import { command } from '../subject.ts';
import { reasonFor, savingsBooksOf } from '../support/nomination.ts';
import { mayHaveSavingsBook } from '../visit/category.ts';
import type { VisitState } from '../visit/visit.ts';
import { decisionOf } from './decision.ts';
import { activeGrant, type GrantedSavingsBook, serialOf, serialsOf } from './grant.ts';
import { holderLike } from './holders.ts';
import type { SavingsBookState } from './state.ts';

const id = z.string().min(1).max(60);
const approveSchema = z.object({
  visitId: id,
  /** The event of the household that was read; left out: the one that is written down. */
  household: id.optional(),
  /** Records that hold a book and are of somebody else, whatever `maybe-has-book` asked. */
  notSame: z.array(id).max(50).optional(),
});
const reasonSchema = z.object({ visitId: id, reason: z.string().trim().min(1, 'required').max(500) });

export const approvalEvents = {
  'savings-book.approved': approveSchema.extend({ approver: actorSchema }),
  'savings-book.rejected': reasonSchema.extend({ decider: actorSchema }),
  'savings-book.deferred': reasonSchema.extend({
    decider: actorSchema,
    /** Events that rejected other records of the person. */
    insteadOf: z.array(z.string()).optional(),
  }),
};

/** Those of the committee who stand behind a command: whoever sent it, and the witness. */
function committeeOf({ actor, actorRoles, witness }: Context): Actor[] {
  return [...(actorRoles.includes('committee') ? [actor] : []), ...(witness ? [witness] : [])];
}

export const approvalCommands = {
  /**
   * One of the committee is for it, or two at once. The second different one grants the book in the same line.
   * Refused: `witness-needed` (neither the sender nor a witness is of the committee), `already-approved` (by `name`, who
   * cannot be the second one too), as `nomineeFor`, `already-rejected` (by `name`, why; also where another record was),
   * `household-missing`, `changed-meanwhile` (it is not the household that was read), `category-not-eligible`,
   * `budget-exceeded`, `no-books-left`, `granted-earlier` (on an earlier clinic day, with its `date` and `place`),
   * `maybe-has-book` (somebody who may be this person has one: `record`, `name`, `date`, `place`; not refused again once
   * `notSame` holds that record).
   */
  'savings-book.approve': command(approveSchema, (state: SavingsBookState, data, context): Decision => {
    const approving = committeeOf(context);
    if (approving.length === 0) return refuse('witness-needed');
    const notSame = [
      ...new Set([...(data.notSame ?? []), ...state.approvals.flatMap((each) => each.notSame ?? [])]),
    ];
    const eligible = eligibleFor(state, data, notSame, context);
    if ('refusal' in eligible) return eligible;
    const before = state.approvals.map(({ by }) => by);
    const fresh = approving.filter((each) => !before.some((other) => other.id === each.id));
    const approvers = [...before, ...fresh];
    if (fresh.length === 0 && approvers.length < 2)
      return refuse('already-approved', { name: before[0]?.name ?? '' });
    const said = notSame.length > 0 ? { notSame } : {};
    const approved = fresh.map((approver) => ({
      type: 'savings-book.approved',
      data: { visitId: data.visitId, household: eligible.household, approver, ...said },
    }));
    if (approvers.length < 2) return happened(...approved);
    const granted = { ...certified(eligible, context), approvers, ...said };
    return happened(...approved, { type: 'savings-book.granted', data: granted });
  }),
  /** Refused: `witness-needed`, as `nomineeFor`, `already-rejected` (by `name`, why). */
  'savings-book.reject': command(reasonSchema, (state: SavingsBookState, data, context): Decision => {
    const [decider] = committeeOf(context);
    if (!decider) return refuse('witness-needed');
    const nominee = nomineeFor(state, data.visitId, context);
    if ('refusal' in nominee) return nominee;
    return (
      rejectionOf(nominee.books) ?? happened({ type: 'savings-book.rejected', data: { ...data, decider } })
    );
  }),
  /**
   * Not now, for a reason; it may be approved later. Also what was rejected may be put off instead.
   * Refused: `witness-needed`, as `nomineeFor`.
   */
  'savings-book.defer': command(reasonSchema, (state: SavingsBookState, data, context): Decision => {
    const [decider] = committeeOf(context);
    if (!decider) return refuse('witness-needed');
    const nominee = nomineeFor(state, data.visitId, context);
    if ('refusal' in nominee) return nominee;
    const insteadOf = nominee.books
      .filter((book) => book.id !== state.id)
      .flatMap(({ decision }) => (decision?.kind === 'rejected' ? decision.event : []));
    const others = insteadOf.length > 0 ? { insteadOf } : {};
    return happened({ type: 'savings-book.deferred', data: { ...data, decider, ...others } });
  }),
};

/** Why nothing more is asked about somebody whom the committee rejected; `books` are those of all their records. */
export function rejectionOf(books: readonly SavingsBookState[]) {
  const decision = decisionOf(books);
  return decision?.kind === 'rejected'
    ? refuse('already-rejected', { name: decision.by.name, reason: decision.reason })
    : undefined;
}

interface Nominee {
  day: DaySetup;
  visit: VisitState;
  opened: NonNullable<VisitState['opened']>;
  patient: WholePatient;
  person: Person;
  reason: string;
  /** What is written in the books of all their records, their own among them. */
  books: SavingsBookState[];
}

/**
 * Whom the committee decides about, for or against. Refused: `day-not-open`, `unknown-patient` (also when the visit is somebody
 * else's), `merged-record` (the book is in the name of the record that goes on), `already-granted`, `granted-to-merged` (another
 * record of this person has one), `not-nominated`.
 */
function nomineeFor(
  state: SavingsBookState,
  visitId: string,
  { rows }: Context,
): Nominee | ReturnType<typeof refuse> {
  const day = rows.day();
  const visit = rows.visit(visitId);
  const patient = rows.patient(state.id);
  const person = patient?.person;
  const records = rows.recordsOf(state.id);
  if (!day) return refuse('day-not-open');
  if (!person || !visit?.opened || !records.includes(visit.opened.patientId))
    return refuse('unknown-patient');
  // One book for one person: it is in the name of the record that goes on.
  if (patient.id !== state.id) return refuse('merged-record', { name: person.name });
  const granted = activeGrant(state);
  if (granted) return refuse('already-granted', { name: granted.by.name });
  if (records.some((record) => rows.total(savingsBooksOf(record)) > 0)) return refuse('granted-to-merged');
  const reason = reasonFor(visit, 'savings-book');
  if (reason === undefined) return refuse('not-nominated');
  const books = records.flatMap((record) => rows.savingsBook(record) ?? []);
  return { day, visit, opened: visit.opened, patient, person, reason, books };
}

interface Eligible extends Nominee {
  /** The event of the household that is decided on. */
  household: string;
}

/** What a grant is made of, or why there may be none; refusals as `savings-book.approve`. */
function eligibleFor(
  state: SavingsBookState,
  data: z.infer<typeof approveSchema>,
  notSame: readonly string[],
  context: Context,
): Eligible | ReturnType<typeof refuse> {
  const nominee = nomineeFor(state, data.visitId, context);
  if ('refusal' in nominee) return nominee;
  const { rows } = context;
  const { day, opened, patient, person } = nominee;
  const rejected = rejectionOf(nominee.books);
  if (rejected) return rejected;
  const earlier = earlierSavingsBook(earlierDays(patient.records));
  if (earlier) return refuse('granted-earlier', { date: formatDate(earlier.date), place: earlier.place });
  const like = holderLike(person, rows.savingsBookHolders(), [...rows.recordsOf(state.id), ...notSame]);
  if (like) {
    const { record, person: other, date, place } = like;
    return refuse('maybe-has-book', { record, name: other.name, date: formatDate(date), place });
  }
  if (!mayHaveSavingsBook(opened)) return refuse('category-not-eligible');
  const household = state.household?.event;
  if (household === undefined) return refuse('household-missing');
  if (data.household !== undefined && data.household !== household) return refuse('changed-meanwhile');
  const left = rows.total(leftForSavingsBooks);
  if (day.savingsBooks.amountVnd > left) return refuse('budget-exceeded', { left });
  const { number } = day.savingsBooks;
  if (number !== undefined && rows.total(booksLeft) < 1) return refuse('no-books-left', { number });
  return { ...nominee, household };
}

/** What the certificate says. */
function certified(
  { day, visit, opened, person, reason }: Eligible,
  { rows, station, now }: Context,
): GrantedSavingsBook {
  const { amountVnd, bank, signatories } = day.savingsBooks;
  const { name, sex, birth, identityNumber } = person;
  const address = wholeAddress(person);
  return {
    visitId: visit.id,
    ticket: opened.ticket,
    serial: serialOf(day.date, station, rows.total(serialsOf(station)) + 1),
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
    programme: day.programme.name,
    sponsor: day.programme.sponsor,
    ...(day.programme.logo ? { logo: day.programme.logo } : {}),
    site: { name: day.site.name, commune: day.site.commune, province: day.site.province },
    signatories,
    reason,
  };
}
