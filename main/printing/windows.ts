/**
 * Printing on Windows: `pdf-to-printer` hands the document over, PowerShell's print cmdlets tell what becomes of it.
 *
 * Not run on the project's build machines; its reading of what Windows says is tested with recorded words.
 * What Windows cannot say: a finished job simply leaves the queue, so a job that is gone without having shown an error counts as
 * printed, also when somebody deleted it there. Of one that an earlier run of the program handed over nobody can say so.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PrintOptions } from 'pdf-to-printer';
import { z } from 'zod';
import { type Printer, type Spooler, SpoolerError, type SpoolJob, type SpoolState } from './spooler.ts';

export interface WindowsTools {
  /** Runs a script with these environment variables (names and titles are never part of the script) and returns its output. */
  powershell(script: string, variables: Record<string, string>): Promise<string>;
  /** Resolves when the spooler has the document. */
  print(path: string, job: SpoolJob): Promise<void>;
}

const listPrinters = `Get-CimInstance Win32_Printer | ForEach-Object { [pscustomobject]@{
  name = $_.Name; comment = "$($_.Comment)"; isDefault = [bool]$_.Default; offline = [bool]$_.WorkOffline
  status = [int]$_.PrinterStatus; error = [int]$_.DetectedErrorState } } | ConvertTo-Json -Compress`;
const listJobs = `Get-PrintJob -PrinterName $env:PRINT_PRINTER -ErrorAction Stop | ForEach-Object { [pscustomobject]@{
  document = "$($_.DocumentName)"; status = "$($_.JobStatus)" } } | ConvertTo-Json -Compress`;
const removeJob = `Get-PrintJob -PrinterName $env:PRINT_PRINTER -ErrorAction Stop |
  Where-Object { $_.DocumentName.Contains($env:PRINT_DOCUMENT) } | Remove-PrintJob -ErrorAction Stop`;

// PowerShell writes one object bare and none as nothing.
const rows = <T extends z.ZodType>(row: T) => z.preprocess((value) => [value ?? []].flat(), z.array(row));
const printerRows = rows(
  z.object({
    name: z.string(),
    comment: z.string(),
    isDefault: z.boolean(),
    offline: z.boolean(),
    status: z.number(),
    error: z.number(),
  }),
);
const jobRows = rows(z.object({ document: z.string(), status: z.string() }));
// Win32_Printer.DetectedErrorState, where it means that a person has to come.
const errorStates = new Map([
  [4, 'media-empty-error'],
  [6, 'toner-empty-error'],
  [7, 'door-open-error'],
  [8, 'media-jam-error'],
  [9, 'offline-error'],
  [10, 'other-error'],
  [11, 'output-area-full-error'],
]);

/** Folders of documents that are being handed over begin with this. */
const leftOver = 'tram-kham-print-';

/** Removes documents that a power cut left behind while they were handed over. */
export async function clearLeftOvers(temporary = tmpdir()): Promise<void> {
  for (const name of await readdir(temporary))
    if (name.startsWith(leftOver)) await rm(join(temporary, name), { recursive: true, force: true });
}

/** The Windows spooler. `tools` and `temporary` are replaced in tests only. */
export function createWindowsSpooler(tools: WindowsTools = windowsTools, temporary = tmpdir()): Spooler {
  const ask = async (script: string, variables: Record<string, string> = {}): Promise<unknown> => {
    const output = await tools.powershell(script, variables);
    return output.trim() === '' ? undefined : JSON.parse(output);
  };
  const jobsLike = async ({ printer, document }: { printer: string; document: string }) =>
    jobRows
      .parse(await ask(listJobs, { PRINT_PRINTER: printer }))
      .filter((row) => row.document.includes(document));
  const remove = async (spoolId: string) => {
    const { printer, document } = readSpoolId(spoolId);
    await tools.powershell(removeJob, { PRINT_PRINTER: printer, PRINT_DOCUMENT: document });
  };

  return {
    async printers() {
      return printerRows.parse(await ask(listPrinters)).map(readPrinter);
    },
    async submit(job) {
      const folder = await mkdtemp(join(temporary, leftOver));
      try {
        const document = documentName(job.title);
        const path = join(folder, `${document}.pdf`);
        await writeFile(path, job.pdf, { mode: 0o600 });
        await tools.print(path, job);
        return { spoolId: `${job.printer}\n${document}` };
      } finally {
        await rm(folder, { recursive: true, force: true, maxRetries: 10 });
      }
    },
    async state(spoolId) {
      return readState((await jobsLike(readSpoolId(spoolId)))[0]?.status);
    },
    async find({ printer, title }) {
      const document = documentName(title);
      const found = await jobsLike({ printer, document });
      return found.length > 0 ? { spoolId: `${printer}\n${document}` } : undefined;
    },
    cancel: remove,
    purge: remove,
  };
}

