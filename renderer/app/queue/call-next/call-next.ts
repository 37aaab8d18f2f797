/** Calls whoever is next. Somebody another room was faster with is passed over. */
import type { Refusal, RefusalCode } from '#shared/domain/refusal.ts';

interface Waiting {
  visit: { id: string };
}

export type NextCall<Item> = { called: Item } | { nobody: true } | { refusal: Refusal };

/** Refusals that only mean that this person is no longer to be had. */
const gone: readonly RefusalCode[] = ['called-elsewhere', 'not-waiting'];

/** So that a screen that is behind does not ask for a whole queue. */
const mostTries = 5;

/** `call` sends the command; nothing means that it was accepted. `queue` is in the order of calling. */
export async function callNext<Item extends Waiting>(
  queue: readonly Item[],
  call: (item: Item) => Promise<Refusal | undefined>,
): Promise<NextCall<Item>> {
  let last: Refusal | undefined;
  for (const item of queue.slice(0, mostTries)) {
    last = await call(item);
    if (!last) return { called: item };
    if (!gone.includes(last.code)) break;
  }
  return last ? { refusal: last } : { nobody: true };
}
