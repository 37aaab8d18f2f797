/** The queue's NATS server as a child of ours: started, brought back when it dies, ended with us. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { makePrivateFolder } from '#main/data-folder.ts';
import { ServerRun } from './child.ts';
import { natsConfig, type ServerConfig, type ServerUsers } from './config.ts';
import { findNatsServer } from './find-program.ts';
import { endLeftBehind, noteServer } from './left-behind.ts';
import { asHubNotStarted, HubNotStarted } from './problem.ts';

/** 'failed': it did not come back, which is tried on and on all the same. */
export type ServerState = 'running' | 'restarting' | 'failed' | 'stopped';

export interface NatsServerOptions extends Omit<ServerConfig, 'name'> {
  /** Which program to start, when not the one that is found. */
  program?: string | undefined;
  /** How users are changed; Windows knows no signal for it. */
  reloadBy?: 'signal' | 'restart';
}

export interface NatsServer {
  readonly port: number;
  /** Of the process that runs now, if one does. */
  readonly pid: number | undefined;
  readonly state: ServerState;
  /** Why it is not running, after it had been. */
  readonly problem: HubNotStarted | undefined;
  /** Calls back at each change of the state; the result ends that. */
  onState(listener: (state: ServerState) => void): () => void;
  /** Resolves when the server goes by these users. Connections of those who may stay are kept, except on Windows. */
  changeUsers(users: ServerUsers): Promise<void>;
  /** Resolves when the process is gone. */
  stop(): Promise<void>;
}

const configFileIn = (folder: string) => join(folder, 'nats-server.conf');
const pidFileIn = (folder: string) => join(folder, 'nats-server.pid');

/** Ends a server that was left behind with its store in this folder, if one still runs. */
export const endServerLeftIn = (folder: string): Promise<void> =>
  endLeftBehind(pidFileIn(folder), configFileIn(folder));

const pausesMs = [0, 500, 1_000, 2_000, 5_000];
/** Whoever ran this long is no longer suspected of dying right after its start. */
const steadyMs = 10_000;

/** Resolves when the server accepts connections; one that was left behind on the same store is ended first. Throws `HubNotStarted`. */
export async function startNatsServer(options: NatsServerOptions): Promise<NatsServer> {
  const program = options.program ?? findNatsServer();
  if (program === undefined) throw new HubNotStarted('no-program');
  const server = new SupervisedServer(program, { ...options, storeDir: resolve(options.storeDir) });
  try {
    await server.start();
    return server;
  } catch (error) {
    await server.stop();
    throw asHubNotStarted(error);
  }
}

class SupervisedServer implements NatsServer {
  readonly port: number;
  readonly #program: string;
  readonly #configFile: string;
  readonly #pidFile: string;
  readonly #name = `tram-kham-${randomBytes(8).toString('hex')}`;
  readonly #listeners = new Set<(state: ServerState) => void>();
  readonly #stopping = new AbortController();
  readonly #endWithUs = () => this.#run?.signal('SIGTERM');
  #options: NatsServerOptions;
  #run: ServerRun | undefined;
  #state: ServerState = 'restarting';
  #problem: HubNotStarted | undefined;
  #triesInVain = 0;
  #supervision: Promise<void> = Promise.resolve();
  #changes: Promise<void> = Promise.resolve();
  #stopped: Promise<void> | undefined;

  constructor(program: string, options: NatsServerOptions) {
    const folder = dirname(options.storeDir);
    this.port = options.port;
    this.#program = program;
    this.#options = options;
    this.#configFile = configFileIn(folder);
    this.#pidFile = pidFileIn(folder);
  }

  get pid() {
    return this.#run?.pid;
  }

  get state() {
    return this.#state;
  }

  get problem() {
    return this.#problem;
  }

  onState(listener: (state: ServerState) => void) {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  async start(): Promise<void> {
    makePrivateFolder(this.#options.storeDir);
    await endLeftBehind(this.#pidFile, this.#configFile);
    await refuseTakenPort(this.#options.listenHost, this.port);
    await this.#writeConfig();
    process.once('exit', this.#endWithUs);
    await this.#launch();
    this.#supervision = this.#supervise();
  }

  changeUsers(users: ServerUsers): Promise<void> {
    const change = this.#changes.then(() => this.#changeUsers(users));
    this.#changes = change.catch(() => undefined);
    return change;
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  async #stop(): Promise<void> {
    this.#stopping.abort();
    process.off('exit', this.#endWithUs);
    await this.#run?.end();
    await this.#supervision;
    this.#run = undefined;
    // The configuration may hold the pairing password.
    await Promise.all([this.#configFile, this.#pidFile].map((file) => rm(file, { force: true })));
    this.#setState('stopped');
  }

  async #launch(): Promise<void> {
    const run = new ServerRun([this.#program, '-c', this.#configFile]);
    this.#run = run;
    try {
      if (run.pid !== undefined) noteServer(this.#pidFile, run.pid, this.#program);
      await run.accepts(this.#options.listenHost, this.port, this.#name);
    } catch (error) {
      await run.end();
      this.#run = undefined;
      throw error;
    }
    this.#problem = undefined;
    this.#setState('running');
  }

  /** Until `stop`: waits for the end of the run, then brings the server back. */
  async #supervise(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      const since = Date.now();
      await this.#run?.ended;
      if (signal.aborted) return;
      if (this.#run !== undefined && Date.now() - since > steadyMs) this.#triesInVain = 0;
      this.#run = undefined;
      if (this.#state === 'running') this.#setState('restarting');
      await wait(pausesMs[this.#triesInVain] ?? pausesMs.at(-1), undefined, { signal }).catch(
        () => undefined,
      );
      if (signal.aborted) return;
      this.#triesInVain += 1;
      try {
        await this.#launch();
      } catch (error) {
        this.#problem = asHubNotStarted(error);
        if (this.#triesInVain >= pausesMs.length) this.#setState('failed');
      }
    }
  }

  async #changeUsers(users: ServerUsers): Promise<void> {
    if (this.#stopping.signal.aborted) return;
    this.#options = { ...this.#options, users };
    await this.#writeConfig();
    // One that is being started may have read the old configuration already.
    await this.#settled();
    if (this.#state !== 'running' || this.#run === undefined) return;
    const reloadBy = this.#options.reloadBy ?? (process.platform === 'win32' ? 'restart' : 'signal');
    if (reloadBy === 'signal' && (await this.#run.reload())) return;
    this.#triesInVain = 0;
    this.#setState('restarting');
    await this.#run?.end();
    await this.#settled();
  }

  /** Resolves when the server is not just being brought back. */
  #settled(): Promise<void> {
    if (this.#state !== 'restarting') return Promise.resolve();
    return new Promise((resolve) => {
      const off = this.onState((state) => {
        if (state === 'restarting') return;
        off();
        resolve();
      });
    });
  }

  async #writeConfig(): Promise<void> {
    const text = natsConfig({ ...this.#options, name: this.#name });
    const draft = `${this.#configFile}.new`;
    await rm(draft, { force: true });
    await writeFile(draft, text, { mode: 0o600, flush: true });
    await rename(draft, this.#configFile);
  }

  #setState(state: ServerState): void {
    if (this.#state === state) return;
    this.#state = state;
    for (const listener of [...this.#listeners]) listener(state);
  }
}

/** Tells what the server's own words, in the language of Windows, may not. Throws the system's error. */
async function refuseTakenPort(host: string, port: number): Promise<void> {
  const probe = createServer().listen({ host, port, exclusive: true });
  await once(probe, 'listening');
  probe.close();
  await once(probe, 'close');
}
