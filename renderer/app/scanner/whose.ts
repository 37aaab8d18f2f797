/** Whom a code is about, as this computer knows them. */
import type { Scan } from '#shared/domain/scan.ts';
import type { VisitSummary } from '#shared/rows.ts';
import type { Mirror } from '../../mirror/mirror.ts';

/** A code that was read whole and says whose it is. */
export type PersonScan = Exclude<Scan, { kind: 'half-read' | 'junk' | 'certificate' }>;

export interface Whose {
  patientId: string;
  /** That of the code, or for which they came today; nothing when they have no ticket. */
  visit?: VisitSummary;
}

/** By their card or one of its numbers, their ticket, their paper form or their prescription; nothing when nobody is known by it. */
export async function whoseIs(
  scan: PersonScan,
  { db, search }: Pick<Mirror, 'db' | 'search'>,
): Promise<Whose | undefined> {
  switch (scan.kind) {
    case 'ticket':
    case 'prescription': {
      const visit = await db.visits.get(scan.visit);
      return visit && { patientId: visit.patientId, visit };
    }
    case 'paper':
      return owner(scan.number, search, ({ visit }) => visit?.ticket === scan.number);
    case 'identity-card':
      return numberOwner(scan.card.number, search);
    case 'identity-number':
      return numberOwner(scan.number, search);
    case 'insurance-number':
      return numberOwner(scan.insurance.number, search);
  }
}

type Search = Mirror['search'];

/** Whoever has this identity or insurance number, also in a record merged into theirs. */
const numberOwner = (number: string, search: Search) =>
  owner(number, search, ({ patient }) =>
    [patient, ...patient.merged].some(
      ({ person }) => person.identityNumber === number || person.insuranceNumber === number,
    ),
  );

async function owner(
  text: string,
  search: Search,
  isOwner: (found: Awaited<ReturnType<Search>>[number]) => boolean,
): Promise<Whose | undefined> {
  const found = (await search(text)).find(isOwner);
  return found && { patientId: found.patient.id, ...(found.visit ? { visit: found.visit } : {}) };
}
