/** Everything that lives while a day is open: the clinic on its journal, who is signed in, sealed files, print jobs. */
import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { Clinic } from '#main/clinic/clinic.ts';
import type { Documents } from '#main/documents/index.ts';
import { pageSize } from '#main/documents/page-size.ts';
import type { LocalNetwork } from '#main/hub/local-network.ts';
import { Network } from '#main/hub/network.ts';
import { type NetworkSettings, type NetworkStore, readNetworkSettings } from '#main/hub/settings.ts';
import { JournalHeaderDamaged, NotSaved } from '#main/journal/errors.ts';
import type { FileLayer } from '#main/journal/file-layer.ts';
import { type JournalExtent, linesOf } from '#main/journal/journal.ts';
import { scanJournal } from '#main/journal/scan.ts';
import { createPrintJobs, type PrintJobs } from '#main/printing/jobs.ts';
import type { Spooler } from '#main/printing/spooler.ts';
import { writeCarryOver } from '#main/safekeeping/carry-over/carry-over-file.ts';
import { Copies } from '#main/safekeeping/copies.ts';
import { contentOf } from '#main/safekeeping/copy-file.ts';
import { createMemoryFiles } from '#main/safekeeping/memory-files.ts';
import type { CopyFiles, DiskLook } from '#main/safekeeping/other-disks.ts';
import { type DayKey, subkey } from '#main/vault/keys.ts';
import { createSealedFiles, type SealedFiles } from '#main/vault/sealed-files.ts';
import type { CarryOverWritten } from '#shared/copies.ts';
import { sheets } from '#shared/documents/sheets.ts';
import type { Recovery } from '#shared/host-api.ts';
import type { JournalTaken } from '#shared/network.ts';
import { isDocumentKind } from '#shared/printing.ts';
import { type AutomaticPrinting, createAutomaticPrinting } from './automatic-printing.ts';
import { Certificates } from './certificates.ts';
import { chosenPrinter } from './chosen-printer.ts';
import type { DayFile, DayFolders } from './day-folder.ts';
import { dayHeader } from './day-header.ts';
import { documentOf } from './document-of.ts';
import type { Lists } from './lists.ts';
import type { LoadedFacts } from './medicine-facts.ts';
import { networkStore, randomLetters, startedOnceMore, writerOf } from './network-store.ts';
import { type FoundJournal, openOrRead, recoveryOf, unwritable } from './open-journal.ts';
import { isReplacedPrescription } from './prescription-prints.ts';
import { HostProblem } from './problem.ts';
import { reader } from './reader.ts';
import { Sessions } from './sessions.ts';

export interface Parts {
  files: FileLayer;
  /** The disks that copies go to: sticks, mostly. */
  copyFiles: CopyFiles;
  disks: DiskLook;
  /** The program's version. */
  program: string;
  folders: DayFolders;
  lists: Lists;
  documents: Documents;
  spooler: Spooler;
  lan: LocalNetwork;
  /** What is known of medicines. */
  medicines: LoadedFacts;
  now(): Date;
}

export interface OpenDay {
  file: DayFile;
  clinic: Clinic;
  sessions: Sessions;
  sealed: SealedFiles;
  jobs: PrintJobs;
  automaticPrinting: AutomaticPrinting;
  network: Network;
  copies: Copies;
  certificates: Certificates;
  /** Writes what the next day may know of people into a folder. Throws `FolderTrouble`. */
  writeCarryOver(folder: string, by: string): Promise<CarryOverWritten>;
  /** Opened from a copy, to be read: nothing of it is on this computer's disk. */
  isArchived: boolean;
  /** What is recorded. */
  extent(): JournalExtent;
  /** Takes in what another computer's journal of the day, or a copy, has more. Throws `NotSaved`, and a problem when it is none. */
  takeJournal(bytes: Buffer): Promise<JournalTaken>;
  /** The same of the copy in the backup's folder that holds more. Throws `not-found` when none does, and `FolderTrouble`. */
  takeBack(): Promise<JournalTaken>;
  readOnly: boolean;
  recovery: Recovery;
  /** Aborted when the day is locked, so that nobody goes on waiting for it. */
  closing: AbortSignal;
  close(): Promise<void>;
}

const jobsFile = 'print-jobs';

const copiesFile = 'copies';

/** Opens a day whose key is known. Throws the journal's errors. */
export async function openDay(parts: Parts, file: DayFile, key: DayKey): Promise<OpenDay> {
  const { files, folders } = parts;
  const found = await openOrRead({ files, path: folders.journalOf(file.id), key, dayId: file.id });
  const sealed = createSealedFiles(files, folders.filesOf(file.id), key, ({ file: damaged, cause }) =>
    console.error(`A sealed file could not be read: ${damaged}`, cause ?? ''),
  );
  const store = networkStore(sealed);
  const settings = await startedOnceMore(store, file.station, found.lines);
  const day = await begin(parts, { file, key, found, sealed, store, settings, isArchived: false });
  await day.copies.start();
  // A journal that takes nothing has nothing to share.
  if (!day.readOnly) day.network.start();
  return day;
}

/** Opens the journal of a copy to be read; writes nothing, and keeps what a screen keeps in memory. */
export async function openArchivedDay(
  parts: Parts,
  file: DayFile,
  key: DayKey,
  bytes: Buffer,
): Promise<OpenDay> {
  const { headerProblem, lines, report } = await scanJournal(bytes, subkey(key, 'journal'), file.id);
  // As of a journal on the disk: what opens under a damaged header can be read.
  const isReadable = headerProblem instanceof JournalHeaderDamaged && lines.length > 0;
  if (headerProblem && !isReadable) throw headerProblem;
  const found = { journal: unwritable('read-only', bytes, lines.length), lines, hub: undefined, report };
  const sealed = createMemoryFiles();
  const store = networkStore(sealed);
  const settings = await readNetworkSettings(store);
  return begin(parts, { file, key, found, sealed, store, settings, isArchived: true });
}

