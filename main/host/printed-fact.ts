/** Which fact of the record a document tells of, so that a print and its retries are of the same one. */
import type { Clinic } from '#main/clinic/clinic.ts';
import { blockName } from '#shared/domain/intake/intake.ts';
import { currentPrescription } from '#shared/domain/prescription/prescription.ts';
import { parseSubject } from '#shared/domain/subjects.ts';
import type { DocumentKind } from '#shared/host-api.ts';

interface PrintedFact {
  /** The event it was recorded by; a visit has one ticket, which needs none. */
  event?: string;
  ticket: string;
}

/** The fact that counts now; nothing when the subject holds none of this kind. */
export function printedFact(
  { book }: Pick<Clinic, 'book'>,
  kind: DocumentKind,
  subject: string,
): PrintedFact | undefined {
  const named = parseSubject(subject);
  const visit = named?.kind === 'visit' ? book.rows.visit(named.id) : undefined;
  const savingsBook = named?.kind === 'savings-book' ? book.readers.savingsBooks.row(named.id) : undefined;
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
  }
}
