/** What is known of somebody's savings book. */
import type { Actor } from '../event.ts';
import type { SubjectState } from '../subject.ts';
import type { Grant } from './grant.ts';
import type { RecordedHousehold } from './household.ts';

/** One of the committee is for it. */
interface Approval {
  event: string;
  visitId: string;
  /** ISO instant. */
  at: string;
  by: Actor;
  /** Records of people of the same name who have a book, and were said to be somebody else. */
  notSame?: string[];
}

/** The committee says no, or not yet. */
export interface AgainstIt {
  event: string;
  kind: 'rejected' | 'deferred';
  reason: string;
  /** ISO instant. */
  at: string;
  by: Actor;
  /** Of a deferral: events that rejected other records of the person, which it puts off too. */
  insteadOf?: string[];
}

export interface SavingsBookState extends SubjectState {
  household?: RecordedHousehold;
  /** Who approved since the last grant, decision or household, each once. */
  approvals: Approval[];
  decision?: AgainstIt;
  /** Oldest first. Two that were not taken back only where stations that could not see each other both granted. */
  grants: Grant[];
}
