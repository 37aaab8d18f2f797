/**
 * Papers asked for in one go are handed over a few at a time at each printer, in the order in which they were asked for:
 * the spooler sets the pace, no more than a few documents exist at once, and a single paper never waits behind hundreds.
 */
import { isActive, type JobRecord } from './job-record.ts';

/** Enough that a printer is never idle between two papers. */
export const mostOnTheWay = 3;

export function createPace(records: ReadonlyMap<string, JobRecord>) {
  /** Whose documents are being made or handed over. */
  const going = new Set<string>();

  const isOnTheWay = (job: JobRecord) =>
    going.has(job.id) || job.submitting === true || (isActive(job) && job.spoolId !== undefined);

  const waits = (job: JobRecord) => job.batch !== undefined && isActive(job) && !isOnTheWay(job);

  /** Jobs of batches whose turn has come at a printer. */
  function next(printer: string): string[] {
    const all = [...records.values()].filter((job) => job.batch !== undefined && job.printer === printer);
    const free = Math.max(0, mostOnTheWay - all.filter(isOnTheWay).length);
    return all
      .filter(waits)
      .slice(0, free)
      .map(({ id }) => id);
  }

  return {
    next,

    /** Of all jobs that are open those for which something can be done now. */
    due(open: readonly JobRecord[]): string[] {
      const printers = new Set(open.filter(waits).map(({ printer }) => printer));
      return [
        ...open.filter((job) => !waits(job)).map(({ id }) => id),
        ...[...printers].flatMap((printer) => next(printer)),
      ];
    },

    /** Hands a job over if it is its turn: what is asked for alone always has it. */
    async inTurn(job: JobRecord, handOver: () => Promise<void>): Promise<void> {
      if (job.batch !== undefined && !next(job.printer).includes(job.id)) return;
      going.add(job.id);
      try {
        await handOver();
      } finally {
        going.delete(job.id);
      }
    },
  };
}
