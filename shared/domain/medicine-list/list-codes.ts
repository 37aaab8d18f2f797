/** Everything that can be said of a row of a list of medicines. */
import type { MedicineField } from './list-fields.ts';

/** Why a row is not taken. */
export const medicineProblemCodes = [
  'open-quote',
  'torn-line',
  'too-many-cells',
  'not-a-medicine',
  'total-row',
  'header-again',
  'medicine-missing',
  'required',
  'too-long',
  'invalid',
  'letters-lost',
  'contradicts-id',
  'two-strengths',
  'several-medicines',
  'atc-malformed',
  'toxic-unclear',
  'unit-differs',
  'quantity-missing',
  'quantity-not-whole',
  'quantity-rounded',
  'quantity-negative',
  'quantity-huge',
  'expiry-missing',
  'expiry-unreadable',
  'expiry-impossible',
  'two-digit-year',
  'month-day-swapped',
  'price-unreadable',
  'price-negative',
  'price-decimals',
  'price-huge',
  'lot-number-missing',
  'lot-number-rounded',
  'lot-twice',
  'lot-received',
] as const;
export type MedicineProblemCode = (typeof medicineProblemCodes)[number];

/** What somebody should know of a row that is taken. */
export const medicineWarningCodes = [
  'new-substance',
  'new-strength',
  'new-form',
  'new-brand',
  'form-from-list',
  'brand-from-list',
  'brand-not-taken',
  'differs',
  'toxic-differs',
  'toxic-not-said',
  'halves-unclear',
  'atc-missing',
  'no-english',
  'medicine-twice',
  'quantity-zero',
  'pack-not-full',
  'pack-unclear',
  'expired',
] as const;
export type MedicineWarningCode = (typeof medicineWarningCodes)[number];

/** Its words are `medicineList.<kind>.<code>`, filled with `params`. */
export type MedicineNote = {
  /** What it is about; none when it is the whole row. */
  field?: MedicineField;
  /** Place of the column it is about; none when it is about the whole row, or there is no such column. */
  column?: number;
  /** What stands in the cell, cut off where it is long. */
  value?: string;
  params: Record<string, string | number>;
} & ({ kind: 'problem'; code: MedicineProblemCode } | { kind: 'warning'; code: MedicineWarningCode });

/** What came of reading one cell. */
export type ReadCell<Value> = { value: Value } | { problem: MedicineProblemCode };
