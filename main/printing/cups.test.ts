import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createDocuments } from '#main/documents/index.ts';
import { sizeOf } from '#main/documents/testing/read-pdf.ts';
import { lineOf, visitWith } from '#shared/documents/testing/label-samples.ts';
import { createCupsSpooler } from './cups.ts';
import type { Media, Spooler } from './spooler.ts';
import { type PrivateCups, startPrivateCups } from './testing/private-cups.ts';
import { pictureDifference } from './testing/same-picture.ts';
import { pageOf, samplePdf } from './testing/sample-pdf.ts';

const a5 = { widthMm: 148, heightMm: 210 };
const a4Across: Media = { widthMm: 210, heightMm: 297, turned: true };
let cups: PrivateCups;
let spooler: Spooler;

beforeAll(async () => {
  cups = await startPrivateCups();
  // Not root: an ordinary user has no rights but those of a job's owner.
  spooler = createCupsSpooler({ server: cups.server, user: 'nobody' });
});
afterAll(() => cups.stop());

const submit = async (printer: string, title = 'A-017', pdf = samplePdf()) =>
  (await spooler.submit({ printer, title, pdf })).spoolId;
async function labelPdf(line: 'fourTimes' | 'halves'): Promise<Uint8Array<ArrayBuffer>> {
  const documents = createDocuments();
  try {
    const state = visitWith([lineOf[line]]);
    const pdf = await documents.make({ kind: 'medicine-label', state, copy: 1, variant: 'pictures' });
    if (!pdf) throw new Error('no label');
    return pdf;
  } finally {
    await documents.close();
  }
}
const becomes = (spoolId: string, expected: object) =>
  vi.waitFor(async () => expect(await spooler.state(spoolId)).toEqual(expected), {
    timeout: 15_000,
    interval: 30,
  });

