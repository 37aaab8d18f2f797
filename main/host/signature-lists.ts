/** Who received what, by name, as they are known now: for the lists that recipients sign. */
import type { Book } from '#main/clinic/book.ts';
import type { SignatureList } from '#shared/documents/signature-list/content.ts';
import { recipientsOf } from '#shared/documents/signature-list/recipients.ts';
import type { SignatureListVariant } from '#shared/documents/signature-list/variants.ts';
import { reportSource } from './report-source.ts';

/** Made of what the report of the day is made of, so that both say the same. Nothing until the day is set up. */
export function signatureList(book: Book, variant: SignatureListVariant): SignatureList | undefined {
  const source = reportSource(book);
  if (!source) return undefined;
  return { variant, setup: source.setup, asOf: source.asOf, ...recipientsOf(variant, source) };
}
