/** Every document: a pure function from a subject's folded state to a pdfmake definition. */
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import type { DayState } from '../domain/day/day.ts';
import type { SavingsBookState } from '../domain/savings-book/savings-book.ts';
import type { SubjectState } from '../domain/subject.ts';
import type { VisitState } from '../domain/visit/visit.ts';
import type { DocumentKind } from '../host-api.ts';
import { campaignPlan } from './campaign-plan.ts';
import { cribSheets } from './crib-sheets.ts';
import type { DayFacts } from './day-facts.ts';
import { dayReport } from './day-report.ts';
import { paperForms } from './paper-forms.ts';
import { prescriptionDocument } from './prescription.ts';
import { roomPosters } from './room-posters.ts';
import { savingsBookCertificate } from './savings-book-certificate.ts';
import { testPage } from './test-page.ts';
import { ticketDocument } from './ticket.ts';

export interface DocumentRequest {
  kind: DocumentKind;
  /** State of a visit for a ticket or prescription, of a savings book for a certificate, of the day for all others. */
  state: SubjectState;
  /** 1 is the original, 2 the first reprint. */
  copy: number;
  /** Id of the event whose fact is printed; left out: the one that counts now. */
  event?: string;
  /** Of a test page: the kind whose paper it tries; left out: A4. */
  paper?: DocumentKind;
  /** Of kinds that need them. */
  facts?: DayFacts;
}

/** Whether a kind tells of more than its subject's state. */
export const needsFacts = (kind: DocumentKind) => kind === 'campaign-plan' || kind === 'day-report';

/** The definition of a document; nothing when the subject holds no such fact. */
export function defineDocument(request: DocumentRequest): TDocumentDefinitions | undefined {
  const { kind, state, copy, event } = request;
  switch (kind) {
    case 'ticket':
      return isVisit(state) ? ticketDocument(state, copy, event) : undefined;
    case 'prescription':
      return isVisit(state) ? prescriptionDocument(state, copy, event) : undefined;
    case 'savings-book-certificate':
      return isSavingsBook(state) ? savingsBookCertificate(state, copy, event) : undefined;
    case 'paper-forms':
      return isDay(state) ? paperForms(state, copy, event) : undefined;
    default:
      return isDay(state) ? ofSetUp(state, { ...request, kind }) : undefined;
  }
}

/** Papers about the day itself, of what is set up now; nothing before anything is. */
function ofSetUp(
  { setup }: DayState,
  {
    kind,
    paper,
    facts,
  }: Pick<DocumentRequest, 'paper' | 'facts'> & {
    kind: 'campaign-plan' | 'crib-sheets' | 'room-posters' | 'day-report' | 'test-page';
  },
): TDocumentDefinitions | undefined {
  if (!setup) return undefined;
  switch (kind) {
    case 'campaign-plan':
      return facts && campaignPlan(setup, facts.medicines);
    case 'crib-sheets':
      return cribSheets(setup);
    case 'room-posters':
      return roomPosters(setup);
    case 'day-report':
      return facts && dayReport(setup, facts);
    case 'test-page':
      return testPage(setup, paper);
  }
}

function isVisit(state: SubjectState): state is VisitState {
  return 'prescriptions' in state && 'queue' in state;
}

function isDay(state: SubjectState): state is DayState {
  return 'intake' in state;
}

function isSavingsBook(state: SubjectState): state is SavingsBookState {
  return 'grants' in state;
}
