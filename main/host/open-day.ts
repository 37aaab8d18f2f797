/** Everything that lives while a day is open: the clinic on its journal, who is signed in, sealed files, print jobs. */
import { randomBytes, randomInt } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { Clinic } from '#main/clinic/clinic.ts';
import type { Documents } from '#main/documents/index.ts';
import type { LocalNetwork } from '#main/hub/local-network.ts';
import { Network } from '#main/hub/network.ts';
import { type NetworkSettings, type NetworkStore, readNetworkSettings } from '#main/hub/settings.ts';
import { JournalHeaderDamaged, NotSaved } from '#main/journal/errors.ts';
import type { FileLayer } from '#main/journal/file-layer.ts';
import {
  type Journal,
  type JournalLine,
  linesOf,
  openJournal,
  type RecoveryReport,
  readJournal,
} from '#main/journal/journal.ts';
import { createPrintJobs, type PrintJobs } from '#main/printing/jobs.ts';
import type { Spooler } from '#main/printing/spooler.ts';
import type { DayKey } from '#main/vault/keys.ts';
import { createSealedFiles, type SealedFiles } from '#main/vault/sealed-files.ts';
import { sheets } from '#shared/documents/sheets.ts';
import type { DaySetup } from '#shared/domain/day/setup.ts';
import { startOf, writerName } from '#shared/domain/writer.ts';
import { isDocumentKind, type Recovery } from '#shared/host-api.ts';
import type { JournalTaken } from '#shared/network.ts';
import type { DayFile, DayFolders } from './day-folder.ts';
import { documentOf } from './document-of.ts';
import { HostProblem } from './problem.ts';
import { Sessions } from './sessions.ts';

export interface Parts {
  files: FileLayer;
  folders: DayFolders;
  documents: Documents;
  spooler: Spooler;
  lan: LocalNetwork;
  now(): Date;
}

export interface OpenDay {
  file: DayFile;
  clinic: Clinic;
  sessions: Sessions;
  sealed: SealedFiles;
  jobs: PrintJobs;
  network: Network;
  /** Takes in what another computer's journal of the day has more. Throws `NotSaved`, and a problem when it is none. */
  takeJournal(bytes: Buffer): Promise<JournalTaken>;
  readOnly: boolean;
  recovery: Recovery;
  /** Aborted when the day is locked, so that nobody goes on waiting for it. */
  closing: AbortSignal;
  close(): Promise<void>;
}

/** What `day.json` says of a day, as it is set up now. */
export const headerOf = (setup: DaySetup | undefined): Pick<DayFile, 'date' | 'name'> | undefined =>
  setup && { date: setup.date, name: setup.site.name };

/** Its place or date was changed: the list at the door shows it next time. */
async function keepHeader(folders: DayFolders, file: DayFile, setup: DaySetup | undefined): Promise<void> {
  const header = headerOf(setup);
  if (!header || (header.date === file.date && header.name === file.name)) return;
  await folders.write({ ...file, ...header }).catch((error) => console.error('The day file', error));
}

const jobsFile = 'print-jobs';

