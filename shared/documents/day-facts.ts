/** What papers about a whole day need besides the day's own state: numbers, and nobody's name. Gathered by the host. */
import type { turnAwayReasons } from '../domain/intake/intake.ts';
import type { Category } from '../domain/visit/category.ts';
import type { ClosingReason } from '../domain/visit/closing.ts';

/** Whole years; the first and last age that belong to a group, the oldest one without an end. */
export const ageGroups = [
  { from: 0, to: 5 },
  { from: 6, to: 15 },
  { from: 16, to: 29 },
  { from: 30, to: 44 },
  { from: 45, to: 59 },
  { from: 60, to: 74 },
  { from: 75 },
] as const;

export interface MedicineFacts {
  /** Of the formulary. */
  medicine: string;
  /** Units of all lots on the books, as received. */
  received: number;
  handedOut: number;
  /** Visits that were handed some. */
  people: number;
}

export interface PlaceFacts {
  /** A specialty, or a desk. */
  place: string;
  /** Visits that came to it, and those of them that were seen. */
  came: number;
  seen: number;
  /** Whole minutes from joining the queue to the first call, of those who were called. */
  wait?: { median: number; longest: number };
}

export interface DiagnosisFacts {
  /** ICD-10. */
  code: string;
  /** The list's own title; left out for a code the list does not hold. */
  title?: string;
  /** Visits in which it was recorded. */
  people: number;
}

export interface DayFacts {
  /** ISO instant of the latest event. */
  asOf: string;
  visits: number;
  byCategory: Partial<Record<Category, number>>;
  /** One for each of the age groups, in their order. */
  byAge: { male: number; female: number }[];
  exams: number;
  places: PlaceFacts[];
  /** Those recorded most often first. */
  diagnoses: DiagnosisFacts[];
  /** Visits with a diagnosis in words only, without a code. */
  withoutCode: number;
  prescriptions: number;
  medicines: MedicineFacts[];
  nominations: number;
  savingsBooks: { number: number; vnd: number };
  closed: Partial<Record<ClosingReason, number>>;
  turnedAway: Partial<Record<(typeof turnAwayReasons)[number], number>>;
  /** Disputes that nobody has settled. */
  disputes: number;
}
