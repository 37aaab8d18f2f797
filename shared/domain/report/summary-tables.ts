/** The figures to be seen first, and how far the day is against its plan. Both read the other tables, never the source anew. */
import type { Gift } from '../day/setup.ts';
import { sizesOf } from '../gifts/rule.ts';
import type { ReportSource } from './report-source.ts';
import {
  column,
  type Figure,
  noFigure,
  plain,
  type ReportRow,
  type ReportTable,
  type ReportTableId,
  row,
  sum,
  type Unit,
  type Words,
} from './report-table.ts';

type Tables = readonly ReportTable[];

/** A figure of a table; none where there is no such row. */
export function figureOf(tables: Tables, id: ReportTableId, rowKey: string, columnId: string): Figure {
  const table = tables.find((each) => each.id === id);
  const index = table?.columns.findIndex((each) => each.id === columnId) ?? -1;
  const found = table?.rows.find(({ key }) => key === rowKey);
  const value = found?.values[index];
  return value === undefined ? noFigure : { value, visits: found?.visits[index] ?? [] };
}

/** As `figureOf`, but nothing counts as zero. */
const numberOf = (...of: Parameters<typeof figureOf>): Figure => {
  const figure = figureOf(...of);
  return figure.value === '' ? plain(0) : figure;
};

export function summaryTable({ visits }: ReportSource, tables: Tables): ReportTable {
  const exams: Figure = {
    value: sum(visits.map(({ record }) => record.exams.length)),
    visits: visits.flatMap(({ visit, record }) => (record.exams.length > 0 ? [visit.id] : [])),
  };
  const rows: [string, Words, Figure, Unit?][] = [
    ['came', { vi: 'Người đến khám', en: 'People' }, numberOf(tables, 'categories', 'total', 'people')],
    ['exams', { vi: 'Lần khám chuyên khoa', en: 'Exams' }, exams],
    [
      'prescriptions',
      { vi: 'Người có đơn thuốc', en: 'People with a prescription' },
      numberOf(tables, 'prescriptions', 'people', 'count'),
    ],
    [
      'medicine-value',
      { vi: 'Thuốc đã phát', en: 'Medicine given' },
      numberOf(tables, 'medicines', 'total', 'value'),
      'vnd',
    ],
    [
      'savings-books',
      { vi: 'Sổ tiết kiệm', en: 'Savings books' },
      numberOf(tables, 'savings-books', 'approved', 'people'),
    ],
    [
      'savings-books-vnd',
      { vi: 'Tiền sổ', en: 'Money of books' },
      numberOf(tables, 'savings-books', 'approved', 'vnd'),
      'vnd',
    ],
    [
      'gifts',
      { vi: 'Người nhận quà', en: 'People with gifts' },
      numberOf(tables, 'gifts', 'total', 'people'),
    ],
    [
      'special-support',
      { vi: 'Hỗ trợ riêng', en: 'Support cases' },
      numberOf(tables, 'special-support', 'proposed', 'reached'),
    ],
  ];
  return {
    id: 'summary',
    title: { vi: 'Ngày khám trong vài con số', en: 'The day in a few figures' },
    rowsTitle: { vi: 'Mục', en: 'What' },
    columns: [column('figure', 'Số liệu', 'Figure')],
    rows: rows.map(([key, label, figure, unit]) => row(key, label, [figure], unit ? { unit } : {})),
  };
}

/** What was planned, what became of it, and which part that is, in whole percent. Without a plan there is no row. */
export function planTable({ setup }: ReportSource, tables: Tables): ReportTable {
  const against = (key: string, label: Words, planned: number, done: Figure, unit?: Unit): ReportRow[] =>
    planned === 0
      ? []
      : [
          row(
            key,
            label,
            [plain(planned), done, plain(Math.round((100 * Number(done.value)) / planned))],
            unit ? { unit } : {},
          ),
        ];
  const plannedOf = ({ stock }: Gift) => sum(stock.map(({ quantity }) => quantity));
  const givenOf = (gift: Gift): Figure => {
    const its = sizesOf(gift).map(({ size }) =>
      figureOf(tables, 'gifts', `${gift.id}/${size ?? ''}`, 'given'),
    );
    return {
      value: sum(its.map(({ value }) => Number(value))),
      visits: its.flatMap(({ visits }) => visits),
    };
  };
  const { number = 0, budgetVnd } = setup.savingsBooks;
  const expected = sum(Object.values(setup.expected));
  return {
    id: 'plan',
    title: { vi: 'So với kế hoạch', en: 'Against the plan' },
    rowsTitle: { vi: 'Mục', en: 'What' },
    columns: [
      column('planned', 'Kế hoạch', 'Planned'),
      column('done', 'Đã làm', 'Done'),
      column('percent', 'Đạt', 'Reached', 'percent'),
    ],
    rows: [
      ...against(
        'people',
        { vi: 'Người đến khám', en: 'People' },
        expected,
        numberOf(tables, 'categories', 'total', 'people'),
      ),
      ...against(
        'savings-books',
        { vi: 'Sổ tiết kiệm', en: 'Savings books' },
        number,
        numberOf(tables, 'savings-books', 'approved', 'people'),
      ),
      ...against(
        'budget',
        { vi: 'Ngân sách sổ tiết kiệm', en: 'Budget of savings books' },
        budgetVnd,
        numberOf(tables, 'savings-books', 'approved', 'vnd'),
        'vnd',
      ),
      ...setup.gifts.flatMap((gift) => against(`gift/${gift.id}`, gift.name, plannedOf(gift), givenOf(gift))),
    ],
  };
}
