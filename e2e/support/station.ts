/** A station as people start it: the program as a child process on a data folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { appRoot } from '#main/app-root.ts';
import { freePort } from '#main/hub/server/testing/hub-for-test.ts';

export interface Station {
  readonly dataDir: string;
  /** `http://127.0.0.1:port`; the port stays over restarts. */
  readonly origin: string;
  /** An address that opens one window; each is given once. */
  address(): Promise<string>;
  /** Ends the program as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again at the same port. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export interface StationOptions {
  /** Kept afterwards; else a folder that goes with the station. */
  dataDir?: string;
  /** The print server it finds; by default there is none. */
  cupsServer?: string;
  /** The port a hub of it has, and the address that the other stations are told. */
  hub?: { port: number; announced: string };
}

/** The program as it is built and shipped; it starts in half the time its sources take. */
export const builtProgram = join(appRoot(), 'dist', 'main', 'browser.js');

const addressPattern = /^http:\/\/127\.0\.0\.1:(\d+)\/\?key=\S+$/;
const noCups = '/nonexistent/cups.sock';

/** Resolves when the first window can be opened. Throws when the program ends before. */
export async function startStation(options: StationOptions = {}): Promise<Station> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'tram-kham-e2e-')));
  let port = '0';
  let program: ChildProcess;
  let addresses: string[] = [];
  let arrived = Promise.withResolvers<void>();

  async function address(): Promise<string> {
    for (;;) {
      const next = addresses.shift();
      if (next !== undefined) return next;
      await arrived.promise;
    }
  }

  const hubPort = options.hub?.port ?? (await freePort());
  async function start(): Promise<void> {
    addresses = [];
    arrived = Promise.withResolvers();
    program = startProgram(['--data', dataDir, '--port', port], {
      ...(options.hub ? { TRAM_KHAM_HUB_ADDRESS: options.hub.announced } : {}),
      // It finds, and is found by, nobody who is not told.
      TRAM_KHAM_HUB: `127.0.0.1:${hubPort}`,
      CUPS_SERVER: options.cupsServer ?? noCups,
    });
    if (!program.stdout) throw new Error('The program has no output');
    createInterface({ input: program.stdout }).on('line', (line) => {
      const found = addressPattern.exec(line);
      if (!found) return;
      port = found[1] ?? port;
      addresses.push(line);
      arrived.resolve();
      arrived = Promise.withResolvers();
    });
    await Promise.race([arrived.promise, once(program, 'exit')]);
    if (program.exitCode !== null) throw new Error(`The program ended with ${program.exitCode}`);
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (program.exitCode !== null || program.signalCode !== null) return;
    const ended = once(program, 'exit');
    program.kill(signal);
    await ended;
  }

  await start();
  return {
    dataDir,
    get origin() {
      return `http://127.0.0.1:${port}`;
    },
    address,
    kill: () => end('SIGKILL'),
    restart: start,
    stop: async () => {
      await end('SIGTERM');
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** What the program says, and how it ends, when it cannot start. */
export async function failToStart(args: readonly string[]): Promise<{ code: number | null; said: string }> {
  const program = startProgram(args, { CUPS_SERVER: noCups }, 'pipe');
  let said = '';
  program.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [code] = await once(program, 'close');
  return { code, said };
}

/** The program with these arguments, as `npm start -- --headless` starts it. */
function startProgram(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  complaints: 'inherit' | 'pipe' = 'inherit',
): ChildProcess {
  return spawn(process.execPath, [builtProgram, '--headless', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', complaints],
  });
}
