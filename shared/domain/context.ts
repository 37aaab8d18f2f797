/** What a decision may read: the clock, who acts, and named rows of other subjects. No I/O. */
import type { DayPhase } from './day/phase.ts';
import type { DaySetup } from './day/setup.ts';
import type { Dispute } from './dispute.ts';
import type { Actor, EventBody } from './event.ts';
import type { GiftStockState } from './gift-stock/gift-stock.ts';
import type { Intake } from './intake/intake.ts';
import type { LotState } from './lot/lot.ts';
import type { MedicineFacts } from './medicine-facts/facts.ts';
import type { WholePatient } from './patient/records.ts';
import type { Refusal, RefusalCode, RefusalParams } from './refusal.ts';
import type { Role } from './roles.ts';
import type { SavingsBookHolder } from './savings-book/holders.ts';
import type { SavingsBookState } from './savings-book/state.ts';
import type { VisitState } from './visit/visit.ts';

export interface Rows {
  day(): DaySetup | undefined;
  phase(): DayPhase;
  /** What is closed, and the paper numbers that were reserved. */
  intake(): Intake;
  /** A person; of a record that was merged into another one, that other one, with the allergies of both. */
  patient(id: string): WholePatient | undefined;
  /** Every record of one person: their own id first, then those merged into it. */
  recordsOf(id: string): string[];
  /** A record with this identity number; of several, the one with the smallest id. */
  recordWithNumber(number: string): string | undefined;
  /** Everybody who has a savings book of this day, or of an earlier one as far as is known. */
  savingsBookHolders(): SavingsBookHolder[];
  /** What is written of a record's savings book; nothing when nothing is. */
  savingsBook(id: string): SavingsBookState | undefined;
  visit(id: string): VisitState | undefined;
  /** Every visit of one person on this day, of all their records. */
  visitsOfPerson(id: string): VisitState[];
  lot(id: string): LotState | undefined;
  /** The lots of a medicine that are on the books. */
  lotsOf(medicine: string): LotState[];
  /** The book of a gift; nothing when nothing was written into it. */
  giftStock(id: string): GiftStockState | undefined;
  /** A total over all subjects (`stock/<lotId>`, `savings-books/spent`…); 0 where nothing was counted. */
  total(key: string): number;
  /** A dispute that waits at a subject, also one between it and others. */
  dispute(subject: string, id: string): Dispute | undefined;
}

export interface Context {
  /** ISO instant. */
  now: string;
  actor: Actor;
  /** What they are on this day; nothing for the program itself. */
  actorRoles: readonly Role[];
  witness?: Actor;
  /** Id of the subject's last event that the author had seen, when they said so. */
  basis?: string;
  /** ISO instant of what was first written on paper. */
  occurredAt?: string;
  /** This station's letter. */
  station: string;
  rows: Rows;
  /** What is known of medicines. */
  facts: MedicineFacts;
  newId(): string;
  /** Random text of `[0-9a-z]`. */
  randomText(length: number): string;
}

export type Decision = { events: EventBody[] } | { refusal: Refusal };

export function happened(...events: EventBody[]): Decision {
  return { events };
}

export function refuse(code: RefusalCode, params?: RefusalParams): { refusal: Refusal } {
  return { refusal: params ? { code, params } : { code } };
}
