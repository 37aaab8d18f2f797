/** Whether the pharmacy can hand it out. Only a note: what is missing can be bought, or given as another strength. */
import type { CheckFinding } from './check-report.ts';
import { type CheckedLine, type CheckOf, checkWith, counted, inWords, keyOf } from './checked-line.ts';

export const checkStock: CheckOf = (line) =>
  checkWith(findingsOf(line), line.quantity === undefined ? { why: 'not-filled-in' } : {});

function findingsOf({ medicine, name, quantity = 0, onHand }: CheckedLine): CheckFinding[] {
  const unit = counted(medicine.unit, quantity);
  const [left, wanted] = [inWords(onHand), inWords(quantity)];
  const finding = { key: keyOf('stock', medicine.id), severity: 'note' as const, sources: [] };
  if (onHand <= 0) return [{ ...finding, text: { vi: `${name} đã hết.`, en: `There is no ${name} left.` } }];
  if (quantity <= onHand) return [];
  return [
    {
      ...finding,
      text: {
        vi: `${name}: cần ${wanted.vi} ${unit.vi}, chỉ còn ${left.vi} ${unit.vi}.`,
        en: `${name}: ${wanted.en} ${unit.en} needed, only ${left.en} left.`,
      },
    },
  ];
}
