/** What this program holds: the days in its folder, and the one that is open, if any. */

import {
  JournalHeaderDamaged,
  JournalOfAnotherDay,
  JournalTooNew,
  notSaved,
  WrongKey,
} from '#main/journal/errors.ts';
import { codeOf } from '#main/journal/file-layer.ts';
import { createQueue } from '#main/journal/queue.ts';
import { peopleOf } from '#main/safekeeping/carry-over/carry-over-file.ts';
import { takePeople } from '#main/safekeeping/carry-over/take.ts';
import { type Copy, openCopy, readCopyHeader } from '#main/safekeeping/copy-file.ts';
import { restoreDay } from '#main/safekeeping/restore.ts';
import { wipeDay } from '#main/safekeeping/wipe.ts';
import { type DayKey, KeySlotUnusable, unwrapDayKey } from '#main/vault/keys.ts';
import { createTries } from '#main/vault/tries.ts';
import type { CarryOverTaken } from '#shared/copies.ts';
import { type PersonOfStaff, staffMember } from '#shared/domain/day/setup.ts';
import type { CreateDay, SignedIn, StarterFormulary, Status } from '#shared/host-api.ts';
import { createDay } from './create-day.ts';
import { headerOf } from './day-header.ts';
import { dayArrived, joinDay, type Offers } from './join-day.ts';
import { type OpenDay, openArchivedDay, openDay, type Parts } from './open-day.ts';
import type { PracticeDays } from './practice-days.ts';
import { HostProblem } from './problem.ts';
import { reader } from './reader.ts';
import { Uploads } from './uploads.ts';

/** How long a wipe waits for printers to give back what they have not printed. */
const withdrawMs = 5_000;

export class Station {
  readonly parts: Parts;
  readonly uploads = new Uploads();
  readonly #practiceDays: PracticeDays;
  readonly #version: string;
  readonly #tries = createTries();
  readonly #inTurn = createQueue();
  readonly #offers: Offers = new Map();
  #open: OpenDay | undefined;

  constructor(parts: Parts, practiceDays: PracticeDays, version: string) {
    this.parts = parts;
    this.#practiceDays = practiceDays;
    this.#version = version;
  }

