/** `npm test`: every check, one after another, up to the first that fails. `--quick` leaves out the tests in a real browser. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildCommands } from './output.ts';
import { root, run } from './run.ts';
import { ensurePackages, forTests } from './system-packages.ts';
import { countTests, summary } from './test-summary.ts';

const quick = process.argv.includes('--quick');
const unitResults = 'test-results/unit.json';
const browserResults = 'test-results/e2e.json';

const checks: { name: string; commands: readonly (readonly string[])[] }[] = [
  { name: 'Format and lint', commands: [['biome', 'check', '.']] },
  { name: 'Types', commands: [['tsc']] },
  {
    name: 'Unit tests',
    commands: [
      ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitResults}`],
    ],
  },
  { name: 'Unused code', commands: [['knip']] },
  { name: 'Build', commands: buildCommands },
  ...(quick ? [] : [{ name: 'Tests in the browser', commands: [['playwright', 'test']] }]),
];

if (!(await ensurePackages(forTests))) process.exit(1);
rmSync(join(root, 'test-results'), { recursive: true, force: true });

const failed = await firstToFail();
if (failed !== undefined) console.log(`\nFailed: ${failed}`);
console.log(`\n${summary([unitResults, browserResults].map((file) => countTests(read(file))))}`);
process.exit(failed === undefined ? 0 : 1);

async function firstToFail(): Promise<string | undefined> {
  for (const { name, commands } of checks) {
    console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
    for (const command of commands) if ((await run(command)) !== 0) return name;
  }
  return undefined;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch {
    // A check before it failed: the runner was never started.
    return undefined;
  }
}
