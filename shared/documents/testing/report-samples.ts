/** Reports of a day for tests of their paper: one on which nothing happened, and one with numbers written by hand. */
import type { DaySetup } from '../../domain/day/setup.ts';
import { type DayReport, reportOf } from '../../domain/report/day-report.ts';
import { type ReportTableId, row, same } from '../../domain/report/report-table.ts';
import { daySetup } from './samples.ts';

/** Of a day on which nothing happened. */
export const noReport = (setup: DaySetup = daySetup): DayReport =>
  reportOf({
    setup,
    asOf: '',
    visits: [],
    lots: [],
    gifts: [],
    savingsBooks: [],
    supportCases: [],
    turnedAway: [],
    disputes: [],
    titleOf: () => undefined,
  });

type Lines = readonly (readonly [label: string, ...values: (number | string)[]])[];

const rowsOf = (lines: Lines) =>
  lines.map(([label, ...values]) =>
    row(
      label,
      same(label),
      values.map((value) => ({ value, visits: [] })),
      label === 'Cộng' ? { total: true } : {},
    ),
  );

/** The report of nothing with these rows in its tables. */
export function reportWith(tables: Partial<Record<ReportTableId, Lines>>): DayReport {
  const nothing = noReport();
  return {
    asOf: '2027-07-14T09:41:07.120Z',
    tables: nothing.tables.map((table) => {
      const lines = tables[table.id];
      return lines ? { ...table, rows: rowsOf(lines) } : table;
    }),
  };
}

export const someReport = reportWith({
  summary: [
    ['Người đến khám', 1287],
    ['Lần khám chuyên khoa', 1604],
    ['Người có đơn thuốc', 1102],
    ['Sổ tiết kiệm được duyệt', 9],
  ],
  plan: [['Người đến khám', 300, 1287, 429]],
  categories: [
    ['Hộ nghèo', 702, 180],
    ['Hộ cận nghèo', 341, 120],
    ['Cộng', 1287, 300],
  ],
  ages: [
    ['Dưới 6 tuổi', 58, 61, 119],
    ['6–15 tuổi', 80, 74, 154],
    ['Từ 75 tuổi', 53, 40, 93],
    ['Cộng', 745, 542, 1287],
  ],
  'ethnic-groups': [
    ['HMông', 803],
    ['Dao', 211],
    ['Cộng', 1287],
  ],
  communes: [['Xã Lũng Cú, Tỉnh Tuyên Quang', 1287]],
  places: [
    ['Sàng lọc', 1280, 1271, '', 11, 32, 47],
    ['Tim mạch', 488, 480, 480, 31, 80, 118],
  ],
  hours: [['7:00–7:59', 120, 80, 0]],
  waits: [['0–14 phút', 700, 300, 400]],
  diagnoses: [
    ['I10 Tăng huyết áp vô căn (nguyên phát)', 311],
    ['M17.0 Thoái hóa khớp gối nguyên phát hai bên', 204],
    ['G43.9', 3],
    ['Có chẩn đoán chưa ghi mã', 7],
  ],
  'red-flags': [['Huyết áp rất cao', 12, 3]],
  medicines: [
    ['Amlodipine 5 mg', 'viên', 9600, 9330, 311, 48_215_500, 1240],
    ['Cộng', '', '', '', 1097, 48_215_500, 1240],
  ],
  gifts: [['Áo khoác, cỡ S', 60, 0, 0, 41, 41, 2, 0, 0, 0, 19]],
  'savings-books': [['Được duyệt', 9, 90_000_000]],
  'turned-away': [
    ['Đã đủ người', 21],
    ['Đến muộn', 8],
  ],
  endings: [['Chuyển đi bệnh viện', 3]],
  disputes: [['Một người được gọi vào hai phòng', 1, 0]],
});
