/** A network switch with stations on cables, made of the system's network namespaces: as real as one computer can be. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ip = (...args: string[]) => run('ip', args);

/** Why no networks can be made here; undefined when they can. */
export async function whyNoNamespaces(): Promise<string | undefined> {
  const name = `tk${process.pid}try`;
  try {
    await ip('netns', 'add', name);
    await ip('netns', 'del', name);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export interface Plug {
  /** A command that runs another on the computer. */
  wrapper: string[];
  address: string;
  cut(): Promise<void>;
  mend(): Promise<void>;
  /** Ends whatever runs there, as when its battery is empty. */
  die(): Promise<void>;
}

export class Switch {
  readonly #name: string;
  readonly #stations: string[] = [];

  private constructor(name: string) {
    this.#name = name;
  }

  static async make(): Promise<Switch> {
    const name = `tk${process.pid}s`;
    await ip('netns', 'add', name);
    const made = new Switch(name);
    await made.#inside(name, 'link', 'add', 'bridge', 'type', 'bridge', 'mcast_snooping', '0');
    await made.#inside(name, 'link', 'set', 'bridge', 'up');
    return made;
  }

  /** Plugs one more computer in: what runs a program on it, and its address. */
  async plugIn(): Promise<Plug> {
    const number = this.#stations.length + 1;
    const station = `tk${process.pid}n${number}`;
    const port = `port${number}`;
    const address = `10.77.0.${number}`;
    this.#stations.push(station);
    await ip('netns', 'add', station);
    await this.#inside(
      this.#name,
      'link',
      'add',
      port,
      'type',
      'veth',
      'peer',
      'name',
      'eth0',
      'netns',
      station,
    );
    await this.#inside(this.#name, 'link', 'set', port, 'master', 'bridge', 'up');
    await this.#inside(station, 'addr', 'add', `${address}/24`, 'dev', 'eth0');
    await this.#inside(station, 'link', 'set', 'lo', 'up');
    await this.#inside(station, 'link', 'set', 'eth0', 'up');
    // Multicast finds its way by it.
    await this.#inside(station, 'route', 'add', 'default', 'dev', 'eth0');
    return {
      wrapper: ['ip', 'netns', 'exec', station],
      address,
      cut: () => this.#inside(this.#name, 'link', 'set', port, 'down'),
      mend: () => this.#inside(this.#name, 'link', 'set', port, 'up'),
      die: async () => {
        const { stdout } = await ip('netns', 'pids', station);
        for (const pid of stdout.split('\n').filter(Boolean)) process.kill(Number(pid), 'SIGKILL');
      },
    };
  }

  async remove(): Promise<void> {
    for (const name of [...this.#stations, this.#name]) await ip('netns', 'del', name);
  }

  async #inside(name: string, ...args: string[]): Promise<void> {
    await ip('-n', name, ...args);
  }
}
