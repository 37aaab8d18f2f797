/**
 * What the checks of a prescription say. Every check of every line says *checked*, *not in the table* or *cannot check, and
 * why*; nothing is ever silently left out.
 */
import { z } from 'zod';
import type { TableProblem } from '../../medicine-facts/facts.ts';
import { severities } from '../../medicine-facts/medicine-facts.ts';

/** In the order in which they are shown. */
export const checkKinds = [
  'allergy',
  'duplicate',
  'interaction',
  'pregnancy',
  'age',
  'illness',
  'dose',
  'days',
  'quantity',
  'stock',
] as const;
export type CheckKind = (typeof checkKinds)[number];

/** Why something could not be checked. */
export const cannotCheckReasons = [
  'allergies-not-asked',
  'allergy-not-understood',
  'weight-unknown',
  'dose-not-a-number',
  'strength-not-a-number',
  'other-line-not-counted',
  'quantity-not-counted',
  'not-filled-in',
  'pregnancy-not-asked',
  'diagnosis-without-code',
  'conditions-not-asked',
  'own-medicines-not-asked',
  'own-medicines-in-words',
  'applied-locally',
] as const;
export type CannotCheck = (typeof cannotCheckReasons)[number];

const bilingual = z.object({ vi: z.string(), en: z.string() });

export const checkFindingSchema = z.object({
  /**
   * Names the finding as long as it is the same: `interaction/ibuprofen-400-tab/losartan-50-tab`. A reason that was
   * written for it is kept under this key.
   */
  key: z.string().max(200),
  severity: z.enum([...severities, 'refused', 'note']),
  /** What is wrong, in a sentence with its numbers. */
  text: bilingual,
  /** What to do. */
  advice: bilingual.optional(),
  /** Titles of its sources. */
  sources: z.array(z.string()),
  /** The other medicine of the formulary, where two do not go together. */
  with: z.string().optional(),
});
/** `refused` ones are not issued at all, `contraindicated` and `severe` only with a written reason. */
export type CheckFinding = z.infer<typeof checkFindingSchema>;

export interface Check {
  kind: CheckKind;
  state: 'checked' | 'not-in-table' | 'cannot-check';
  /** Of `cannot-check`. What could be checked besides still stands in `findings`. */
  why?: CannotCheck;
  /** What could not be understood or compared, as it was written: an allergy, a diagnosis, own medicines. */
  about?: string[];
  /** Active ingredients of which the tables say nothing here, whatever the state is. */
  missing?: string[];
  findings: CheckFinding[];
}

/** One line's checks, each kind once, in the order of `checkKinds`. */
export interface LineChecks {
  /** Id in the formulary. */
  medicine: string;
  checks: Check[];
}

export interface CheckReport {
  /** Edition of the tables. */
  edition: string;
  /** Who has gone through them; nothing while no pharmacist has. */
  reviewed?: { by: string; on: string };
  /** A broken file, because of which nothing is known of any medicine. */
  problem?: TableProblem;
  lines: LineChecks[];
}

/** Whether a finding may only be gone past with a written reason. */
export const needsReason = ({ severity }: Pick<CheckFinding, 'severity'>) =>
  severity === 'contraindicated' || severity === 'severe';
