/** Prints prescriptions in one go as the host does, or hands ready bytes to the spooler; tells its parent how long it took. */
import { setTimeout as wait } from 'node:timers/promises';
import { createDocuments } from '#main/documents/index.ts';
import { nodeFiles } from '#main/journal/file-layer.ts';
import { createCupsSpooler } from '#main/printing/cups.ts';
import { createPrintJobs } from '#main/printing/jobs.ts';
import type { Spooler } from '#main/printing/spooler.ts';
import { createDayKey } from '#main/vault/keys.ts';
import { createSealedFiles } from '#main/vault/sealed-files.ts';
import { issued, openedVisit, visitState } from '#shared/documents/testing/samples.ts';
import { timed } from './measure.ts';

const [how = '', server = '', count = '', folder = ''] = process.argv.slice(2);
const papers = Number(count);
const spooler = createCupsSpooler({ server });
const documents = createDocuments();
const state = visitState(openedVisit(), issued());

async function makePdf(): Promise<Uint8Array> {
  const pdf = await documents.make({ kind: 'prescription', state, copy: 1 });
  if (!pdf) throw new Error('The sample holds no prescription');
  return pdf;
}

/** Resolves when all are printed. */
async function prints(): Promise<void> {
  const sealed = createSealedFiles(nodeFiles, folder, createDayKey(), ({ file }) => {
    throw new Error(`${file} cannot be read`);
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let printed = 0;
  const jobs = createPrintJobs({
    spooler,
    store: { read: () => sealed.read('jobs'), write: (value) => sealed.write('jobs', value) },
    makePdf,
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
    onChange: (job) => {
      if (job.state === 'failed') reject(new Error(job.reason));
      if (job.state === 'printed') printed += 1;
      if (printed === papers) resolve();
    },
    onForget: () => undefined,
  });
  await jobs.start();
  const requests = Array.from({ length: papers }, (_, index) => ({
    kind: 'prescription',
    subject: `visit/${index}`,
    printer: 'bench',
    by: 'bench',
    title: 'A-001',
    batch: 'bench',
  }));
  await jobs.printAll(requests);
  await promise;
  await jobs.stop();
}

/** Hands ready bytes over, one after the other, until the spooler has done the last of them. */
async function handsOver(bare: Spooler, pdf: Uint8Array): Promise<void> {
  let last = '';
  for (let paper = 0; paper < papers; paper += 1)
    last = (await bare.submit({ printer: 'bench', title: `bare ${paper}`, pdf })).spoolId;
  while ((await bare.state(last)).state !== 'printed') await wait(10);
}

await documents.warm();
const ready = await makePdf();
const before = process.memoryUsage.rss();
let peak = before;
const sampling = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 10);
const ms = await timed(() => (how === 'bare' ? handsOver(spooler, ready) : prints()));
clearInterval(sampling);
const grewMb = (peak - before) / 1024 / 1024;
if (process.send) process.send({ ms, grewMb }, () => process.exit());
else {
  console.log(ms, grewMb);
  process.exit();
}
