/**
 * The host's print jobs. Each is followed in the spooler to its end, across restarts of the program.
 *
 *   queued ─▶ printing ─▶ printed          failed, cancelled ─▶ (retry) ─▶ queued
 *      └─────────┴──────▶ unknown          ─▶ (a person says: it came out) ─▶ printed, (it did not) ─▶ queued
 *
 * Steps of one job never overlap; jobs do not wait for each other, but for those asked for in one go (`pace.ts`).
 */
import { within } from '#main/safekeeping/within.ts';
import { createJobBook, type JobBookOptions, type PrintRequest } from './job-book.ts';
import { isActive, isOpen, type JobPatch, type PrintJob, publicJob } from './job-record.ts';
import { createSteps, reasonOf, type StepOptions } from './job-steps.ts';
import { createTurns } from './job-turns.ts';
import { createPace } from './pace.ts';
import { SpoolerError } from './spooler.ts';

export type { PrintRequest } from './job-book.ts';
export type { PrintJob } from './job-record.ts';

export interface PrintJobsOptions
  extends JobBookOptions,
    Omit<StepOptions, 'onTrouble'>,
    Partial<Pick<StepOptions, 'onTrouble'>> {
  /** How often active jobs are looked at when something happens; rarer and rarer when nothing does. */
  pollMs?: number;
  /** How often at least. */
  slowestMs?: number;
  /** How long stopping waits for the spooler. */
  patienceMs?: number;
}

export interface PrintJobs {
  /**
   * Comes before everything else. Takes up what an earlier run left: hands over what it had not, looks for what it had by its
   * title (the spooler may have begun its numbers anew), and what the spooler does not have becomes `unknown`.
   * `isListLost`: there was a list of jobs, and it could not be read; nobody knows what was printed before.
   */
  start(): Promise<{ isListLost: boolean }>;
  /** Resolves as soon as the job is remembered; rejects, with nothing printed, when it cannot be. */
  print(request: PrintRequest): Promise<PrintJob>;
  /** The same for many, which are remembered together or not at all. */
  printAll(requests: readonly PrintRequest[]): Promise<PrintJob[]>;
  /** Whether a paper of this fact was ever asked for here, whatever became of it. */
  knows(fact: Pick<PrintRequest, 'kind' | 'subject' | 'upTo'>): boolean;
  /** Whether there is a paper of this fact, or may be one, or one failed and is in view. */
  covers(fact: Pick<PrintRequest, 'kind' | 'subject' | 'upTo'>): boolean;
  /** Prints a job again that did not come out, first cancelling it where it still waits. A job that was printed stays as it is. */
  retry(id: string, change?: { printer?: string }): Promise<PrintJob>;
  /** A person has the paper in hand: what was `unknown` is `printed`. */
  cameOut(id: string): Promise<PrintJob>;
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
  const { onTrouble = () => undefined, pollMs = 60, slowestMs = 2_000, patienceMs = 1_000 } = options;
  const turns = createTurns();
  const book = createJobBook(options, onTrouble, turns.isBusy);
  const { records, job } = book;
  const pace = createPace(records);
  let interval = pollMs;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const givenUp = new AbortController();
  const open = () => [...records.values()].filter(isOpen);

  function change(id: string, patch: JobPatch): Promise<boolean> {
    givenUp.signal.throwIfAborted();
    interval = pollMs;
    return book.change(id, patch);
  }

  const { step, settle, withdraw } = createSteps(
    { ...options, onTrouble },
    { job, change, inTurn: pace.inTurn, isStopping: () => stopped, givenUp: givenUp.signal },
  );

  async function retry(id: string, { printer }: { printer?: string } = {}): Promise<PrintJob> {
    const elsewhere = printer !== undefined && printer !== job(id).printer;
    if (job(id).submitting && !elsewhere) {
      await settle(id);
      const { submitting, state } = job(id);
      if (submitting || isActive(job(id)) || state === 'printed') return publicJob(job(id));
    }
    await withdraw(id);
    if (job(id).state !== 'printed') {
      const copy = book.copyAgain(id);
      const at = printer === undefined ? {} : { printer };
      await change(id, { state: 'queued', reason: undefined, copy, ...at });
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
    return inTurn(id, async () => (stopped ? undefined : step(id)))
      .then(({ batch, printer }) => {
        if (batch !== undefined && !stopped) for (const next of pace.next(printer)) soon(next);
      })
      .catch((cause) => {
        if (!givenUp.signal.aborted) onTrouble('A print job could not be followed.', cause);
      });
  }

  function watch(): void {
    clearTimeout(timer);
    if (stopped || open().length === 0) return;
    timer = setTimeout(async () => {
      interval = Math.min(interval * 1.3, Math.max(pollMs, slowestMs));
      await Promise.all(pace.due(open()).map(advance));
      watch();
    }, interval).unref();
  }

  function soon(id: string): void {
    interval = pollMs;
    void advance(id).then(watch);
  }

  return {
    async start() {
      const isWhole = await book.takeUp();
      for (const id of pace.due(open())) soon(id);
      return { isListLost: !isWhole };
    },

    async print(request) {
      const [id = ''] = await book.remember([request]);
      const answer = publicJob(job(id));
      soon(id);
      return answer;
    },

    async printAll(requests) {
      const ids = await book.remember(requests);
      const answers = ids.map((id) => publicJob(job(id)));
      for (const id of pace.due(ids.map(job))) soon(id);
      return answers;
    },

    knows: book.knows,
    covers: book.covers,

    async retry(id, to) {
      const answer = await inTurn(id, () => retry(id, to));
      soon(id);
      return answer;
    },

    cameOut: (id) =>
      inTurn(id, async () => {
        if (job(id).submitting) await settle(id);
        if (job(id).state !== 'unknown') return;
        await change(id, { state: 'printed', reason: undefined, submitting: undefined });
      }),

    async cancel(id) {
      const answer = await inTurn(id, async () => {
        await withdraw(id);
        // Nobody waits for it any more: it need not stay in view.
        if (job(id).state === 'failed' || job(id).state === 'unknown')
          await change(id, { state: 'cancelled' });
      });
      soon(id);
      return answer;
    },

    async withdrawAll(ms) {
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
      await book.finished();
    },
  };
}
