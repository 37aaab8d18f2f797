import type { ClosingFacts } from '#shared/domain/day/before-closing.ts';
import { useNow } from '../../../app/queue/use-now.ts';
import {
  useCopies,
  useDay,
  useDisputes,
  useJobs,
  useLotsToCount,
  useNetwork,
  useOpenVisits,
} from '../../../mirror/index.ts';

/** What is left to do before the day is closed; nothing until all of it is read. */
export function useClosingFacts(): ClosingFacts | undefined {
  const now = useNow();
  const day = useDay();
  const visits = useOpenVisits();
  const disputes = useDisputes();
  const jobs = useJobs();
  const lots = useLotsToCount();
  const network = useNetwork();
  const copies = useCopies();
  if (!day || !visits || !disputes || !jobs || !lots || !network || !copies) return undefined;
  const { backup } = copies;
  return {
    isClosed: day.phase === 'closed',
    visitsOpen: visits.length,
    disputes: disputes.filter(({ settled }) => !settled).length,
    prints: jobs.length,
    uncountedLots: lots.length,
    unshared: network.unshared,
    others: network.peers,
    now: new Date(now - (network.clockAheadMs ?? 0)).toISOString(),
    hasBackup: backup?.lastAt !== undefined && backup.problem === undefined,
  };
}
