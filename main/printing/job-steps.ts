/**
 * What is done for a print job next, judging by its record alone. Whatever happens outside (in the spooler, by a crash) only
 * changes what the next step finds.
 */
import {
  isActive,
  type JobPatch,
  type JobRecord,
  type PrintJob,
  publicJob,
  spoolTitle,
} from './job-record.ts';
import { type Media, type Spooler, SpoolerError, type SpoolerErrorCode } from './spooler.ts';

/** The reasons that are codes of ours, for a screen to translate; any other reason is the spooler's own words. */
type PrintReason =
  | Exclude<SpoolerErrorCode, 'refused'>
  | 'no-document'
  | 'not-saved'
  | 'interrupted'
  | 'replaced';

export interface StepOptions {
  spooler: Spooler;
  /** Makes the document from the clinic's record, anew at each attempt. */
  makePdf(job: PrintJob): Promise<Uint8Array>;
  /** Whether what a job prints was replaced by something newer. Of a batch, where papers wait long, it is then not printed. */
  isReplaced?(job: PrintJob): boolean;
  /** The paper of a job's document; without it the printer's own is used. */
  media?(job: PrintJob, pdf: Uint8Array): Media | undefined;
  /** What nobody has to act on now but somebody should be able to read later. */
  onTrouble(message: string, cause: unknown): void;
}

export interface JobRecords {
  job(id: string): JobRecord;
  /** Resolves with whether the change is on the disk; in memory it holds either way. Throws once `givenUp`. */
  change(id: string, patch: JobPatch): Promise<boolean>;
  /** Hands a job over if it is its turn. */
  inTurn(job: JobRecord, handOver: () => Promise<void>): Promise<void>;
  /** Nothing more is handed over. */
  isStopping(): boolean;
  /** Nobody waits for the spooler any more; what is written of a job is where the next run begins. */
  givenUp: AbortSignal;
}

export function createSteps(
  { spooler, makePdf, isReplaced, media, onTrouble }: StepOptions,
  { job, change, inTurn, isStopping, givenUp }: JobRecords,
) {
  /** Does the next thing: hand over, find out, follow, clear away. */
  async function step(id: string): Promise<void> {
    if (job(id).submitting) await settle(id);
    else if (isActive(job(id)) && job(id).spoolId !== undefined) await follow(id);
    else if (isActive(job(id))) await inTurn(job(id), () => submit(id));
    await purge(id);
  }

  async function submit(id: string): Promise<void> {
    let pdf: Uint8Array;
    try {
      pdf = await makePdf(publicJob(job(id)));
    } catch (cause) {
      onTrouble('A document could not be made for printing.', cause);
      await change(id, { state: 'failed', reason: 'no-document' });
      return;
    }
    if (isStopping()) return;
    if (job(id).batch !== undefined && isReplaced?.(publicJob(job(id)))) {
      await change(id, { state: 'cancelled', reason: 'replaced' });
      return;
    }
    // Written down first: after a crash the spooler is searched for this attempt before another is made.
    const intent = { submitting: true, attempts: job(id).attempts + 1, reason: undefined } as const;
    if (!(await change(id, intent))) {
      await change(id, { state: 'failed', reason: 'not-saved', submitting: undefined });
      return;
    }
    const { printer } = job(id);
    const size = media?.(publicJob(job(id)), pdf);
    const given = { printer, title: spoolTitle(job(id)), pdf, ...(size && { media: size }) };
    let spoolId: string;
    try {
      ({ spoolId } = await spooler.submit(given, givenUp));
    } catch (cause) {
      if (!(cause instanceof SpoolerError)) onTrouble('Handing over a document failed unexpectedly.', cause);
      const reason = reasonOf(cause);
      const submitting = reason === 'no-answer' ? true : undefined;
      await change(id, { state: 'failed', reason, submitting });
      return;
    }
    await change(id, { spoolId, submitting: undefined });
  }

  /**
   * Finds out whether an attempt reached the spooler, and goes on from there. What the spooler does not have may have come out
   * all the same: then only a person can say so.
   */
  async function settle(id: string): Promise<void> {
    const { printer } = job(id);
    let found: { spoolId: string } | undefined;
    try {
      found = await spooler.find({ printer, title: spoolTitle(job(id)) }, givenUp);
    } catch (cause) {
      if (isActive(job(id))) await change(id, { state: 'unknown', reason: reasonOf(cause) });
      return;
    }
    if (found) {
      await change(id, { state: 'queued', spoolId: found.spoolId, submitting: undefined, reason: undefined });
      await follow(id);
    } else {
      const isOurs = isActive(job(id)) || job(id).state === 'unknown';
      await change(id, {
        submitting: undefined,
        ...(isOurs && ({ state: 'unknown', reason: 'interrupted' } as const)),
      });
    }
  }

  async function follow(id: string): Promise<void> {
    const { spoolId, toPurge } = job(id);
    if (spoolId === undefined) return;
    try {
      const { state, reason } = await spooler.state(spoolId, givenUp);
      const over = state !== 'queued' && state !== 'printing';
      await change(id, {
        state,
        reason,
        ...(over ? { spoolId: undefined, toPurge: [...toPurge, spoolId] } : {}),
      });
    } catch (cause) {
      // The job may well go on without us watching.
      await change(id, { reason: reasonOf(cause) });
    }
  }

  async function purge(id: string): Promise<void> {
    for (const spoolId of job(id).toPurge) {
      try {
        await spooler.purge(spoolId, givenUp);
      } catch (cause) {
        if (reasonOf(cause) === 'no-spooler' || reasonOf(cause) === 'no-answer') return;
        onTrouble('The spooler keeps a finished print job that should be purged.', cause);
      }
      await change(id, { toPurge: job(id).toPurge.filter((other) => other !== spoolId) });
    }
  }

  /** Takes a job out of the spooler; afterwards it is not active, unless the reason says why that could not be done. */
  async function withdraw(id: string): Promise<void> {
    const { spoolId, submitting } = job(id);
    if (submitting) {
      const title = spoolTitle(job(id));
      const found = await spooler.find({ printer: job(id).printer, title }, givenUp);
      await change(id, { submitting: undefined, ...(found && { state: 'queued', spoolId: found.spoolId }) });
      if (found) return withdraw(id);
    }
    if (spoolId !== undefined) {
      await spooler.cancel(spoolId, givenUp);
      await follow(id);
      if (!isActive(job(id))) return;
      // A printer may take a while to let go; the job is no longer ours either way.
      await change(id, { spoolId: undefined, toPurge: [...job(id).toPurge, spoolId] });
    }
    if (isActive(job(id))) await change(id, { state: 'cancelled', reason: undefined });
  }

  return { step, settle, withdraw };
}

/** A code of ours, or the spooler's own words. */
export function reasonOf(cause: unknown): string {
  const unforeseen: PrintReason = 'no-answer';
  if (!(cause instanceof SpoolerError)) return unforeseen;
  return cause.code === 'refused' ? cause.message : cause.code;
}
