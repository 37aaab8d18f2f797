/** Whether a certificate is genuine, as the host says it. */

import { v7 as uuidv7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  adult,
  arrive,
  examine,
  grantBook,
  openSmallDay,
  type SmallDay,
  smallDay,
  staff,
} from '#main/clinic/testing/small-day.ts';
import { createDayKey } from '#main/vault/keys.ts';
import { Certificates } from './certificates.ts';

const key = createDayKey();
let day: SmallDay;
let certificates: Certificates;
let book: string;

beforeEach(async () => {
  day = smallDay();
  await openSmallDay(day);
  book = uuidv7();
  await arrive(day, { id: book, person: adult });
  await examine(day);
  await day.run('visit.nominate', 'visit/v', { reason: 'Suy tim' }, staff.doctor);
  await grantBook(day, { id: book });
  certificates = new Certificates(key, 'day', day.clinic.book);
});

const grant = () => day.clinic.book.readers.savingsBooks.row(book)?.grants[0];
const code = () => certificates.codeOf(book, grant()?.event ?? '') ?? '';
const verdictOf = (text: string) => certificates.check(text).verdict;

describe('a certificate', () => {
  it('is genuine by its code, whatever Caps Lock did, and shows whose it is', () => {
    expect(certificates.check(`${code().toUpperCase()}\r\n`)).toMatchObject({
      verdict: 'genuine',
      book,
      grant: { serial: '261123-A01', recipient: { name: 'Vàng Thị Mỷ' }, amountVnd: 10_000_000 },
    });
  });

  it('is none when any part of its code was changed', () => {
    const [head, of, event, serial, seal = ''] = code().split('|');
    const made = (...parts: (string | undefined)[]) => parts.join('|');
    expect(verdictOf(made(head, of, event, '261123-A02', seal))).toBe('not-genuine');
    for (let at = 0; at < seal.length; at += 1) {
      const digit = seal[at] === '0' ? '1' : '0';
      expect(verdictOf(made(head, of, event, serial, seal.slice(0, at) + digit + seal.slice(at + 1)))).toBe(
        'not-genuine',
      );
    }
    expect(verdictOf(made(head, uuidv7(), event, serial, seal))).toBe('unknown');
    expect(verdictOf(made(head, of, uuidv7(), serial, seal))).toBe('unknown');
    expect(verdictOf(made(head, of, uuidv7(), '251101-A01', seal))).toBe('other-day');
  });

  it('of another day is not one of this: neither its key nor its day makes the same seal', () => {
    const elsewhere = new Certificates(createDayKey(), 'day', day.clinic.book);
    const renamed = new Certificates(key, 'other', day.clinic.book);
    for (const other of [elsewhere, renamed]) expect(other.check(code()).verdict).toBe('not-genuine');
  });

  it('that was taken back says so, and gets no code any more', async () => {
    const before = code();
    const revoked = { reason: 'Nhầm' };
    await day.run('savings-book.revoke', `savings-book/${book}`, revoked, staff.support, staff.committee);
    expect(certificates.check(before)).toMatchObject({ verdict: 'revoked', grant: { revoked } });
    expect(certificates.codeOf(book, grant()?.event ?? '')).toBeUndefined();
  });

  it.each([
    ['261123-A01', 'by-serial'],
    ['261123a01', 'by-serial'],
    ['261123-A09', 'unknown'],
    ['251101-B02', 'other-day'],
    ['A-001', 'unreadable'],
    ['TS1|cut', 'unreadable'],
  ])('is looked for by what is typed: %s is %s', (typed, verdict) => {
    expect(verdictOf(typed)).toBe(verdict);
  });
});
