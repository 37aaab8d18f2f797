/** What a decision may read: the clock, who acts, and named rows of other subjects. No I/O. */
import type { DayPhase } from './day/phase.ts';
import type { DaySetup } from './day/setup.ts';
import type { Dispute } from './dispute.ts';
import type { Actor, EventBody } from './event.ts';
import type { Intake } from './intake/intake.ts';
import type { LotState } from './lot/lot.ts';
import type { WholePatient } from './patient/records.ts';
import type { Refusal, RefusalCode } from './refusal.ts';
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
  visit(id: string): VisitState | undefined;
  lot(id: string): LotState | undefined;
  /** The lots of a medicine that are on the books. */
  lotsOf(medicine: string): LotState[];
  /** A total over all subjects (`stock/<lotId>`, `savings-books/spent`…); 0 where nothing was counted. */
  total(key: string): number;
  /** A dispute that waits at a subject, also one between it and others. */
  dispute(subject: string, id: string): Dispute | undefined;
}

export interface Context {
  /** ISO instant. */
  now: string;
  actor: Actor;
  witness?: Actor;
  /** Id of the subject's last event that the author had seen, when they said so. */
  basis?: string;
  /** ISO instant of what was first written on paper. */
  occurredAt?: string;
  /** This station's letter. */
  station: string;
  rows: Rows;
  newId(): string;
  /** Random text of `[0-9a-z]`. */
  randomText(length: number): string;
}

export type Decision = { events: EventBody[] } | { refusal: Refusal };

export function happened(...events: EventBody[]): Decision {
  return { events };
}

export function refuse(code: RefusalCode, params?: Record<string, string | number>): Decision {
  return { refusal: params ? { code, params } : { code } };
}
