/** What becomes of a granted book: its number at the bank, who took it, and that it was taken back. */
import { z } from 'zod';
import { happened, refuse } from '../context.ts';
import { actorSchema } from '../event.ts';
import { command } from '../subject.ts';
import { receiptProofs } from '../support/receipt.ts';
import { activeGrant, activeGrants, familyMemberSchema } from './grant.ts';
import type { SavingsBookState } from './state.ts';

const bankSchema = z.object({
  /** Left out: as the day says. */
  bank: z.string().trim().min(1).max(200).optional(),
  bookNumber: z.string().trim().min(1, 'required').max(60),
});
const handOverSchema = z.object({
  /** Left out: the recipient themselves. */
  to: familyMemberSchema.optional(),
  proof: z.enum(receiptProofs, 'required'),
});
const revokeSchema = z.object({
  reason: z.string().trim().min(1, 'required').max(500),
  /** The event of the grant, where stations apart made two; left out: the one that counts. */
  grant: z.string().max(60).optional(),
});

/** The event of the grant that is meant. */
const grant = z.string();

export const afterwardsEvents = {
  'savings-book.bank-noted': bankSchema.extend({ grant }),
  'savings-book.handed-over': handOverSchema.extend({ grant }),
  'savings-book.revoked': revokeSchema.extend({ grant, witness: actorSchema }),
};

/** Numbers of books, as they are compared: `AB 123` is `ab123`. */
const sameNumber = (one: string, other: string | undefined) =>
  other !== undefined && plain(one) === plain(other);
const plain = (number: string) => number.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

export const afterwardsCommands = {
  /**
   * The bank, and the number of its book, once it is known; also to mend it, until the day is archived.
   * Refused: `not-granted`, `book-number-taken` (the book of `name` has it).
   */
  'savings-book.note-bank': command(bankSchema, (state: SavingsBookState, data, { rows }) => {
    const granted = activeGrant(state);
    if (!granted) return refuse('not-granted');
    const other = rows
      .savingsBookHolders()
      .find(({ record, bookNumber }) => record !== state.id && sameNumber(data.bookNumber, bookNumber));
    if (other) return refuse('book-number-taken', { name: other.person.name });
    return happened({ type: 'savings-book.bank-noted', data: { ...data, grant: granted.event } });
  }),
  /** The book is handed to the recipient, or to somebody of the family. Refused: `not-granted`, `book-handed-over` (by `name`). */
  'savings-book.hand-over': command(handOverSchema, (state: SavingsBookState, data) => {
    const granted = activeGrant(state);
    if (!granted) return refuse('not-granted');
    if (granted.handedOver) return refuse('book-handed-over', { name: granted.handedOver.by.name });
    return happened({ type: 'savings-book.handed-over', data: { ...data, grant: granted.event } });
  }),
  /**
   * Takes the book back, which frees its money: the person may be granted one again, by two. It takes a second person, of the
   * committee. Refused: `not-granted`, `witness-needed`.
   */
  'savings-book.revoke': command(revokeSchema, (state: SavingsBookState, data, { witness }) => {
    const granted =
      data.grant === undefined
        ? activeGrant(state)
        : activeGrants(state).find(({ event }) => event === data.grant);
    if (!granted) return refuse('not-granted');
    if (!witness) return refuse('witness-needed');
    return happened({ type: 'savings-book.revoked', data: { ...data, grant: granted.event, witness } });
  }),
};
