/** Calls whoever is next. Somebody another room was faster with is passed over. */
import type { Refusal, RefusalCode } from '#shared/domain/refusal.ts';
import type { VisitRow } from '#shared/rows.ts';

interface Waiting {
  visit: Pick<VisitRow, 'id' | 'calledTo'>;
}

export type NextCall<Item> = { called: Item } | { nobody: true } | { refusal: Refusal };

/** Refusals that only mean that this person is no longer to be had. */
const gone: readonly RefusalCode[] = ['called-elsewhere', 'not-waiting'];

/** More than these in a row were taken while the key was pressed: something else is wrong, and is told. */
const mostTries = 5;

/** Who may be called now: those in another room at this moment come when they are back. */
export function callable<Item extends Waiting>(queue: readonly Item[]): Item[] {
  return queue.filter((item) => item.visit.calledTo.length === 0);
}

/** `call` sends the command; nothing means that it was accepted. `queue` is in the order of calling. */
export async function callNext<Item extends Waiting>(
  queue: readonly Item[],
  call: (item: Item) => Promise<Refusal | undefined>,
): Promise<NextCall<Item>> {
  let last: Refusal | undefined;
  for (const item of callable(queue).slice(0, mostTries)) {
    last = await call(item);
    if (!last) return { called: item };
    if (!gone.includes(last.code)) break;
  }
  return last ? { refusal: last } : { nobody: true };
}
