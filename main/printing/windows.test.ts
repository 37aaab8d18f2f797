import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Media } from './spooler.ts';
import { clearLeftOvers, createWindowsSpooler, printOptions } from './windows.ts';

const job = { printer: "Tiếp đón's HP", title: 'Phiếu số A-017 0192.1', pdf: Buffer.from('%PDF') };

function windowsSaying(output: string) {
  const calls: Array<{ script: string; variables: Record<string, string> }> = [];
  const printed: Array<{ path: string; bytes: string }> = [];
  const spooler = createWindowsSpooler({
    async powershell(script, variables) {
      calls.push({ script, variables });
      return output;
    },
    async print(path) {
      printed.push({ path, bytes: readFileSync(path, 'latin1') });
    },
  });
  return { spooler, calls, printed };
}

describe('the Windows spooler', () => {
  it('reads one printer as well as many, and says what stops it', async () => {
    const row = { name: 'HP', comment: '', isDefault: true, offline: false, status: 3, error: 4 };
    expect(await windowsSaying(JSON.stringify(row)).spooler.printers()).toEqual([
      {
        name: 'HP',
        description: 'HP',
        isDefault: true,
        state: 'stopped',
        acceptingJobs: true,
        reasons: ['media-empty-error'],
      },
    ]);
    expect(await windowsSaying(JSON.stringify([row, row])).spooler.printers()).toHaveLength(2);
    expect(await windowsSaying('').spooler.printers()).toEqual([]);
  });

  it('deletes the file it prints from', async () => {
    const { spooler, printed } = windowsSaying('');
    await spooler.submit(job);
    expect(printed[0]?.bytes).toBe('%PDF');
    expect(existsSync(printed[0]?.path ?? '/')).toBe(false);
  });

  it('clears away what a power cut left of a document, and nothing else', async () => {
    const temporary = mkdtempSync(join(tmpdir(), 'windows-'));
    mkdirSync(join(temporary, 'another'));
    await createWindowsSpooler(
      {
        powershell: async () => '',
        print: async (path) => cpSync(dirname(path), `${dirname(path)}-left`, { recursive: true }),
      },
      temporary,
    ).submit(job);
    expect(readdirSync(temporary)).toHaveLength(2);
    await clearLeftOvers(temporary);
    expect(readdirSync(temporary)).toEqual(['another']);
    rmSync(temporary, { recursive: true });
  });

  it.each([
    ['Printing', { state: 'printing' }],
    ['Spooling', { state: 'queued' }],
    ['Error, Printing, PaperOut', { state: 'queued', reason: 'Error, Printing, PaperOut' }],
    ['Deleting', { state: 'cancelled' }],
    ['Completed', { state: 'printed' }],
  ])('reads the job status %s', async (status, state) => {
    const { spooler } = windowsSaying('');
    const { spoolId } = await spooler.submit(job);
    const document = `C:\\Temp\\${spoolId.split('\n')[1]}.pdf`;
    const queue = windowsSaying(JSON.stringify({ document, status })).spooler;
    expect(await queue.state(spoolId)).toEqual(state);
    expect(await queue.find(job)).toEqual({ spoolId });
  });

  it('takes a job that left the queue for printed', async () => {
    const { spooler } = windowsSaying('');
    expect(await spooler.state('HP\nA-017')).toEqual({ state: 'printed' });
  });

  it.each<[string, Media | undefined, object]>([
    ['A5', { widthMm: 148, heightMm: 210 }, { paperSize: 'A5', orientation: 'portrait', scale: 'shrink' }],
    ['A4', { widthMm: 210, heightMm: 297 }, { paperSize: 'A4', orientation: 'portrait', scale: 'shrink' }],
    [
      'A4 with the page across it',
      { widthMm: 210, heightMm: 297, turned: true },
      { paperSize: 'A4', orientation: 'landscape', scale: 'shrink' },
    ],
    ['a label of 50 × 30 mm', { widthMm: 50, heightMm: 30 }, { scale: 'noscale' }],
    ['a roll of 80 mm', { widthMm: 80, heightMm: 131 }, { scale: 'noscale' }],
    ['no paper in particular', undefined, { scale: 'shrink' }],
  ])('asks for %s', (_, media, asked) => {
    const expected = { printer: job.printer, silent: true, ...asked };
    expect(printOptions({ printer: job.printer, ...(media && { media }) })).toEqual(expected);
  });

  it('never puts a name into a script', async () => {
    const { spooler, calls } = windowsSaying('');
    await spooler.cancel((await spooler.submit(job)).spoolId);
    expect(calls[0]?.script).not.toContain('HP');
    expect(calls[0]?.variables).toEqual({
      PRINT_PRINTER: job.printer,
      PRINT_DOCUMENT: 'Phi_u_s_A-017_0192.1',
    });
  });
});
