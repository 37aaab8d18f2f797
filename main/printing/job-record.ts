/**
 * What is remembered of a print job, and how it is read back.
 * The document is not among it: it is made again from the clinic's record whenever it has to be printed.
 */
import { z } from 'zod';

const printJobSchema = z.object({
  id: z.string(),
  /** Which document, of what: `ticket` of `visit/0192…`. */
  kind: z.string(),
  subject: z.string(),
  /** Of a test page: the kind of document whose paper it tries. */
  paper: z.string().exactOptional(),
  /** Of labels: how they tell it, so that a retry tells it the same way. */
  variant: z.string().exactOptional(),
  /** 1 for the original, 2 for the first reprint. */
  copy: z.int(),
  printer: z.string(),
  /** `unknown`: handed over or about to be, and the spooler knows nothing of it: a person has to say whether it came out. */
  state: z.enum(['queued', 'printing', 'printed', 'failed', 'cancelled', 'unknown']),
  /** A `PrintReason`, or the spooler's own words. */
  reason: z.string().exactOptional(),
  createdAt: z.string(),
  changedAt: z.string(),
  by: z.string(),
  /** How often the document was handed to a spooler. */
  attempts: z.int(),
  /** The job in the spooler, while it is being followed. */
  spoolId: z.string().exactOptional(),
  title: z.string(),
  /** The last event of the subject that the document tells of. */
  upTo: z.string().exactOptional(),
  /** Asked for together with others: those take turns, and leave the printer free for single papers in between. */
  batch: z.string().exactOptional(),
});
export type PrintJob = z.infer<typeof printJobSchema>;

const jobRecordSchema = printJobSchema.extend({
  /** The document was about to be handed over, and it is not known whether the spooler has it. */
  submitting: z.literal(true).exactOptional(),
  /** Jobs that are over and may still lie in the spooler. */
  toPurge: z.array(z.string()),
});
/** A print job with what only this program needs to know. */
export type JobRecord = z.infer<typeof jobRecordSchema>;

const storedSchema = z.object({
  version: z.literal(1),
  jobs: z.array(jobRecordSchema),
  /** The highest copy of each fact whose jobs are forgotten. */
  copies: z.array(z.tuple([z.string(), z.int()])).default([]),
});
type Stored = z.infer<typeof storedSchema>;

export type JobPatch = { [Key in keyof JobRecord]?: JobRecord[Key] | undefined };

/** `undefined` takes a field away. */
export function patched(job: JobRecord, patch: JobPatch): JobRecord {
  const entries = Object.entries({ ...job, ...patch });
  return jobRecordSchema.parse(Object.fromEntries(entries.filter(([, value]) => value !== undefined)));
}

/** The job without what only this program needs to know. */
export function publicJob({ submitting: _, toPurge: __, ...job }: JobRecord): PrintJob {
  return job;
}

export const isActive = (job: PrintJob) => job.state === 'queued' || job.state === 'printing';

/** Something is left to do for it in the spooler. */
export const isOpen = (job: JobRecord) => isActive(job) || job.submitting === true || job.toPurge.length > 0;

/**
 * The name of the present attempt in the spooler, by which it is found again: no two are the same.
 * IPP allows 255 bytes; CUPS throws a longer name away.
 */
export const spoolTitle = (job: JobRecord) => `${job.title.slice(0, 40)} ${job.id}.${job.attempts}`;

/** What is written for `readStored`; jobs with the oldest first. */
export const toStored = (jobs: Iterable<JobRecord>, copies: Iterable<[string, number]>): Stored => ({
  version: 1,
  jobs: [...jobs],
  copies: [...copies],
});

/** Nothing when what is stored cannot be understood. */
export function readStored(value: unknown): Stored | undefined {
  if (value === undefined || value === null) return toStored([], []);
  return storedSchema.safeParse(value).data;
}
