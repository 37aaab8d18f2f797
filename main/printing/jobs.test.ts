/** What the print jobs of the host do at the moments a real print server does not offer on demand. */
import { describe, expect, it, vi } from 'vitest';
import { eventually } from '#main/testing/eventually.ts';
import { mostOnTheWay } from './pace.ts';
import { type Spooler, SpoolerError, type SpoolState } from './spooler.ts';
import { memoryStore, startPrintJobs, ticketAt } from './testing/print-jobs.ts';

/** A spooler in memory: jobs stay `queued` until the test says otherwise. */
function fakeSpooler() {
  const held = new Map<string, { title: string; state: SpoolState }>();
  let lastId = 0;
  const spooler = {
    printers: async () => [],
    submit: vi.fn(async ({ title }: { title: string }) => {
      lastId += 1;
      const spoolId = String(lastId);
      held.set(spoolId, { title, state: { state: 'queued' } });
      return { spoolId };
    }),
    state: vi.fn(
      async (spoolId: string): Promise<SpoolState> =>
        held.get(spoolId)?.state ?? { state: 'unknown', reason: 'gone' },
    ),
    find: vi.fn(async ({ title }: { title: string }) => {
      const entry = [...held].find(([, job]) => job.title === title);
      return entry && { spoolId: entry[0] };
    }),
    cancel: vi.fn(async (spoolId: string) => say(spoolId, { state: 'cancelled' })),
    purge: vi.fn(async (spoolId: string) => void held.delete(spoolId)),
  } satisfies Spooler;
  const say = (spoolId: string, state: SpoolState) => {
    const job = held.get(spoolId);
    if (job) job.state = state;
  };
  return { spooler, held, say };
}

const gone = () => Promise.reject(new SpoolerError('no-spooler', 'connect ECONNREFUSED'));
const hung = () => Promise.reject(new SpoolerError('no-answer', 'timeout'));

describe('the stored list of jobs', () => {
  it.each([['nonsense'], [{ version: 2, jobs: [] }], [{ version: 1, jobs: [{ id: 1 }] }]])(
    'that cannot be understood is reported and a new one is begun: %j',
    async (stored) => {
      const store = memoryStore(stored);
      const { jobs, trouble, isListLost } = await startPrintJobs(fakeSpooler().spooler, { store });
      expect(jobs.list()).toEqual([]);
      expect([trouble.length, isListLost]).toEqual([1, true]);
      await jobs.stop();
    },
  );

  it('that cannot be read is reported and a new one is begun', async () => {
    const store = { ...memoryStore(), read: () => Promise.reject(new Error('EIO')) };
    const { jobs, trouble, isListLost } = await startPrintJobs(fakeSpooler().spooler, { store });
    expect(jobs.list()).toEqual([]);
    expect([trouble.length, isListLost]).toEqual([1, true]);
    await jobs.stop();
  });

  it('is not lost when there was none, or what there was is read', async () => {
    const store = memoryStore();
    const first = await startPrintJobs(fakeSpooler().spooler, { store });
    await first.jobs.print(ticketAt('HP'));
    await first.jobs.stop();
    const second = await startPrintJobs(fakeSpooler().spooler, { store });
    expect([first.isListLost, second.isListLost]).toEqual([false, false]);
    await second.jobs.stop();
  });

  it('keeps the newest that are over and all that are not', async () => {
    const { spooler, say } = fakeSpooler();
    const store = memoryStore();
    const first = await startPrintJobs(spooler, { store, keep: 3 });
    const waiting = await first.jobs.print(ticketAt('HP'));
    await first.reaches(waiting.id, { spoolId: '1' });
    for (const spoolId of ['2', '3', '4', '5']) {
      const { id } = await first.jobs.print(ticketAt('HP', `visit/${spoolId}`));
      await first.reaches(id, { spoolId });
      say(spoolId, { state: 'printed' });
      await first.reaches(id, { state: 'printed' });
      await eventually(() => expect(spooler.purge.mock.calls.at(-1)?.[0]).toBe(spoolId));
    }
    await first.jobs.stop();
    const second = await startPrintJobs(spooler, { store, keep: 3 });
    expect(second.jobs.list().map((job) => job.subject)).toEqual(['visit/5', 'visit/4', 'visit/1']);
    await second.jobs.stop();
  });

  it('that cannot be saved makes a print request fail with nothing printed', async () => {
    const { spooler } = fakeSpooler();
    const store = { ...memoryStore(), write: () => Promise.reject(new Error('ENOSPC')) };
    const { jobs } = await startPrintJobs(spooler, { store });
    await expect(jobs.print(ticketAt('HP'))).rejects.toThrow('ENOSPC');
    expect(jobs.list()).toEqual([]);
    await jobs.stop();
    expect(spooler.submit).not.toHaveBeenCalled();
  });

  it('that cannot be saved before handing over keeps the document here', async () => {
    const { spooler } = fakeSpooler();
    let room = 1;
    const write = async () => {
      room -= 1;
      if (room < 0) throw new Error('ENOSPC');
    };
    const { jobs, reaches } = await startPrintJobs(spooler, { store: { ...memoryStore(), write } });
    const { id } = await jobs.print(ticketAt('HP'));
    await reaches(id, { state: 'failed', reason: 'not-saved' });
    await jobs.stop();
    expect(spooler.submit).not.toHaveBeenCalled();
  });
});

