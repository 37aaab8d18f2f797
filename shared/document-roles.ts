/** Who may read and print which paper: what their work needs, and no more. */
import type { Role } from './domain/roles.ts';
import { type DocumentKind, isDocumentKind } from './printing.ts';

const documentRoles: Record<DocumentKind, readonly Role[]> = {
  ticket: ['reception', 'triage', 'doctor', 'ultrasound', 'coordinator'],
  prescription: ['doctor', 'ultrasound', 'pharmacist', 'coordinator'],
  report: ['doctor', 'ultrasound', 'coordinator'],
  exam: ['doctor', 'ultrasound', 'coordinator'],
  'savings-book-certificate': ['support', 'committee', 'coordinator'],
  'savings-book-register': ['support', 'committee', 'coordinator'],
  'paper-forms': ['reception', 'triage', 'coordinator'],
  'campaign-plan': ['coordinator'],
  'crib-sheets': ['coordinator'],
  'room-posters': ['coordinator'],
  'day-report': ['support', 'committee', 'coordinator'],
  'medicine-label': ['pharmacist', 'coordinator'],
  'stock-count': ['pharmacist', 'coordinator'],
  'gift-count': ['support', 'coordinator'],
  'lot-recipients': ['pharmacist', 'coordinator'],
  'signature-list': ['support', 'coordinator'],
  'referral-letter': ['support', 'committee', 'coordinator'],
  'open-cases': ['support', 'committee', 'coordinator'],
  'test-page': ['coordinator'],
};

/** Whether somebody with these roles may read and print documents of a kind; nobody may of a kind that is not known. */
export function mayHandleDocument(held: readonly Role[], kind: string): boolean {
  return isDocumentKind(kind) && documentRoles[kind].some((role) => held.includes(role));
}
