/**
 * A server that outlived us (we were killed, or the session was) still holds the store and the port. It is known by
 * the file in which its start was noted, and ended only when the process is that very one.
 */
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { z } from 'zod';

const run = promisify(execFile);
const endMs = 5_000;

const noteSchema = z.object({
  pid: z.number().int().positive(),
  program: z.string(),
  /** When the process began, in the system's own count; only where it is cheaply known. */
  start: z.string().optional(),
});
type Note = z.infer<typeof noteSchema>;

/** Notes a server right after its start. Throws the system's error. */
export function noteServer(file: string, pid: number, program: string): void {
  writeFileSync(file, JSON.stringify({ pid, program, start: startOf(pid) } satisfies Partial<Note>), {
    mode: 0o600,
  });
}

/** Ends the server noted in the file, if it still runs with this configuration. */
export async function endLeftBehind(file: string, config: string): Promise<void> {
  const note = await readNote(file);
  if (note === undefined) return;
  const until = Date.now() + endMs;
  while (await isOurs(note, config)) {
    try {
      process.kill(note.pid, Date.now() < until ? 'SIGTERM' : 'SIGKILL');
    } catch {
      // Gone in between.
    }
    await wait(20);
  }
  await rm(file, { force: true });
}

async function readNote(file: string): Promise<Note | undefined> {
  try {
    return noteSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    // None, or one that a power cut left half written.
    return undefined;
  }
}

/** Process ids are used again: the command has to be the one we would give, and the start the noted one. */
async function isOurs({ pid, program, start }: Note, config: string): Promise<boolean> {
  try {
    process.kill(pid, 0);
    if (process.platform === 'linux') {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      return command === `${[program, '-c', config].join('\0')}\0` && startOf(pid) === start;
    }
    const command = await commandOf(pid);
    return command.includes(program) && command.includes(config);
  } catch {
    return false;
  }
}

async function commandOf(pid: number): Promise<string> {
  const [program, ...args] =
    process.platform === 'win32'
      ? [
          'powershell',
          '-NoProfile',
          '-Command',
          `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`,
        ]
      : ['ps', '-ww', '-o', 'command=', '-p', String(pid)];
  return (await run(program, args, { timeout: 10_000, windowsHide: true })).stdout;
}

function startOf(pid: number): string | undefined {
  if (process.platform !== 'linux') return undefined;
  // The name, in brackets, may hold anything; the start is the 20th field after it.
  return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19];
}
