/** Which fact of the record a document tells of, so that a print and its retries are of the same one. */
import type { Clinic } from '#main/clinic/clinic.ts';
import type { DocumentVariant } from '#shared/documents/document-variant.ts';
import { sheetName } from '#shared/documents/sheets.ts';
import { isSignatureListVariant } from '#shared/documents/signature-list/variants.ts';
import { formatDate } from '#shared/domain/calendar.ts';
import { blockName } from '#shared/domain/intake/intake.ts';
import { isLabelVariant, usualVariant } from '#shared/domain/label/label-variant.ts';
import { labelsOf } from '#shared/domain/label/labels.ts';
import { currentPrescription } from '#shared/domain/prescription/issued.ts';
import { activeGrant } from '#shared/domain/savings-book/grant.ts';
import { parseSubject } from '#shared/domain/subjects.ts';
import type { DocumentKind } from '#shared/printing.ts';
import { referralNow } from './case-papers.ts';

interface PrintedFact {
  /** The event it was recorded by, or of a letter its edition; a visit has one ticket, which needs none. */
  event?: string;
  /** Of labels: how they tell it; of lists for signatures: what was received. */
  variant?: DocumentVariant;
  /** What lists of prints call it: a ticket, or a word that is no person's name. */
  ticket: string;
}

interface Wish {
  kind: DocumentKind;
  subject: string;
  /** Of kinds of which a subject has several; left out: the last. */
  event?: string | undefined;
  paper?: DocumentKind | undefined;
  /** Of labels; left out: as it is usual for the person. */
  variant?: DocumentVariant | undefined;
}

/** The fact that is meant, or counts now; nothing when the subject holds none of this kind. */
export function printedFact(
  { book }: Pick<Clinic, 'book'>,
  { kind, subject, event, paper = kind, variant }: Wish,
): PrintedFact | undefined {
  const named = parseSubject(subject);
  const visit = named?.kind === 'visit' ? book.rows.visit(named.id) : undefined;
  const savingsBook = named?.kind === 'savings-book' ? book.readers.savingsBooks.row(named.id) : undefined;
  const lot = named?.kind === 'lot' ? book.readers.lots.row(named.id) : undefined;
  const supportCase = named?.kind === 'support-case' ? book.readers.supportCases.row(named.id) : undefined;
  const setup = subject === 'day' ? book.rows.day() : undefined;
  switch (kind) {
    case 'ticket':
      return visit?.opened && { ticket: visit.opened.ticket };
    case 'prescription': {
      const issued = visit && currentPrescription(visit);
      return issued && { event: issued.id, ticket: issued.ticket };
    }
    case 'medicine-label': {
      const labels = visit && labelsOf(visit, event);
      if (!labels) return undefined;
      const { ticket, person } = labels.prescription;
      return {
        event: labels.event,
        ticket,
        variant: isLabelVariant(variant) ? variant : usualVariant(person),
      };
    }
    case 'report':
    case 'exam': {
      const signed = (kind === 'report' ? visit?.reports : visit?.exams) ?? [];
      const chosen = event === undefined ? signed.at(-1) : signed.find(({ id }) => id === event);
      return chosen?.head && { event: chosen.id, ticket: chosen.head.ticket };
    }
    case 'savings-book-certificate': {
      const grant =
        event === undefined
          ? activeGrant(savingsBook)
          : savingsBook?.grants.find((each) => each.event === event);
      return grant && { event: grant.event, ticket: grant.ticket };
    }
    case 'paper-forms': {
      // The block reserved last, whose forms nobody has yet.
      const block = subject === 'day' ? book.rows.intake().papers.at(-1) : undefined;
      return block && { event: block.event, ticket: blockName(block) };
    }
    case 'stock-count':
    case 'gift-count': {
      const row = setup ? book.readers.stockCounts.row('stock-counts') : undefined;
      const counts = (kind === 'stock-count' ? row?.counts : row?.gifts) ?? [];
      const count = event === undefined ? counts.at(-1) : counts.find((each) => each.event === event);
      return setup && count && { event: count.event, ticket: formatDate(setup.date) };
    }
    case 'referral-letter': {
      const letter = supportCase && referralNow(book, supportCase.id);
      return letter && { event: letter.edition, ticket: supportCase.ticket };
    }
    case 'lot-recipients':
      return lot && { ticket: lot.number };
    case 'signature-list':
      return setup && isSignatureListVariant(variant)
        ? { ticket: formatDate(setup.date), variant }
        : undefined;
    case 'campaign-plan':
    case 'crib-sheets':
    case 'room-posters':
    case 'day-report':
    case 'open-cases':
    case 'savings-book-register':
      return setup && { ticket: formatDate(setup.date) };
    case 'test-page':
      return setup && { ticket: sheetName(paper) };
  }
}
