/** Lines as they are printed: with the words of their medicines, and only what can be handed out. */
import { isTablet, mayBeHalved } from '../medicine/content.ts';
import { type Medicine, printedName } from '../medicine/medicine.ts';
import type { Refusal } from '../refusal.ts';
import type { IssuedLine, PrescriptionLine } from './issued.ts';
import { maximumDays } from './legal-limits.ts';
import { unitsPerDose } from './quantity.ts';

/**
 * Refused: `unknown-medicine`, `duplicate-medicine`, `too-many-days`, `not-divisible` (a part of a tablet that cannot be
 * broken so).
 */
export function completedLines(
  formulary: readonly Medicine[],
  written: readonly PrescriptionLine[],
): { lines: IssuedLine[] } | { refusal: Refusal } {
  const lines: IssuedLine[] = [];
  for (const line of written) {
    const medicine = formulary.find((each) => each.id === line.medicine);
    if (!medicine) return { refusal: { code: 'unknown-medicine', params: { medicine: line.medicine } } };
    const name = printedName(medicine);
    if (lines.some((each) => each.medicine === line.medicine))
      return { refusal: { code: 'duplicate-medicine', params: { name } } };
    if (line.days > maximumDays)
      return { refusal: { code: 'too-many-days', params: { name, days: maximumDays } } };
    const units = unitsPerDose(line.dose, medicine.unit.vi);
    if (units !== undefined && !isPossiblePart(units, medicine))
      return { refusal: { code: 'not-divisible', params: { name, dose: line.dose } } };
    const { strength, form, unit, route, toxic } = medicine;
    lines.push({ ...line, name, strength, form, unit, route, toxic });
  }
  return { lines };
}

/** Whole units, or halves of what may be broken. Sachets are measured out by whoever gives them. */
export const isPossiblePart = (units: number, medicine: Medicine): boolean =>
  Number.isInteger(units) || !isTablet(medicine) || (Number.isInteger(units * 2) && mayBeHalved(medicine));

/** Toxic medicines come first. Source: Thông tư 26/2025/TT-BYT. */
export function toxicFirst<L extends { toxic: boolean }>(lines: readonly L[]): L[] {
  return [...lines.filter((line) => line.toxic), ...lines.filter((line) => !line.toxic)];
}
