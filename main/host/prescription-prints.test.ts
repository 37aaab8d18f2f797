/** Prescriptions printed by themselves and by the dozen: each once, whatever happens in between. */
import { globSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { textOf } from '#main/documents/testing/read-pdf.ts';
import type { JobRow } from '#shared/rows.ts';
import { settingsSchema } from '#shared/settings.ts';
import { type PrintingStation, startPrintingStation } from './testing/printing-station.ts';

let station: PrintingStation;

beforeEach(async () => {
  station = await startPrintingStation();
});
afterEach(() => station.remove());

/** Somebody with a prescription; answers with their visit, and the code. */
async function prescribed(): Promise<{ visit: string; code: string }> {
  const { visit } = await station.arrive();
  await station.examine(visit);
  return { visit, code: await station.prescribe(visit) };
}

async function startAgain(): Promise<void> {
  await station.start();
  await station.unlock();
  for (const who of ['reception-1', 'doctor-3', 'pharmacist-1', 'coordinator-1'] as const)
    await station.signIn(who);
}
const sealedFiles = () => globSync(join(station.dataDir, 'days/*/files/*'));

const turn = (on: boolean) => station.as('pharmacist-1', 'PUT', '/api/automatic-printing', { on });
const prints = async (): Promise<JobRow[]> =>
  ((await station.rows()).put.jobs ?? []).filter(({ kind }) => kind === 'prescription');
const printedOf = async (visit: string) =>
  (await prints()).filter(({ subject, state }) => subject === visit && state === 'printed');
const until = (expectation: () => Promise<void>) =>
  vi.waitFor(expectation, { timeout: 15_000, interval: 20 });
const comesOut = (visit: string) => until(async () => expect(await printedOf(visit)).toHaveLength(1));
const fails = () => until(async () => expect(await prints()).toMatchObject([{ state: 'failed' }]));
const paperOf = (code: string) =>
  station.printer.got.filter(({ pdf }) => textOf(pdf).includes(`Mã đơn thuốc: ${code}`)).length;

describe('automatic printing', () => {
  it('prints what is issued after it was switched on, and nothing of before', async () => {
    const before = await prescribed();
    expect((await turn(true)).body).toMatchObject({ automaticPrinting: { since: expect.any(String) } });
    const after = await prescribed();
    await comesOut(after.visit);
    expect(await prints()).toEqual([
      expect.objectContaining({
        subject: after.visit,
        copy: 1,
        batch: 'automatic',
        title: expect.any(String),
      }),
    ]);
    expect([paperOf(before.code), paperOf(after.code)]).toEqual([0, 1]);
  });

  it('prints nothing any more once it is switched off', async () => {
    await turn(true);
    expect((await turn(false)).body).not.toHaveProperty('automaticPrinting');
    const { visit } = await prescribed();
    await station.printed('reception-1', 'ticket', visit);
    expect(await prints()).toEqual([]);
  });

  it('goes on after a restart, and prints nothing twice', async () => {
    await turn(true);
    const first = await prescribed();
    await comesOut(first.visit);
    await station.stop();
    await startAgain();
    const second = await prescribed();
    await comesOut(second.visit);
    expect([paperOf(first.code), paperOf(second.code)]).toEqual([1, 1]);
  });

  it('begins anew, and says so, when nobody knows any more what was printed', async () => {
    const { body } = await turn(true);
    const before = sealedFiles();
    const first = await prescribed();
    await comesOut(first.visit);
    await station.stop();
    const lists = sealedFiles().filter((file) => !before.includes(file));
    expect(lists).toHaveLength(1);
    for (const list of lists) truncateSync(list, 40);
    await startAgain();
    const second = await prescribed();
    await comesOut(second.visit);
    expect([paperOf(first.code), paperOf(second.code)]).toEqual([1, 1]);
    const settings = settingsSchema.parse((await station.as('pharmacist-1', 'GET', '/api/settings')).body);
    expect(settings.automaticPrinting).toMatchObject({ listLost: true });
    const { since = '' } = settings.automaticPrinting ?? {};
    expect(since > (settingsSchema.parse(body).automaticPrinting?.since ?? since)).toBe(true);
    await turn(false);
    expect((await turn(true)).body).not.toHaveProperty('automaticPrinting.listLost');
  });

  it('prints a prescription that replaces another, and not the one that was replaced', async () => {
    const { visit, code } = await prescribed();
    await turn(true);
    const next = await station.prescribe(visit, code);
    await comesOut(visit);
    expect([paperOf(code), paperOf(next)]).toEqual([0, 1]);
  });

  it('does not print what was replaced while it waited here, and says why', async () => {
    await turn(true);
    station.printer.jammed = true;
    const { visit, code } = await prescribed();
    await fails();
    const [waiting] = await prints();
    station.printer.jammed = false;
    const next = await station.prescribe(visit, code);
    await comesOut(visit);
    await station.as('pharmacist-1', 'POST', '/api/jobs/retry', { jobs: [waiting?.id] });
    const cancelled = { id: waiting?.id, state: 'cancelled', reason: 'replaced' };
    await until(async () => expect(await prints()).toContainEqual(expect.objectContaining(cancelled)));
    expect([paperOf(code), paperOf(next)]).toEqual([0, 1]);
  });

  it('leaves alone what somebody has printed or cancelled already', async () => {
    await turn(true);
    station.printer.jammed = true;
    const { visit } = await prescribed();
    await fails();
    const [failed] = await prints();
    await station.as('pharmacist-1', 'POST', `/api/jobs/${failed?.id}/cancel`, {});
    station.printer.jammed = false;
    const other = await prescribed();
    await comesOut(other.visit);
    expect((await prints()).filter(({ subject }) => subject === visit)).toEqual([
      expect.objectContaining({ state: 'cancelled' }),
    ]);
  });

  it('is not switched by what a window saves of the settings, nor by whose work it is not', async () => {
    await turn(true);
    const settings = { printers: { ticket: 'HP' } };
    expect((await station.as('reception-1', 'PUT', '/api/settings', settings)).body).toMatchObject({
      ...settings,
      automaticPrinting: { by: expect.any(String) },
    });
    expect(await station.as('support-1', 'PUT', '/api/automatic-printing', { on: false })).toMatchObject({
      status: 403,
      body: { error: 'role-may-not' },
    });
  });
});

describe('all prescriptions without a paper', () => {
  const printAll = async (which: 'waiting' | 'all') =>
    (await station.as('pharmacist-1', 'POST', '/api/jobs/prescriptions', { which })).body;
  const count = async () => (await station.as('pharmacist-1', 'GET', '/api/jobs/prescriptions')).body;

  it('are printed in one go, in the order in which they were issued, and each once', async () => {
    const all = [await prescribed(), await prescribed(), await prescribed()];
    const printed = all[1];
    if (!printed) throw new Error('nobody came');
    await station.printed('doctor-3', 'prescription', printed.visit);
    expect(await count()).toEqual({ waiting: 2, all: 2 });
    const jobs = await printAll('all');
    expect(jobs).toMatchObject([{ subject: all[0]?.visit }, { subject: all[2]?.visit }]);
    for (const { visit } of all) await comesOut(visit);
    expect(new Set((await prints()).map(({ batch }) => batch)).size).toBe(2);
    expect(await count()).toEqual({ waiting: 0, all: 0 });
    expect(await printAll('all')).toEqual([]);
  });

  it('that were cancelled can be asked for again', async () => {
    station.printer.jammed = true;
    await prescribed();
    await printAll('waiting');
    await fails();
    expect(await count()).toEqual({ waiting: 0, all: 0 });
    const jobs = (await prints()).map(({ id }) => id);
    await station.as('pharmacist-1', 'POST', '/api/jobs/cancel', { jobs });
    expect(await prints()).toMatchObject([{ state: 'cancelled' }]);
    expect(await count()).toEqual({ waiting: 1, all: 1 });
  });

  it('are counted, printed and cancelled by those alone who may print them', async () => {
    await prescribed();
    const job = await station.printed('doctor-3', 'ticket', (await prescribed()).visit);
    const mayNot = { status: 403, body: { error: 'role-may-not' } };
    expect(await station.as('reception-1', 'GET', '/api/jobs/prescriptions')).toMatchObject(mayNot);
    const wish = { which: 'all' };
    expect(await station.as('reception-1', 'POST', '/api/jobs/prescriptions', wish)).toMatchObject(mayNot);
    const jobs = { jobs: [job.id] };
    expect(await station.as('pharmacist-1', 'POST', '/api/jobs/cancel', jobs)).toMatchObject(mayNot);
    expect(await station.as('pharmacist-1', 'POST', '/api/jobs/retry', jobs)).toMatchObject(mayNot);
    expect(await prints()).toEqual([]);
  });
});
