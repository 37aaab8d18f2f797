/** How the print jobs of a station are told apart in the list: what somebody has to look at comes first. */
import { automaticBatch } from '#shared/printing.ts';
import type { JobRow, JobState } from '#shared/rows.ts';

export const jobGroups = ['all', 'attention', 'underWay', 'over'] as const;
export type JobGroup = (typeof jobGroups)[number];

const groupOf: Record<JobState, Exclude<JobGroup, 'all'>> = {
  failed: 'attention',
  unknown: 'attention',
  queued: 'underWay',
  printing: 'underWay',
  printed: 'over',
  cancelled: 'over',
};

export const isUnderWay = ({ state }: JobRow) => groupOf[state] === 'underWay';

/**
 * Jobs of a group, of which the newest comes first: those somebody has to look at, then those under way in the order in which
 * they will be printed, then the others.
 */
export function inGroup(jobs: readonly JobRow[], group: JobGroup): JobRow[] {
  const of = (wanted: JobGroup) =>
    group === 'all' || group === wanted ? jobs.filter(({ state }) => groupOf[state] === wanted) : [];
  return [...of('attention'), ...of('underWay').reverse(), ...of('over')];
}

/** Papers asked for in one go that are not over yet. */
export interface Batch {
  id: string;
  kind: string;
  total: number;
  over: number;
  failed: number;
  /** Ids of those that can still be cancelled. */
  left: string[];
}

/** Those of which something is left, the newest first. */
export function batchesOf(jobs: readonly JobRow[]): Batch[] {
  const byBatch = Map.groupBy(jobs, (job) => job.batch);
  return [...byBatch].flatMap(([id, all]) => {
    const left = all.filter(isUnderWay).map((job) => job.id);
    if (id === undefined || id === automaticBatch || left.length === 0) return [];
    const failed = all.filter((job) => groupOf[job.state] === 'attention').length;
    return [
      { id, kind: all[0]?.kind ?? '', total: all.length, over: all.length - left.length, failed, left },
    ];
  });
}
