import { searchText } from '#shared/domain/patient/name.ts';
import type { VisitSummary } from '#shared/rows.ts';

/** Whether a visit's ticket or name has every word that is typed; `17` finds `A-017`. */
export function visitMatches(visit: Pick<VisitSummary, 'ticket' | 'opened'>, text: string): boolean {
  const words = searchText(text).split(' ').filter(Boolean);
  const haystack = ` ${searchText(`${visit.ticket} ${visit.opened.person.name}`)}`;
  const number = String(Number(visit.ticket.split('-').at(-1)));
  return words.every((word) => haystack.includes(` ${word}`) || word === number);
}
