import { handedOut, lineOf } from '#shared/domain/dispensing/dispensing.ts';
import type { VisitRow } from '#shared/rows.ts';
import type { Line } from './picking.ts';

/** Medicines handed out beyond what the prescription that counts now asks for, with the units too many. */
export function handedOutBeyond(
  visit: Pick<VisitRow, 'dispensed' | 'returned'>,
  lines: readonly Line[],
): { name: string; units: number }[] {
  const names = new Map(visit.dispensed.map((item) => [lineOf(item, lines), item.name]));
  return [...names].flatMap(([medicine, name]) => {
    const asked = lines.find((line) => line.medicine === medicine)?.quantity ?? 0;
    const units = handedOut(visit, medicine, lines) - asked;
    return units > 0 ? [{ name, units }] : [];
  });
}
