/**
 * Which printing of its fact a job is: 1 is the original, and every later paper says that it is a reprint. So a paper
 * counts as long as the day lasts, also when its job is no longer remembered.
 */
import { isActive, type JobRecord } from './job-record.ts';

/** What a paper tells of. */
export type Fact = Pick<JobRecord, 'kind' | 'subject' | 'upTo' | 'variant'>;

/** Facts whose jobs are forgotten; with the remembered jobs, more than a day prints. The oldest go first. */
const keptFacts = 5_000;

/** Labels that tell the same in another way are other papers. */
const nameOf = ({ kind, subject, upTo = '', variant }: Fact) =>
  [kind, subject, upTo, ...(variant === undefined ? [] : [variant])].join(' ');

/** Whether there is a paper of a job, or may be one: of what failed or was cancelled there is none. */
const hasPaper = (job: JobRecord) =>
  isActive(job) || job.state === 'printed' || job.state === 'unknown' || job.submitting === true;

/**
 * `highest` holds, of each fact whose jobs were forgotten, the highest copy, or 0 when none came out; it is filled from what
 * is stored.
 */
export function createCopies(jobs: ReadonlyMap<string, JobRecord>, highest: Map<string, number>) {
  const copiesOf = (fact: Fact, except?: string) =>
    [...jobs.values()]
      .filter((job) => job.id !== except && hasPaper(job) && nameOf(job) === nameOf(fact))
      .map((job) => job.copy);

  return {
    /** The number of the next paper of a fact. */
    next: (fact: Fact): number => Math.max(highest.get(nameOf(fact)) ?? 0, ...copiesOf(fact)) + 1,

    /** Whether a paper of a fact was ever asked for here. */
    knows: (fact: Fact): boolean =>
      highest.has(nameOf(fact)) || [...jobs.values()].some((job) => nameOf(job) === nameOf(fact)),

    /** Whether there is a paper of a fact, or may be one, or one failed and somebody may still want it. */
    covers: (fact: Fact): boolean =>
      (highest.get(nameOf(fact)) ?? 0) > 0 ||
      [...jobs.values()].some((job) => job.state !== 'cancelled' && nameOf(job) === nameOf(fact)),

    /** The number of a job that is printed once more: its own, unless another paper has taken it meanwhile. */
    again(job: JobRecord): number {
      const others = copiesOf(job, job.id);
      const past = highest.get(nameOf(job)) ?? 0;
      const isTaken = job.copy <= past || others.includes(job.copy);
      return isTaken ? Math.max(past, ...others) + 1 : job.copy;
    },

    /** Keeps the number of a job that is about to be forgotten. */
    keep(job: JobRecord): void {
      const name = nameOf(job);
      const copy = Math.max(highest.get(name) ?? 0, hasPaper(job) ? job.copy : 0);
      highest.delete(name);
      highest.set(name, copy);
      const [oldest] = highest.keys();
      if (highest.size > keptFacts && oldest !== undefined) highest.delete(oldest);
    },
  };
}