describe('a CUPS server', () => {
  it('has no printers as long as nobody has added one', async () => {
    const empty = await startPrivateCups();
    try {
      expect(await createCupsSpooler({ server: empty.server }).printers()).toEqual([]);
    } finally {
      await empty.stop();
    }
  });

  it('names its printers, the default one, and what is the matter with them', async () => {
    await cups.addRawQueue('listed');
    await cups.addRawQueue('resting');
    await cups.addRawQueue('full');
    await cups.setDefault('listed');
    await cups.pause('resting');
    await cups.reject('full');
    const ready = { isDefault: false, state: 'idle', acceptingJobs: true, reasons: [] };
    expect(await spooler.printers()).toEqual(
      expect.arrayContaining([
        { ...ready, name: 'listed', description: 'listed', isDefault: true },
        {
          ...ready,
          name: 'resting',
          description: 'resting',
          state: 'stopped',
          reasons: ['paused'],
          message: 'Paused',
        },
        expect.objectContaining({ name: 'full', acceptingJobs: false }),
      ]),
    );
  });

  it('passes the bytes of a document on unchanged', async () => {
    const outputPath = await cups.addRawQueue('raw');
    // Longer than one read of a socket.
    const pdf = Buffer.concat([samplePdf(), Buffer.alloc(700_000, 'x')]);
    await becomes(await submit('raw', 'A-017', pdf), { state: 'printed' });
    expect(readFileSync(outputPath).equals(pdf)).toBe(true);
  });

  it('takes a document through its unix socket', async () => {
    const outputPath = await cups.addRawQueue('socket');
    const local = createCupsSpooler({ server: cups.socketPath });
    const { spoolId } = await local.submit({ printer: 'socket', title: 'A-017', pdf: samplePdf() });
    await becomes(spoolId, { state: 'printed' });
    expect(readFileSync(outputPath).equals(samplePdf())).toBe(true);
  });

  it('draws on paper of the right size what the document shows', async () => {
    const output = await cups.addPdfQueue('pdf');
    const { spoolId } = await spooler.submit({ printer: 'pdf', title: 'A-017', pdf: samplePdf(), media: a5 });
    await becomes(spoolId, { state: 'printed' });
    const folder = await mkdtemp(join(tmpdir(), 'picture-'));
    try {
      const original = join(folder, 'original.pdf');
      await writeFile(original, samplePdf());
      const printed = join(output, readdirSync(output).find((name) => name.endsWith('.pdf')) ?? 'nothing');
      expect(await pictureDifference(original, printed)).toBeLessThan(0.02);
      const other = join(folder, 'other.pdf');
      await writeFile(other, samplePdf().toString().replace('40 60 200 300 re', '40 60 300 200 re'));
      expect(await pictureDifference(other, printed)).toBeGreaterThan(0.02);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('draws a label on a label, upright and whole', async () => {
    const output = await cups.addPdfQueue('labels');
    const [pdf, other] = [await labelPdf('fourTimes'), await labelPdf('halves')];
    const media = { widthMm: 50, heightMm: 30 };
    const { spoolId } = await spooler.submit({ printer: 'labels', title: 'A-017', pdf, media });
    await becomes(spoolId, { state: 'printed' });
    const folder = await mkdtemp(join(tmpdir(), 'picture-'));
    try {
      const original = join(folder, 'original.pdf');
      await writeFile(original, pdf);
      const printed = join(output, readdirSync(output).find((name) => name.endsWith('.pdf')) ?? 'nothing');
      expect(sizeOf(readFileSync(printed))).toEqual([50, 30]);
      // Edges of small signs differ by what a printer makes of them.
      expect(await pictureDifference(original, printed)).toBeLessThan(0.04);
      await writeFile(original, other);
      expect(await pictureDifference(original, printed)).toBeGreaterThan(0.1);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it.each<[string, Media, [number, number], [number, number]]>([
    ['A5', a5, [148, 210], [148, 210]],
    ['A4, turned where the page is set across it', a4Across, [297, 210], [210, 297]],
    ['a label', { widthMm: 50, heightMm: 30 }, [50, 30], [50, 30]],
    ['a piece of a roll', { widthMm: 80, heightMm: 131 }, [80, 131], [80, 131]],
  ])('prints on %s, at the size of the page', async (_, media, page, sheet) => {
    const queue = `sheet-${media.widthMm}-${media.turned ? 'across' : 'upright'}`;
    const output = await cups.addPdfQueue(queue);
    const pdf = pageOf(...page);
    const { spoolId } = await spooler.submit({ printer: queue, title: 'sheet', pdf, media });
    await becomes(spoolId, { state: 'printed' });
    const [name = ''] = readdirSync(output).filter((file) => file.endsWith('.pdf'));
    const printed = readFileSync(join(output, name));
    // A printer counts in whole points.
    const [width, height] = sizeOf(printed);
    expect(Math.abs(width - sheet[0])).toBeLessThanOrEqual(1);
    expect(Math.abs(height - sheet[1])).toBeLessThanOrEqual(1);
    const folder = await mkdtemp(join(tmpdir(), 'sheet-'));
    try {
      const expected = join(folder, 'expected.pdf');
      await writeFile(expected, pageOf(...page, media.turned && 270));
      expect(await pictureDifference(expected, join(output, name))).toBeLessThan(0.02);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('says in its own words why a job failed', async () => {
    await cups.addFailingQueue('burning', { message: 'Fuser: too hot' });
    await becomes(await submit('burning'), { state: 'failed', reason: 'Fuser: too hot' });
  });

  it('keeps a job queued when its printer stops, and says why', async () => {
    await cups.addFailingQueue('empty', { errorPolicy: 'stop-printer', message: 'Out of paper' });
    const first = await submit('empty');
    await becomes(first, { state: 'queued', reason: 'Out of paper' });
    await becomes(await submit('empty'), { state: 'queued', reason: 'Out of paper' });
  });

  it('says of a job behind a paused printer that the printer is paused', async () => {
    await cups.addRawQueue('paused');
    await cups.pause('paused');
    await becomes(await submit('paused'), { state: 'queued', reason: 'Paused' });
  });

  it('lets the owner of a job cancel and purge it', async () => {
    await cups.addRawQueue('cancelled');
    await cups.pause('cancelled');
    const spoolId = await submit('cancelled');
    await spooler.cancel(spoolId);
    await becomes(spoolId, { state: 'cancelled' });
    await spooler.cancel(spoolId);
    await spooler.purge(spoolId);
    await spooler.purge(spoolId);
    expect(await spooler.state(spoolId)).toEqual({
      state: 'unknown',
      reason: `Job #${spoolId} does not exist.`,
    });
  });

  it('finds a job by its title, waiting or over', async () => {
    await cups.addRawQueue('searched');
    const title = `Đơn thuốc số A-017 ${'ệ'.repeat(40)} 0192f3c4-0000-7000-8000-000000000000.1`;
    expect(await spooler.find({ printer: 'searched', title })).toBeUndefined();
    const spoolId = await submit('searched', title);
    expect(await spooler.find({ printer: 'searched', title })).toEqual({ spoolId });
    await becomes(spoolId, { state: 'printed' });
    expect(await spooler.find({ printer: 'searched', title })).toEqual({ spoolId });
  });

  it('refuses a printer it does not have and one that takes no jobs', async () => {
    await expect(submit('nowhere')).rejects.toMatchObject({ code: 'no-printer' });
    await cups.addRawQueue('closed');
    await cups.reject('closed');
    await expect(submit('closed')).rejects.toMatchObject({
      code: 'refused',
      message: 'Destination "closed" is not accepting jobs.',
    });
  });
});
