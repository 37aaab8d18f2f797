/** The sections of the set-up desk, in the order in which a day is prepared, and the ways between them. */
import { createContext, useContext } from 'react';

export const sections = [
  'day',
  'rooms',
  'people',
  'medicines',
  'clinical',
  'gifts',
  'earlier',
  'station',
  'papers',
  'opening',
] as const;
export type Section = (typeof sections)[number];

interface Sections {
  /** Shows another section, once the one that is shown lets go of what was typed. */
  go(to: Section): void;
  /** Goes on to the section after the one that is shown. */
  next(): void;
  /** Does what leads away from what was typed, once that is saved, or somebody says to discard it. */
  leave(then: () => void): void;
  /** Asked before another section is shown: false when something could not be saved and has been told. */
  beforeLeaving(save: (() => Promise<boolean>) | undefined): void;
}

export const SectionsContext = createContext<Sections | undefined>(undefined);

export function useSections(): Sections {
  const found = useContext(SectionsContext);
  if (!found) throw new Error('A section needs the set-up desk around it.');
  return found;
}
