/**
 * Printing on Linux and macOS: the CUPS scheduler, spoken to in IPP.
 * It says of each job what became of it, in keywords that do not depend on a locale, and the document goes from memory to the
 * scheduler without a file of ours.
 */
import { z } from 'zod';
import {
  callIpp,
  cupsAddress,
  type IppAttributes,
  type IppCall,
  type IppReply,
  ownUser,
} from './ipp-client.ts';
import {
  type Printer,
  type Spooler,
  SpoolerError,
  type SpoolerErrorCode,
  type SpoolState,
} from './spooler.ts';

export interface CupsOptions {
  /** `host:port` or a socket's path; else CUPS_SERVER, the usual socket, localhost:631. */
  server?: string;
  /** Whose jobs they are; else who runs the program. */
  user?: string;
  /** How long an answer may take. */
  timeoutMs?: number;
  /** How long handing over a document may take. */
  submitTimeoutMs?: number;
}

const defaultPrinterBit = 0x0002_0000;

const one = <T extends z.ZodType>(schema: T) => z.preprocess((value) => [value].flat()[0], schema.optional());
const text = one(z.string());
const keywords = z.preprocess(
  (value) => [value ?? []].flat(),
  z.array(z.string()).transform((all) => all.filter((keyword) => keyword !== 'none')),
);
const printerSchema = z.object({
  'printer-name': text,
  'printer-info': text,
  'printer-state': text,
  'printer-state-message': text,
  'printer-state-reasons': keywords,
  'printer-is-accepting-jobs': one(z.boolean()),
  'printer-type': one(z.number()),
});
const jobSchema = z.object({
  'job-id': one(z.number()),
  'job-name': text,
  'job-state': text,
  'job-state-reasons': keywords,
  'job-printer-state-message': text,
  'job-printer-state-reasons': keywords,
  'job-printer-uri': text,
});
type IppJob = z.infer<typeof jobSchema>;

/** A spooler that is a CUPS server; the server is looked for anew at every call, so it may come and go. */
export function createCupsSpooler(options: CupsOptions = {}): Spooler {
  const { user = ownUser(), timeoutMs = 10_000, submitTimeoutMs = 30_000 } = options;

  const call = (request: Omit<IppCall, 'timeoutMs'> & { timeoutMs?: number }) =>
    callIpp(cupsAddress(options.server), { timeoutMs, ...request });
  const callJob = (
    operation: string,
    spoolId: string,
    signal: AbortSignal | undefined,
    more: IppAttributes = {},
  ) =>
    call({
      signal,
      operation,
      path: '/jobs/',
      attributes: { 'job-uri': `ipp://localhost/jobs/${spoolId}`, 'requesting-user-name': user, ...more },
    });

  /** Of a job that waits the server only says so; why it waits is a matter of its printer. */
  async function whyWaiting(job: IppJob, signal: AbortSignal | undefined): Promise<{ reason?: string }> {
    const uri = job['job-printer-uri'];
    if (uri === undefined) return {};
    const reply = await call({
      signal,
      operation: 'Get-Printer-Attributes',
      path: '/',
      attributes: {
        'printer-uri': uri,
        'requesting-user-name': user,
        'requested-attributes': Object.keys(printerSchema.shape),
      },
    });
    const printer = reply.printers.flatMap(readPrinter)[0];
    if (printer === undefined || printer.state === 'printing') return {};
    return inWords(printer.message, printer.reasons);
  }

  return {
    async printers() {
      const reply = await call({
        operation: 'CUPS-Get-Printers',
        path: '/',
        attributes: {
          'requesting-user-name': user,
          'requested-attributes': Object.keys(printerSchema.shape),
        },
      });
      // A server without a single queue says "not found".
      if (isNotFound(reply)) return [];
      return granted(reply, 'refused').printers.flatMap(readPrinter);
    },

    async submit({ printer, title, pdf, media }, signal) {
      const reply = await call({
        signal,
        operation: 'Print-Job',
        path: `/printers/${encodeURIComponent(printer)}`,
        attributes: {
          'printer-uri': printerUri(printer),
          'requesting-user-name': user,
          'job-name': title,
          'document-format': 'application/pdf',
        },
        ...(media === undefined ? {} : { jobAttributes: { media: mediaName(media) } }),
        document: pdf,
        timeoutMs: submitTimeoutMs,
      });
      const job = jobSchema.safeParse(granted(reply, 'no-printer').jobs[0]);
      const spoolId = job.data?.['job-id'];
      if (spoolId === undefined) throw new SpoolerError('no-answer', 'The print server named no job.');
      return { spoolId: String(spoolId) };
    },

    async state(spoolId, signal) {
      const reply = await callJob('Get-Job-Attributes', spoolId, signal, {
        'requested-attributes': Object.keys(jobSchema.shape),
      });
      if (isNotFound(reply)) return { state: 'unknown', reason: reply.message };
      const job = jobSchema.safeParse(granted(reply, 'refused').jobs[0] ?? {}).data;
      if (job === undefined) throw new SpoolerError('no-answer', 'The print server described no job.');
      const state = readState(job);
      if (state.state !== 'queued' || state.reason !== undefined) return state;
      return { ...state, ...(await whyWaiting(job, signal)) };
    },

    async find({ title }, signal) {
      const reply = await call({
        signal,
        operation: 'Get-Jobs',
        path: '/',
        attributes: {
          'printer-uri': 'ipp://localhost/',
          'requesting-user-name': user,
          'which-jobs': 'all',
          'requested-attributes': ['job-id', 'job-name'],
        },
      });
      if (isNotFound(reply)) return undefined;
      for (const attributes of granted(reply, 'refused').jobs) {
        const job = jobSchema.safeParse(attributes).data;
        if (job?.['job-name'] === title && job['job-id'] !== undefined) {
          return { spoolId: String(job['job-id']) };
        }
      }
      return undefined;
    },

    async cancel(spoolId, signal) {
      const reply = await callJob('Cancel-Job', spoolId, signal);
      // "Not possible" is what the server says of a job that is over.
      if (isNotFound(reply) || reply.status === 'client-error-not-possible') return;
      granted(reply, 'refused');
    },

    async purge(spoolId, signal) {
      const reply = await callJob('Cancel-Job', spoolId, signal, { 'purge-job': true });
      if (!isNotFound(reply)) granted(reply, 'refused');
    },
  };
}

