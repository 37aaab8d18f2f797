/** How much of a substance one dose holds: `2 viên` of 500 mg are 1.000 mg. */
import { contentOf } from '../../medicine/content.ts';
import type { Medicine } from '../../medicine/medicine.ts';
import type { Dosing } from '../../medicine-facts/medicine-facts.ts';
import { measuredDose, unitsPerDose } from '../quantity.ts';
import type { CannotCheck } from './check-report.ts';
import type { Bilingual } from './checked-line.ts';

/** One dose as it is told, counted. */
export interface ToldDose {
  amount: number;
  /** What is counted: tablets, ml, puffs. */
  of: Bilingual;
}

const perUnit: Record<Dosing['unit'], number> = { mg: 1, g: 1000, mcg: 0.001, iu: 1, ml: 1 };

export const unitNames: Record<Dosing['unit'], Bilingual> = {
  mg: { vi: 'mg', en: 'mg' },
  g: { vi: 'g', en: 'g' },
  mcg: { vi: 'microgam', en: 'micrograms' },
  iu: { vi: 'IU', en: 'IU' },
  ml: { vi: 'ml', en: 'ml' },
};

/** Nothing when the dose is told in words only. */
export function toldDose(dose: string, medicine: Medicine): ToldDose | undefined {
  const units = unitsPerDose(dose, medicine.unit.vi);
  if (units !== undefined) return { amount: units, of: medicine.unit };
  const ml = measuredDose(dose, 'ml');
  if (ml !== undefined) return { amount: ml, of: unitNames.ml };
  const puffs = measuredDose(dose, 'dose');
  return puffs === undefined ? undefined : { amount: puffs, of: { vi: 'nhát', en: 'puffs' } };
}

/** Of the ingredient at a place, in a unit of the tables; else why it cannot be said. */
export function amountIn(
  { amount, of }: ToldDose,
  medicine: Medicine,
  place: number,
  unit: Dosing['unit'],
): number | CannotCheck {
  if (unit === 'ml' && of === unitNames.ml) return amount;
  const content = contentOf(medicine);
  const one = content?.amounts[place];
  if (!content || !one) return 'strength-not-a-number';
  const isWhole = of === medicine.unit;
  const measures = isWhole && content.per !== 'unit' ? content.holds : 1;
  if (unit === 'ml')
    return content.per === 'ml' && measures !== undefined ? amount * measures : 'strength-not-a-number';
  if ((one.unit === 'iu') !== (unit === 'iu')) return 'strength-not-a-number';
  // Millilitres of a tablet, or a bottle that does not say how much it holds.
  if ((!isWhole && content.per === 'unit') || measures === undefined) return 'dose-not-a-number';
  return (amount * measures * one.value) / perUnit[unit];
}
