/**
 * The JavaScript that a window fetches before it can show anything: the entry, all it imports statically, and the words
 * of its language.
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Finding } from './finding.ts';
import { figure } from './measure.ts';
import type { Workshop } from './workshop.ts';

const shownChunks = 8;
const vietnameseWords = /^vi-[^/]*\.js$/;
const staticImport = /(?:^|[;}\n])import(?:[\w$*{},\s]+from)?\s*["'](\.[^"']+)["']/g;

export async function measureFirstLoad(workshop: Workshop): Promise<Finding> {
  const folder = await workshop.appScreens();
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const names = await scripts(folder);
  const words = names.find((name) => vietnameseWords.test(basename(name)));
  if (words === undefined) throw new Error('The words of the interface are in no chunk of their own');
  const entries = [...page.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].flatMap(([, path]) => path ?? []);
  const toRead = [...entries, `/${words}`];
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
    more: { largestChunks: await largestChunks(folder, names, sizesKb) },
  };
}

/** Of all chunks, also those fetched later. */
async function largestChunks(
  folder: string,
  names: readonly string[],
  firstLoad: ReadonlyMap<string, number>,
) {
  const chunks = await Promise.all(
    names.map(async (name) => ({
      name: basename(name),
      gzipKb: gzippedKb(await readFile(join(folder, name))),
      firstLoad: firstLoad.has(`/${name}`),
    })),
  );
  return chunks.toSorted((a, b) => b.gzipKb - a.gzipKb).slice(0, shownChunks);
}

const scripts = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.js'));

function gzippedKb(bytes: Uint8Array): number {
  return gzipSync(bytes, { level: 9 }).length / 1000;
}
