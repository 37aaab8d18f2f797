/** Messages for whoever sends them: a number, a name, a text, and nothing else of anybody. */
import type { Book } from '#main/clinic/book.ts';
import { type CareEntry, careList } from '#shared/domain/care/care-list.ts';
import { messageTo } from '#shared/domain/care/message.ts';
import { internationalMobile } from '#shared/domain/care/mobile.ts';
import type { ExportMessages, MessagesReply } from '#shared/exports.ts';
import { csvOf } from './table.ts';

/** Everybody who may be written to, by the record as it is now. */
function careEntriesOf({ readers }: Pick<Book, 'readers'>): CareEntry[] {
  return careList({
    visits: [...readers.visits.ids()].flatMap((id) => readers.visits.row(id) ?? []),
    record: (id) => readers.records.row(id),
    patient: (id) => readers.patients.row(id),
    cases: [...readers.supportCases.ids()].flatMap((id) => readers.supportCases.row(id) ?? []),
    contactings: readers.contacts.row('contacts')?.contactings ?? [],
  });
}

/** Of these visits those whose people agreed and whom a message reaches; whoever has refused meanwhile is left out. */
export function messagesFile(
  book: Book,
  { reason, template, plain, visits }: ExportMessages,
): Pick<MessagesReply, 'csv' | 'visits'> {
  const wanted = new Set(visits);
  const day = book.rows.day();
  const written = careEntriesOf(book).flatMap((entry) =>
    day && entry.mobile && entry.reason === reason && wanted.has(entry.visit)
      ? [
          {
            visit: entry.visit,
            row: [internationalMobile(entry.mobile), entry.name, messageTo(template, entry, day, { plain })],
          },
        ]
      : [],
  );
  return {
    csv: csvOf({
      name: 'tin-nhan',
      columns: ['Điện thoại', 'Họ và tên', 'Nội dung'],
      rows: written.map(({ row }) => row),
    }),
    visits: written.map(({ visit }) => visit),
  };
}