/** Opens a day whose key is known. Throws the journal's errors. */
export async function openDay(parts: Parts, file: DayFile, key: DayKey): Promise<OpenDay> {
  const { files, folders, documents, spooler, now } = parts;
  const { journal, lines, hub, report } = await openOrRead({
    files,
    path: folders.journalOf(file.id),
    key,
    dayId: file.id,
  });
  const sealed = createSealedFiles(files, folders.filesOf(file.id), key, ({ file: damaged, cause }) =>
    console.error(`A sealed file could not be read: ${damaged}`, cause ?? ''),
  );
  const store = networkStore(sealed);
  const settings = await startedOnceMore(store, file.station, lines);
  let clockAheadMs = () => 0;
  const clinic = new Clinic(
    {
      station: file.station,
      ...(settings.role === 'single'
        ? {}
        : { writer: writerName(file.station, settings.starts, randomLetters(4)) }),
      record: (record) => journal.record(record),
      // By the hub's clock, so that no computer's wrong one puts anybody before others.
      now: () => new Date(now().getTime() - clockAheadMs()),
      newId: () => uuidv7(),
      randomText: (length) => randomLetters(length).toLowerCase(),
      run: randomBytes(9).toString('base64url'),
    },
    lines,
  );
  const jobs = createPrintJobs({
    spooler,
    store: { read: () => sealed.read(jobsFile), write: (value) => sealed.write(jobsFile, value) },
    makePdf: async ({ kind, subject, copy, upTo }) => {
      const pdf = await documentOf(documents, clinic, { kind, subject, copy, event: upTo });
      if (!pdf) throw new Error(`There is no ${kind} of ${subject}`);
      return pdf;
    },
    now: () => now().toISOString(),
    newId: () => uuidv7(),
    media: (kind) => (isDocumentKind(kind) ? sheets[kind] : undefined),
    onChange: ({ id }) => clinic.feed.changed([{ table: 'jobs', id }]),
    onForget: (id) => clinic.feed.changed([{ table: 'jobs', id }]),
    onTrouble: (message, cause) => console.error(message, cause ?? ''),
  });
  const { station, ...dayFile } = file;
  const network = new Network({
    dayId: file.id,
    station,
    key,
    clinic,
    hub,
    settings,
    store,
    lan: parts.lan,
    folder: folders.hubOf(file.id),
    dayFile,
    now,
    onChange: () => clinic.feed.changed([{ table: 'network', id: 'network' }]),
    onTrouble: (message, cause) => console.error(message, cause ?? ''),
  });
  clockAheadMs = () => network.clockAheadMs;
  await jobs.start();
  // A journal that takes nothing has nothing to share.
  if (!journal.readOnly) network.start();
  const closing = new AbortController();
  return {
    file,
    clinic,
    sessions: new Sessions(() => clinic.day, now),
    sealed,
    jobs,
    network,
    takeJournal: async (bytes) => {
      const found = await linesOf(bytes, key, file.id);
      if (found.length === 0) throw new HostProblem('no-journal-of-this-day');
      const taken = await clinic.takeFrom(found);
      await network.shareAgain();
      return taken;
    },
    readOnly: journal.readOnly,
    recovery: recoveryOf(report),
    closing: closing.signal,
    close: async () => {
      closing.abort();
      try {
        await network.stop();
        await jobs.stop();
        await keepHeader(folders, file, clinic.day);
      } finally {
        await journal.close();
        key.destroy();
      }
    },
  };
}

const randomLetters = (length: number) =>
  Array.from({ length }, () => randomInt(36).toString(36).toUpperCase()).join('');

const networkFile = 'network';

export function networkStore(sealed: SealedFiles): NetworkStore {
  return {
    read: () => sealed.read(networkFile),
    write: (settings) => sealed.write(networkFile, settings),
  };
}

/**
 * The network's settings, counting this start on a shared day. A disk that does not take the count must not stop the
 * day from being opened: the lines that are there tell it as well, up to the last that was written.
 */
async function startedOnceMore(
  store: NetworkStore,
  letter: string,
  lines: readonly JournalLine[],
): Promise<NetworkSettings> {
  const settings = await readNetworkSettings(store);
  if (settings.role === 'single') return settings;
  const before = Math.max(settings.starts, ...lines.map(({ station }) => startOf(station, letter)));
  const counted = { ...settings, starts: before + 1 };
  await store.write(counted).catch((error) => console.error('The network', error));
  return counted;
}

/** A journal with a damaged header can still be read and exported, not continued. */
async function openOrRead(place: Parameters<typeof openJournal>[0]) {
  try {
    return await openJournal(place);
  } catch (error) {
    if (!(error instanceof JournalHeaderDamaged)) throw error;
    const journal: Journal = {
      append: () => Promise.reject(new NotSaved('damaged')),
      record: () => Promise.reject(new NotSaved('damaged')),
      readOnly: true,
      problem: 'damaged',
      close: () => Promise.resolve(),
    };
    return { journal, hub: undefined, ...(await readJournal(place)) };
  }
}

function recoveryOf(report: RecoveryReport): Recovery {
  const recovery: Recovery = {};
  for (const finding of report) {
    if (finding.kind === 'tail') recovery.tail = { copiedTo: finding.copiedTo ?? '' };
    if (finding.kind === 'header') recovery.damaged = { lines: [1], missing: 0 };
    if (finding.kind === 'middle') {
      const missing = finding.missing.reduce((sum, gap) => sum + gap.to - gap.from + 1, 0);
      recovery.damaged = { lines: finding.lineNumbers, missing };
    }
  }
  return recovery;
}
