import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nodeFiles } from '#main/journal/file-layer.ts';
import { createSmallDisk } from '#main/journal/small-disk.ts';
import type { NatsServer, ServerState } from './nats-server.ts';
import { HubNotStarted } from './problem.ts';
import { freePort, type HubForTest, hubForTest, users } from './testing/hub-for-test.ts';

let hub: HubForTest;
beforeEach(async () => {
  hub = await hubForTest();
});
afterEach(() => hub.remove());

const isAlive = (pid = 0) => {
  try {
    // A process that ended but was not yet waited for has no command.
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';
  } catch {
    return false;
  }
};
const gone = (pid: number) =>
  vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 10_000, interval: 10 });

function becomes(server: NatsServer, wanted: ServerState): Promise<void> {
  return new Promise((resolve) => server.onState((state) => state === wanted && resolve()));
}

/** Another process that starts a server and stays. */
async function startElsewhere() {
  const script = fileURLToPath(new URL('./testing/start-and-stay.ts', import.meta.url));
  const child = spawn(process.execPath, [script, JSON.stringify(hub.options)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [said] = await once(child.stdout, 'data');
  return { child, serverPid: Number(said) };
}

function kill(pid: number | undefined) {
  if (pid === undefined) throw new Error('It does not run.');
  process.kill(pid, 'SIGKILL');
}

describe('the server', () => {
  it('accepts connections once it has started, and keeps its configuration to its owner', async () => {
    const server = await hub.start();
    expect(server).toMatchObject({ port: hub.options.port, state: 'running', problem: undefined });
    await (await hub.connectAs('station')).flush();
    const file = join(dirname(hub.options.storeDir), 'nats-server.conf');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('listens only where it was told', async () => {
    await hub.start();
    await expect(hub.connectAs({ servers: `127.0.0.2:${hub.options.port}` })).rejects.toThrow(/refused/i);
  });

  it('leaves no process and no configuration behind when stopped', async () => {
    const server = await hub.start();
    const { pid } = server;
    expect(isAlive(pid)).toBe(true);
    await Promise.all([server.stop(), server.stop()]);
    expect(isAlive(pid)).toBe(false);
    expect(server).toMatchObject({ state: 'stopped', pid: undefined });
    expect(readdirSync(dirname(hub.options.storeDir))).toEqual(['store']);
    await hub.start();
  });

  it('changes users by a restart where there are no signals', async () => {
    const server = await hub.start({ reloadBy: 'restart' });
    const { pid } = server;
    const guest = { user: 'join', pass: 'code' };
    await server.changeUsers({ ...users, join: { password: 'code' } });
    expect(server.pid).not.toBe(pid);
    await hub.connectAs(guest);
    await server.changeUsers(users);
    await expect(hub.connectAs(guest)).rejects.toThrow(/authorization/i);
  });

  it('says when it refuses its configuration', async () => {
    const server = await hub.start();
    await expect(server.changeUsers({ ...users, station: 'no key' })).rejects.toThrow(/configuration/);
    await server.changeUsers(users);
    expect(server.state).toBe('running');
  });
});

describe('a server that cannot start', () => {
  it('finds no program', async () => {
    const program = join(hub.folder, 'nats-server');
    await expect(hub.start({ program })).rejects.toMatchObject({ problem: 'no-program' });
  });

  it('finds its port taken, and leaves whoever has it alone', async () => {
    const other = createServer().listen(hub.options.port, '127.0.0.1');
    await once(other, 'listening');
    await expect(hub.start()).rejects.toMatchObject({ name: 'HubNotStarted', problem: 'port-taken' });
    expect(other.listening).toBe(true);
    other.close();
  });

  it('has no such address', async () => {
    await expect(hub.start({ listenHost: '192.0.2.1' })).rejects.toMatchObject({ problem: 'failed' });
  });

  it('says what its program complained of', async () => {
    const error: unknown = await hub.start({ users: { ...users, hub: 'no key' } }).catch((error) => error);
    expect(error).toBeInstanceOf(HubNotStarted);
    expect(error).toMatchObject({ problem: 'failed', complaint: expect.stringContaining('nkey') });
  });

  it('finds a disk full, or read-only', async ({ skip }) => {
    const disk = await createSmallDisk();
    try {
      skip(disk.files !== nodeFiles, 'mounting is not permitted here');
      const storeDir = join(disk.folder, 'store');
      expect(() => writeFileSync(join(disk.folder, 'rest'), Buffer.alloc(64 * 1024))).toThrow(/ENOSPC/);
      await expect(hub.start({ storeDir })).rejects.toMatchObject({ problem: 'disk-full' });
      await disk.makeReadOnly();
      await expect(hub.start({ storeDir })).rejects.toMatchObject({ problem: 'no-permission' });
    } finally {
      await disk.remove();
    }
  });
});

describe('a server that dies', () => {
  it('comes back at once, with all that was written', async () => {
    const server = await hub.start();
    const host = await hub.connectAs('hub');
    const { streams } = await jetstreamManager(host);
    await streams.add({ name: 'LINE', subjects: ['line.>'] });
    await jetstream(host).publish('line.a', 'kept');
    const { pid } = server;
    const back = becomes(server, 'running');
    kill(pid);
    await back;
    expect(server.pid).not.toBe(pid);
    const again = await hub.connectAs('hub');
    const { messages } = (await (await jetstreamManager(again)).streams.info('LINE')).state;
    expect(messages).toBe(1);
  });

  it('waits before it comes back the second time, and stays away when stopped meanwhile', async () => {
    const server = await hub.start();
    const back = becomes(server, 'running');
    kill(server.pid);
    await back;
    const dying = becomes(server, 'restarting');
    const last = server.pid;
    kill(last);
    await dying;
    await server.stop();
    expect(server.state).toBe('stopped');
    expect(isAlive(last)).toBe(false);
    await expect(hub.connectAs('hub')).rejects.toThrow(/refused/i);
  });

  it('goes by the users that were changed while it was away', async () => {
    const server = await hub.start();
    const dying = becomes(server, 'restarting');
    kill(server.pid);
    await dying;
    await server.changeUsers({ ...users, join: { password: 'code' } });
    expect(server.state).toBe('running');
    await hub.connectAs({ user: 'join', pass: 'code' });
  });
});

describe('a server that outlives us', () => {
  it('does not when we exit without having stopped it', async () => {
    const { child, serverPid } = await startElsewhere();
    child.stdin.end();
    await gone(serverPid);
  });

  it('is replaced at the next start when we were killed', async () => {
    const { child, serverPid } = await startElsewhere();
    const dead = once(child, 'exit');
    child.kill('SIGKILL');
    await dead;
    expect(isAlive(serverPid)).toBe(true);
    const server = await hub.start();
    expect(isAlive(serverPid)).toBe(false);
    expect(server.pid).not.toBe(serverPid);
  });

  it.each(['command', 'start'])('is left alone when its %s is not ours', async (what) => {
    const { child, serverPid } = await startElsewhere();
    const dead = once(child, 'exit');
    child.kill('SIGKILL');
    await dead;
    const file = join(dirname(hub.options.storeDir), 'nats-server.pid');
    const note: object = JSON.parse(readFileSync(file, 'utf8'));
    const wrong = what === 'start' ? { start: '1' } : { program: '/bin/other' };
    writeFileSync(file, JSON.stringify({ ...note, ...wrong }));
    const port = await freePort();
    await hub.start({ port });
    expect(isAlive(serverPid)).toBe(true);
    kill(serverPid);
  });
});
