/** What stands between the people and their signatures, where that is the same on every day. */
import type { ReceivedColumn } from './content.ts';

/** How many medicines and the code of their prescription, but not their names: those would tell an illness. */
export const medicineColumns: readonly ReceivedColumn[] = [
  { title: 'Mã đơn thuốc', width: 130, whole: true },
  { title: 'Số loại thuốc', width: 65, sum: 'count' },
];

/** Wide enough for a number of sixteen digits, and for sums up to 9.999.999.999 ₫ in letters of the ordinary size. */
export const savingsBookColumns: readonly ReceivedColumn[] = [
  { title: 'Số giấy chứng nhận', width: 67, whole: true },
  { title: 'Số sổ', width: 92, whole: true },
  { title: 'Số tiền', width: 88, sum: 'vnd' },
];
