/** What the checks of a prescription look at. */
import type { Medicine } from '../../medicine/medicine.ts';
import type { Health } from '../../patient/health.ts';
import type { AgeRange } from '../../triage/age-range.ts';

/** A line as it is being written: anything may be missing. */
export interface LineToCheck {
  medicine: Medicine;
  /** One dose as it is told to the patient: `1 viên`, `5 ml`. */
  dose: string;
  timesPerDay: number | undefined;
  days: number | undefined;
  quantity: number | undefined;
  /** Units that may still be handed out. */
  onHand: number;
}

/** The person as they are known on the clinic day. */
export interface PersonToCheck {
  /** In completed months; people who know only a year have a range. */
  age: AgeRange;
  sex: 'male' | 'female';
  weightKg: number | undefined;
  /** As triage or a doctor asked; nothing when nobody did. */
  pregnant: 'yes' | 'no' | 'unknown' | undefined;
  health: Health;
  /** Of every exam of today; without a code it cannot be compared. */
  diagnoses: readonly { code?: string | undefined; text: string }[];
  /** What they take already, in their own words. */
  ownMedicines: string | undefined;
}

export interface ToCheck {
  lines: readonly LineToCheck[];
  person: PersonToCheck;
  /** Most days an ordinary prescription may run. */
  maximumDays: number;
}
