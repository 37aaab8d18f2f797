import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './run.ts';

const refused = [
  ['shared/domain/a.ts', '#main/host/index.ts'],
  ['shared/domain/b.ts', '#renderer/ui/index.ts'],
  ['shared/domain/c.ts', 'node:fs'],
  ['main/host/a.ts', '#renderer/mirror/mirror.ts'],
  ['main/host/b.ts', 'electron'],
  ['renderer/desks/doctor/a.tsx', '#main/clinic/clinic.ts'],
  ['renderer/desks/doctor/b.tsx', '@mantine/core'],
  ['renderer/desks/doctor/c.tsx', 'dexie'],
  ['renderer/ui/a.tsx', 'dexie'],
  ['renderer/mirror/a.ts', '@mantine/core'],
  ['renderer/mirror/b.ts', 'electron'],
] as const;
const allowed = [
  ['main/electron/a.ts', 'electron'],
  ['main/index.ts', 'electron'],
  ['main/host/c.ts', '#shared/rows.ts'],
  ['renderer/mirror/c.ts', 'dexie'],
  ['renderer/ui/b.tsx', '@mantine/core'],
] as const;

const folder = mkdtempSync(join(tmpdir(), 'tram-kham-walls-'));
let report = '';
beforeAll(() => {
  const config: object = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
  writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...config, vcs: { enabled: false } }));
  for (const [path, imported] of [...refused, ...allowed]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `import { x } from '${imported}';\n\nexport const y = x;\n`);
  }
  const biome = join(root, 'node_modules/.bin/biome');
  report = spawnSync(biome, ['lint', '--reporter=github', '.'], { cwd: folder, encoding: 'utf8' }).stdout;
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Whether the linter found a wrong import in a file. */
const isRefused = (path: string) =>
  report.split('\n').some((line) => line.includes('noRestrictedImports') && line.includes(`${path},line=`));

describe('the walls between the rooms', () => {
  it.each(refused)('keep %s from importing %s', (path) => {
    expect(isRefused(path)).toBe(true);
  });

  it.each(allowed)('let %s import %s', (path) => {
    expect(isRefused(path)).toBe(false);
  });
});