describe('the number of a copy', () => {
  it('is counted by document, subject and fact, also between two prints in one moment', async () => {
    const { jobs } = await startPrintJobs(fakeSpooler().spooler);
    const ticket = ticketAt('HP');
    const prescription = { ...ticket, kind: 'prescription' };
    const printed = await Promise.all([
      jobs.print(ticket),
      jobs.print(ticket),
      jobs.print(ticketAt('HP', 'visit/2')),
      jobs.print({ ...prescription, upTo: 'first' }),
      jobs.print({ ...prescription, upTo: 'second' }),
      jobs.print({ ...prescription, upTo: 'second' }),
    ]);
    expect(printed.map((job) => job.copy)).toEqual([1, 2, 1, 1, 1, 2]);
    await jobs.stop();
  });

  it('is given again when the paper did not come out, and a later retry does not repeat it', async () => {
    const { spooler } = fakeSpooler();
    spooler.submit.mockImplementationOnce(gone);
    const { jobs, reaches } = await startPrintJobs(spooler);
    const failed = await jobs.print(ticketAt('HP'));
    await reaches(failed.id, { state: 'failed', copy: 1 });
    const cancelled = await jobs.print(ticketAt('HP'));
    expect(await jobs.cancel(cancelled.id)).toMatchObject({ state: 'cancelled', copy: 1 });
    expect(await jobs.print(ticketAt('HP'))).toMatchObject({ copy: 1 });
    expect(await jobs.retry(failed.id)).toMatchObject({ state: 'queued', copy: 2 });
    await jobs.stop();
  });

  it('stays with a paper that may have come out', async () => {
    const { spooler } = fakeSpooler();
    spooler.submit.mockImplementationOnce(hung);
    spooler.find.mockImplementation(hung);
    const { jobs, reaches } = await startPrintJobs(spooler);
    await reaches((await jobs.print(ticketAt('HP'))).id, { state: 'failed', reason: 'no-answer' });
    expect(await jobs.print(ticketAt('HP'))).toMatchObject({ copy: 2 });
    await jobs.stop();
  });

  it('goes on after the job was forgotten, which is told, and after a restart', async () => {
    const { spooler } = fakeSpooler();
    spooler.state.mockImplementation(async () => ({ state: 'printed' }));
    const store = memoryStore();
    const first = await startPrintJobs(spooler, { store, keep: 1 });
    const done = async (subject: string) => {
      const { id, copy } = await first.jobs.print(ticketAt('HP', subject));
      await first.reaches(id, { state: 'printed' });
      return { id, copy };
    };
    const original = await done('visit/1');
    for (const subject of ['visit/2', 'visit/3']) await done(subject);
    expect(first.forgotten).toContain(original.id);
    expect(first.jobs.get(original.id)).toBeUndefined();
    expect(await done('visit/1')).toMatchObject({ copy: 2 });
    for (const subject of ['visit/2', 'visit/3']) await done(subject);
    await first.jobs.stop();
    const second = await startPrintJobs(spooler, { store, keep: 1 });
    expect(await second.jobs.print(ticketAt('HP'))).toMatchObject({ copy: 3 });
    await second.jobs.stop();
  });
});

