import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import type { SavingsBookState } from '../domain/savings-book/savings-book.ts';
export const templateVersion = 'savings-book-certificate/1';
export function savingsBookCertificate(book: SavingsBookState, copy: number, event?: string): TDocumentDefinitions | undefined { return undefined; }
