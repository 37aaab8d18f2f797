/** All that is looked at before a day is opened: what is in order is shown too, so that nobody looks a second time. */
import type { Finding } from '#shared/domain/day/finding.ts';
import type { OpeningCode } from '#shared/domain/day/readiness.ts';

/** In order while none of its codes is found. */
interface Check {
  id: string;
  codes: readonly OpeningCode[];
}

export const checks = [
  { id: 'place', codes: ['no-place'] },
  { id: 'facility', codes: ['no-facility'] },
  { id: 'date', codes: ['date-ahead', 'date-past'] },
  { id: 'programme', codes: ['no-programme'] },
  { id: 'approval', codes: ['not-approved'] },
  { id: 'doctors', codes: ['no-doctor', 'no-pharmacist'] },
  { id: 'reception', codes: ['nobody-at-reception'] },
  { id: 'licences', codes: ['without-licence'] },
  { id: 'pins', codes: ['without-pin'] },
  {
    id: 'rooms',
    codes: ['no-room', 'specialty-without-room', 'specialty-without-doctor', 'room-without-person'],
  },
  { id: 'services', codes: ['service-without-room', 'service-without-person'] },
  { id: 'medicines', codes: ['no-medicine', 'without-lot'] },
  { id: 'expiry', codes: ['lot-expired', 'lot-expires-soon'] },
  { id: 'review', codes: ['formulary-not-reviewed'] },
  { id: 'savings-books', codes: ['no-committee', 'no-signatory', 'budget-below-a-book'] },
  { id: 'printers', codes: ['no-spooler', 'no-printer', 'printer-stopped'] },
  { id: 'clock', codes: ['clock-off', 'clock-odd'] },
  { id: 'disk', codes: ['disk-full', 'disk-nearly-full'] },
  { id: 'backup', codes: ['no-backup', 'backup-failing'] },
] as const satisfies readonly Check[];

/** The checks of which nothing was found. */
export function inOrder(findings: readonly Finding<OpeningCode>[]): (typeof checks)[number][] {
  const found = new Set<string>(findings.map(({ code }) => code));
  return checks.filter(({ codes }) => !codes.some((code) => found.has(code)));
}
