import type { ClosingFacts } from '#shared/domain/day/before-closing.ts';
import { standingPrepared } from '#shared/domain/dispensing/dispensing.ts';
import { linesNotIssued } from '#shared/domain/prescription/issued.ts';
import { ordersUnanswered } from '#shared/domain/visit/visit.ts';
import { useNow } from '../../../app/queue/use-now.ts';
import {
  useCopies,
  useDay,
  useDisputes,
  useJobs,
  useLotsToCount,
  useNetwork,
  useOpenVisits,
  useTotals,
} from '../../../mirror/index.ts';
import { notSent } from '../not-sent.ts';

/** What is left to do before the day is closed; nothing until all of it is read. */
export function useClosingFacts(): ClosingFacts | undefined {
  const now = useNow();
  const day = useDay();
  const visits = useOpenVisits();
  const disputes = useDisputes();
  const jobs = useJobs();
  const lots = useLotsToCount();
  const totals = useTotals('prescriptions/');
  const network = useNetwork();
  const copies = useCopies();
  const orders = useTotals(ordersUnanswered);
  if (!day || !visits || !disputes || !jobs || !lots || !totals || !orders || !network || !copies)
    return undefined;
  const { backup } = copies;
  return {
    isClosed: day.phase === 'closed',
    visitsOpen: visits.length,
    disputes: disputes.filter(({ settled }) => !settled).length,
    ordersOpen: orders.get(ordersUnanswered) ?? 0,
    linesNotIssued: totals.get(linesNotIssued) ?? 0,
    standingPrepared: totals.get(standingPrepared) ?? 0,
    prints: jobs.length,
    uncountedLots: lots.length,
    prescriptionsNotSent: notSent(totals),
    unshared: network.unshared,
    others: network.peers,
    now: new Date(now - (network.clockAheadMs ?? 0)).toISOString(),
    hasBackup: backup?.lastAt !== undefined && backup.problem === undefined,
  };
}