describe('stopping', () => {
  it('hands over nothing more, not even a document that was just being made', async () => {
    const { spooler } = fakeSpooler();
    const store = memoryStore();
    const document = Promise.withResolvers<Buffer>();
    const before = await startPrintJobs(spooler, { store, makePdf: () => document.promise });
    const { id } = await before.jobs.print(ticketAt('HP'));
    const stopped = before.jobs.stop();
    document.resolve(Buffer.from('%PDF'));
    await stopped;
    expect(spooler.submit).not.toHaveBeenCalled();
    const after = await startPrintJobs(spooler, { store });
    await after.reaches(id, { spoolId: '1', attempts: 1 });
    await after.jobs.stop();
  });

  it('does not wait for a spooler that never answers, and the next start finds out what became of the job', async () => {
    const { spooler, held } = fakeSpooler();
    const store = memoryStore();
    const handedOver = Promise.withResolvers<AbortSignal | undefined>();
    const hanging: Spooler = {
      ...spooler,
      submit: ({ title }, signal) => {
        held.set('7', { title, state: { state: 'printing' } });
        handedOver.resolve(signal);
        return new Promise(() => undefined);
      },
    };
    const before = await startPrintJobs(hanging, { store, patienceMs: 1 });
    const { id } = await before.jobs.print(ticketAt('HP'));
    const signal = await handedOver.promise;
    expect(signal?.aborted).toBe(false);
    await before.jobs.stop();
    expect(signal?.aborted).toBe(true);
    const after = await startPrintJobs(spooler, { store });
    await after.reaches(id, { state: 'printing', spoolId: '7', attempts: 1 });
    expect(spooler.submit).not.toHaveBeenCalled();
    await after.jobs.stop();
  }, 5_000);

  it('leaves a job as it was written when the spooler answers too late', async () => {
    const { spooler } = fakeSpooler();
    const store = memoryStore();
    const asked = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<SpoolState>();
    spooler.state.mockImplementation(() => {
      asked.resolve();
      return answer.promise;
    });
    const { jobs, told, trouble } = await startPrintJobs(spooler, { store, patienceMs: 1 });
    await jobs.print(ticketAt('HP'));
    await asked.promise;
    await jobs.stop();
    const heard = told.length;
    const written = await store.read();
    answer.resolve({ state: 'printed' });
    await eventually(() => expect(spooler.state.mock.settledResults.length).toBe(1));
    expect([told.length, await store.read(), trouble]).toEqual([heard, written, []]);
  });
});

