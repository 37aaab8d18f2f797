/** The JavaScript that a window fetches before it can show anything: the entry and all it imports statically. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Finding } from './finding.ts';
import { figure } from './measure.ts';
import type { Workshop } from './workshop.ts';

const shownChunks = 8;
const staticImport = /(?:^|[;}\n])import(?:[\w$*{},\s]+from)?\s*["'](\.[^"']+)["']/g;

export async function measureFirstLoad(workshop: Workshop): Promise<Finding> {
  const folder = await workshop.appScreens();
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const toRead = [...page.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].flatMap(([, path]) => path ?? []);
  const sizesKb = new Map<string, number>();
  for (const path of toRead) {
    if (sizesKb.has(path)) continue;
    const code = await readFile(join(folder, path));
    sizesKb.set(path, gzippedKb(code));
    for (const [, imported = ''] of code.toString().matchAll(staticImport)) {
      toRead.push(posix.join(posix.dirname(path), imported));
    }
  }
  const firstLoadKb = [...sizesKb.values()].reduce((sum, kb) => sum + kb, 0);
  return {
    figure: figure('kB', { p50: firstLoadKb, p95: firstLoadKb }, { budget: { p95: 350 } }),
    more: { largestChunks: await largestChunks(folder, sizesKb) },
  };
}

/** Of all chunks, also those fetched later. */
async function largestChunks(folder: string, firstLoad: ReadonlyMap<string, number>) {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.js'));
  const chunks = await Promise.all(
    names.map(async (name) => ({
      name: basename(name),
      gzipKb: gzippedKb(await readFile(join(folder, name))),
      firstLoad: firstLoad.has(`/${name}`),
    })),
  );
  return chunks.toSorted((a, b) => b.gzipKb - a.gzipKb).slice(0, shownChunks);
}

function gzippedKb(bytes: Uint8Array): number {
  return gzipSync(bytes, { level: 9 }).length / 1000;
}
