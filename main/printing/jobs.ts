/**
 * The host's print jobs. Each is followed in the spooler to its end, across restarts of the program.
 *
 *   queued ─▶ printing ─▶ printed          failed, cancelled ─▶ (retry) ─▶ queued
 *
 * Steps of one job never overlap; jobs do not wait for each other.
 */
import { isDeepStrictEqual } from 'node:util';
import { within } from '#main/safekeeping/within.ts';
import { createCopies } from './copies.ts';
import {
  isOpen,
  type JobPatch,
  type JobRecord,
  type PrintJob,
  patched,
  publicJob,
  readStored,
  toStored,
} from './job-record.ts';
import { createSteps, reasonOf, type StepOptions } from './job-steps.ts';
import { createSaves, createTurns } from './job-turns.ts';
import { SpoolerError } from './spooler.ts';

export type { PrintJob } from './job-record.ts';

export interface PrintRequest {
  kind: string;
  subject: string;
  /** Of a test page: the kind of document whose paper it tries. */
  paper?: string;
  printer: string;
  by: string;
  /** Stands in the spooler's queue for everybody to read: never a person's name. */
  title: string;
  /** The event whose fact is printed. Prints of the same fact are counted: the first is the original. */
  upTo?: string;
}

export interface PrintJobsOptions
  extends Omit<StepOptions, 'onTrouble'>,
    Partial<Pick<StepOptions, 'onTrouble'>> {
  store: { read(): Promise<unknown>; write(value: unknown): Promise<void> };
  now(): string;
  newId(): string;
  onChange(job: PrintJob): void;
  /** An old job that is over is no longer remembered. */
  onForget(id: string): void;
  /** How often active jobs are looked at when something happens; eight times slower when nothing does. */
  pollMs?: number;
  /** How many jobs are remembered. */
  keep?: number;
  /** How long stopping waits for the spooler. */
  patienceMs?: number;
}

export interface PrintJobs {
  /** Comes before everything else. Takes up what an earlier run left: follows the jobs it handed over, hands over the others. */
  start(): Promise<void>;
  /** Resolves as soon as the job is remembered; rejects, with nothing printed, when it cannot be. */
  print(request: PrintRequest): Promise<PrintJob>;
  /** Prints a job again that did not come out, first cancelling it where it still waits. A job that was printed stays as it is. */
  retry(id: string, change?: { printer?: string }): Promise<PrintJob>;
  /** Resolves with the job as it is afterwards: `cancelled`, or what it had become before. */
  cancel(id: string): Promise<PrintJob>;
  /** Takes everything out of the spooler that still lies there, within `ms`; answers how many jobs could not be. */
  withdrawAll(ms: number): Promise<number>;
  get(id: string): PrintJob | undefined;
  /** The newest first. */
  list(): PrintJob[];
  /** Ends the following, not the jobs. A spooler that does not answer is soon given up: the next start finds out. */
  stop(): Promise<void>;
}

