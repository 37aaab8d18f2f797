/** Every document: a pure function from a subject's folded state to a pdfmake definition. */
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import type { DayState } from '../domain/day/day.ts';
import type { DaySetup } from '../domain/day/setup.ts';
import { isLabelVariant } from '../domain/label/label-variant.ts';
import type { TimingPhrases } from '../domain/label/timing-phrases.ts';
import type { LotState } from '../domain/lot/lot.ts';
import type { DayReport } from '../domain/report/day-report.ts';
import type { GrantRow } from '../domain/savings-book/row.ts';
import type { SavingsBookState } from '../domain/savings-book/savings-book.ts';
import type { SubjectState } from '../domain/subject.ts';
import type { SupportCaseState } from '../domain/support-case/support-case.ts';
import type { VisitState } from '../domain/visit/visit.ts';
import type { DocumentKind } from '../printing.ts';
import { campaignPlan } from './campaign-plan.ts';
import type { ReceivedMedicine } from './campaign-plan-lists.ts';
import { cribSheets } from './crib-sheets.ts';
import { dayReport } from './day-report.ts';
import type { DocumentVariant } from './document-variant.ts';
import { examPaper } from './exam-paper.ts';
import { type LotRecipients, lotRecipientsPaper } from './lot-recipients.ts';
import { medicineLabels } from './medicine-label.ts';
import { type OpenCases, openCasesPaper } from './open-cases.ts';
import { paperForms } from './paper-forms.ts';
import { prescriptionDocument } from './prescription.ts';
import { type ReferralFacts, referralLetter } from './referral-letter.ts';
import { reportPaper } from './report-paper.ts';
import { roomPosters } from './room-posters.ts';
import { savingsBookCertificate } from './savings-book-certificate.ts';
import { savingsBookRegister } from './savings-book-register.ts';
import type { SignatureList } from './signature-list/content.ts';
import { signatureListPaper } from './signature-list/signature-list.ts';
import { giftCountPaper, stockCountPaper } from './stock-count.ts';
import { testPage } from './test-page.ts';
import { ticketDocument } from './ticket.ts';

export interface DocumentRequest {
  kind: DocumentKind;
  /** State of a visit for a ticket, a prescription, labels, what was found, of a savings book for a certificate, of a lot for who received it, of a case for its letter, of the day for all others. */
  state: SubjectState;
  /** 1 is the original, 2 the first reprint. */
  copy: number;
  /** Id of the event whose fact is printed; left out: the one that counts now. */
  event?: string;
  /** Of a test page: the kind whose paper it tries; left out: A4. */
  paper?: DocumentKind;
  /** Of labels, left out as it is usual for the person; of lists that recipients sign. */
  variant?: DocumentVariant;
  /** Of labels, for those in English. */
  phrases?: TimingPhrases;
  /** Of the report of the day. */
  report?: DayReport;
  /** Of the plan of a campaign. */
  received?: readonly ReceivedMedicine[];
  /** Of a certificate: what its code holds; left out, it has none. */
  code?: string;
  /** Of the register: every grant of the day. */
  grants?: readonly GrantRow[];
  /** Of the paper of who received a lot. */
  recipients?: LotRecipients;
  /** Of the lists that recipients sign. */
  signatures?: SignatureList;
  /** Of a referral letter. */
  referral?: ReferralFacts;
  /** Of the list of open cases. */
  openCases?: OpenCases;
  /** Of kinds that print what was answered in a form. */
  setup?: Pick<DaySetup, 'examForms' | 'specialties'>;
}

/** Whether a kind prints what was answered in the forms of the day. */
export const needsForms = (kind: DocumentKind) => kind === 'report' || kind === 'exam';

const noForms = { examForms: [], specialties: [] };

/** The definition of a document; nothing when the subject holds no such fact. */
export function defineDocument(request: DocumentRequest): TDocumentDefinitions | undefined {
  const { kind, state, copy, event, setup = noForms } = request;
  switch (kind) {
    case 'ticket':
      return isVisit(state) ? ticketDocument(state, copy, event) : undefined;
    case 'prescription':
      return isVisit(state) ? prescriptionDocument(state, copy, event) : undefined;
    case 'report':
      return isVisit(state) ? reportPaper(state, setup, copy, event) : undefined;
    case 'exam':
      return isVisit(state) ? examPaper(state, setup, copy, event) : undefined;
    case 'medicine-label':
      return isVisit(state) ? medicineLabels(state, copy, labelWish(request)) : undefined;
    case 'savings-book-certificate':
      return isSavingsBook(state) ? savingsBookCertificate(state, copy, request) : undefined;
    case 'savings-book-register':
      return isDay(state) && state.setup ? savingsBookRegister(state.setup, request.grants ?? []) : undefined;
    case 'stock-count':
      return isDay(state) ? stockCountPaper(state, event) : undefined;
    case 'gift-count':
      return isDay(state) ? giftCountPaper(state, event) : undefined;
    case 'lot-recipients':
      return isLot(state) && request.recipients ? lotRecipientsPaper(state, request.recipients) : undefined;
    case 'signature-list':
      return request.signatures && signatureListPaper(request.signatures);
    case 'referral-letter':
      return isSupportCase(state) && request.referral
        ? referralLetter(state, request.referral, copy)
        : undefined;
    case 'open-cases':
      return request.openCases && openCasesPaper(request.openCases);
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
    report,
    received,
  }: Pick<DocumentRequest, 'paper' | 'report' | 'received'> & {
    kind: 'campaign-plan' | 'crib-sheets' | 'room-posters' | 'day-report' | 'test-page';
  },
): TDocumentDefinitions | undefined {
  if (!setup) return undefined;
  switch (kind) {
    case 'campaign-plan':
      return received && campaignPlan(setup, received);
    case 'crib-sheets':
      return cribSheets(setup);
    case 'room-posters':
      return roomPosters(setup);
    case 'day-report':
      return report && dayReport(setup, report);
    case 'test-page':
      return testPage(setup, paper);
  }
}

const labelWish = ({ event, variant, phrases }: DocumentRequest) => ({
  event,
  phrases,
  variant: isLabelVariant(variant) ? variant : undefined,
});

function isVisit(state: SubjectState): state is VisitState {
  return 'prescriptions' in state && 'queue' in state;
}

function isDay(state: SubjectState): state is DayState {
  return 'intake' in state;
}

function isLot(state: SubjectState): state is LotState {
  return 'movements' in state;
}

function isSupportCase(state: SubjectState): state is SupportCaseState {
  return 'stages' in state;
}

function isSavingsBook(state: SubjectState): state is SavingsBookState {
  return 'grants' in state;
}
