/** What was received of each medicine, for the plan of a campaign. */
import type { Book } from '#main/clinic/book.ts';
import { allLots } from '#main/clinic/whole-day.ts';
import type { ReceivedMedicine } from '#shared/documents/campaign-plan-lists.ts';

/** Units over all lots on the books, by the order in which their medicines were first received. */
export function receivedMedicines(book: Pick<Book, 'readers'>): ReceivedMedicine[] {
  const found = new Map<string, number>();
  for (const { medicine, quantity } of allLots(book))
    found.set(medicine, (found.get(medicine) ?? 0) + quantity);
  return [...found].map(([medicine, received]) => ({ medicine, received }));
}