/** The queue shows a document by its file's name. */
const documentName = (title: string) => title.replaceAll(/[^A-Za-z0-9.-]+/g, '_');

function readSpoolId(spoolId: string): { printer: string; document: string } {
  const [printer = '', document = ''] = spoolId.split('\n');
  return { printer, document };
}

function readPrinter(row: z.infer<typeof printerRows>[number]): Printer {
  const reason = row.offline ? 'offline-error' : errorStates.get(row.error);
  const stopped = reason !== undefined || row.status === 6 || row.status === 7;
  return {
    name: row.name,
    description: row.comment || row.name,
    isDefault: row.isDefault,
    state: stopped ? 'stopped' : row.status === 4 ? 'printing' : 'idle',
    acceptingJobs: true,
    reasons: reason === undefined ? [] : [reason],
  };
}

function readState(status: string | undefined): SpoolState {
  if (status === undefined || /\b(Printed|Complete|Completed)\b/.test(status)) return { state: 'printed' };
  if (/\b(Deleting|Deleted)\b/.test(status)) return { state: 'cancelled' };
  // Windows keeps such a job and goes on with it once a person has helped.
  if (/Error|PaperOut|Offline|Paused|Blocked|UserIntervention/.test(status)) {
    return { state: 'queued', reason: status };
  }
  return { state: /Printing/.test(status) ? 'printing' : 'queued' };
}

const paperNames = new Map([
  ['148x210', 'A5'],
  ['210x297', 'A4'],
]);

/**
 * What is asked of `pdf-to-printer`. A sheet is asked for by its name, and turned as the page is set on it; of a roll of
 * paper or labels Windows knows no names: there the size is the driver's own, and the page keeps to its own measures.
 */
export function printOptions({ printer, media }: Pick<SpoolJob, 'printer' | 'media'>): PrintOptions {
  const paperSize = media && paperNames.get(`${media.widthMm}x${media.heightMm}`);
  if (media && !paperSize) return { printer, silent: true, scale: 'noscale' };
  const orientation = media && (media.turned ? 'landscape' : 'portrait');
  return {
    printer,
    silent: true,
    scale: 'shrink',
    ...(paperSize && { paperSize }),
    ...(orientation && { orientation }),
  };
}

// Names of printers are not limited to the console's code page.
const utf8Output = '[Console]::OutputEncoding = [Text.Encoding]::UTF8';

const windowsTools: WindowsTools = {
  async powershell(script, variables) {
    try {
      const { stdout } = await promisify(execFile)(
        'powershell.exe',
        ['-NoProfile', '-NonInteractive', '-Command', `${utf8Output}; ${script}`],
        { timeout: 20_000, windowsHide: true, env: { ...process.env, ...variables } },
      );
      return stdout;
    } catch (cause) {
      const { code, killed, stderr } = failure.parse(cause);
      if (code === 'ENOENT') throw new SpoolerError('no-spooler', 'PowerShell was not found.');
      throw new SpoolerError(killed ? 'no-answer' : 'refused', stderr.trim() || 'PowerShell failed.');
    }
  },
  async print(path, job) {
    const { print } = await import('pdf-to-printer');
    try {
      await print(path, printOptions(job));
    } catch (cause) {
      throw new SpoolerError('refused', cause instanceof Error ? cause.message : String(cause));
    }
  },
};
const failure = z.object({
  code: z.unknown(),
  killed: z.boolean().default(false),
  stderr: z.string().default(''),
});
