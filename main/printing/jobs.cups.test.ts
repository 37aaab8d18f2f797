/** The print jobs of the host against a real cupsd. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createCupsSpooler } from './cups.ts';
import type { Spooler } from './spooler.ts';
import { memoryStore, startPrintJobs, ticketAt } from './testing/print-jobs.ts';
import { type PrivateCups, startPrivateCups } from './testing/private-cups.ts';
import { samplePdf } from './testing/sample-pdf.ts';

let cups: PrivateCups;
let spooler: Spooler;

beforeAll(async () => {
  cups = await startPrivateCups();
  spooler = createCupsSpooler({ server: cups.server, user: 'nobody' });
});
afterAll(() => cups.stop());

const spooled = () => readdirSync(cups.spoolFolder).filter((name) => /^[cd]\d/.test(name));
const spoolIsEmpty = () => vi.waitFor(() => expect(spooled()).toEqual([]), { timeout: 10_000, interval: 20 });

describe('a print job', () => {
  it('is printed only when the spooler says so', async () => {
    const queue = await cups.addGatedQueue('gated');
    const { jobs, told, reaches } = await startPrintJobs(spooler);
    const { id, state } = await jobs.print(ticketAt('gated'));
    expect(state).toBe('queued');
    await reaches(id, { state: 'printing' });
    expect(told.map((job) => job.state)).not.toContain('printed');
    await queue.open();
    await reaches(id, { state: 'printed', attempts: 1 });
    expect(readFileSync(queue.outputPath).equals(samplePdf('visit/1'))).toBe(true);
    await jobs.stop();
  });

  it('leaves nothing of the document in the spooler, however it ended', async () => {
    await cups.addRawQueue('clean');
    await cups.addFailingQueue('clean-failing');
    await cups.addRawQueue('clean-cancelled');
    await cups.pause('clean-cancelled');
    const { jobs, reaches } = await startPrintJobs(spooler);
    const waiting = await jobs.print(ticketAt('clean-cancelled', 'visit/secret'));
    await reaches(waiting.id, { state: 'queued', reason: 'Paused' });
    const documents = spooled().filter((name) => name.startsWith('d'));
    expect(
      documents.some((name) => readFileSync(join(cups.spoolFolder, name)).includes('visit/secret')),
    ).toBe(true);
    const printed = await jobs.print(ticketAt('clean', 'visit/secret'));
    const failed = await jobs.print(ticketAt('clean-failing', 'visit/secret'));
    await jobs.cancel(waiting.id);
    await reaches(printed.id, { state: 'printed' });
    await reaches(failed.id, { state: 'failed' });
    await reaches(waiting.id, { state: 'cancelled' });
    await spoolIsEmpty();
    await jobs.stop();
  });

  it('fails with the words of the printer, and a retry prints it once that is repaired', async () => {
    const queue = await cups.addFailingQueue('failing', { message: 'Paper jam in tray 2' });
    const { jobs, reaches } = await startPrintJobs(spooler);
    const { id } = await jobs.print(ticketAt('failing'));
    await reaches(id, { state: 'failed', reason: 'Paper jam in tray 2' });
    await queue.repair();
    expect(await jobs.retry(id)).toMatchObject({ id, state: 'queued' });
    await reaches(id, { state: 'printed', attempts: 2 });
    expect(existsSync(queue.outputPath)).toBe(true);
    await jobs.stop();
  });

  it('waits at a stopped printer and goes on by itself when that is resumed', async () => {
    const queue = await cups.addFailingQueue('stopped', {
      errorPolicy: 'stop-printer',
      message: 'Out of paper',
    });
    const { jobs, reaches } = await startPrintJobs(spooler);
    const { id } = await jobs.print(ticketAt('stopped'));
    await reaches(id, { state: 'queued', reason: 'Out of paper' });
    await queue.repair();
    await cups.resume('stopped');
    await reaches(id, { state: 'printed', attempts: 1 });
    await jobs.stop();
  });

  it('moved to another printer comes out there only', async () => {
    const left = await cups.addFailingQueue('left', { errorPolicy: 'stop-printer', message: 'Out of paper' });
    const outputPath = await cups.addRawQueue('taken');
    const { jobs, reaches, job } = await startPrintJobs(spooler);
    const { id } = await jobs.print(ticketAt('left'));
    await reaches(id, { state: 'queued', reason: 'Out of paper' });
    await jobs.retry(id, { printer: 'taken' });
    await reaches(id, { state: 'printed', printer: 'taken' });
    expect(job(id)).not.toHaveProperty('reason');
    expect(existsSync(outputPath)).toBe(true);
    await left.repair();
    await cups.resume('left');
    await spoolIsEmpty();
    expect(existsSync(left.outputPath)).toBe(false);
    await jobs.stop();
  });

  it('cancelled behind our back is shown as cancelled', async () => {
    await cups.addRawQueue('outside');
    await cups.pause('outside');
    const { jobs, reaches, job } = await startPrintJobs(spooler);
    const { id } = await jobs.print(ticketAt('outside'));
    await reaches(id, { state: 'queued', reason: 'Paused' });
    await cups.cancelJob(job(id)?.spoolId ?? '');
    await reaches(id, { state: 'cancelled' });
    await jobs.stop();
  });

  it('is followed on after a restart of the program', async () => {
    const queue = await cups.addGatedQueue('restart');
    const store = memoryStore();
    const before = await startPrintJobs(spooler, { store });
    const { id } = await before.jobs.print(ticketAt('restart'));
    await before.reaches(id, { state: 'printing' });
    await before.jobs.stop();
    const after = await startPrintJobs(spooler, { store });
    expect(after.job(id)).toMatchObject({ state: 'printing' });
    await queue.open();
    await after.reaches(id, { state: 'printed', attempts: 1 });
    await after.jobs.stop();
  });

  it('handed over in the moment of a crash is found again, not printed twice', async () => {
    await cups.addRawQueue('crash');
    const store = memoryStore();
    const taken = Promise.withResolvers<void>();
    const dying: Spooler = {
      ...spooler,
      async submit(job) {
        await spooler.submit(job);
        taken.resolve();
        return new Promise(() => undefined);
      },
    };
    const before = await startPrintJobs(dying, { store });
    const { id } = await before.jobs.print(ticketAt('crash'));
    await taken.promise;
    const submitted = vi.fn(spooler.submit);
    const after = await startPrintJobs({ ...spooler, submit: submitted }, { store });
    await after.reaches(id, { state: 'printed', attempts: 1 });
    expect(submitted).not.toHaveBeenCalled();
    await after.jobs.stop();
  });

  it('without any print server fails, stays in view, and is printed by a retry when there is one', async () => {
    const own = await startPrivateCups();
    const outputPath = await own.addRawQueue('late');
    let server = '/nonexistent/cups.sock';
    const late: Spooler = {
      ...spooler,
      submit: (job) => createCupsSpooler({ server }).submit(job),
      state: (spoolId) => createCupsSpooler({ server }).state(spoolId),
      purge: (spoolId) => createCupsSpooler({ server }).purge(spoolId),
    };
    try {
      const { jobs, reaches } = await startPrintJobs(late);
      const { id } = await jobs.print(ticketAt('late'));
      await reaches(id, { state: 'failed', reason: 'no-spooler' });
      server = own.server;
      await jobs.retry(id);
      await reaches(id, { state: 'printed' });
      expect(existsSync(outputPath)).toBe(true);
      await jobs.stop();
    } finally {
      await own.stop();
    }
  });

  it('for a printer that does not exist fails with that reason', async () => {
    const { jobs, reaches } = await startPrintJobs(spooler);
    const { id } = await jobs.print(ticketAt('nowhere'));
    await reaches(id, { state: 'failed', reason: 'no-printer' });
    await jobs.stop();
  });
});
