/** The formulary and its lots as a file for a spreadsheet. */
import { formatDate } from '../calendar.ts';
import type { LotReceipt } from '../lot/lot.ts';
import type { Medicine } from '../medicine/medicine.ts';

type Row = readonly (readonly [header: string, cell: string])[];

/**
 * CSV in UTF-8 with a mark, cells parted by `;`, headers in Vietnamese: one row for each lot, and one for each
 * medicine without any. `readMedicineList` reads the same from it. `quantity` is written as it is given: what was
 * received, or what is on hand.
 */
export function writeMedicineList({
  formulary,
  lots,
}: {
  formulary: readonly Medicine[];
  lots: readonly LotReceipt[];
}): string {
  const byMedicine = Map.groupBy(lots, ({ medicine }) => medicine);
  const rows = formulary.flatMap((medicine) =>
    (byMedicine.get(medicine.id) ?? [undefined]).map((lot) => rowOf(medicine.id, medicine, lot)),
  );
  const ids = new Set(formulary.map(({ id }) => id));
  const others = lots.filter(({ medicine }) => !ids.has(medicine));
  const all = [...rows, ...others.map((lot) => rowOf(lot.medicine, undefined, lot))];
  const headers = rowOf('', undefined, undefined).map(([header]) => header);
  const lines = [headers, ...all.map((row) => row.map(([, cell]) => cell))];
  return `\ufeff${lines.map((cells) => `${cells.map(quoted).join(';')}\r\n`).join('')}`;
}

function rowOf(id: string, medicine: Medicine | undefined, lot: LotReceipt | undefined): Row {
  return [
    ['Mã thuốc', text(id)],
    ['Hoạt chất', text(medicine?.inn.join(' + '))],
    ['Biệt dược', text(medicine?.brand)],
    ['Nồng độ/Hàm lượng', text(medicine?.strength)],
    ['Dạng bào chế', text(medicine?.form.vi)],
    ['Đơn vị tính', text(medicine?.unit.vi)],
    ['Đường dùng', text(medicine?.route.vi)],
    ['Mã ATC', text(medicine?.atc)],
    ['Thuốc độc', medicine?.toxic ? 'x' : ''],
    ['Bẻ đôi được', medicine?.halves ? 'x' : ''],
    ['Số lô', text(lot?.number)],
    ['Hạn dùng', lot ? formatDate(lot.expiry) : ''],
    ['Số lượng', lot ? String(lot.quantity) : ''],
    ['Quy cách', lot?.packSize === undefined ? '' : String(lot.packSize)],
    ['Đơn giá', lot?.unitPriceVnd === undefined ? '' : String(lot.unitPriceVnd).replace('.', ',')],
    ['Đơn vị tặng', text(lot?.donor)],
    ['Dạng bào chế (tiếng Anh)', text(medicine?.form.en)],
    ['Đơn vị tính (tiếng Anh)', text(medicine?.unit.en)],
    ['Đường dùng (tiếng Anh)', text(medicine?.route.en)],
  ];
}

/** What a spreadsheet would take for a formula, a dash for nothing or a rounded number stands behind an apostrophe. */
function text(value = ''): string {
  return /^['=+\-–—@\t\r]|^\d([.,]\d+)?E\+\d+$/i.test(value) ? `'${value}` : value;
}

function quoted(cell: string): string {
  return /[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
