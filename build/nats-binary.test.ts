import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchNats } from './nats-binary.ts';
import release from './nats-release.json' with { type: 'json' };

let folder: string;
let server: Server;
let from: string;
let archive: Buffer;
let requests: number;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tram-kham-nats-'));
  mkdirSync(join(folder, 'nats-1'));
  writeFileSync(join(folder, 'nats-1', 'nats-server'), 'the program');
  archive = execFileSync('tar', ['-czf', '-', '-C', folder, 'nats-1/nats-server']);
  requests = 0;
  server = createServer((request, reply) => {
    requests += 1;
    if (request.url !== '/v1/nats-1.tar.gz') reply.statusCode = 404;
    reply.end(archive);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  from = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/v1`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

const wanted = { name: 'nats-1.tar.gz', program: 'nats-server' };
const sumOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const fetchTo = (one: Parameters<typeof fetchNats>[0]) =>
  fetchNats(one, from, join(folder, 'cache'), join(folder, 'bin'));
const program = () => join(folder, 'bin', 'nats-server');

describe('the NATS server for the installers', () => {
  it('is fetched, unpacked, and taken from the cache the next time', async () => {
    await fetchTo({ ...wanted, sha256: sumOf(archive) });
    expect(readFileSync(program(), 'utf8')).toBe('the program');
    expect(statSync(program()).mode & 0o111).toBe(0o111);
    await fetchTo({ ...wanted, sha256: sumOf(archive) });
    expect(requests).toBe(1);
  });

  it('is refused with another checksum, and nothing is kept', async () => {
    await expect(fetchTo({ ...wanted, sha256: sumOf(Buffer.from('other')) })).rejects.toThrow(/checksum/);
    expect(existsSync(program())).toBe(false);
    expect(existsSync(join(folder, 'cache'))).toBe(false);
  });

  it('is fetched again when the one in the cache is damaged', async () => {
    mkdirSync(join(folder, 'cache'));
    writeFileSync(join(folder, 'cache', wanted.name), 'half');
    await fetchTo({ ...wanted, sha256: sumOf(archive) });
    expect(readFileSync(program(), 'utf8')).toBe('the program');
  });

  it('needs a checksum to compare with', async () => {
    await expect(fetchTo(wanted)).rejects.toThrow(/nats-1\.tar\.gz .*SHA256SUMS/);
    expect(requests).toBe(0);
  });

  it('has to be there', async () => {
    await expect(fetchTo({ ...wanted, name: 'nats-2.tar.gz', sha256: 'a' })).rejects.toThrow(/404/);
  });

  it('is pinned for both systems', () => {
    expect(release.archives.map(({ program }) => program)).toEqual(['nats-server', 'nats-server.exe']);
    for (const { name, sha256 } of release.archives) {
      expect(name).toContain(`v${release.version}-`);
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    }
  });
});
