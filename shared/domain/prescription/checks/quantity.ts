/** Whether the number of units is what dose × times a day × days come to. Only a note: somebody may have a few left. */
import { isOwnQuantity, quantityFor } from '../quantity.ts';
import { type CheckOf, checkWith, counted, inWords, keyOf } from './checked-line.ts';

/** Parts of a unit are rounded up, as they are handed out; what cannot be counted is said to be so. */
export const checkQuantity: CheckOf = (line) => {
  const { medicine, name, dose, timesPerDay, days, quantity } = line;
  if (dose.trim() === '' || !timesPerDay || !days || quantity === undefined)
    return checkWith([], { why: 'not-filled-in' });
  const expected = quantityFor(line, medicine);
  if (expected === undefined) return checkWith([], { why: 'quantity-not-counted' });
  if (!isOwnQuantity(line, medicine)) return checkWith([]);
  const [written, wanted] = [inWords(quantity), inWords(expected)];
  return checkWith([
    {
      key: keyOf('quantity', medicine.id),
      severity: 'note',
      text: {
        vi: `${name}: ghi ${written.vi} ${medicine.unit.vi}, liều × số lần × số ngày = ${wanted.vi} ${medicine.unit.vi}.`,
        en: `${name}: ${written.en} ${counted(medicine.unit, quantity).en} written, dose × times × days = ${wanted.en}.`,
      },
      sources: [],
    },
  ]);
};
