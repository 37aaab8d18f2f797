/** What a list that recipients sign tells; gathered by the host. */
import type { DaySetup } from '../../domain/day/setup.ts';
import type { Sex } from '../../domain/patient/person.ts';
import type { Category } from '../../domain/visit/category.ts';
import type { SignatureListVariant } from './variants.ts';

export interface ReceivedColumn {
  title: string;
  /** In points: what it needs. Columns that need less than there is grow alike; where they need more, names have less. */
  width: number;
  /** What its amounts are; each page and category says their sum. Left out: words, which have none. */
  sum?: 'count' | 'vnd';
  /** Numbers that somebody copies: on one line, in smaller letters if they are long. Money always is. */
  whole?: true;
}

export interface ReceivedCell {
  text: string;
  /** Whole pieces or đồng, as its column says. */
  amount?: number;
}

/** One row: what one person received at one visit. */
export interface Recipient {
  ticket: string;
  name: string;
  birthYear: number;
  sex: Sex;
  /** Where they live, as their record says. */
  address: string;
  /** All twelve digits; only the last four are printed. */
  identityNumber?: string;
  /** The main one, under which they stand. */
  category: Category;
  /** One for each column. */
  received: ReceivedCell[];
  /** Who received it in their place. */
  onBehalf?: { name: string; relation: string };
}

export interface SignatureList {
  variant: SignatureListVariant;
  setup: DaySetup;
  /** ISO instant of the last event that was recorded; empty while nothing is. */
  asOf: string;
  columns: readonly ReceivedColumn[];
  /** Within a category they stand in this order. */
  recipients: Recipient[];
}
