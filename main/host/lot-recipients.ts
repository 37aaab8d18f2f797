/** Who has units of a lot in their hands, by name: for the paper of a recall. */
import type { Book } from '#main/clinic/book.ts';
import { visitsWithRecords } from '#main/clinic/whole-day.ts';
import type { LotRecipients } from '#shared/documents/lot-recipients.ts';
import { recipientsOf } from '#shared/domain/lot/ledger.ts';

/** `lot` is its id. Nothing until the day is set up. */
export function lotRecipients(
  { rows, readers }: Pick<Book, 'rows' | 'readers'>,
  lot: string,
): LotRecipients | undefined {
  const setup = rows.day();
  if (!setup) return undefined;
  const visits = new Map(visitsWithRecords({ readers }).map((each) => [each.visit.id, each]));
  const records = [...visits.values()].map(({ record }) => record);
  return {
    setup,
    recipients: recipientsOf(lot, records).flatMap(({ visit: id, quantity, at }) => {
      const visit = visits.get(id)?.visit;
      if (!visit) return [];
      const {
        name = visit.opened.person.name,
        phone = '',
        address = '',
      } = readers.patients.row(visit.patientId)?.person ?? {};
      return [{ ticket: visit.ticket, name, phone, address, quantity, at }];
    }),
  };
}
