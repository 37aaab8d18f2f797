/**
 * The mirror of a window: reads through `db`, sends through `send`, everything else of the host through `client`.
 * Without React, so that robots use the same one in Node.
 */
import { liveQuery } from 'dexie';
import type { TypedPerson } from '#shared/domain/patient/typed-person.ts';
import type { CommandReply, Import, ImportReply } from '#shared/host-api.ts';
import type { PatientRow } from '#shared/rows.ts';
import { Bell } from './bell.ts';
import { createClient, type Host, type HostClient } from './client.ts';
import { clearRows, type DatabaseOptions, MirrorDatabase } from './database.ts';
import { follow } from './follow.ts';
import { takeTurns } from './leader.ts';
import { Positions } from './position.ts';
import { hasRecords } from './records.ts';
import { type DuplicateResult, Search, type SearchResult } from './search.ts';
import { type Sending, sendCommand, sendList } from './send.ts';

export interface MirrorOptions extends Host, DatabaseOptions {
  /** Name of the database, the same in all windows of a station. */
  name: string;
  /** `navigator.locks`; left out, this mirror follows by itself. */
  locks?: Pick<LockManager, 'request'>;
  /** `false`: no long poll; rows are asked for at the start and after each command sent from here. */
  wait?: boolean;
}

export interface Mirror {
  db: MirrorDatabase;
  client: HostClient;
  /**
   * Resolves when the first rows are in, however long it takes to reach the host. Somebody has to be signed in
   * at some window. Called again after a sign-in or unlock, it asks the host at once.
   */
  start(): Promise<void>;
  /** Resolves when the records are in too, which `start` does not wait for. */
  complete(): Promise<void>;
  /** See `sendCommand`. The mirror must have been started. */
  send(command: Sending): Promise<CommandReply>;
  /** See `sendList`. The mirror must have been started. */
  importPeople(list: Import): Promise<ImportReply>;
  /** At most 20 people, best match first. */
  search(text: string): Promise<SearchResult[]>;
  /** Who somebody being typed may already be, best first; `except` is who is being corrected. */
  likelyDuplicates(typed: TypedPerson, except?: string): Promise<DuplicateResult[]>;
  /** Everybody, for comparing a whole list with them. */
  everybody(): Promise<PatientRow[]>;
  /** Lets another window follow. Commands still on their way to the screen resolve. */
  stop(): Promise<void>;
  /** Stops and deletes the database: nothing readable stays. */
  wipe(): Promise<void>;
}

interface Run {
  controller: AbortController;
  ended: Promise<void>;
}

/** A mirror that does nothing yet. */
export function createMirror(options: MirrorOptions): Mirror {
  const { name, locks, wait = true, indexedDB, IDBKeyRange } = options;
  const db = new MirrorDatabase(name, {
    ...(indexedDB ? { indexedDB } : {}),
    ...(IDBKeyRange ? { IDBKeyRange } : {}),
  });
  const client = createClient(options);
  const positions = new Positions();
  const bell = new Bell();
  const search = new Search(db);
  let run: Run | undefined;
  let ended: Promise<void> = Promise.resolve();

  async function live(signal: AbortSignal, before: Promise<void>): Promise<void> {
    await Promise.allSettled([before]);
    if (signal.aborted) return;
    const detach = search.attach();
    try {
      await db.open();
      await takeTurns({
        db,
        positions,
        locks,
        bell,
        signal,
        follow: () => follow({ db, client, positions, bell, wait, signal }),
      });
    } finally {
      detach();
      positions.release();
      db.close();
    }
  }

  function begin(): Run {
    const controller = new AbortController();
    ended = live(controller.signal, ended);
    return { controller, ended };
  }

  function sender() {
    if (!run) throw new Error('The mirror is not running.');
    return { client, positions, bell, signal: run.controller.signal };
  }

  async function stop(): Promise<void> {
    const ending = run;
    run = undefined;
    ending?.controller.abort();
    await ended;
  }

  return {
    db,
    client,
    async start() {
      run ??= begin();
      bell.ring();
      await Promise.race([positions.first(), run.ended]);
    },
    complete: () =>
      new Promise((resolve, reject) => {
        const subscription = liveQuery(() => hasRecords(db)).subscribe((has) => {
          if (!has) return;
          subscription.unsubscribe();
          resolve();
        }, reject);
      }),
    async send(command) {
      return sendCommand(sender(), command);
    },
    async importPeople(list) {
      return sendList(sender(), list);
    },
    search: (text) => search.find(text),
    likelyDuplicates: (typed, except) => search.findDuplicates(typed, except),
    everybody: () => db.patients.toArray(),
    stop,
    async wipe() {
      await stop();
      // Emptied first: that is what other windows are told of.
      await db.open();
      await clearRows(db, { phase: 'locked' });
      await db.delete();
    },
  };
}