describe('a print job', () => {
  it('that was not handed over before a crash is handed over after it', async () => {
    const { spooler } = fakeSpooler();
    const store = memoryStore();
    const before = await startPrintJobs(spooler, { store, makePdf: () => new Promise(() => undefined) });
    const { id } = await before.jobs.print(ticketAt('HP'));
    expect(spooler.submit).not.toHaveBeenCalled();
    const after = await startPrintJobs(spooler, { store });
    await after.reaches(id, { spoolId: '1', attempts: 1 });
    await after.jobs.stop();
  });

  it('without an answer fails, and is taken back into view when it turns out to be in the spooler', async () => {
    const { spooler, held, say } = fakeSpooler();
    spooler.submit.mockImplementationOnce(async ({ title }) => {
      held.set('7', { title, state: { state: 'printing' } });
      return hung();
    });
    spooler.find.mockImplementationOnce(hung);
    const { jobs, reaches, told } = await startPrintJobs(spooler);
    const { id } = await jobs.print(ticketAt('HP'));
    await reaches(id, { state: 'printing', spoolId: '7', attempts: 1 });
    expect(told).toContainEqual(expect.objectContaining({ state: 'failed', reason: 'no-answer' }));
    say('7', { state: 'printed' });
    await reaches(id, { state: 'printed' });
    await jobs.stop();
    expect(spooler.submit).toHaveBeenCalledTimes(1);
  });

  it('stays what it was while the spooler is away, and its end is seen afterwards', async () => {
    const { spooler, say } = fakeSpooler();
    const { jobs, reaches, job } = await startPrintJobs(spooler);
    const { id } = await jobs.print(ticketAt('HP'));
    await reaches(id, { spoolId: '1' });
    spooler.state.mockImplementation(gone);
    await reaches(id, { state: 'queued', reason: 'no-spooler' });
    spooler.state.mockImplementation(async () => ({ state: 'printed' }));
    say('1', { state: 'printed' });
    await reaches(id, { state: 'printed' });
    expect(job(id)).not.toHaveProperty('reason');
    await jobs.stop();
  });

  it('is purged later when the spooler was away at its end', async () => {
    const { spooler, say, held } = fakeSpooler();
    const store = memoryStore();
    spooler.purge.mockImplementationOnce(gone);
    const before = await startPrintJobs(spooler, { store, pollMs: 60_000 });
    const { id } = await before.jobs.print(ticketAt('HP'));
    await before.reaches(id, { spoolId: '1' });
    await before.jobs.stop();
    say('1', { state: 'printed' });
    const after = await startPrintJobs(spooler, { store });
    await after.reaches(id, { state: 'printed' });
    await eventually(() => expect(held.size).toBe(0));
    await after.jobs.stop();
  });

  it('whose document cannot be made fails, and a retry makes it again', async () => {
    const { spooler } = fakeSpooler();
    const makePdf = vi.fn(async () => Buffer.from('%PDF'));
    makePdf.mockImplementationOnce(() => Promise.reject(new Error('no such visit')));
    const { jobs, reaches, trouble } = await startPrintJobs(spooler, { makePdf });
    const { id } = await jobs.print(ticketAt('HP'));
    await reaches(id, { state: 'failed', reason: 'no-document', attempts: 0 });
    expect(trouble).toHaveLength(1);
    await jobs.retry(id);
    await reaches(id, { state: 'queued', spoolId: '1' });
    await jobs.stop();
  });

  it('retried while it waits is taken back first', async () => {
    const { spooler } = fakeSpooler();
    const { jobs, reaches } = await startPrintJobs(spooler);
    const { id } = await jobs.print(ticketAt('HP'));
    await reaches(id, { spoolId: '1' });
    await jobs.retry(id);
    expect(spooler.cancel.mock.calls[0]?.[0]).toBe('1');
    await reaches(id, { state: 'queued', attempts: 2 });
    await jobs.stop();
  });

  it('is not printed again when it came out just before the retry', async () => {
    const { spooler, say } = fakeSpooler();
    const { jobs, reaches } = await startPrintJobs(spooler, { pollMs: 60_000 });
    const { id } = await jobs.print(ticketAt('HP'));
    await reaches(id, { spoolId: '1' });
    spooler.cancel.mockImplementationOnce(async () => undefined);
    say('1', { state: 'printed' });
    expect(await jobs.retry(id)).toMatchObject({ state: 'printed' });
    await jobs.stop();
    expect(spooler.submit).toHaveBeenCalledTimes(1);
  });

  it('stays active with the reason when it cannot be taken back', async () => {
    const { spooler } = fakeSpooler();
    const { jobs, reaches } = await startPrintJobs(spooler, { pollMs: 60_000 });
    const { id } = await jobs.print(ticketAt('HP'));
    await reaches(id, { spoolId: '1' });
    spooler.cancel.mockImplementationOnce(gone);
    spooler.state.mockImplementation(gone);
    expect(await jobs.cancel(id)).toMatchObject({ state: 'queued', reason: 'no-spooler', spoolId: '1' });
    await jobs.stop();
  });

  it('stands in the spooler under a title that no other attempt has', async () => {
    const { spooler } = fakeSpooler();
    const { jobs, reaches } = await startPrintJobs(spooler);
    for (const spoolId of ['1', '2']) await reaches((await jobs.print(ticketAt('HP'))).id, { spoolId });
    await jobs.retry(jobs.list()[0]?.id ?? '');
    await eventually(() => expect(spooler.submit).toHaveBeenCalledTimes(3));
    const titles = spooler.submit.mock.calls.map(([{ title }]) => title);
    expect(new Set(titles).size).toBe(3);
    expect(titles.every((title) => title.startsWith('A-017 '))).toBe(true);
    await jobs.stop();
  });

  it('does not keep the spooler busy once all are over', async () => {
    vi.useFakeTimers();
    try {
      const { spooler, say } = fakeSpooler();
      const { jobs, job } = await startPrintJobs(spooler);
      const { id } = await jobs.print(ticketAt('HP'));
      await vi.advanceTimersByTimeAsync(100);
      say('1', { state: 'printed' });
      await vi.advanceTimersByTimeAsync(1_000);
      expect(job(id)).toMatchObject({ state: 'printed' });
      const asked = spooler.state.mock.calls.length;
      expect(vi.getTimerCount()).toBe(0);
      await vi.advanceTimersByTimeAsync(60_000);
      expect(spooler.state).toHaveBeenCalledTimes(asked);
      await jobs.stop();
    } finally {
      vi.useRealTimers();
    }
  });

  it('that nobody knows cannot be retried or cancelled', async () => {
    const { jobs } = await startPrintJobs(fakeSpooler().spooler);
    await expect(jobs.retry('nothing')).rejects.toThrow(RangeError);
    await expect(jobs.cancel('nothing')).rejects.toThrow(RangeError);
    await jobs.stop();
  });
});

