/**
 * The QR codes this program prints: `TK1|<visit id>|A-017` on a ticket, `TG1|AG-007` on a paper form. An identity card's
 * begins with twelve digits, so that a scanner's text tells which it is.
 */

/** What the code on a ticket holds. */
export function ticketQr(visitId: string, ticket: string): string {
  return `TK1|${visitId}|${ticket}`;
}

/** What the code on a paper form holds. */
export function paperQr(number: string): string {
  return `TG1|${number}`;
}

export type OwnCode =
  | { kind: 'ticket'; visit: string; ticket: string }
  | { kind: 'paper'; number: string }
  | { kind: 'half-read'; of: 'ticket' | 'paper' };

const ticketPattern = /^TK1\|([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\|([A-Z]G?-\d{3,6})$/i;
const paperPattern = /^TG1\|([A-Z]G-\d{3,6})$/i;

/** Reads one of them, Caps Lock or not; nothing when a text does not begin like one. */
export function readOwnCode(text: string): OwnCode | undefined {
  const [, visit, ticket] = ticketPattern.exec(text) ?? [];
  if (visit && ticket) return { kind: 'ticket', visit: visit.toLowerCase(), ticket: ticket.toUpperCase() };
  const [, number] = paperPattern.exec(text) ?? [];
  if (number) return { kind: 'paper', number: number.toUpperCase() };
  if (/^TK1\|/i.test(text)) return { kind: 'half-read', of: 'ticket' };
  return /^TG1\|/i.test(text) ? { kind: 'half-read', of: 'paper' } : undefined;
}
