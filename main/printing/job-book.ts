/** The print jobs that are remembered: in memory, and on the disk with every change. */
import { isDeepStrictEqual } from 'node:util';
import { createCopies, type Fact } from './copies.ts';
import {
  isActive,
  isOpen,
  type JobPatch,
  type JobRecord,
  type PrintJob,
  patched,
  publicJob,
  readStored,
  toStored,
} from './job-record.ts';
import { createSaves } from './job-turns.ts';

export interface PrintRequest {
  kind: string;
  subject: string;
  /** Of a test page: the kind of document whose paper it tries. */
  paper?: string;
  /** Of labels: how they tell it. */
  variant?: string;
  printer: string;
  by: string;
  /** Stands in the spooler's queue for everybody to read: never a person's name. */
  title: string;
  /** The event whose fact is printed. Prints of the same fact are counted: the first is the original. */
  upTo?: string;
  /** Asked for in one go with others of the same name: they take turns. */
  batch?: string;
}

export interface JobBookOptions {
  store: { read(): Promise<unknown>; write(value: unknown): Promise<void> };
  now(): string;
  newId(): string;
  onChange(job: PrintJob): void;
  /** An old job that is over is no longer remembered. */
  onForget(id: string): void;
  /** How many jobs are remembered. */
  keep?: number;
}

export interface JobBook {
  records: ReadonlyMap<string, JobRecord>;
  /** Throws for a job that is not remembered. */
  job(id: string): JobRecord;
  /** Reads what an earlier run left; resolves with whether it was there to be read, or there was none. */
  takeUp(): Promise<boolean>;
  /** Resolves with the jobs' ids once all are on the disk; else rejects, and none is remembered. */
  remember(requests: readonly PrintRequest[]): Promise<string[]>;
  /** Resolves with whether the change is on the disk; in memory it holds either way. */
  change(id: string, patch: JobPatch): Promise<boolean>;
  /** The number of a job's paper when it is printed once more. */
  copyAgain(id: string): number;
  /** Whether a paper of a fact was ever asked for. */
  knows(fact: Fact): boolean;
  /** Whether there is a paper of a fact, or may be one, or one failed and somebody may still want it. */
  covers(fact: Fact): boolean;
  /** Resolves when nothing is being written. */
  finished(): Promise<void>;
}

/** `isBusy` jobs are not forgotten yet. */
export function createJobBook(
  { store, now, newId, onChange, onForget, keep = 500 }: JobBookOptions,
  onTrouble: (message: string, cause: unknown) => void,
  isBusy: (id: string) => boolean,
): JobBook {
  const records = new Map<string, JobRecord>();
  const forgotten = new Map<string, number>();
  const copies = createCopies(records, forgotten);
  const saves = createSaves(() => store.write(toStored(records.values(), forgotten)));

  const job = (id: string): JobRecord => {
    const record = records.get(id);
    if (record === undefined) throw new RangeError(`There is no print job ${id}.`);
    return record;
  };

  function forgetOldest(): void {
    const over = [...records.values()].filter(
      (record) => !isOpen(record) && record.state !== 'unknown' && !isBusy(record.id),
    );
    for (const record of over.slice(0, Math.max(0, records.size - keep))) {
      copies.keep(record);
      records.delete(record.id);
      onForget(record.id);
    }
  }

  return {
    records,
    job,
    knows: copies.knows,
    covers: copies.covers,
    copyAgain: (id) => copies.again(job(id)),
    finished: saves.finished,

    async takeUp() {
      let isWhole = false;
      try {
        const stored = readStored(await store.read());
        isWhole = stored !== undefined;
        if (!isWhole) onTrouble('The list of print jobs is damaged; a new one is begun.', undefined);
        for (const record of stored?.jobs ?? []) records.set(record.id, takenUp(record));
        for (const [fact, copy] of stored?.copies ?? []) forgotten.set(fact, copy);
      } catch (cause) {
        onTrouble('The list of print jobs could not be read; a new one is begun.', cause);
      }
      forgetOldest();
      return isWhole;
    },

    async remember(requests) {
      const ids = requests.map((request) => {
        const [id, at] = [newId(), now()];
        const fresh = { id, copy: copies.next(request), createdAt: at, changedAt: at, attempts: 0 };
        records.set(id, patched({ ...request, ...fresh, state: 'queued', toPurge: [] }, {}));
        return id;
      });
      try {
        await saves.save();
      } catch (cause) {
        for (const id of ids) records.delete(id);
        throw cause;
      }
      forgetOldest();
      for (const id of ids) onChange(publicJob(job(id)));
      return ids;
    },

    async change(id, patch) {
      const before = job(id);
      const after = patched(before, patch);
      if (isDeepStrictEqual(after, before)) return true;
      const isSeen = !isDeepStrictEqual(publicJob(after), publicJob(before));
      records.set(id, isSeen ? { ...after, changedAt: now() } : after);
      if (isSeen) onChange(publicJob(job(id)));
      try {
        await saves.save();
        return true;
      } catch (cause) {
        onTrouble('The list of print jobs could not be saved.', cause);
        return false;
      }
    },
  };
}

/**
 * A job of an earlier run. What the spooler had is looked for by its title: after a power cut the spooler may have begun its
 * numbers anew.
 */
function takenUp(record: JobRecord): JobRecord {
  const isInSpooler = isActive(record) && record.spoolId !== undefined;
  return isInSpooler ? patched(record, { submitting: true, spoolId: undefined }) : record;
}