/** A job that a crash took by surprise while it was being handed over: the spooler has not got it. */
async function lostInACrash() {
  const { spooler, held, say } = fakeSpooler();
  const store = memoryStore();
  const onTheWay = Promise.withResolvers<void>();
  spooler.submit.mockImplementationOnce(() => {
    onTheWay.resolve();
    return new Promise(() => undefined);
  });
  const before = await startPrintJobs(spooler, { store });
  const { id } = await before.jobs.print(ticketAt('HP'));
  await onTheWay.promise;
  return { spooler, held, say, store, id };
}

describe('after a power cut a job', () => {
  it('that may have been handed over is asked about, and is not printed by itself', async () => {
    const { spooler, store, id } = await lostInACrash();
    const after = await startPrintJobs(spooler, { store });
    await after.reaches(id, { state: 'unknown', reason: 'interrupted', attempts: 1 });
    await after.jobs.stop();
    const later = await startPrintJobs(spooler, { store });
    expect(later.job(id)).toMatchObject({ state: 'unknown' });
    await later.jobs.stop();
    expect(spooler.submit).toHaveBeenCalledTimes(1);
  });

  it('is asked about while there is no spooler, and followed once it turns out to be there', async () => {
    const { spooler, held, store, id } = await lostInACrash();
    spooler.find.mockImplementationOnce(gone);
    held.set('7', { title: `A-017 ${id}.1`, state: { state: 'printing' } });
    const after = await startPrintJobs(spooler, { store });
    await after.reaches(id, { state: 'printing', spoolId: '7', attempts: 1 });
    expect(after.told).toContainEqual(expect.objectContaining({ state: 'unknown', reason: 'no-spooler' }));
    await after.jobs.stop();
  });

  it('that the spooler had and no longer knows is asked about', async () => {
    const { spooler, held } = fakeSpooler();
    const store = memoryStore();
    const before = await startPrintJobs(spooler, { store });
    const { id } = await before.jobs.print(ticketAt('HP'));
    await before.reaches(id, { spoolId: '1' });
    await before.jobs.stop();
    held.clear();
    const after = await startPrintJobs(spooler, { store });
    await after.reaches(id, { state: 'unknown', reason: 'interrupted' });
    await after.jobs.stop();
    expect(spooler.submit).toHaveBeenCalledTimes(1);
  });

  it('is never taken for another one that has its number now', async () => {
    const { spooler, held } = fakeSpooler();
    const store = memoryStore();
    const before = await startPrintJobs(spooler, { store });
    const { id } = await before.jobs.print(ticketAt('HP'));
    await before.reaches(id, { spoolId: '1' });
    await before.jobs.stop();
    held.set('1', { title: 'of another program', state: { state: 'printed' } });
    const after = await startPrintJobs(spooler, { store });
    await after.reaches(id, { state: 'unknown' });
    await after.jobs.stop();
  });

  it('that came out is done, and its next paper is a reprint', async () => {
    const { spooler, store, id } = await lostInACrash();
    const { jobs, reaches } = await startPrintJobs(spooler, { store });
    await reaches(id, { state: 'unknown' });
    const done = await jobs.cameOut(id);
    expect(done).toMatchObject({ state: 'printed', attempts: 1 });
    expect(done).not.toHaveProperty('reason');
    expect(await jobs.print(ticketAt('HP'))).toMatchObject({ copy: 2 });
    await jobs.stop();
  });

  it('that did not come out is printed again, as the copy it was', async () => {
    const { spooler, store, id } = await lostInACrash();
    const { jobs, reaches } = await startPrintJobs(spooler, { store });
    await reaches(id, { state: 'unknown' });
    await jobs.retry(id);
    await reaches(id, { state: 'queued', spoolId: '1', attempts: 2, copy: 1 });
    await jobs.stop();
  });

  it('that is no longer wanted is cancelled', async () => {
    const { spooler, store, id } = await lostInACrash();
    const { jobs, reaches } = await startPrintJobs(spooler, { store });
    await reaches(id, { state: 'unknown' });
    expect(await jobs.cancel(id)).toMatchObject({ state: 'cancelled' });
    await jobs.stop();
    expect(spooler.submit).toHaveBeenCalledTimes(1);
  });

  it('waits for its answer however many are printed meanwhile', async () => {
    const { spooler, store, id } = await lostInACrash();
    spooler.state.mockImplementation(async () => ({ state: 'printed' }));
    const { jobs, reaches } = await startPrintJobs(spooler, { store, keep: 1 });
    await reaches(id, { state: 'unknown' });
    for (const subject of ['visit/2', 'visit/3', 'visit/4'])
      await reaches((await jobs.print(ticketAt('HP', subject))).id, { state: 'printed' });
    expect(jobs.get(id)).toMatchObject({ state: 'unknown' });
    await jobs.stop();
  });
});

