/**
 * The seal on the certificate of a savings book, made with the day's key over what the record says of the grant: who has not the
 * key cannot make one. It is read with the record, not with the paper: what was changed on a paper beside its code is found by
 * comparing it with the record, which the screen shows.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Book } from '#main/clinic/book.ts';
import { type DayKey, subkey } from '#main/vault/keys.ts';
import { certificateQr, readOwnCode } from '#shared/domain/qr.ts';
import type { GrantRow } from '#shared/domain/savings-book/row.ts';
import type { CertificateVerdict } from '#shared/host-api.ts';

/** 128 bits: short enough to be printed small, and more than anybody tries. */
const sealBytes = 16;

/** The seal of a grant, over what the record says of it. `book` is the record it is of. */
export function sealOf(
  key: DayKey,
  dayId: string,
  book: string,
  { event, serial, recipient, amountVnd, date }: GrantRow,
): Buffer {
  const says = [dayId, book, event, serial, recipient.name, recipient.birth, amountVnd, date];
  return createHmac('sha256', subkey(key, 'certificate'))
    .update(JSON.stringify(says))
    .digest()
    .subarray(0, sealBytes);
}

export class Certificates {
  readonly #key: DayKey;
  readonly #dayId: string;
  readonly #book: Pick<Book, 'readers' | 'rows'>;

  constructor(key: DayKey, dayId: string, book: Pick<Book, 'readers' | 'rows'>) {
    this.#key = key;
    this.#dayId = dayId;
    this.#book = book;
  }

  /** What the code on the certificate of a grant holds; nothing for one that was taken back, or is not known. */
  codeOf(book: string, event: string): string | undefined {
    const grant = this.#grant(book, event);
    if (!grant || grant.revoked) return undefined;
    return certificateQr({
      book,
      event,
      serial: grant.serial,
      seal: this.#seal(book, grant).toString('hex'),
    });
  }

  /**
   * Says whether a certificate is one of this day, by its code; by its serial alone, typed by hand, only which grant has it: what
   * the paper says is then compared by eye.
   */
  check(text: string): CertificateVerdict {
    const serial = /^\d{6}-?[A-Z]+\d+$/i.exec(text.trim())?.[0];
    if (serial !== undefined) return this.#bySerial(serial.toUpperCase());
    const code = readOwnCode(text.trim());
    if (code?.kind !== 'certificate') return { verdict: 'unreadable' };
    const grant = this.#grant(code.book, code.event);
    if (!grant) return { verdict: this.#isOfToday(code.serial) ? 'unknown' : 'other-day' };
    const isSealed = timingSafeEqual(this.#seal(code.book, grant), Buffer.from(code.seal, 'hex'));
    if (!isSealed || grant.serial !== code.serial) return { verdict: 'not-genuine' };
    return { verdict: grant.revoked ? 'revoked' : 'genuine', book: code.book, grant };
  }

  #bySerial(serial: string): CertificateVerdict {
    const plain = (each: string) => each.replace('-', '');
    const { savingsBooks } = this.#book.readers;
    for (const book of savingsBooks.ids()) {
      const grant = savingsBooks.row(book)?.grants.find((each) => plain(each.serial) === plain(serial));
      if (grant) return { verdict: grant.revoked ? 'revoked' : 'by-serial', book, grant };
    }
    return { verdict: this.#isOfToday(serial) ? 'unknown' : 'other-day' };
  }

  /** Serials begin with the day's date. */
  #isOfToday(serial: string): boolean {
    const date = this.#book.rows.day()?.date ?? '';
    return serial.startsWith(date.slice(2).replaceAll('-', ''));
  }

  #grant(book: string, event: string): GrantRow | undefined {
    return this.#book.readers.savingsBooks.row(book)?.grants.find((each) => each.event === event);
  }

  #seal(book: string, grant: GrantRow): Buffer {
    return sealOf(this.#key, this.#dayId, book, grant);
  }
}