interface Beginning {
  file: DayFile;
  key: DayKey;
  found: FoundJournal;
  sealed: SealedFiles;
  store: NetworkStore;
  settings: NetworkSettings;
  isArchived: boolean;
}

async function begin(
  parts: Parts,
  { file, key, found, sealed, store, settings, isArchived }: Beginning,
): Promise<OpenDay> {
  const { folders, spooler, now } = parts;
  const { journal, lines, hub, report } = found;
  const onTrouble = (message: string, cause?: unknown) => console.error(message, cause ?? '');
  let clockAheadMs = () => 0;
  // By the hub's clock, so that no computer's wrong one puts anybody before others.
  const hubNow = () => new Date(now().getTime() - clockAheadMs());
  const clinic = new Clinic(
    {
      station: file.station,
      ...writerOf(file.station, settings),
      isArchived,
      facts: parts.medicines.facts,
      record: async (record) => {
        await journal.record(record);
        copies.recorded();
      },
      now: hubNow,
      newId: () => uuidv7(),
      randomText: (length) => randomLetters(length).toLowerCase(),
      run: randomBytes(9).toString('base64url'),
    },
    lines,
  );
  const header = dayHeader(folders, file, clinic);
  const copies = new Copies({
    day: header.now,
    key,
    clinic,
    journal,
    damaged: recoveryOf(report).damaged,
    store: { read: () => sealed.read(copiesFile), write: (value) => sealed.write(copiesFile, value) },
    files: parts.copyFiles,
    disks: parts.disks,
    dataDir: folders.dataDir,
    program: parts.program,
    now,
    onChange: () => clinic.feed.changed([{ table: 'copies', id: 'copies' }]),
    onTrouble,
  });
  const certificates = new Certificates(key, file.id, clinic.book);
  const jobs = createPrintJobs({
    spooler,
    store: { read: () => sealed.readWhole(jobsFile), write: (value) => sealed.write(jobsFile, value) },
    makePdf: async ({ kind, subject, copy, upTo, paper, variant }) => {
      const pdf = await documentOf({ ...parts, certificates }, clinic, {
        kind,
        subject,
        copy,
        event: upTo,
        paper,
        variant,
      });
      if (!pdf) throw new Error(`There is no ${kind} of ${subject}`);
      return pdf;
    },
    isReplaced: (job) => isReplacedPrescription(clinic, job),
    now: () => now().toISOString(),
    newId: () => uuidv7(),
    media: ({ kind, paper = kind }, pdf) => (isDocumentKind(paper) && sheets[paper]) || pageSize(pdf),
    onChange: ({ id }) => clinic.feed.changed([{ table: 'jobs', id }]),
    onForget: (id) => clinic.feed.changed([{ table: 'jobs', id }]),
    onTrouble,
  });
  const automaticPrinting = createAutomaticPrinting({
    clinic,
    jobs,
    sealed,
    printer: () => chosenPrinter(spooler, sealed, 'prescription'),
    now: hubNow,
    onTrouble,
  });
  const network = new Network({
    dayId: file.id,
    station: file.station,
    key,
    clinic,
    hub,
    settings,
    store,
    lan: parts.lan,
    folder: folders.hubOf(file.id),
    dayFile: () => {
      const { station: _, ...dayFile } = header.now();
      return dayFile;
    },
    now,
    onChange: () => clinic.feed.changed([{ table: 'network', id: 'network' }]),
    onTrouble,
  });
  clockAheadMs = () => network.clockAheadMs;
  const { isListLost } = await jobs.start();
  if (!isArchived) {
    header.follow();
    await automaticPrinting.start({ beginsAnew: isListLost });
  }
  const closing = new AbortController();
  const takeJournal = async (bytes: Buffer) => {
    if (journal.problem) throw new NotSaved(journal.problem);
    const found = await linesOf(contentOf(bytes), key, file.id);
    if (found.length === 0) throw new HostProblem('no-journal-of-this-day');
    const taken = await clinic.takeFrom(found);
    await network.shareAgain();
    return taken;
  };
  return {
    file,
    clinic,
    sessions: new Sessions(
      () => (isArchived && clinic.day ? { ...clinic.day, staff: [...clinic.day.staff, reader] } : clinic.day),
      now,
    ),
    sealed,
    jobs,
    automaticPrinting,
    network,
    copies,
    certificates,
    writeCarryOver: (folder, by) =>
      writeCarryOver(
        { day: header.now(), key, clinic, files: parts.copyFiles, program: parts.program, now },
        folder,
        by,
      ),
    isArchived,
    extent: () => journal.extent(),
    takeJournal,
    takeBack: async () => {
      const bytes = await copies.backup.readFuller();
      if (!bytes) throw new HostProblem('not-found');
      const taken = await takeJournal(bytes);
      await copies.backup.copyNow();
      return taken;
    },
    readOnly: journal.readOnly,
    recovery: recoveryOf(report),
    closing: closing.signal,
    close: async () => {
      closing.abort();
      try {
        await network.stop();
        await automaticPrinting.stop();
        await jobs.stop();
        await header.stop();
      } finally {
        await copies.stop();
        await journal.close();
        key.destroy();
      }
    },
  };
}
