/** What should be done before a day is closed and taken home. */
import { type Finding, finding, named } from './finding.ts';

export const closingCodes = [
  'people-waiting',
  'open-after-closing',
  'disputes-open',
  'orders-unanswered',
  'lines-not-issued',
  'medicines-prepared',
  'prints-open',
  'lots-not-counted',
  'prescriptions-not-sent',
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
  /** Tests that were asked for, of people who have not left, and neither answered nor cancelled. */
  ordersOpen: number;
  /** Visits with medicines that a doctor added and nobody issued. */
  linesNotIssued: number;
  /** Visits whose medicine stands prepared and was not handed over. */
  standingPrepared: number;
  /** Prints that are neither done nor given up. */
  prints: number;
  /** Lots whose stock nobody has counted as it is now, so that the count of the day cannot be signed. */
  uncountedLots: number;
  /** Issued prescriptions that were not handed over to be sent on. */
  prescriptionsNotSent: number;
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
  const { isClosed, visitsOpen, disputes, ordersOpen, prints, uncountedLots } = facts;
  const { unshared, others, now, hasBackup, prescriptionsNotSent: notSent } = facts;
  const odd = (mendedAt: Finding['mendedAt']) => finding<ClosingCode>('odd', mendedAt);
  const waiting = isClosed ? 'open-after-closing' : 'people-waiting';
  const behind = lettersOf(others.filter((other) => other.unshared > 0));
  const silent = lettersOf(others.filter(({ seenAt }) => Date.parse(now) - Date.parse(seenAt) > silentMs));
  return [
    ...finding<ClosingCode>('vital', 'still-here')(visitsOpen > 0, waiting, { count: visitsOpen }),
    ...odd('disputes')(disputes > 0, 'disputes-open', { count: disputes }),
    ...odd('still-here')(ordersOpen > 0, 'orders-unanswered', { count: ordersOpen }),
    ...odd('still-here')(facts.linesNotIssued > 0, 'lines-not-issued', { count: facts.linesNotIssued }),
    ...odd('medicines')(facts.standingPrepared > 0, 'medicines-prepared', { count: facts.standingPrepared }),
    ...odd('network')(unshared > 0, 'not-shared', { count: unshared }),
    ...odd('network')(behind.length > 0, 'others-not-shared', named(behind)),
    ...odd('network')(silent.length > 0, 'not-heard-of', named(silent)),
    ...odd('prints')(prints > 0, 'prints-open', { count: prints }),
    ...odd('medicines')(uncountedLots > 0, 'lots-not-counted', { count: uncountedLots }),
    ...odd('outbox')(notSent > 0, 'prescriptions-not-sent', { count: notSent }),
    ...odd('station')(!hasBackup, 'closing-without-backup'),
  ];
}

const lettersOf = (computers: readonly OtherComputer[]) => computers.map(({ station }) => station).toSorted();
