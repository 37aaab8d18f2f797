/**
 * What the program needs of an operating system's print spooler, and nothing more.
 * Implementations: `cups.ts` (Linux, macOS) and `windows.ts`.
 */

export interface Printer {
  name: string;
  description: string;
  isDefault: boolean;
  state: 'idle' | 'printing' | 'stopped';
  acceptingJobs: boolean;
  /** The spooler's keywords, such as `media-empty-error`; empty when nothing is wrong. */
  reasons: string[];
  /** The spooler's own words. */
  message?: string;
}

export interface SpoolJob {
  printer: string;
  /** Seen by everybody who can open the queue: never a person's name. */
  title: string;
  pdf: Uint8Array;
  /** The paper the document is made for; a printer without it uses its own. */
  media?: Media;
}

export interface Media {
  /** As the sheet lies in the tray, or as it comes off the roll. */
  widthMm: number;
  heightMm: number;
  /** The page is set across the sheet. */
  turned?: true;
}

export interface SpoolState {
  /**
   * `queued` also while the printer is stopped or has no paper: `reason` tells. `unknown` when the spooler has no such job
   * (any more): nobody can say whether it was printed.
   */
  state: 'queued' | 'printing' | 'printed' | 'failed' | 'cancelled' | 'unknown';
  /** The spooler's own words, in its language. */
  reason?: string;
}

/** When a call's signal is aborted nobody waits for its answer any more, and it ends as it can. */
export interface Spooler {
  printers(): Promise<Printer[]>;
  /** Resolves when the spooler has taken the whole document. */
  submit(job: SpoolJob, signal?: AbortSignal): Promise<{ spoolId: string }>;
  state(spoolId: string, signal?: AbortSignal): Promise<SpoolState>;
  /** The job with this title, whatever its state; `undefined` when the spooler never took it or has forgotten it. */
  find(
    job: { printer: string; title: string },
    signal?: AbortSignal,
  ): Promise<{ spoolId: string } | undefined>;
  /** Does nothing to a job that is over. */
  cancel(spoolId: string, signal?: AbortSignal): Promise<void>;
  /** Removes a finished job and its spooled document from the spooler. */
  purge(spoolId: string, signal?: AbortSignal): Promise<void>;
}

/**
 * - `no-spooler`: nobody was there; nothing was done.
 * - `no-answer`: the connection broke or took too long; what was asked for may or may not have happened.
 * - `no-printer`: the spooler has no such printer.
 * - `refused`: the spooler said no; the message is its own words.
 */
export type SpoolerErrorCode = 'no-spooler' | 'no-answer' | 'no-printer' | 'refused';

/** Why the spooler did not do what it was asked. */
export class SpoolerError extends Error {
  override readonly name = 'SpoolerError';
  readonly code: SpoolerErrorCode;

  constructor(code: SpoolerErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
