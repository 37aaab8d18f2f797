import { type HandOver, handedOverCodes } from '#shared/domain/outbox/outbox.ts';

/** What the list is narrowed to. */
export const outboxFilters = ['pending', 'handedOver', 'all'] as const;
export type OutboxFilter = (typeof outboxFilters)[number];

/** Those that are shown: not handed over, handed over, or all; in the order in which they were issued. */
export function filtered<Item extends { code: string }>(
  items: readonly Item[],
  handOvers: readonly Pick<HandOver, 'codes'>[],
  filter: OutboxFilter,
): Item[] {
  const codes = handedOverCodes(handOvers);
  return items.filter(({ code }) => filter === 'all' || codes.has(code) === (filter === 'handedOver'));
}