const isNotFound = (reply: IppReply) => reply.status === 'client-error-not-found';
const printerUri = (name: string) => `ipp://localhost/printers/${encodeURIComponent(name)}`;

function granted(reply: IppReply, whenNotFound: SpoolerErrorCode): IppReply {
  if (reply.status.startsWith('successful-')) return reply;
  throw new SpoolerError(isNotFound(reply) ? whenNotFound : 'refused', reply.message);
}

/** PWG's self-describing name, which CUPS matches with the printer's sizes by its measures. */
function mediaName({ widthMm, heightMm }: { widthMm: number; heightMm: number }): string {
  const size = `${widthMm}x${heightMm}mm`;
  return `custom_${size}_${size}`;
}

function readPrinter(attributes: IppAttributes): Printer[] {
  const printer = printerSchema.safeParse(attributes).data;
  const name = printer?.['printer-name'];
  if (printer === undefined || name === undefined) return [];
  const message = printer['printer-state-message'];
  const state = printer['printer-state'];
  return [
    {
      name,
      description: printer['printer-info'] || name,
      isDefault: ((printer['printer-type'] ?? 0) & defaultPrinterBit) !== 0,
      state: state === 'processing' ? 'printing' : state === 'stopped' ? 'stopped' : 'idle',
      acceptingJobs: printer['printer-is-accepting-jobs'] ?? true,
      reasons: printer['printer-state-reasons'],
      ...(message ? { message } : {}),
    },
  ];
}

// Severities are suffixes. A keyword without one may be serious (`media-empty`) or not (`connecting-to-device`).
const blocking =
  /-error$|^(media-(empty|needed|jam)|paused|door-open|cover-open|offline|shutdown|timed-out)$/;
// What CUPS says of every job and tells a person nothing.
const chatter =
  /^(job-(incoming|queued|printing|completed-successfully|data-insufficient)|processing-to-stop-point)$/;

function inWords(message: string | undefined, keywords: string[]): { reason?: string } {
  const reason = message || keywords.filter((keyword) => !chatter.test(keyword)).join(', ');
  return reason === '' ? {} : { reason };
}

function readState(job: IppJob): SpoolState {
  const printerReasons = job['job-printer-state-reasons'];
  const said = inWords(job['job-printer-state-message'], [...job['job-state-reasons'], ...printerReasons]);
  switch (job['job-state']) {
    case 'completed':
      return { state: 'printed' };
    case 'canceled':
      return { state: 'cancelled', ...said };
    case 'aborted':
      return { state: 'failed', ...said };
    case 'processing':
      return { state: printerReasons.some((word) => blocking.test(word)) ? 'queued' : 'printing', ...said };
    case 'pending':
    case 'pending-held':
    case 'processing-stopped':
      return { state: 'queued', ...said };
    default:
      throw new SpoolerError('no-answer', 'The print server described a job without a state.');
  }
}
