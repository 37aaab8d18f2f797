/** The host of one station: everything behind one `fetch`, which both shells mount. */
import { join } from 'node:path';
import { appRoot } from '#main/app-root.ts';
import { createDocuments } from '#main/documents/index.ts';
import { type LocalNetwork, realNetwork } from '#main/hub/local-network.ts';
import { type FileLayer, nodeFiles } from '#main/journal/file-layer.ts';
import type { Spooler } from '#main/printing/spooler.ts';
import { openSystemSpooler } from '#main/printing/system-spooler.ts';
import { type CopyFiles, createOtherDisks } from '#main/safekeeping/other-disks.ts';
import { finishWipes } from '#main/safekeeping/wipe.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { createApp } from './app.ts';
import { lockDataFolder } from './data-folder-lock.ts';
import { DayFolders } from './day-folder.ts';
import { Lists } from './lists.ts';
import { loadMedicineFacts } from './medicine-facts.ts';
import { createPracticeDays } from './practice-days.ts';
import { Station } from './station.ts';

export interface Host {
  fetch(request: Request): Promise<Response>;
  close(): Promise<void>;
}

export interface HostOptions {
  /** Made before; holds the days of this station. */
  dataDir: string;
  /** The built screens. */
  rendererDir: string;
  /** The host's clock; robots bring their own. */
  now?: () => Date;
  files?: FileLayer;
  /** Where copies are written; the disks there are when left out. */
  copyFiles?: CopyFiles;
  spooler?: Spooler;
  /** Of several computers; the real one when left out. */
  lan?: LocalNetwork;
}

/** Starts the host of a data folder. Throws `DataFolderInUse` when another program has it. */
export async function createHost(options: HostOptions): Promise<Host> {
  const { dataDir, rendererDir, now = () => new Date(), files = nodeFiles } = options;
  const lock = await lockDataFolder(dataDir);
  const documents = createDocuments();
  const disks = createOtherDisks();
  const lan = options.lan ?? realNetwork();
  const folders = new DayFolders(files, dataDir);
  const resources = join(appRoot(), 'resources');
  // A disk that does not let go of the rest must not keep other days from being opened.
  await finishWipes(files, folders).catch((error) => console.error('A day is not wholly wiped', error));
  const parts = {
    files,
    copyFiles: options.copyFiles ?? disks,
    disks,
    program: packageJson.version,
    folders,
    lists: new Lists(files, dataDir, resources),
    documents,
    spooler: options.spooler ?? (await openSystemSpooler()),
    lan,
    medicines: await loadMedicineFacts(resources),
    now,
  };
  const station = new Station(parts, createPracticeDays(resources), packageJson.version);
  const app = await createApp(station, rendererDir);
  return {
    fetch: async (request) => app.fetch(request),
    close: async () => {
      await station.lock();
      await documents.close();
      await disks.close();
      await lan.discovery.close();
      await lock.release();
    },
  };
}
