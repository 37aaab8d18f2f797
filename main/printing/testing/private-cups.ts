/**
 * A print server of a test's own: the real cupsd with its own folders, port and queues, ended by its pid.
 *
 * It needs what the system's cupsd needs: root, and Debian's packages `cups` and `printer-driver-cups-pdf`.
 * The machine's own queues are neither seen nor touched. The one thing outside its temporary folder is the
 * configuration of a CUPS-PDF queue: that backend reads /etc/cups only, so the file there has a random name
 * and goes when the server stops.
 */
import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { cupsdConf, cupsFiles, cupsPdfConf, type Folders, testBackend } from './private-cups-files.ts';

const run = promisify(execFile);

interface TestQueueOptions {
  /** What cupsd does when the printer fails; 'stop-printer' keeps the job for later. */
  errorPolicy?: 'abort-job' | 'stop-printer';
  /** What the printer says when it fails. */
  message?: string;
}

interface FailingQueue {
  /** Where the bytes go once the printer has been repaired. */
  outputPath: string;
  /** The next job gets through; a stopped queue still has to be resumed. */
  repair(): Promise<void>;
}

interface GatedQueue {
  outputPath: string;
  /** Lets the one job through that stands at the gate, or is the next to come. */
  open(): Promise<void>;
}

export interface PrivateCups {
  /** `127.0.0.1:port`, as CUPS_SERVER takes it. */
  server: string;
  /** The same server's unix socket. */
  socketPath: string;
  /** Where cupsd keeps documents and job records. */
  spoolFolder: string;
  /** A queue that writes the bytes as they come to the returned path. */
  addRawQueue(name: string): Promise<string>;
  /** A queue that writes each of its jobs into a file of its own in the returned folder. */
  addCountingQueue(name: string): Promise<string>;
  /** A queue that draws the document again through CUPS-PDF; the PDFs land in the returned folder. */
  addPdfQueue(name: string): Promise<string>;
  /** A queue whose printer refuses every job until it is repaired. */
  addFailingQueue(name: string, options?: TestQueueOptions): Promise<FailingQueue>;
  /** A queue whose printer holds a job in `printing` until the gate is opened. */
  addGatedQueue(name: string): Promise<GatedQueue>;
  pause(queue: string): Promise<void>;
  resume(queue: string): Promise<void>;
  reject(queue: string): Promise<void>;
  setDefault(queue: string): Promise<void>;
  /** What a person does at another program: the job is cancelled behind our back. */
  cancelJob(spoolId: string): Promise<void>;
  /** What is left of a print server after a power cut that took its jobs. */
  forgetJobs(queue: string): Promise<void>;
  stop(): Promise<void>;
}