describe('many papers asked for in one go', () => {
  const visits = (count: number) => Array.from({ length: count }, (_, index) => `visit/${index + 1}`);
  const batchAt = (printer: string, subjects: readonly string[]) =>
    subjects.map((subject) => ({ ...ticketAt(printer, subject), batch: 'b1' }));

  it('are handed over a few at a time, in their order, as the spooler takes them', async () => {
    const { spooler, say } = fakeSpooler();
    const making: string[] = [];
    const makePdf = async ({ subject }: { subject: string }) => {
      making.push(subject);
      return Buffer.from('%PDF');
    };
    const { jobs, reaches } = await startPrintJobs(spooler, { makePdf });
    const all = await jobs.printAll(batchAt('HP', visits(10)));
    for (let done = 0; done < 10; done += 1) {
      const expected = Math.min(10, done + mostOnTheWay);
      await eventually(() => expect(spooler.submit).toHaveBeenCalledTimes(expected));
      expect(making).toEqual(visits(expected));
      const next = all[done];
      if (!next) throw new Error('no such job');
      say(String(done + 1), { state: 'printed' });
      await reaches(next.id, { state: 'printed' });
    }
    await jobs.stop();
  });

  it('do not hold up a paper asked for alone, nor those of another printer', async () => {
    const { spooler } = fakeSpooler();
    const { jobs, reaches } = await startPrintJobs(spooler);
    await jobs.printAll(batchAt('stopped', visits(10)));
    const other = await jobs.printAll(batchAt('HP', ['visit/20']));
    const alone = await jobs.print(ticketAt('stopped', 'visit/21'));
    await reaches(other[0]?.id ?? '', { attempts: 1 });
    await reaches(alone.id, { attempts: 1 });
    expect(jobs.list().filter(({ attempts }) => attempts > 0)).toHaveLength(mostOnTheWay + 2);
    await jobs.stop();
  });

  it('go on when one of them fails, and when those that wait are cancelled', async () => {
    const { spooler, say } = fakeSpooler();
    const { jobs, reaches } = await startPrintJobs(spooler);
    spooler.submit.mockImplementationOnce(() => Promise.reject(new SpoolerError('refused', 'No')));
    const all = await jobs.printAll(batchAt('HP', visits(6)));
    const last = all[5]?.id ?? '';
    await reaches(all[0]?.id ?? '', { state: 'failed', reason: 'No' });
    await eventually(() => expect(spooler.submit).toHaveBeenCalledTimes(1 + mostOnTheWay));
    expect(await jobs.cancel(all[4]?.id ?? '')).toMatchObject({ state: 'cancelled', attempts: 0 });
    say('1', { state: 'printed' });
    await reaches(last, { attempts: 1 });
    await jobs.stop();
  });

  it('are not printed when they were replaced while they waited; what is asked for alone is', async () => {
    const { spooler, say } = fakeSpooler();
    const replaced = new Set<string>();
    const isReplaced = ({ subject }: { subject: string }) => replaced.has(subject);
    const { jobs, reaches } = await startPrintJobs(spooler, { isReplaced });
    const all = await jobs.printAll(batchAt('HP', visits(5)));
    await eventually(() => expect(spooler.submit).toHaveBeenCalledTimes(mostOnTheWay));
    replaced.add('visit/4');
    say('1', { state: 'printed' });
    await reaches(all[3]?.id ?? '', { state: 'cancelled', reason: 'replaced', attempts: 0 });
    await reaches(all[4]?.id ?? '', { attempts: 1 });
    const alone = await jobs.print(ticketAt('HP', 'visit/4'));
    await reaches(alone.id, { attempts: 1 });
    await jobs.stop();
  });

  it('are remembered together or not at all', async () => {
    const { spooler } = fakeSpooler();
    const store = { ...memoryStore(), write: () => Promise.reject(new Error('ENOSPC')) };
    const { jobs } = await startPrintJobs(spooler, { store });
    await expect(jobs.printAll(batchAt('HP', visits(3)))).rejects.toThrow('ENOSPC');
    expect(jobs.list()).toEqual([]);
    await jobs.stop();
  });

  it('are known as asked for, also when they failed and were forgotten, and after a restart', async () => {
    const { spooler } = fakeSpooler();
    const store = memoryStore();
    const makePdf = () => Promise.reject(new Error('no such visit'));
    const { jobs, reaches } = await startPrintJobs(spooler, { store, makePdf, keep: 1 });
    for (const { id } of await jobs.printAll(batchAt('HP', visits(3))))
      await reaches(id, { state: 'failed' });
    await reaches((await jobs.print(ticketAt('HP', 'visit/4'))).id, { state: 'failed' });
    await jobs.stop();
    const later = await startPrintJobs(spooler, { store, keep: 1 });
    const known = ['visit/1', 'visit/4', 'visit/5'].map((subject) =>
      later.jobs.knows(ticketAt('HP', subject)),
    );
    expect(known).toEqual([true, true, false]);
    expect(await later.jobs.print(ticketAt('HP', 'visit/1'))).toMatchObject({ copy: 1 });
    await later.jobs.stop();
  });
});

