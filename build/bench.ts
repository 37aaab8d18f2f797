/** `npm run bench`: how long things take, each beside the least they can take here. [--json FILE] [--only KEY,…] [--quick] */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureCatchUp } from './bench/catch-up.ts';
import { measureChecks } from './bench/checks.ts';
import { measureCommand } from './bench/command.ts';
import { measureDuplicates } from './bench/duplicates.ts';
import type { Finding, Measurement } from './bench/finding.ts';
import { measureFirstLoad } from './bench/first-load.ts';
import { measureFirstScreen } from './bench/first-screen.ts';
import { measureHubLines } from './bench/hub-lines.ts';
import { measureHubSeen } from './bench/hub-seen.ts';
import { measureIcdSearch } from './bench/icd-search.ts';
import { measureImport } from './bench/import-list.ts';
import { measureJournalAppend } from './bench/journal-append.ts';
import { describeMachine } from './bench/machine.ts';
import { measureOpening } from './bench/open-day.ts';
import { measurePrescription } from './bench/prescription.ts';
import { measurePrintBatch } from './bench/print-batch.ts';
import { measureQueue } from './bench/queue.ts';
import { measureReport } from './bench/report.ts';
import { measureSearch } from './bench/search.ts';
import { detailLine, figureLine, head } from './bench/table.ts';
import { Workshop } from './bench/workshop.ts';
import { ensureBuilt } from './output.ts';
import { chromium, ensurePackages, natsServer } from './system-packages.ts';

const measurements: Record<string, Measurement> = {
  firstLoadKb: measureFirstLoad,
  journalAppendMs: measureJournalAppend,
  prescriptionMs: measurePrescription,
  printBatch: measurePrintBatch,
  firstScreenMs: measureFirstScreen,
  openMs: measureOpening,
  importRowsPerSec: measureImport,
  searchMs: measureSearch,
  icdSearchMs: measureIcdSearch,
  duplicateMs: measureDuplicates,
  checkMs: measureChecks,
  queueMs: measureQueue,
  reportMs: measureReport,
  commandMs: measureCommand,
  hubSeenMs: measureHubSeen,
  hubLinesPerSec: measureHubLines,
  catchUpMs: measureCatchUp,
};

const { values } = parseArgs({
  options: { json: { type: 'string' }, only: { type: 'string' }, quick: { type: 'boolean', default: false } },
});
const wanted = values.only?.split(',') ?? Object.keys(measurements);
const unknown = wanted.filter((key) => !Object.hasOwn(measurements, key));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. There are: ${Object.keys(measurements).join(', ')}`);
  process.exit(2);
}
if (!(await ensurePackages([chromium, natsServer])) || !(await ensureBuilt())) process.exit(1);

// Before anything is measured: what the machine does by itself.
const machine = describeMachine();
const lines: string[] = [];
const report: Record<string, unknown> = { machine };
const workshop = new Workshop(values.quick);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await workshop[Symbol.asyncDispose]();
    process.exit(130);
  });
}
for (const key of wanted) {
  console.log(`Measuring ${key} …`);
  try {
    const finding = await measurements[key]?.(workshop);
    if (finding) add(key, finding);
  } catch (error) {
    console.error(`${key} could not be measured:`, error);
    process.exitCode = 1;
  }
}
const version = await workshop.chromiumVersion();
report.machine = { ...machine, ...(version === undefined ? {} : { chromium: version }) };
await workshop[Symbol.asyncDispose]();
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, undefined, 2)}\n`);
console.log(`\n${[head, ...lines].join('\n')}\n${detailLine('machine', report.machine)}`);

function add(key: string, { figure, more = {} }: Finding): void {
  report[key] = figure;
  lines.push(figureLine(key, figure));
  for (const [name, detail] of Object.entries(more)) {
    report[name] = detail;
    lines.push(detailLine(name, detail));
  }
}
