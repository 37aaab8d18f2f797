/** The report of the day: its tables for a screen, and as files. */
import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { mayHandleDocument } from '#shared/document-roles.ts';
import type { DayReport } from '#shared/domain/report/day-report.ts';
import { withoutPeople } from '#shared/domain/report/without-people.ts';
import { exportReportSchema, type ReportReply } from '#shared/exports.ts';
import { reportNumbers, reportPeople } from '../exports/report-files.ts';
import { csvOf, markedIfPractice, type Table } from '../exports/table.ts';
import { tableFiles, zipOf } from '../exports/zip.ts';
import { bodyOf, HostProblem } from '../problem.ts';
import { dayReportOf } from '../report-source.ts';
import { type SignedInEnv, signedIn } from '../signed-in.ts';
import type { Station } from '../station.ts';

/** After `signedIn`: only who may read the paper of the report gets through. Throws `role-may-not`. */
const reportReaders = createMiddleware<SignedInEnv>(async (context, next) => {
  if (!mayHandleDocument(context.get('staff').roles, 'day-report')) throw new HostProblem('role-may-not');
  await next();
});

export function reportRoutes(station: Station): Hono<SignedInEnv> {
  const whole = (): DayReport => {
    const report = dayReportOf(station.day.clinic.book);
    if (!report) throw new HostProblem('not-found');
    return report;
  };
  const marked = (tables: Table[]) => markedIfPractice(tables, station.day.clinic.book.rows.day());
  return new Hono<SignedInEnv>()
    .get('/report', signedIn(station), reportReaders, (context) => {
      const isCoordinator = context.get('staff').roles.includes('coordinator');
      const reply: ReportReply = isCoordinator ? whole() : withoutPeople(whole());
      return context.json(reply);
    })
    .post('/exports/report', signedIn(station), reportReaders, async (context) => {
      const { table, people } = await bodyOf(context, exportReportSchema);
      const staff = context.get('staff');
      if (people) {
        if (!staff.roles.includes('coordinator')) throw new HostProblem('role-may-not');
        const { book } = station.day.clinic;
        const by = { name: staff.name, at: station.parts.now().toISOString() };
        const tables = reportPeople(whole(), (id) => book.readers.visits.row(id), by, table);
        return context.body(await zipOf(tableFiles(marked(tables)), people.password), 200, zipHeaders);
      }
      const tables = marked(reportNumbers(withoutPeople(whole()), table));
      const [only] = tables;
      if (table !== undefined && only)
        return context.body(csvOf(only), 200, { 'content-type': 'text/csv; charset=utf-8' });
      return context.body(await zipOf(tableFiles(tables)), 200, zipHeaders);
    });
}

const zipHeaders = { 'content-type': 'application/zip' };