export function createPrintJobs(options: PrintJobsOptions): PrintJobs {
  const { store, now, newId, onChange, onForget, onTrouble = () => undefined } = options;
  const { pollMs = 250, keep = 500, patienceMs = 1_000 } = options;
  const records = new Map<string, JobRecord>();
  const forgotten = new Map<string, number>();
  const copies = createCopies(records, forgotten);
  const turns = createTurns();
  let interval = pollMs;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const givenUp = new AbortController();

  const job = (id: string): JobRecord => {
    const record = records.get(id);
    if (record === undefined) throw new RangeError(`There is no print job ${id}.`);
    return record;
  };

  const saves = createSaves(() => store.write(toStored(records.values(), forgotten)));

  async function change(id: string, patch: JobPatch): Promise<boolean> {
    givenUp.signal.throwIfAborted();
    const before = job(id);
    const after = patched(before, patch);
    if (isDeepStrictEqual(after, before)) return true;
    const seen = !isDeepStrictEqual(publicJob(after), publicJob(before));
    records.set(id, seen ? { ...after, changedAt: now() } : after);
    if (seen) onChange(publicJob(job(id)));
    interval = pollMs;
    try {
      await saves.save();
      return true;
    } catch (cause) {
      onTrouble('The list of print jobs could not be saved.', cause);
      return false;
    }
  }

  const { step, withdraw } = createSteps(
    { ...options, onTrouble },
    { job, change, isStopping: () => stopped, givenUp: givenUp.signal },
  );

  async function retry(id: string, { printer }: { printer?: string } = {}): Promise<PrintJob> {
    const elsewhere = printer !== undefined && printer !== job(id).printer;
    if (job(id).submitting && !elsewhere) {
      await change(id, { state: 'queued', reason: undefined });
      return publicJob(job(id));
    }
    await withdraw(id);
    if (job(id).state !== 'printed') {
      const copy = copies.again(job(id));
      await change(id, {
        state: 'queued',
        reason: undefined,
        copy,
        ...(printer === undefined ? {} : { printer }),
      });
    }
    return publicJob(job(id));
  }

  /** Does `work` when the job has no other step under way; a spooler that cannot be reached becomes the job's reason. */
  const inTurn = (id: string, work: () => Promise<unknown>) =>
    turns.of(id, async () => {
      try {
        await work();
      } catch (cause) {
        if (!(cause instanceof SpoolerError)) throw cause;
        await change(id, { reason: reasonOf(cause) });
      }
      return publicJob(job(id));
    });

  function advance(id: string): Promise<unknown> {
    return inTurn(id, async () => (stopped ? undefined : step(id))).catch((cause) => {
      if (!givenUp.signal.aborted) onTrouble('A print job could not be followed.', cause);
    });
  }

  async function takeUp(): Promise<void> {
    try {
      const stored = readStored(await store.read());
      if (stored === undefined)
        onTrouble('The list of print jobs is damaged; a new one is begun.', undefined);
      for (const record of stored?.jobs ?? []) records.set(record.id, record);
      for (const [fact, copy] of stored?.copies ?? []) forgotten.set(fact, copy);
    } catch (cause) {
      onTrouble('The list of print jobs could not be read; a new one is begun.', cause);
    }
  }

  function forgetOldest(): void {
    const closed = [...records.values()].filter((record) => !isOpen(record) && !turns.isBusy(record.id));
    for (const record of closed.slice(0, Math.max(0, records.size - keep))) {
      copies.keep(record);
      records.delete(record.id);
      onForget(record.id);
    }
  }

  function watch(): void {
    clearTimeout(timer);
    if (stopped || ![...records.values()].some(isOpen)) return;
    timer = setTimeout(async () => {
      interval = Math.min(interval * 1.3, pollMs * 8);
      await Promise.all([...records.values()].filter(isOpen).map(({ id }) => advance(id)));
      watch();
    }, interval).unref();
  }

  function soon(id: string): void {
    interval = pollMs;
    void advance(id).then(watch);
  }

  return {
    async start() {
      await takeUp();
      forgetOldest();
      for (const record of [...records.values()].filter(isOpen)) soon(record.id);
    },

    async print(request) {
      const [id, at] = [newId(), now()];
      const copy = copies.next(request);
      const fresh = { id, copy, state: 'queued', createdAt: at, changedAt: at, attempts: 0 } as const;
      records.set(id, patched({ ...request, ...fresh, toPurge: [] }, {}));
      try {
        await saves.save();
      } catch (cause) {
        records.delete(id);
        throw cause;
      }
      forgetOldest();
      const answer = publicJob(job(id));
      onChange(answer);
      soon(id);
      return answer;
    },

    async retry(id, to) {
      const answer = await inTurn(id, () => retry(id, to));
      soon(id);
      return answer;
    },

    async cancel(id) {
      const answer = await inTurn(id, async () => {
        await withdraw(id);
        // Nobody waits for it any more: it need not stay in view.
        if (job(id).state === 'failed') await change(id, { state: 'cancelled' });
      });
      soon(id);
      return answer;
    },

    async withdrawAll(ms) {
      const open = () => [...records.values()].filter(isOpen);
      const all = open().map(({ id }) =>
        inTurn(id, async () => {
          await withdraw(id);
          await step(id);
        }),
      );
      await within(ms, Promise.allSettled(all));
      return open().length;
    },

    get(id) {
      const record = records.get(id);
      return record && publicJob(record);
    },

    list: () => [...records.values()].map(publicJob).reverse(),

    async stop() {
      stopped = true;
      clearTimeout(timer);
      const { promise: outOfPatience, resolve } = Promise.withResolvers<void>();
      const patience = setTimeout(resolve, patienceMs);
      await Promise.race([turns.finished(), outOfPatience]);
      clearTimeout(patience);
      givenUp.abort();
      await saves.finished();
    },
  };
}
