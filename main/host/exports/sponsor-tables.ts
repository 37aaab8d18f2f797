/** What the sponsor is told besides the report of the day: numbers only, and of nobody by themselves. */
import type { Book } from '#main/clinic/book.ts';
import { spentOnSavingsBooks } from '#shared/domain/savings-book/savings-book.ts';
import type { Table } from './table.ts';

/** Medicines, and gifts with the savings books. */
export function sponsorTables(book: Book): Table[] {
  return [medicinesTable(book), giftsTable(book)];
}

function medicinesTable({ rows, readers }: Book): Table {
  const lots = [...readers.lots.ids()].flatMap((id) => readers.lots.row(id) ?? []);
  const medicines = rows.day()?.formulary ?? [];
  return {
    name: 'thuoc',
    columns: ['Thuốc', 'Hàm lượng', 'Đơn vị', 'Số lô', 'Nhập', 'Đã cấp phát', 'Còn lại'],
    rows: medicines.flatMap(({ id, inn, brand, strength, unit }) => {
      const own = lots.filter(({ medicine }) => medicine === id);
      const given = rows.total(`dispensed/${id}`);
      if (own.length === 0 && given === 0) return [];
      const sum = (of: (lot: (typeof own)[number]) => number) => own.reduce((all, lot) => all + of(lot), 0);
      const name = brand ? `${inn.join(' + ')} (${brand})` : inn.join(' + ');
      const stock = [own.length, sum(({ quantity }) => quantity), given, sum(({ onHand }) => onHand)];
      return [[name, strength, unit.vi, ...stock]];
    }),
  };
}

function giftsTable({ rows }: Book): Table {
  const day = rows.day();
  const gifts = (day?.gifts ?? []).flatMap(({ name, stock }) =>
    stock.map(({ size, quantity }) => [[name.vi, size].filter(Boolean).join(' '), quantity]),
  );
  const spent = rows.total(spentOnSavingsBooks);
  return {
    name: 'qua-va-so-tiet-kiem',
    columns: ['Mục', 'Số lượng'],
    rows: [
      ['Lượt khám', rows.total('visits')],
      ['Sổ tiết kiệm đã trao', rows.total('savings-books')],
      ['Tiền sổ tiết kiệm đã trao (đồng)', spent],
      ['Ngân sách sổ tiết kiệm (đồng)', day?.savingsBooks.budgetVnd ?? 0],
      ...gifts.map(([name, quantity]) => [`Quà chuẩn bị: ${name}`, quantity]),
    ],
  };
}
