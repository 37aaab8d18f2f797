/** The NATS server that goes into the installers: one pinned release, known by the checksums of its archives. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface NatsArchive {
  name: string;
  /** As in the release's SHA256SUMS. */
  sha256?: string;
  /** The program's file in it. */
  program: string;
}

/** Puts an archive's program into the folder `bin`. An archive in `cache` is used when it is the right one. */
export async function fetchNats(
  archive: NatsArchive,
  from: string,
  cache: string,
  bin: string,
): Promise<void> {
  const { name, sha256, program } = archive;
  if (!sha256)
    throw new Error(`Enter the sha256 of ${name} in build/nats-release.json: see ${from}/SHA256SUMS`);
  const file = join(cache, name);
  if (sumOf(await readFile(file).catch(() => '')) !== sha256) {
    const bytes = await download(`${from}/${name}`);
    const sum = sumOf(bytes);
    if (sum !== sha256) throw new Error(`${name} has the checksum ${sum} instead of ${sha256}`);
    await mkdir(cache, { recursive: true });
    await writeFile(file, bytes);
  }
  await mkdir(bin, { recursive: true });
  await writeFile(join(bin, program), await unpacked(cache, archive), { mode: 0o755 });
}

async function download(url: string): Promise<Buffer> {
  const reply = await fetch(url);
  if (!reply.ok) throw new Error(`${url} answers ${reply.status}`);
  return Buffer.from(await reply.arrayBuffer());
}

/** The program in an archive, which holds a folder of the archive's own name. */
async function unpacked(folder: string, { name, program }: NatsArchive): Promise<Buffer> {
  const member = `${name.replace(/\.(zip|tar\.gz)$/, '')}/${program}`;
  // The tar of Windows and macOS opens both kinds, that of Linux no zip.
  const withUnzip = process.platform === 'linux' && name.endsWith('.zip');
  const options = { cwd: folder, encoding: 'buffer', maxBuffer: 256 * 1024 * 1024 } as const;
  const { stdout } = withUnzip
    ? await run('unzip', ['-p', name, member], options)
    : await run('tar', ['-xOf', name, member], options);
  return stdout;
}

function sumOf(bytes: string | Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
