/** Which fact of the record a document tells of, so that a print and its retries are of the same one. */
import type { Clinic } from '#main/clinic/clinic.ts';
import { sheetName } from '#shared/documents/sheets.ts';
import { formatDate } from '#shared/domain/calendar.ts';
import { blockName } from '#shared/domain/intake/intake.ts';
import { currentPrescription } from '#shared/domain/prescription/prescription.ts';
import { parseSubject } from '#shared/domain/subjects.ts';
import type { DocumentKind } from '#shared/host-api.ts';

interface PrintedFact {
  /** The event it was recorded by; a visit has one ticket, which needs none. */
  event?: string;
  /** What lists of prints call it: a ticket, or a word that is no person's name. */
  ticket: string;
}

/** The fact that counts now; nothing when the subject holds none of this kind. */
export function printedFact(
  { book }: Pick<Clinic, 'book'>,
  { kind, subject, paper = kind }: { kind: DocumentKind; subject: string; paper?: DocumentKind | undefined },
): PrintedFact | undefined {
  const named = parseSubject(subject);
  const visit = named?.kind === 'visit' ? book.rows.visit(named.id) : undefined;
  const savingsBook = named?.kind === 'savings-book' ? book.readers.savingsBooks.row(named.id) : undefined;
  const setup = subject === 'day' ? book.rows.day() : undefined;
  switch (kind) {
    case 'ticket':
      return visit?.opened && { ticket: visit.opened.ticket };
    case 'prescription': {
      const issued = visit && currentPrescription(visit);
      return issued && { event: issued.id, ticket: issued.ticket };
    }
    case 'savings-book-certificate': {
      const grant = savingsBook?.grants[0];
      return grant && { event: grant.event, ticket: grant.ticket };
    }
    case 'paper-forms': {
      // The block reserved last, whose forms nobody has yet.
      const block = subject === 'day' ? book.rows.intake().papers.at(-1) : undefined;
      return block && { event: block.event, ticket: blockName(block) };
    }
    case 'campaign-plan':
    case 'crib-sheets':
    case 'room-posters':
    case 'day-report':
      return setup && { ticket: formatDate(setup.date) };
    case 'test-page':
      return setup && { ticket: sheetName(paper) };
  }
}