  /** The open day. Throws `locked`. */
  get day(): OpenDay {
    if (!this.#open) throw new HostProblem('locked');
    return this.#open;
  }

  /** The open day, unless it is only read. Throws `locked`, `day-archived`. */
  get changeableDay(): OpenDay {
    if (this.day.isArchived) throw new HostProblem('day-archived');
    return this.day;
  }

  /** Opens a new practice day, or begins to prepare a real one. Throws `already-exists` while a day is open. */
  create(request: CreateDay): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#open) throw new HostProblem('already-exists');
      this.#open = await createDay(this.parts, this.#practiceDays, request);
    });
  }

  /** Medicines to begin a formulary with. */
  async starterFormulary(): Promise<StarterFormulary> {
    const { reviewedByPharmacist: reviewed, medicines } = await this.#practiceDays.formulary('starter');
    return { reviewed, medicines };
  }

  /** Opens a day. Throws `not-found`, `wrong-passphrase`, `wait`, `key-slot-damaged`, `journal-too-new`, `journal-unreadable`. */
  unlock(id: string, passphrase: string): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#open) throw new HostProblem('already-exists');
      const file = await this.parts.folders.read(id);
      if (!file) throw new HostProblem('not-found');
      this.#countTry();
      try {
        const key = await unwrapDayKey(file.slot, passphrase);
        if (!key) throw new HostProblem('wrong-passphrase');
        this.#tries.succeeded();
        this.#open = await openDay(this.parts, file, key);
      } catch (error) {
        throw explained(error);
      }
    });
  }

  /**
   * Goes on with the day of a copy, and opens it. Throws as `unlock`, `CopyProblem`, and `already-exists`,
   * `day-already-here`, `copy-wrong-kind`, `no-free-letter`, `NotSaved`.
   */
  restore(bytes: Buffer, passphrase: string): Promise<void> {
    return this.#fromCopy(bytes, passphrase, async (copy, key) => {
      this.#open = await restoreDay(this.parts, copy, key);
    });
  }

  /** Opens the day of a copy to be read, and signs a reader in. Throws as `restore`, but nothing is written. */
  openCopy(bytes: Buffer, passphrase: string): Promise<SignedIn> {
    return this.#fromCopy(bytes, passphrase, async ({ day, content }, key) => {
      this.#open = await openArchivedDay(this.parts, day, key, content);
      return { token: this.#open.sessions.open(reader.id), staff: staffMember(reader) };
    });
  }

  #fromCopy<T>(bytes: Buffer, passphrase: string, use: (copy: Copy, key: DayKey) => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      if (this.#open) throw new HostProblem('already-exists');
      const { kind } = readCopyHeader(bytes);
      if (kind === 'carry-over') throw new HostProblem('copy-wrong-kind');
      return this.#opened(bytes, passphrase, use);
    });
  }

  async #opened<T>(
    bytes: Buffer,
    passphrase: string,
    use: (copy: Copy, key: DayKey) => Promise<T>,
  ): Promise<T> {
    this.#countTry();
    try {
      const copy = await openCopy(bytes, passphrase);
      if (!copy) throw new HostProblem('wrong-passphrase');
      this.#tries.succeeded();
      return await use(copy, copy.key).catch((error) => {
        copy.key.destroy();
        throw error;
      });
    } catch (error) {
      if (!isWrongPassphrase(error)) this.#tries.succeeded();
      throw explained(error);
    }
  }

  /**
   * Takes in what an earlier day knew of people, for a coordinator. Throws `wrong-passphrase`, `wait`, `CopyProblem`,
   * `carry-over-wrong-kind`, `carry-over-same-day`, `carry-over-practice` (invented people never meet real ones), and
   * when nothing more could be recorded.
   */
  async takeCarryOver(bytes: Buffer, passphrase: string, by: PersonOfStaff): Promise<CarryOverTaken> {
    const { file, clinic } = this.changeableDay;
    const { kind, day } = readCopyHeader(bytes);
    if (kind !== 'carry-over') throw new HostProblem('carry-over-wrong-kind');
    if (day.id === file.id) throw new HostProblem('carry-over-same-day');
    if (day.practice !== file.practice) throw new HostProblem('carry-over-practice');
    const people = await this.#inTurn(() =>
      this.#opened(bytes, passphrase, async (copy, key) => {
        const found = peopleOf(copy, key);
        key.destroy();
        return found;
      }),
    );
    return takePeople(clinic, people, by);
  }

  /**
   * Takes the open day off this computer; answers how many papers may still lie in the queue of a printer. Throws
   * `confirmation-wrong`, and but for a practice day `day-not-closed` (one that is damaged cannot be closed any more),
   * `archive-missing`, `archive-outdated`, and `archive-not-there` when it does not lie where it was written as it was
   * written; `NotSaved` when the disk does not let it go.
   */
  wipe(confirmation: string): Promise<number> {
    return this.#inTurn(async () => {
      const day = this.changeableDay;
      const { id } = day.file;
      // As it is recorded: `day.json` can be changed without the key.
      const isPractice = day.clinic.day?.practice ?? false;
      const { name } = { ...day.file, ...headerOf(day.clinic.day) };
      if (spelled(confirmation) !== spelled(name)) throw new HostProblem('confirmation-wrong');
      const { archive } = day.copies.row;
      if (!isPractice) {
        const isGoingOn = day.clinic.book.rows.phase() === 'open';
        if (isGoingOn && !day.recovery.damaged) throw new HostProblem('day-not-closed');
        if (!archive) throw new HostProblem('archive-missing');
        if (!archive.isCurrent) throw new HostProblem('archive-outdated');
        if (!(await day.copies.archives.isThere())) throw new HostProblem('archive-not-there');
      }
      this.#open = undefined;
      const printsLeft = await day.jobs.withdrawAll(withdrawMs);
      await day.close();
      // What was under way when it was closed may have been recorded still.
      if (!isPractice && archive?.lines !== day.extent().lines) throw new HostProblem('archive-outdated');
      try {
        await wipeDay(this.parts.files, this.parts.folders, id);
      } catch (error) {
        throw notSaved(error);
      }
      return printsLeft;
    });
  }

  /** Counts a try at a passphrase as failed until it is known to be right. Throws `wait`. */
  #countTry(): void {
    const now = this.parts.now().getTime();
    const waitMs = this.#tries.waitMs(now);
    if (waitMs > 0) throw new HostProblem('wait', { seconds: Math.ceil(waitMs / 1000) });
    this.#tries.failed(now);
  }

  /** Joins a day of another computer and opens it. Throws as `joinDay`, and `already-exists` while a day is open. */
  async join(request: Parameters<typeof joinDay>[2]): Promise<void> {
    const day = await this.#inTurn(async () => {
      if (this.#open) throw new HostProblem('already-exists');
      this.#countTry();
      try {
        this.#open = await joinDay(this.parts, this.#offers, request);
        this.#tries.succeeded();
        return this.#open;
      } catch (error) {
        if (!isWrongPassphrase(error)) this.#tries.succeeded();
        throw explained(error);
      }
    });
    await dayArrived(day);
  }

  /** Forgets the key and everybody signed in. */
  lock(): Promise<void> {
    return this.#inTurn(async () => {
      const day = this.#open;
      this.#open = undefined;
      await day?.close();
    });
  }

  async status(): Promise<Status> {
    const days = await this.parts.folders.list();
    const practiceDays = await this.#practiceDays.list();
    const open = this.#open;
    const status = { version: this.#version, days, practiceDays };
    if (!open) return { ...status, state: 'locked' };
    const { id, practice, practiceDay, station } = open.file;
    // Both may have been changed since the day was begun.
    const { date, name } = { ...open.file, ...headerOf(open.clinic.day) };
    const pins = practiceDay === undefined ? undefined : await this.#practiceDays.read(practiceDay);
    const staff = (open.clinic.day?.staff ?? []).filter(({ revoked }) => !revoked);
    // Somebody who has chosen another one on the practice day knows it.
    const isTold = (id: string) => staff.some((each) => each.id === id && each.oneTimePin === undefined);
    const told = (pins?.staff ?? []).filter(({ id }) => isTold(id));
    return {
      ...status,
      state: 'open',
      open: {
        day: { id, date, name, practice },
        station,
        phase: open.clinic.book.rows.phase(),
        staff: staff.map(staffMember),
        practicePins: practice ? told.map(({ id: staffId, pin }) => ({ staffId, pin })) : [],
        readOnly: open.readOnly,
        ...(open.isArchived ? { archived: true, reader: staffMember(reader) } : {}),
        recovery: open.recovery,
      },
    };
  }
}

/** However somebody types it. */
const spelled = (text: string) => text.normalize('NFC').trim().toLocaleLowerCase('vi');

const isWrongPassphrase = (error: unknown) =>
  error instanceof HostProblem && error.problem.error === 'wrong-passphrase';

function explained(error: unknown): unknown {
  if (error instanceof KeySlotUnusable) {
    return new HostProblem(error.problem === 'newer' ? 'journal-too-new' : 'key-slot-damaged');
  }
  if (error instanceof JournalTooNew) return new HostProblem('journal-too-new', { version: error.version });
  if (error instanceof JournalHeaderDamaged || codeOf(error) === 'ENOENT') {
    return new HostProblem('journal-unreadable');
  }
  if (error instanceof WrongKey || error instanceof JournalOfAnotherDay)
    return new HostProblem('journal-unreadable');
  return error;
}
