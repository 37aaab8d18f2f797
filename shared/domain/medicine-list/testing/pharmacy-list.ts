/** A day with two medicines and a lot, and rows of a pharmacy's list for it. */
import starterJson from '#resources/formulary/starter.json' with { type: 'json' };
import { type Medicine, medicineSchema } from '../../medicine/medicine.ts';
import { type MedicineList, readMedicineList } from '../read-medicine-list.ts';

const starter = starterJson.medicines.map((medicine) => medicineSchema.parse(medicine));
const date = '2026-11-23';

function starterOf(id: string): Medicine {
  const found = starter.find((medicine) => medicine.id === id);
  if (!found) throw new Error(`The starter list has no ${id}`);
  return found;
}

/** Of the day: one as in the starter list, one with a brand of its own. */
export const panadol: Medicine = {
  ...starterOf('paracetamol-500-tab'),
  id: 'panadol',
  brand: 'Panadol',
  strength: '650 mg',
};
export const formulary = [starterOf('amlodipine-5-tab'), panadol];
const lots = [{ medicine: 'amlodipine-5-tab', number: 'AM 01' }];
export const around = { formulary, starter, lots, date };

export function listOf(source: string | Uint8Array): MedicineList {
  const result = readMedicineList(source, around);
  if ('refusal' in result) throw new Error(`Refused: ${result.refusal.code}`);
  return result.list;
}

export const header =
  'Hoạt chất;Biệt dược;Hàm lượng;Dạng bào chế;ĐVT;Đường dùng;Mã ATC;Thuốc độc;Số lô;Hạn dùng;Số lượng;Mã thuốc';

/** One row of such a list, said in the order of its header. */
export function rowOf(...cells: string[]) {
  const { rows, missing } = listOf(`${header}\n${cells.join(';')}\n`);
  const [row] = rows;
  if (!row || rows.length !== 1) throw new Error(`${rows.length} rows`);
  return { row, missing };
}

export const said = ({ notes }: MedicineList['rows'][number]) =>
  notes.map(({ code, column }) => (column === undefined ? code : `${code}@${column}`));

export const good = [
  'Paracetamol',
  '',
  '500 mg',
  'viên nén',
  '',
  '',
  '',
  '',
  'P1',
  '31/12/2027',
  '1.000',
  '',
] as const;
export const fresh = [
  'Rutin',
  '',
  '50 mg',
  'viên nén',
  'viên',
  'uống',
  'C05CA01',
  '',
  'R1',
  '12/2027',
  '500',
  '',
] as const;

/** A good row with some cells replaced, by place. */
export function changed(row: readonly string[], cells: Record<number, string>): string[] {
  return row.map((cell, at) => cells[at] ?? cell);
}