describe('taking everything back', () => {
  it('leaves nothing in the spooler, printed or not', async () => {
    const { spooler, held, say } = fakeSpooler();
    const { jobs, reaches } = await startPrintJobs(spooler);
    const waiting = await jobs.print(ticketAt('HP'));
    await eventually(() => expect(held.size).toBe(1));
    spooler.purge.mockImplementationOnce(hung);
    const done = await jobs.print(ticketAt('HP', 'visit/2'));
    await eventually(() => expect(held.size).toBe(2));
    say('2', { state: 'printed' });
    await reaches(done.id, { state: 'printed' });
    expect(await jobs.withdrawAll(5_000)).toBe(0);
    expect(held.size).toBe(0);
    expect(jobs.get(waiting.id)).toMatchObject({ state: 'cancelled' });
    await jobs.stop();
  });

  it('says how many it could not, and waits no longer than it may', async () => {
    const { spooler, held } = fakeSpooler();
    const { jobs } = await startPrintJobs(spooler);
    await jobs.print(ticketAt('HP'));
    await eventually(() => expect(held.size).toBe(1));
    spooler.cancel.mockImplementation(() => new Promise<never>(() => undefined));
    expect(await jobs.withdrawAll(20)).toBe(1);
    await jobs.stop();
  });
});
