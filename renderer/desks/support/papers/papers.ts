/** The papers about everybody who was helped, in the order in which they are needed. A further one is a line here. */
import type { DocumentVariant } from '#shared/documents/document-variant.ts';
import type { SignatureListVariant } from '#shared/documents/signature-list/variants.ts';
import type { DocumentKind } from '#shared/printing.ts';
import type { PeopleOnPapers } from '../../../mirror/index.ts';
import type { IconName } from '../../../ui/index.ts';

export interface SupportPaper {
  id: SignatureListVariant | 'savings-book-register' | 'open-cases' | 'day-report';
  kind: DocumentKind;
  variant?: DocumentVariant;
  icon: IconName;
  /** Whose number stands beside it; left out of papers without names. */
  people?: keyof PeopleOnPapers;
}

export const supportPapers: readonly SupportPaper[] = [
  { id: 'medicine', kind: 'signature-list', variant: 'medicine', icon: 'pharmacy', people: 'medicine' },
  { id: 'gifts', kind: 'signature-list', variant: 'gifts', icon: 'gift', people: 'gifts' },
  {
    id: 'savings-books',
    kind: 'signature-list',
    variant: 'savings-books',
    icon: 'book',
    people: 'savings-books',
  },
  { id: 'savings-book-register', kind: 'savings-book-register', icon: 'list' },
  { id: 'open-cases', kind: 'open-cases', icon: 'hospital', people: 'open-cases' },
  { id: 'day-report', kind: 'day-report', icon: 'board' },
];
