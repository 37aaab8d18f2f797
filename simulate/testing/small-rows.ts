/** The last rows of a small day on which something of everything was given, and what robots would know of it. */
import {
  call1,
  dispense,
  grant,
  nominate,
  prescribe,
  type Step,
  sign,
  step,
} from '#main/clinic/testing/apart.ts';
import { arrive, gifts, openSmallDay, smallDay, staff } from '#main/clinic/testing/small-day.ts';
import { dayReportOf } from '#main/host/report-source.ts';
import { createHelped, type Helped, noteGift } from '../helped.ts';
import type { ReportFile, Told } from '../report-outcome.ts';
import type { DayRows } from '../support-outcome.ts';

const steps: Step[] = [
  call1,
  sign,
  prescribe(10),
  dispense(10),
  nominate,
  grant,
  step(
    'visit.give-gifts',
    { items: [{ gift: 'jacket', size: 'M', quantity: 1 }], proof: 'signature' },
    staff.support,
  ),
  step('gift.receive', { quantity: 12 }, staff.support, 'gift/hat'),
  step('gift.record-loss', { quantity: 2, kind: 'lost', reason: 'Mất' }, staff.support, 'gift/hat'),
];

export async function livedSmallDay(): Promise<{ rows: DayRows; helped: Helped; told: Told }> {
  const day = smallDay();
  await openSmallDay(day, { gifts });
  await arrive(day);
  for (const each of steps) await each(day);
  const { book } = day.clinic;
  const { readers } = book;
  const all = <Row>(reader: { ids(): Iterable<string>; row(id: string): Row | undefined }) =>
    [...reader.ids()].flatMap((id) => reader.row(id) ?? []);
  const rows = {
    day: all(readers.day)[0],
    visits: all(readers.visits),
    records: all(readers.records),
    patients: all(readers.patients),
    lots: all(readers.lots),
    gifts: all(readers.gifts),
    totals: all(readers.totals),
    savingsBooks: all(readers.savingsBooks),
    supportCases: all(readers.supportCases),
    contacts: all(readers.contacts),
  };
  const helped = createHelped();
  noteGift(helped, { gift: 'jacket', size: 'M' }, 'given', 1);
  noteGift(helped, { gift: 'hat' }, 'received', 12);
  noteGift(helped, { gift: 'hat' }, 'lost', 2);
  helped.books.granted.set('p', 10_000_000);
  const report = dayReportOf(book);
  if (!report) throw new Error('No report');
  return { rows, helped, told: { report, file: fileOf(report) } };
}

/** As a spreadsheet reads it. */
function fileOf({ tables }: Told['report']): ReportFile {
  const gifts = tables.find(({ id }) => id === 'gifts');
  const titles = [gifts?.rowsTitle.vi ?? '', ...(gifts?.columns.map(({ title }) => title.vi) ?? [])];
  const rows = (gifts?.rows ?? []).map(({ label, values }) =>
    Object.fromEntries([label.vi, ...values].map((value, index) => [titles[index] ?? '', String(value)])),
  );
  return { table: 'gifts', rows };
}
