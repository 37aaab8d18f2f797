/** What should be done before a day is closed and taken home. */
import { type Finding, finding } from './finding.ts';

export const closingCodes = [
  'people-waiting',
  'disputes-open',
  'prints-open',
  'lots-not-counted',
  'not-shared',
  'closing-without-backup',
] as const;
export type ClosingCode = (typeof closingCodes)[number];

export interface ClosingFacts {
  /** Visits that still wait for something. */
  visitsOpen: number;
  disputes: number;
  /** Prints that are neither done nor given up. */
  prints: number;
  /** Lots from which something was handed out and whose rest nobody has counted since. */
  uncountedLots: number;
  /** Entries of this computer that no other has. */
  unshared: number;
  hasBackup: boolean;
}

/** What is left to do, what is vital first. */
export function checkBeforeClosing(facts: ClosingFacts): Finding<ClosingCode>[] {
  const { visitsOpen, disputes, prints, uncountedLots, unshared, hasBackup } = facts;
  const odd = (mendedAt: Finding['mendedAt']) => finding<ClosingCode>('odd', mendedAt);
  return [
    ...finding<ClosingCode>('vital', 'still-here')(visitsOpen > 0, 'people-waiting', { count: visitsOpen }),
    ...odd('disputes')(disputes > 0, 'disputes-open', { count: disputes }),
    ...odd('network')(unshared > 0, 'not-shared', { count: unshared }),
    ...odd('prints')(prints > 0, 'prints-open', { count: prints }),
    ...odd('medicines')(uncountedLots > 0, 'lots-not-counted', { count: uncountedLots }),
    ...odd('station')(!hasBackup, 'closing-without-backup'),
  ];
}
