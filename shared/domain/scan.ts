/** Tells apart whatever a scanner typed: a card, one of our own codes, a number, or nothing that can be used. */
import { type ReadCard, readIdentityCard } from './patient/identity-card.ts';
import { readIdentityNumber } from './patient/identity-number.ts';
import { type InsuranceNumber, readInsuranceNumber } from './patient/insurance-number.ts';
import { type OwnCode, readOwnCode } from './qr.ts';
import { tidyScan } from './scanned-text.ts';

type Kept<Kind extends ReadCard['kind']> = Extract<ReadCard, { kind: Kind }>;

export type Scan =
  | (Omit<Kept<'card'>, 'kind'> & { kind: 'identity-card' })
  | Exclude<OwnCode, { kind: 'half-read' }>
  | { kind: 'identity-number'; number: string }
  | { kind: 'insurance-number'; insurance: InsuranceNumber }
  /** To be scanned again. */
  | {
      kind: 'half-read';
      of: 'identity-card' | 'ticket' | 'paper' | 'prescription' | 'certificate' | 'number';
    }
  /** `typing-layer`: the Vietnamese keyboard has to be switched off first. */
  | { kind: 'junk'; reason: Kept<'junk'>['reason']; text: string };

/** Reads what a scanner typed; never refuses, but may say that it was junk. */
export function readScan(typed: string): Scan {
  const text = tidyScan(typed);
  const own = readOwnCode(text);
  if (own) return own;
  if (!text.includes('|')) return numberOf(text);
  const card = readIdentityCard(text);
  if (card.kind === 'card') return { ...card, kind: 'identity-card' };
  if (card.kind === 'half-read') return { kind: 'half-read', of: 'identity-card' };
  return insuranceCard(text) ?? { kind: 'junk', reason: card.reason, text };
}

function numberOf(text: string): Scan {
  const identity = readIdentityNumber(text);
  if (!('problem' in identity)) return { kind: 'identity-number', number: identity.number };
  const insurance = readInsuranceNumber(text);
  if (!('problem' in insurance)) return { kind: 'insurance-number', insurance };
  // Nine digits are the number of an old card, which nothing here is found by.
  const isCut = /^([A-Z]{2})?\d{6,14}$/i.test(text) && !/^(\d{9}|\d{13,})$/.test(text);
  return isCut ? { kind: 'half-read', of: 'number' } : { kind: 'junk', reason: 'unknown', text };
}

/** The code on a card of health insurance begins with its number; nothing else of it is read. */
function insuranceCard(text: string): Scan | undefined {
  const [number = '', name = ''] = text.split('|');
  const insurance = readInsuranceNumber(number);
  if ('problem' in insurance || !/^[\da-f]+$/i.test(name)) return undefined;
  return { kind: 'insurance-number', insurance };
}
