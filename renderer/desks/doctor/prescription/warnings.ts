/** What a doctor is told about a line while it is being written. `refused` ones will not be issued. */
import type { Medicine } from '#shared/domain/medicine/medicine.ts';
import { maximumDays } from '#shared/domain/prescription/prescription.ts';

export type Warning =
  | { kind: 'too-many-days'; refused: true; days: number }
  | { kind: 'duplicate'; refused: true }
  | { kind: 'same-ingredient'; refused: false; inn: string }
  | { kind: 'out-of-stock'; refused: false }
  | { kind: 'low-stock'; refused: false; onHand: number };

export interface WrittenLine {
  medicine: Medicine;
  quantity: number | undefined;
  days: number | undefined;
}

/** The warnings of one of the lines, the gravest first. */
export function warningsOf(lines: readonly WrittenLine[], index: number, onHand: number): Warning[] {
  const line = lines[index];
  if (!line) return [];
  const warnings: Warning[] = [];
  const others = lines.filter((_, other) => other !== index);
  if ((line.days ?? 0) > maximumDays)
    warnings.push({ kind: 'too-many-days', refused: true, days: maximumDays });
  if (others.some((other) => other.medicine.id === line.medicine.id)) {
    warnings.push({ kind: 'duplicate', refused: true });
  } else {
    const inn = line.medicine.inn.find((each) => others.some((other) => other.medicine.inn.includes(each)));
    if (inn !== undefined) warnings.push({ kind: 'same-ingredient', refused: false, inn });
  }
  if (onHand === 0) warnings.push({ kind: 'out-of-stock', refused: false });
  else if ((line.quantity ?? 0) > onHand) warnings.push({ kind: 'low-stock', refused: false, onHand });
  return warnings;
}
