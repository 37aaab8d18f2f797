/** What this program holds: the days in its folder, and the one that is open, if any. */

import { JournalHeaderDamaged, JournalOfAnotherDay, JournalTooNew, WrongKey } from '#main/journal/errors.ts';
import { codeOf } from '#main/journal/file-layer.ts';
import { createQueue } from '#main/journal/queue.ts';
import { KeySlotUnusable, unwrapDayKey } from '#main/vault/keys.ts';
import { createTries } from '#main/vault/tries.ts';
import { staffMember } from '#shared/domain/day/setup.ts';
import type { CreateDay, StarterFormulary, Status } from '#shared/host-api.ts';
import { createDay } from './create-day.ts';
import { dayArrived, joinDay, type Offers } from './join-day.ts';
import { headerOf, type OpenDay, openDay, type Parts } from './open-day.ts';
import type { PracticeDays } from './practice-days.ts';
import { HostProblem } from './problem.ts';

export class Station {
  readonly parts: Parts;
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
      const now = this.parts.now().getTime();
      const waitMs = this.#tries.waitMs(now);
      if (waitMs > 0) throw new HostProblem('wait', { seconds: Math.ceil(waitMs / 1000) });
      this.#tries.failed(now);
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

  /** Joins a day of another computer and opens it. Throws as `joinDay`, and `already-exists` while a day is open. */
  async join(request: Parameters<typeof joinDay>[2]): Promise<void> {
    const day = await this.#inTurn(async () => {
      if (this.#open) throw new HostProblem('already-exists');
      const now = this.parts.now().getTime();
      const waitMs = this.#tries.waitMs(now);
      if (waitMs > 0) throw new HostProblem('wait', { seconds: Math.ceil(waitMs / 1000) });
      this.#tries.failed(now);
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
        recovery: open.recovery,
      },
    };
  }
}

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
