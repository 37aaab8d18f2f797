/** One run of the program, from its start to its end. */
import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { codeOf } from '#main/journal/file-layer.ts';
import { asHubNotStarted, HubNotStarted, problemIn } from './problem.ts';

const keptLines = 20;
const startMs = 30_000;
const endMs = 5_000;

/** Starts the program at once; whether it accepts connections is another question. */
export class ServerRun {
  readonly pid: number | undefined;
  /** Resolves when the process is gone, also when it never came to be. */
  readonly ended: Promise<void>;
  readonly #child;
  readonly #complaints: string[] = [];
  readonly #listeners = new Set<(line: string) => void>();
  #hasEnded = false;
  #notSpawned: unknown;

  constructor(command: readonly [string, ...string[]]) {
    const [program, ...args] = command;
    // In a group of its own on POSIX: Ctrl-C in a terminal is for us, and we end the server in our own time.
    const detached = process.platform !== 'win32';
    this.#child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], detached, windowsHide: true });
    this.pid = this.#child.pid;
    this.ended = new Promise((resolve) => {
      const end = () => {
        this.#hasEnded = true;
        resolve();
      };
      // 'close' rather than 'exit': its last words are in by then.
      this.#child.once('close', end);
      this.#child.once('error', (error) => {
        this.#notSpawned = error;
        if (this.pid === undefined) end();
      });
    });
    createInterface({ input: this.#child.stderr }).on('line', (line) => this.#hear(line));
  }

  /** Resolves when the server of this name greets there; throws `HubNotStarted` when it ends before. */
  async accepts(host: string, port: number, name: string): Promise<void> {
    const until = Date.now() + startMs;
    while (!this.#hasEnded && Date.now() < until) {
      if ((await greeting(host, port)) === name) return;
      await wait(20);
    }
    if (this.#notSpawned !== undefined) {
      throw codeOf(this.#notSpawned) === 'ENOENT'
        ? new HubNotStarted('no-program', '', { cause: this.#notSpawned })
        : asHubNotStarted(this.#notSpawned);
    }
    const complaint = this.#complaints.join('\n');
    throw new HubNotStarted(problemIn(complaint), complaint);
  }

  /** Reads the configuration again. False when the server ended or stayed silent; throws when it refused. */
  async reload(): Promise<boolean> {
    const answer = this.#nextLine(/Reloaded server configuration|Failed to reload/);
    this.#child.kill('SIGHUP');
    const line = await answer;
    if (line?.includes('Failed')) throw new Error(`The NATS server refused its configuration: ${line}`);
    return line !== undefined;
  }

  /** Asks it to end, makes it end when that takes too long, and waits for it. */
  async end(): Promise<void> {
    this.signal('SIGTERM');
    const forced = setTimeout(() => this.signal('SIGKILL'), endMs);
    await this.ended;
    clearTimeout(forced);
  }

  signal(signal: NodeJS.Signals): void {
    if (!this.#hasEnded && this.pid !== undefined) this.#child.kill(signal);
  }

  #hear(line: string): void {
    for (const listener of this.#listeners) listener(line);
    if (/^\[\d+\] \[(INF|DBG|TRC)\]/.test(line)) return;
    this.#complaints.push(line);
    if (this.#complaints.length > keptLines) this.#complaints.shift();
  }

  /** The next line that has these words; undefined when the server ends or lets too much time pass. */
  async #nextLine(words: RegExp): Promise<string | undefined> {
    const { promise, resolve } = Promise.withResolvers<string>();
    const listener = (line: string) => words.test(line) && resolve(line);
    this.#listeners.add(listener);
    try {
      const tooLate = wait(endMs, undefined, { ref: false });
      return await Promise.race([promise, this.ended.then(() => undefined), tooLate]);
    } finally {
      this.#listeners.delete(listener);
    }
  }
}

/** The name in the line with which a NATS server greets whoever connects; undefined when there is none. */
async function greeting(host: string, port: number): Promise<string | undefined> {
  const socket = connect({ host: reachable(host), port });
  socket.setTimeout(1_000, () => socket.destroy());
  let text = '';
  try {
    for await (const chunk of socket.setEncoding('utf8')) {
      text += String(chunk);
      const line = /^INFO (\{.*\})\s*\r\n/.exec(text)?.[1];
      if (line !== undefined) return nameIn(JSON.parse(line));
      if (text.length > 16_384) return undefined;
    }
  } catch {
    // Nobody there yet, or somebody who speaks otherwise.
  } finally {
    socket.destroy();
  }
  return undefined;
}

function nameIn(info: object): string | undefined {
  return 'server_name' in info ? String(info.server_name) : undefined;
}

/** Where a server is found that listens at every address. */
function reachable(host: string): string {
  return { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host;
}
