/** What the sponsor is told besides the report of the day: numbers only, and of nobody by themselves. */
import type { Book } from '#main/clinic/book.ts';
import { allLots, visitsWithRecords } from '#main/clinic/whole-day.ts';
import { stockAccounts } from '#shared/domain/lot/stock-account.ts';
import { withoutPeople } from '#shared/domain/report/without-people.ts';
import { dayReportOf } from '../report-source.ts';
import { reportNumbers } from './report-files.ts';
import type { Table } from './table.ts';

/** What of the day's report is about what was given. */
const given = ['summary', 'gifts', 'savings-books', 'special-support', 'subscribers'] as const;

/** Medicines, and the tables of the report about all that was given. */
export function sponsorTables(book: Book): Table[] {
  const report = dayReportOf(book);
  const told = report ? given.flatMap((id) => reportNumbers(withoutPeople(report), id)) : [];
  return [medicinesTable(book), ...told];
}

/** Each row adds up: what came in and what counting changed is what went out and what is left. */
function medicinesTable(book: Book): Table {
  const lots = allLots(book);
  const accounts = stockAccounts(
    lots,
    visitsWithRecords(book).map(({ record }) => record),
  );
  const medicines = book.rows.day()?.formulary ?? [];
  return {
    name: 'thuoc',
    columns: [
      ...['Thuốc', 'Hàm lượng', 'Đơn vị', 'Số lô', 'Nhập', 'Chênh lệch kiểm đếm', 'Đã cấp phát'],
      ...['Trả lại, hủy', 'Hỏng, vỡ', 'Mất', 'Hủy vì hết hạn', 'Chuyển tiếp', 'Còn lại'],
    ],
    rows: medicines.flatMap(({ id, inn, brand, strength, unit }) => {
      const account = accounts.get(id);
      if (!account) return [];
      const { received, adjusted, given, destroyed, damaged, lost, expired, sentOn, left } = account;
      const name = brand ? `${inn.join(' + ')} (${brand})` : inn.join(' + ');
      const number = lots.filter(({ medicine }) => medicine === id).length;
      return [
        [
          ...[name, strength, unit.vi, number, received, adjusted, given],
          ...[destroyed, damaged, lost, expired, sentOn, left],
        ],
      ];
    }),
  };
}
