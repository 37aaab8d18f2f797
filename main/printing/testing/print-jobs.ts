import { expect, vi } from 'vitest';
import { createPrintJobs, type PrintJob, type PrintJobsOptions, type PrintRequest } from '../jobs.ts';
import type { Spooler } from '../spooler.ts';
import { samplePdf } from './sample-pdf.ts';

/** A store in memory; what it holds has been through JSON, as on a disk. */
export function memoryStore(stored?: unknown) {
  let text = stored === undefined ? undefined : JSON.stringify(stored);
  return {
    read: async (): Promise<unknown> => (text === undefined ? undefined : JSON.parse(text)),
    async write(value: unknown) {
      text = JSON.stringify(value);
    },
  };
}

/** A started service, and what it has told about its jobs so far. */
export async function startPrintJobs(spooler: Spooler, options: Partial<PrintJobsOptions> = {}) {
  const told: PrintJob[] = [];
  const forgotten: string[] = [];
  const trouble: string[] = [];
  const jobs = createPrintJobs({
    spooler,
    store: memoryStore(),
    makePdf: async ({ subject }) => samplePdf(subject),
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
    onChange: (job) => void told.push(job),
    onForget: (id) => void forgotten.push(id),
    onTrouble: (message) => void trouble.push(message),
    pollMs: 20,
    slowestMs: 160,
    ...options,
  });
  const { isListLost } = await jobs.start();
  return {
    jobs,
    isListLost,
    told,
    forgotten,
    trouble,
    job: (id: string) => jobs.get(id),
    /** Resolves when the job looks like `expected`. */
    reaches: (id: string, expected: Partial<PrintJob>) =>
      vi.waitFor(() => expect(jobs.get(id)).toMatchObject(expected), {
        timeout: 15_000,
        interval: 10,
      }),
  };
}

/** A request for a ticket at `printer`. */
export const ticketAt = (printer: string, subject = 'visit/1'): PrintRequest => ({
  kind: 'ticket',
  subject,
  printer,
  by: 'staff/1',
  title: 'A-017',
});
