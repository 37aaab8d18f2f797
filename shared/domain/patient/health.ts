/** What belongs to a person's health whatever they come for: allergies and long-term conditions. */
import { z } from 'zod';
import { searchText } from './name.ts';
import { filledLine } from './text.ts';

const allergySchema = z.object({
  /** A medicine, a substance, or a class of them. */
  substance: filledLine(500),
  reaction: filledLine(200).optional(),
});
export type Allergy = z.infer<typeof allergySchema>;

const conditionSchema = z.object({ code: z.string().max(10).optional(), text: filledLine(200) });
export type Condition = z.infer<typeof conditionSchema>;

export const healthSchema = z.object({
  allergies: z.array(allergySchema).max(40),
  conditions: z.array(conditionSchema).max(40),
});
export interface Health extends z.infer<typeof healthSchema> {
  /** Somebody asked: no allergies then means none known, not nobody asked. */
  askedAt?: string;
}

export const unknownHealth: Health = { allergies: [], conditions: [] };

/** What is known of one person from several records: everything, each thing once. */
export function unitedHealth(records: readonly Health[]): Health {
  const asked = records.flatMap(({ askedAt }) => askedAt ?? []).toSorted();
  return {
    allergies: onceEach(
      records.flatMap(({ allergies }) => allergies),
      ({ substance, reaction }) => `${substance} ${reaction ?? ''}`,
    ),
    conditions: onceEach(
      records.flatMap(({ conditions }) => conditions),
      ({ code, text }) => `${code ?? ''} ${text}`,
    ),
    ...(asked[0] === undefined ? {} : { askedAt: asked[0] }),
  };
}

function onceEach<Item>(items: readonly Item[], textOf: (item: Item) => string): Item[] {
  return [
    ...new Map(items.toReversed().map((item) => [searchText(textOf(item)), item])).values(),
  ].toReversed();
}
