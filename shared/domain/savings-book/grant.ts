/** A granted savings book: what its certificate says, and what became of it. */
import { z } from 'zod';
import { logoSchema, signatorySchema } from '../day/setup.ts';
import { type Actor, actorSchema } from '../event.ts';
import { birthSchema } from '../patient/birth.ts';
import { sexes } from '../patient/person.ts';
import type { ReceiptProof } from '../support/receipt.ts';

export const grantedSchema = z.object({
  visitId: z.string(),
  ticket: z.string(),
  /** Number of the certificate, `261126-A03`; left out in editions that had none. */
  serial: z.string().optional(),
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
  /** The two of the committee who approved it. */
  approvers: z.array(actorSchema).optional(),
  /** Of editions in which one of the committee approved what the desk granted. */
  approvedBy: actorSchema.optional(),
  /** Records of people of the same name who have a book, and were said to be somebody else. */
  notSame: z.array(z.string()).optional(),
});
export type GrantedSavingsBook = z.infer<typeof grantedSchema>;

/** Somebody of the family who takes the book for the recipient. */
export const familyMemberSchema = z.object({
  name: z.string().trim().min(1).max(200),
  relation: z.string().trim().min(1).max(100),
  identityNumber: z
    .string()
    .regex(/^\d{12}$/, 'identity-number')
    .optional(),
});

interface HandedOver {
  event: string;
  /** Left out: the recipient themselves. */
  to?: z.infer<typeof familyMemberSchema>;
  proof: ReceiptProof;
  /** ISO instant. */
  at: string;
  by: Actor;
}

interface Revoked {
  event: string;
  reason: string;
  /** ISO instant. */
  at: string;
  by: Actor;
  /** Who of the committee took it back with them. */
  witness: Actor;
}

export interface Grant extends Omit<GrantedSavingsBook, 'serial' | 'approvers' | 'approvedBy'> {
  event: string;
  at: string;
  by: Actor;
  /** Number of the certificate; the ticket's in editions that had none. */
  serial: string;
  /** Who of the committee approved it: two, one in earlier editions. */
  approvers: Actor[];
  handedOver?: HandedOver;
  revoked?: Revoked;
}

/** The grants that were not taken back. */
export const activeGrants = <Known extends Pick<Grant, 'revoked'>>(book: {
  grants: readonly Known[];
}): Known[] => book.grants.filter(({ revoked }) => !revoked);

/** The book that somebody has; nothing when none was granted, or it was taken back. Of two that stations apart granted, the first. */
export const activeGrant = <Known extends Pick<Grant, 'revoked'>>(
  book: { grants: readonly Known[] } | null | undefined,
): Known | undefined => book?.grants.find(({ revoked }) => !revoked);

/** Key of the total of certificates that a station (its letter) has numbered, also of those taken back. */
export const serialsOf = (letter: string) => `savings-book-serials/${letter}`;

/** The station that numbered a certificate; nothing for the tickets of earlier editions. */
export const letterOfSerial = (serial: string) => /^\d{6}-([A-Z]+)\d+$/.exec(serial)?.[1];

/**
 * Number of a certificate: the day (`yyyy-MM-dd`) as six digits, the station's letter, and its count there. Stations
 * that cannot see each other never give the same one, because each counts its own.
 */
export const serialOf = (date: string, letter: string, count: number) =>
  `${date.slice(2).replaceAll('-', '')}-${letter}${String(count).padStart(2, '0')}`;

const inNumbers = new Intl.Collator('en', { numeric: true });

/** Orders certificates by day, station and count: the hundredth of a station after its ninety-ninth. */
export const bySerial = (a: Pick<Grant, 'serial'>, b: Pick<Grant, 'serial'>): number =>
  inNumbers.compare(a.serial, b.serial);
