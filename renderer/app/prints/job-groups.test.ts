import { describe, expect, it } from 'vitest';
import type { JobRow, JobState } from '#shared/rows.ts';
import { batchesOf, inGroup, type JobGroup } from './job-groups.ts';

const job = (id: string, state: JobState, batch?: string): JobRow => ({
  id,
  kind: 'prescription',
  subject: `visit/${id}`,
  title: 'A-001',
  copy: 1,
  printer: 'HP',
  state,
  createdAt: '2026-11-23T01:00:00.000Z',
  changedAt: '2026-11-23T01:00:00.000Z',
  by: 'Lan',
  ...(batch === undefined ? {} : { batch }),
});

const jobs = [
  job('1', 'printed'),
  job('2', 'queued'),
  job('3', 'failed'),
  job('4', 'printing'),
  job('5', 'cancelled'),
  job('6', 'unknown'),
];

describe('the list of print jobs', () => {
  it.each<[JobGroup, string[]]>([
    ['all', ['3', '6', '4', '2', '1', '5']],
    ['attention', ['3', '6']],
    ['underWay', ['4', '2']],
    ['over', ['1', '5']],
  ])('shows of %s, what somebody has to look at first', (group, ids) => {
    expect(inGroup(jobs, group).map(({ id }) => id)).toEqual(ids);
  });
});

describe('papers asked for in one go', () => {
  it('are counted as long as something is left of them', () => {
    const all = [
      job('1', 'printed', 'b'),
      job('2', 'failed', 'b'),
      job('3', 'queued', 'b'),
      job('4', 'printing', 'b'),
      job('5', 'printed', 'done'),
      job('6', 'queued', 'automatic'),
      job('7', 'queued'),
    ];
    expect(batchesOf(all)).toEqual([
      { id: 'b', kind: 'prescription', total: 4, over: 2, failed: 1, left: ['3', '4'] },
    ]);
  });
});
