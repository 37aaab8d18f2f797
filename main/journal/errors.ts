/** What can go wrong with a journal that a person has to hear of. */
import { codeOf } from './file-layer.ts';

export type NotSavedReason = 'disk-full' | 'read-only' | 'io' | 'damaged';

/** Nothing was recorded, and what was recorded before is untouched. */
export class NotSaved extends Error {
  override readonly name = 'NotSaved';
  readonly reason: NotSavedReason;

  constructor(reason: NotSavedReason, cause?: unknown) {
    super(`Not saved: ${reason}`, { cause });
    this.reason = reason;
  }
}

/** The journal was written by a newer edition of the program; the file is untouched. */
export class JournalTooNew extends Error {
  override readonly name = 'JournalTooNew';
  readonly version: number;

  constructor(version: number) {
    super(`The journal has format version ${version}`);
    this.version = version;
  }
}

/** The first line is damaged, or the file is no journal at all; the file is untouched. `readJournal` may still read it. */
export class JournalHeaderDamaged extends Error {
  override readonly name = 'JournalHeaderDamaged';
}

/** The journal belongs to another clinic day; the file is untouched. */
export class JournalOfAnotherDay extends Error {
  override readonly name = 'JournalOfAnotherDay';
  readonly dayId: string;

  constructor(dayId: string) {
    super('The journal belongs to another day');
    this.dayId = dayId;
  }
}

/** The key opens nothing of this journal; the file is untouched. */
export class WrongKey extends Error {
  override readonly name = 'WrongKey';
}

const full = ['ENOSPC', 'EDQUOT', 'EFBIG'];
const readOnly = ['EROFS', 'EACCES', 'EPERM'];

/** Whether an error of the system says that the place cannot be written to at all. */
export const saysReadOnly = (error: unknown) => readOnly.includes(codeOf(error) ?? '');

/** Whether an error of the system says that there is no more room. */
export const saysFull = (error: unknown) => full.includes(codeOf(error) ?? '');

/** An error of the system in the words of the screen. */
export function notSaved(error: unknown): NotSaved {
  if (error instanceof NotSaved) return error;
  if (saysReadOnly(error)) return new NotSaved('read-only', error);
  return new NotSaved(saysFull(error) ? 'disk-full' : 'io', error);
}
