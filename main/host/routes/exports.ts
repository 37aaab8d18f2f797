/**
 * What goes to others after the day: everything medical to the responsible hospital, prescriptions to whoever sends them
 * to the national system, numbers to the sponsor, messages to whoever sends them.
 */
import { Hono } from 'hono';
import type { Book } from '#main/clinic/book.ts';
import { mayCommand } from '#shared/domain/roles.ts';
import {
  exportMessagesSchema,
  exportPasswordSchema,
  exportPrescriptionsSchema,
  type MessagesReply,
} from '#shared/exports.ts';
import { hospitalTables } from '../exports/hospital-tables.ts';
import { messagesFile } from '../exports/messages.ts';
import { prescriptionsFile } from '../exports/prescriptions.ts';
import { sponsorTables } from '../exports/sponsor-tables.ts';
import { markedIfPractice, type Table } from '../exports/table.ts';
import { tableFiles, zipOf } from '../exports/zip.ts';
import { bodyOf, HostProblem } from '../problem.ts';
import { coordinatorOnly, type SignedInEnv, signedIn } from '../signed-in.ts';
import type { Station } from '../station.ts';

const zipHeaders = { 'content-type': 'application/zip' };

export function exportRoutes(station: Station): Hono<SignedInEnv> {
  const files = (tablesOf: (book: Book) => Table[]) => {
    const { book } = station.day.clinic;
    return tableFiles(markedIfPractice(tablesOf(book), book.rows.day()));
  };
  return new Hono<SignedInEnv>()
    .post('/exports/hospital', signedIn(station), coordinatorOnly, async (context) => {
      const { password } = await bodyOf(context, exportPasswordSchema);
      const zip = await zipOf(files(hospitalTables), password);
      return context.body(zip, 200, zipHeaders);
    })
    .post('/exports/prescriptions', signedIn(station), coordinatorOnly, async (context) => {
      const { password, format, codes } = await bodyOf(context, exportPrescriptionsSchema);
      const file = prescriptionsFile(station.day.clinic.book, codes, format);
      if (!file) throw new HostProblem('not-found');
      return context.body(await zipOf([file], password), 200, zipHeaders);
    })
    .post('/exports/messages', signedIn(station), async (context) => {
      if (!mayCommand(context.get('staff').roles, 'day.record-contacts'))
        throw new HostProblem('role-may-not');
      const wanted = await bodyOf(context, exportMessagesSchema);
      const file = messagesFile(station.day.clinic.book, wanted);
      const reply: MessagesReply = { ...file, at: station.parts.now().toISOString() };
      return context.json(reply);
    })
    .post('/exports/sponsor', signedIn(station), coordinatorOnly, async (context) =>
      context.body(await zipOf(files(sponsorTables)), 200, zipHeaders),
    );
}
