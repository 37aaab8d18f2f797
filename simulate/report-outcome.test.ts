/** The checks of a simulated day find what is wrong: each figure here is changed in one of the places that should agree. */
import { describe, expect, it } from 'vitest';
import type { ReportTableId } from '#shared/domain/report/report-table.ts';
import { reportDiffers, type Told } from './report-outcome.ts';
import { supportReport } from './support-outcome.ts';
import { livedSmallDay } from './testing/small-rows.ts';

/** The report with another number in one place, which must hold one. */
function withWrong({ report, file }: Told, id: ReportTableId, row: string, column: string): Told {
  let changed = 0;
  const tables = report.tables.map((table) => {
    const at = table.id === id ? table.columns.findIndex((each) => each.id === column) : -1;
    const rows = table.rows.map((each) => {
      if (at < 0 || each.key !== row) return each;
      changed += 1;
      return {
        ...each,
        values: each.values.map((value, index) => (index === at ? Number(value) + 1 : value)),
      };
    });
    return { ...table, rows };
  });
  if (changed !== 1) throw new Error(`The report has no ${id}/${row}/${column}`);
  return { report: { ...report, tables }, file };
}

describe('the report of a simulated day', () => {
  it('is found to agree with the rows and with what was done', async () => {
    const { rows, helped, told } = await livedSmallDay();
    expect(reportDiffers(rows, told)).toEqual([]);
    const support = supportReport(rows, helped, told.report);
    expect(support.wrong).toEqual([]);
    expect(support).toMatchObject({
      gifts: { given: 1, people: 1, lost: 2, received: 12 },
      savingsBooks: { granted: 1, vnd: 10_000_000 },
    });
  });

  it.each<[ReportTableId, string, string, RegExp]>([
    ['summary', 'exams', 'figure', /^exams: 1 \/ 2$/],
    ['places', 'cardiology', 'exams', /^exams and reports of places: 1 \/ 2$/],
    ['places', 'cardiology', 'median', /^wait at cardiology, median/],
    ['places', 'cardiology', 'p90', /^wait at cardiology, ninth tenth/],
    ['places', 'cardiology', 'longest', /^wait at cardiology, longest/],
    ['communes', 'unknown', 'people', /^people of commune unknown/],
    ['prescriptions', 'people', 'count', /^people with a prescription: 1 \/ 2 \/ 1$/],
    ['prescriptions', 'holding', 'count', /^rows of the list medicine: 1 \/ 1 \/ 2$/],
    ['medicines', 'paracetamol', 'given', /^units handed out: 10 \/ 11$/],
    ['medicines', 'total', 'value', /^value of medicine/],
    ['summary', 'medicine-value', 'figure', /^value of medicine/],
    ['gifts', 'total', 'people', /^rows of the list gifts: 1 \/ 1 \/ 2$/],
    ['gifts', 'total', 'given', /^sum of the list gifts: 1 \/ 1 \/ 2$/],
    ['savings-books', 'approved', 'people', /^rows of the list savings-books: 1 \/ 1 \/ 2$/],
    ['savings-books', 'approved', 'vnd', /^sum of the list savings-books/],
    ['gifts', 'hat/', 'left', /^file gifts, Mũ, Còn lại: 21 \/ 20$/],
  ])('is found wrong in %s, %s, %s', async (id, row, column, said) => {
    const { rows, told } = await livedSmallDay();
    expect(reportDiffers(rows, withWrong(told, id, row, column))).toContainEqual(expect.stringMatching(said));
  });

  it('is found to lack a row in its file', async () => {
    const { rows, told } = await livedSmallDay();
    const file = { ...told.file, rows: told.file.rows.slice(1) };
    expect(reportDiffers(rows, { ...told, file })).toContain('rows of the file gifts: 4 / 3');
  });
});

describe('what the support desk gave on a simulated day', () => {
  it.each<[ReportTableId, string, string, RegExp]>([
    ['gifts', 'jacket/M', 'given', /^jacket\/M given: 1 \/ 1 \/ 2$/],
    ['gifts', 'hat/', 'lost', /^hat\/ lost: 2 \/ 2 \/ 3$/],
    ['gifts', 'hat/', 'received', /^hat\/ received: 12 \/ 12 \/ 13$/],
    ['gifts', 'hat/', 'left', /^hat\/ left: 20 \/ 21$/],
    ['savings-books', 'approved', 'people', /^books: 1 \/ 1 \/ 2$/],
    ['savings-books', 'approved', 'vnd', /^money of books/],
    ['special-support', 'proposed', 'reached', /^cases: 0 \/ 0 \/ 1$/],
    ['special-support', 'helped-vnd', 'reached', /^money of cases: 0 \/ 0 \/ 1$/],
    ['categories', 'total', 'people', /^people who came: 1 \/ 2$/],
  ])('is found wrong in the report: %s, %s, %s', async (id, row, column, said) => {
    const { rows, helped, told } = await livedSmallDay();
    const { wrong } = supportReport(rows, helped, withWrong(told, id, row, column).report);
    expect(wrong).toEqual([expect.stringMatching(said)]);
  });

  it('is found wrong where the robots did something else', async () => {
    const { rows, helped, told } = await livedSmallDay();
    helped.gifts.set('hat/', { given: 1, lost: 0, received: 0 });
    helped.books = { ...helped.books, granted: new Map(), revoked: 1 };
    helped.cases = { opened: 1, closed: 1, helpedVnd: 5 };
    helped.contacted = 3;
    expect(supportReport(rows, helped, told.report).wrong.map((each) => each.split(':')[0])).toEqual([
      'hat/ given',
      'hat/ lost',
      'hat/ received',
      'books',
      'money of books',
      'books taken back',
      'cases',
      'closed cases',
      'money of cases',
      'people written to',
    ]);
  });

  it('is found wrong where pieces vanished from the shelf, or the budget was passed', async () => {
    const { rows, helped, told } = await livedSmallDay();
    const totals = rows.totals.map((each) =>
      each.id === 'gift-stock/hat/' ? { ...each, value: each.value - 1 } : each,
    );
    const day = rows.day && { ...rows.day, savingsBooks: { ...rows.day.savingsBooks, budgetVnd: 9_999_999 } };
    expect(supportReport({ ...rows, totals, day }, helped, told.report).wrong).toEqual([
      'hat/ left: 19 / 20',
      'hat/ on the shelf: 19 / 20',
      'books: 10000000 đồng of 9999999',
    ]);
  });
});
