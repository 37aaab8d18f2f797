import type { Clinic } from '#main/clinic/clinic.ts';
import { allGrants } from '#main/clinic/whole-day.ts';
import type { Documents } from '#main/documents/index.ts';
import { isDocumentVariant } from '#shared/documents/document-variant.ts';
import { needsForms } from '#shared/documents/index.ts';
import { isSignatureListVariant } from '#shared/documents/signature-list/variants.ts';
import { timingPhrases } from '#shared/domain/label/timing-phrases.ts';
import { withoutPeople } from '#shared/domain/report/without-people.ts';
import { activeGrant } from '#shared/domain/savings-book/grant.ts';
import { isDocumentKind } from '#shared/printing.ts';
import { openCases, referralNow } from './case-papers.ts';
import type { Certificates } from './certificates.ts';
import { lotRecipients } from './lot-recipients.ts';
import type { LoadedFacts } from './medicine-facts.ts';
import { receivedMedicines } from './received-medicines.ts';
import { dayReportOf } from './report-source.ts';
import { signatureList } from './signature-lists.ts';

/** Makes a document of a subject from the record; nothing when there is none of this kind. */
export async function documentOf(
  {
    documents,
    medicines,
    certificates,
  }: { documents: Documents; medicines: LoadedFacts; certificates: Pick<Certificates, 'codeOf'> },
  clinic: Clinic,
  wish: {
    kind: string;
    subject: string;
    copy: number;
    event?: string | undefined;
    /** Of a test page. */
    paper?: string | undefined;
    /** Of labels, and of lists for signatures. */
    variant?: string | undefined;
  },
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const { kind, subject, copy, event, paper, variant } = wish;
  const state = clinic.book.stateOf(subject);
  if (!state || !isDocumentKind(kind)) return undefined;
  const report = kind === 'day-report' ? dayReportOf(clinic.book) : undefined;
  const recipients = kind === 'lot-recipients' ? lotRecipients(clinic.book, state.id) : undefined;
  const signatures =
    kind === 'signature-list' && isSignatureListVariant(variant)
      ? signatureList(clinic.book, variant)
      : undefined;
  const referral = kind === 'referral-letter' ? referralNow(clinic.book, state.id) : undefined;
  // Asked for by its edition, it is that one or none: what it said then cannot be told any more.
  const isThatLetter = event === undefined || event === referral?.edition;
  const cases = kind === 'open-cases' ? openCases(clinic.book) : undefined;
  return documents.make({
    kind,
    state,
    copy,
    ...(event === undefined ? {} : { event }),
    ...(paper !== undefined && isDocumentKind(paper) ? { paper } : {}),
    ...(isDocumentVariant(variant) ? { variant } : {}),
    ...(kind === 'medicine-label' ? { phrases: timingPhrases(medicines.tables) } : {}),
    ...(needsForms(kind) ? { setup: formsOfDay(clinic) } : {}),
    ...(recipients ? { recipients } : {}),
    ...(report ? { report: withoutPeople(report) } : {}),
    ...(kind === 'campaign-plan' ? { received: receivedMedicines(clinic.book) } : {}),
    ...(signatures ? { signatures } : {}),
    ...(referral && isThatLetter ? { referral: referral.facts } : {}),
    ...(cases ? { openCases: cases } : {}),
    ...(kind === 'savings-book-certificate' ? certificateCode(clinic, state.id, event, certificates) : {}),
    ...(kind === 'savings-book-register' ? { grants: allGrants(clinic.book) } : {}),
  });
}

function certificateCode(
  { book }: Clinic,
  id: string,
  event: string | undefined,
  certificates: Pick<Certificates, 'codeOf'>,
): { code?: string } {
  const printed = event ?? activeGrant(book.readers.savingsBooks.row(id))?.event;
  const code = printed === undefined ? undefined : certificates.codeOf(id, printed);
  return code === undefined ? {} : { code };
}

const formsOfDay = ({ book }: Clinic) => {
  const { examForms, specialties } = book.rows.day() ?? { examForms: [], specialties: [] };
  return { examForms, specialties };
};
