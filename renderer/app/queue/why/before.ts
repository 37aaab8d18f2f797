/** Who is called before somebody, and why. */
import type { WaitingItem } from '#renderer/mirror/index.ts';
import { type WhyBefore, whyBefore } from '#shared/domain/queue/explain.ts';

type Placed = Pick<WaitingItem, 'id' | 'reason' | 'priority' | 'since' | 'isInRoom'>;

export interface Before<Item> {
  item: Item;
  why: WhyBefore;
}

/** Everybody of a queue who stands before this visit, in the order of calling. */
export function whoIsBefore<Item extends Placed>(queue: readonly Item[], visit: string): Before<Item>[] {
  const at = queue.findIndex(({ id }) => id === visit);
  const self = queue[at];
  if (!self) return [];
  return queue.slice(0, at).map((item) => ({ item, why: whyBefore(item, self) }));
}
