/**
 * The QR codes this program prints: `TK1|<visit id>|A-017` on a ticket, `TG1|AG-007` on a paper form,
 * `TD1|<visit id>|<code>` on a prescription, `TS1|<book id>|<event>|261126-A03|<seal>` on the certificate of a savings book. An identity card's begins with twelve digits, so that a scanner's text tells
 * which it is. None of them names anybody.
 */

/** What the code on a ticket holds. */
export function ticketQr(visitId: string, ticket: string): string {
  return `TK1|${visitId}|${ticket}`;
}

/** What the code on a paper form holds. */
export function paperQr(number: string): string {
  return `TG1|${number}`;
}

/** What the code on a prescription holds; `code` is the prescription's own. */
export function prescriptionQr(visitId: string, code: string): string {
  return `TD1|${visitId}|${code}`;
}

/**
 * What the code on a certificate holds: the book (the record it is of), the event that granted it, its serial, and the seal that
 * the host makes over what the certificate says: 32 hexadecimal digits, which Caps Lock does not spoil.
 */
export function certificateQr(of: { book: string; event: string; serial: string; seal: string }): string {
  return `TS1|${of.book}|${of.event}|${of.serial}|${of.seal}`;
}

export type OwnCode =
  | { kind: 'ticket'; visit: string; ticket: string }
  | { kind: 'paper'; number: string }
  /** `code` as it was typed: with Caps Lock on, its letters are the other ones. */
  | { kind: 'prescription'; visit: string; code: string }
  | { kind: 'certificate'; book: string; event: string; serial: string; seal: string }
  | { kind: 'half-read'; of: 'ticket' | 'paper' | 'prescription' | 'certificate' };

const visitId = '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})';
const ticketPattern = new RegExp(`^TK1\\|${visitId}\\|([A-Z]G?-\\d{3,6})$`, 'i');
const paperPattern = /^TG1\|([A-Z]G-\d{3,6})$/i;
// The code of the facility is empty until it is known.
const prescriptionPattern = new RegExp(`^TD1\\|${visitId}\\|((?:[0-9a-z]{5})?[0-9a-z]{7}-[a-z])$`, 'i');
const certificatePattern = new RegExp(
  `^TS1\\|${visitId}\\|${visitId}\\|([A-Z0-9-]{1,20})\\|([0-9a-f]{32})$`,
  'i',
);

/** Reads one of them, Caps Lock or not; nothing when a text does not begin like one. */
export function readOwnCode(text: string): OwnCode | undefined {
  const [, visit, ticket] = ticketPattern.exec(text) ?? [];
  if (visit && ticket) return { kind: 'ticket', visit: visit.toLowerCase(), ticket: ticket.toUpperCase() };
  const [, number] = paperPattern.exec(text) ?? [];
  if (number) return { kind: 'paper', number: number.toUpperCase() };
  const [, of, code] = prescriptionPattern.exec(text) ?? [];
  if (of && code) return { kind: 'prescription', visit: of.toLowerCase(), code };
  const [, book, event, serial, seal] = certificatePattern.exec(text) ?? [];
  if (book && event && serial && seal) {
    return {
      kind: 'certificate',
      book: book.toLowerCase(),
      event: event.toLowerCase(),
      serial: serial.toUpperCase(),
      seal: seal.toLowerCase(),
    };
  }
  if (/^TS1\|/i.test(text)) return { kind: 'half-read', of: 'certificate' };
  if (/^TK1\|/i.test(text)) return { kind: 'half-read', of: 'ticket' };
  if (/^TD1\|/i.test(text)) return { kind: 'half-read', of: 'prescription' };
  return /^TG1\|/i.test(text) ? { kind: 'half-read', of: 'paper' } : undefined;
}