/** Starts cupsd and resolves when it answers; rejects with its log when it does not. */
export async function startPrivateCups(): Promise<PrivateCups> {
  const folders = await makeFolders();
  const port = await freePort();
  const server = `127.0.0.1:${port}`;
  const socketPath = join(folders.state, 'cups.sock');
  const strayFiles: string[] = [];
  await writeFile(join(folders.config, 'cupsd.conf'), cupsdConf(server, socketPath));
  await writeFile(join(folders.config, 'cups-files.conf'), cupsFiles(folders));

  const cupsd = spawn(
    '/usr/sbin/cupsd',
    ['-f', '-c', join(folders.config, 'cupsd.conf'), '-s', join(folders.config, 'cups-files.conf')],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let complaint = '';
  cupsd.stderr.on('data', (chunk) => {
    complaint += String(chunk);
  });
  cupsd.on('error', (error) => {
    complaint += error.message;
  });
  const alive = () => cupsd.pid !== undefined && cupsd.exitCode === null && cupsd.signalCode === null;
  const endWithUs = () => cupsd.kill('SIGKILL');
  process.once('exit', endWithUs);

  async function stop() {
    process.off('exit', endWithUs);
    if (alive()) {
      const gone = once(cupsd, 'exit');
      cupsd.kill('SIGTERM');
      const forced = setTimeout(() => cupsd.kill('SIGKILL'), 5_000);
      await gone;
      clearTimeout(forced);
    }
    for (const path of [folders.root, ...strayFiles]) {
      await rm(path, { recursive: true, force: true, maxRetries: 5 });
    }
  }

  const tool = (command: string, ...args: string[]) =>
    run(command, ['-h', server, ...args], { timeout: 20_000, env: { ...process.env, LC_ALL: 'C' } });
  const addQueue = (name: string, uri: string, ...more: string[]) =>
    tool('lpadmin', '-p', name, '-E', '-v', uri, ...more);

  async function addTestQueue(name: string, errorPolicy: string) {
    const folder = join(folders.output, name);
    await mkdir(folder);
    await addQueue(name, `trial:${folder}`, '-m', 'raw', '-o', `printer-error-policy=${errorPolicy}`);
    return folder;
  }

  const answers = await answersWithin(20_000, alive, () => tool('lpstat', '-r'));
  if (!answers) {
    const log = await readFile(join(folders.log, 'error_log'), 'utf8').catch(() => '');
    await stop();
    throw new Error(`The private cupsd did not start.\n${complaint}\n${log}`);
  }

  return {
    server,
    socketPath,
    spoolFolder: folders.spool,
    async addRawQueue(name) {
      return join(await addTestQueue(name, 'abort-job'), 'output');
    },
    async addCountingQueue(name) {
      const each = join(await addTestQueue(name, 'abort-job'), 'each');
      await mkdir(each);
      return each;
    },
    async addPdfQueue(name) {
      const output = join(folders.output, name);
      const instance = `${name}-${randomBytes(6).toString('hex')}`;
      const config = `/etc/cups/cups-pdf-${instance}.conf`;
      strayFiles.push(config);
      await mkdir(output);
      // The backend writes as whoever owns the job.
      await chmod(output, 0o777);
      await writeFile(config, cupsPdfConf(output, join(folders.root, 'cups-pdf'), folders.log));
      await addQueue(name, `cups-pdf:/${instance}`, '-P', '/usr/share/ppd/cups-pdf/CUPS-PDF_noopt.ppd');
      return output;
    },
    async addFailingQueue(name, { errorPolicy = 'abort-job', message = 'The printer is on fire' } = {}) {
      const folder = await addTestQueue(name, errorPolicy);
      await writeFile(join(folder, 'error'), message);
      return { outputPath: join(folder, 'output'), repair: () => rm(join(folder, 'error')) };
    },
    async addGatedQueue(name) {
      const folder = await addTestQueue(name, 'abort-job');
      await run('mkfifo', [join(folder, 'gate')]);
      return {
        outputPath: join(folder, 'output'),
        open: () => writeFile(join(folder, 'gate'), 'open\n'),
      };
    },
    pause: async (queue) => void (await tool('cupsdisable', queue)),
    resume: async (queue) => void (await tool('cupsenable', queue)),
    reject: async (queue) => void (await tool('cupsreject', queue)),
    setDefault: async (queue) => void (await tool('lpadmin', '-d', queue)),
    forgetJobs: async (queue) => void (await tool('cancel', '-a', '-x', queue)),
    cancelJob: async (spoolId) => void (await tool('cancel', spoolId)),
    stop,
  };
}

async function makeFolders(): Promise<Folders> {
  const root = await mkdtemp(join(tmpdir(), 'private-cups-'));
  const at = (name: string) => join(root, name);
  const folders: Folders = {
    root,
    config: at('config'),
    spool: at('spool'),
    cache: at('cache'),
    state: at('state'),
    log: at('log'),
    bin: at('bin'),
    output: at('output'),
  };
  // Filters run as the user `lp` and have to pass through.
  await chmod(root, 0o755);
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true });
  await mkdir(join(folders.spool, 'tmp'));
  await mkdir(join(folders.bin, 'backend'));
  for (const part of ['filter', 'daemon', 'notifier', 'monitor', 'driver', 'cgi-bin']) {
    await symlink(join('/usr/lib/cups', part), join(folders.bin, part));
  }
  await symlink('/usr/lib/cups/backend/cups-pdf', join(folders.bin, 'backend', 'cups-pdf'));
  // cupsd runs a backend as root, which the output folder asks for, only when nobody else may run it.
  await writeFile(join(folders.bin, 'backend', 'trial'), testBackend, { mode: 0o700 });
  return folders;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

async function answersWithin(
  limitMs: number,
  alive: () => boolean,
  ask: () => Promise<{ stdout: string }>,
): Promise<boolean> {
  const until = Date.now() + limitMs;
  while (alive() && Date.now() < until) {
    const answer = await ask().catch(() => ({ stdout: '' }));
    if (answer.stdout.includes('is running')) return true;
    await wait(50);
  }
  return false;
}
