/** When a medicine is taken, as the tables of medicines say it in both languages: a line is written in Vietnamese only. */
import type { Dosing, MedicineTables } from '../medicine-facts/medicine-facts.ts';
import { searchText } from '../patient/name.ts';

/** English words by Vietnamese ones as `searchText` makes them. */
export type TimingPhrases = ReadonlyMap<string, string>;

const regimensOf = ({ adult, child }: Dosing) => [...(adult?.usual ?? []), ...(child?.usual ?? [])];

export function timingPhrases({ substances }: Pick<MedicineTables, 'substances'>): TimingPhrases {
  const dosings = substances.flatMap((file) =>
    [...file.substances, ...file.combinations].flatMap(({ dosing }) => (dosing ? [dosing] : [])),
  );
  const said = dosings.flatMap(regimensOf).flatMap(({ when }) => (when ? [when] : []));
  return new Map(said.map(({ vi, en }) => [searchText(vi), en]));
}
