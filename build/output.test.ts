import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isUpToDate } from './output.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tram-kham-output-'));
  for (const source of ['main/index.ts', 'renderer/app/main.tsx', 'resources/list.json', 'vite.config.ts'])
    write(source, 1);
  for (const name of ['index', 'browser', 'worker']) write(`dist/main/${name}.js`, 2);
  write('dist/renderer/index.html', 2);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, seconds: number): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '');
  utimesSync(path, seconds, seconds);
}

describe('the build', () => {
  it('is kept while it is newer than every source', () => {
    expect(isUpToDate(folder)).toBe(true);
  });

  it.each([
    'main/index.ts',
    'renderer/app/main.tsx',
    'resources/list.json',
    'vite.config.ts',
    'shared/new.ts',
  ])('is made again when %s has changed', (source) => {
    write(source, 3);
    expect(isUpToDate(folder)).toBe(false);
  });

  it.each(['dist/main/worker.js', 'dist/renderer/index.html'])(
    'is made again when %s is missing',
    (result) => {
      rmSync(join(folder, result));
      expect(isUpToDate(folder)).toBe(false);
    },
  );
});
