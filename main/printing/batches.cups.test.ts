/** Papers asked for in one go against a real cupsd: what it has at once, what it says, and what a power cut leaves. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createCupsSpooler } from './cups.ts';
import type { PrintJob } from './jobs.ts';
import { mostOnTheWay } from './pace.ts';
import type { Spooler } from './spooler.ts';
import { memoryStore, startPrintJobs, ticketAt } from './testing/print-jobs.ts';
import { type PrivateCups, startPrivateCups } from './testing/private-cups.ts';

let cups: PrivateCups;
let spooler: Spooler;
let queues = 0;

beforeAll(async () => {
  cups = await startPrivateCups();
  spooler = createCupsSpooler({ server: cups.server, user: 'nobody' });
});
afterAll(() => cups.stop());

const batchAt = (printer: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ ...ticketAt(printer, `visit/${index + 1}`), batch: 'b1' }));
const spooled = () => readdirSync(cups.spoolFolder).filter((name) => /^[cd]\d/.test(name));
const documents = () => spooled().filter((name) => name.startsWith('d')).length;
const spoolIsEmpty = () => vi.waitFor(() => expect(spooled()).toEqual([]), { timeout: 15_000, interval: 20 });
const until = (expectation: () => void) => vi.waitFor(expectation, { timeout: 20_000, interval: 20 });
const states = (jobs: { list(): PrintJob[] }) => new Set(jobs.list().map(({ state }) => state));

/** The visits whose papers came out, each as often as it did. */
const cameOut = (folder: string) =>
  readdirSync(folder)
    .map((name) => /visit\/\d+/.exec(readFileSync(join(folder, name), 'latin1'))?.[0] ?? name)
    .toSorted();
const each = (count: number) =>
  batchAt('', count)
    .map(({ subject }) => subject)
    .toSorted();

describe('papers asked for in one go', () => {
  it('never lie in the spooler by the dozen, and leave nothing there', async () => {
    const output = await cups.addCountingQueue('many');
    await cups.pause('many');
    const { jobs } = await startPrintJobs(spooler);
    await jobs.printAll(batchAt('many', 20));
    await until(() =>
      expect(jobs.list().filter(({ reason }) => reason === 'Paused')).toHaveLength(mostOnTheWay),
    );
    expect(documents()).toBe(mostOnTheWay);
    await cups.resume('many');
    await until(() => expect(states(jobs)).toEqual(new Set(['printed'])));
    expect(cameOut(output)).toEqual(each(20));
    await spoolIsEmpty();
    await jobs.stop();
  });

  it('come out once each though the program dies in the middle', async () => {
    const output = await cups.addCountingQueue('cut');
    const store = memoryStore();
    // Dies as a process does: asks nothing more, and what it has asked is never heard of again.
    let isDead = false;
    const never = <T>() => new Promise<T>(() => undefined);
    const whileAlive = async <T>(ask: () => Promise<T>): Promise<T> => {
      if (isDead) return never();
      const answer = await ask();
      return isDead ? never() : answer;
    };
    const dying: Spooler = {
      ...spooler,
      submit: (job) => whileAlive(() => spooler.submit(job)),
      state: (id) => whileAlive(() => spooler.state(id)),
      purge: (id) => whileAlive(() => spooler.purge(id)),
      find: (job) => whileAlive(() => spooler.find(job)),
    };
    const before = await startPrintJobs(dying, { store });
    await before.jobs.printAll(batchAt('cut', 20));
    await until(() =>
      expect(before.jobs.list().filter(({ state }) => state === 'printed').length).toBeGreaterThan(4),
    );
    isDead = true;
    const left = await store.read();
    const { jobs } = await startPrintJobs(spooler, { store: memoryStore(left) });
    const isOver = ({ state }: PrintJob) => state === 'printed' || state === 'unknown';
    await until(() => expect(jobs.list().every(isOver)).toBe(true));
    // Whoever is asked looks at the paper.
    for (const { id, subject } of jobs.list().filter(({ state }) => state === 'unknown'))
      await (cameOut(output).includes(subject) ? jobs.cameOut(id) : jobs.retry(id));
    await until(() => expect(states(jobs)).toEqual(new Set(['printed'])));
    expect(cameOut(output)).toEqual(each(20));
    await spoolIsEmpty();
    await jobs.stop();
  });
});

describe('the state of a print is the spooler’s', () => {
  it.each<[string, (name: string) => Promise<unknown>, Partial<PrintJob>]>([
    ['a raw queue', (name) => cups.addRawQueue(name), { state: 'printed' }],
    ['CUPS-PDF', (name) => cups.addPdfQueue(name), { state: 'printed' }],
    [
      'a stopped queue',
      async (name) => {
        await cups.addRawQueue(name);
        await cups.pause(name);
      },
      { state: 'queued', reason: 'Paused' },
    ],
    [
      'a rejecting queue',
      async (name) => {
        await cups.addRawQueue(name);
        await cups.reject(name);
      },
      { state: 'failed', reason: 'Destination "state-4" is not accepting jobs.' },
    ],
    [
      'a failing printer',
      (name) => cups.addFailingQueue(name, { message: 'Fuser: too hot' }),
      { state: 'failed', reason: 'Fuser: too hot' },
    ],
    [
      'a printer that stops when it fails',
      (name) => cups.addFailingQueue(name, { errorPolicy: 'stop-printer', message: 'Out of paper' }),
      { state: 'queued', reason: 'Out of paper' },
    ],
  ])('at %s', async (_, add, expected) => {
    queues += 1;
    const name = `state-${queues}`;
    await add(name);
    const { jobs, reaches } = await startPrintJobs(spooler);
    const { id } = await jobs.print(ticketAt(name));
    await reaches(id, expected);
    await jobs.cancel(id);
    await spoolIsEmpty();
    await jobs.stop();
  });
});
