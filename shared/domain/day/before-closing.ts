/** What should be done before a day is closed and taken home. */
import { type Finding, finding, named } from './finding.ts';

export const closingCodes = [
  'people-waiting',
  'open-after-closing',
  'disputes-open',
  'prints-open',
  'lots-not-counted',
  'not-shared',
  'others-not-shared',
  'not-heard-of',
  'closing-without-backup',
] as const;
export type ClosingCode = (typeof closingCodes)[number];

/** Another computer of the day, as it was heard of last. */
interface OtherComputer {
  /** Its letter. */
  station: string;
  /** Entries that no other computer had then. */
  unshared: number;
  /** ISO instant of the hub's clock. */
  seenAt: string;
}

export interface ClosingFacts {
  /** What a computer apart recorded comes in after the day was closed here. */
  isClosed: boolean;
  /** Visits that still wait for something. */
  visitsOpen: number;
  disputes: number;
  /** Prints that are neither done nor given up. */
  prints: number;
  /** Lots from which something was handed out and whose rest nobody has counted since. */
  uncountedLots: number;
  /** Entries of this computer that no other has. */
  unshared: number;
  others: readonly OtherComputer[];
  /** ISO instant, of the hub's clock where there is one. */
  now: string;
  hasBackup: boolean;
}

/** Computers say something every few seconds while they are together; after this they are silent. */
const silentMs = 5 * 60_000;

/** What is left to do, what is vital first. */
export function checkBeforeClosing(facts: ClosingFacts): Finding<ClosingCode>[] {
  const { isClosed, visitsOpen, disputes, prints, uncountedLots, unshared, others, now, hasBackup } = facts;
  const odd = (mendedAt: Finding['mendedAt']) => finding<ClosingCode>('odd', mendedAt);
  const waiting = isClosed ? 'open-after-closing' : 'people-waiting';
  const behind = lettersOf(others.filter((other) => other.unshared > 0));
  const silent = lettersOf(others.filter(({ seenAt }) => Date.parse(now) - Date.parse(seenAt) > silentMs));
  return [
    ...finding<ClosingCode>('vital', 'still-here')(visitsOpen > 0, waiting, { count: visitsOpen }),
    ...odd('disputes')(disputes > 0, 'disputes-open', { count: disputes }),
    ...odd('network')(unshared > 0, 'not-shared', { count: unshared }),
    ...odd('network')(behind.length > 0, 'others-not-shared', named(behind)),
    ...odd('network')(silent.length > 0, 'not-heard-of', named(silent)),
    ...odd('prints')(prints > 0, 'prints-open', { count: prints }),
    ...odd('medicines')(uncountedLots > 0, 'lots-not-counted', { count: uncountedLots }),
    ...odd('station')(!hasBackup, 'closing-without-backup'),
  ];
}

const lettersOf = (computers: readonly OtherComputer[]) => computers.map(({ station }) => station).toSorted();
