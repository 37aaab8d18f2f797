/** Kinds of which there are several papers of one subject: labels, and the lists that recipients sign. */
import { labelVariants } from '../domain/label/label-variant.ts';
import { signatureListVariants } from './signature-list/variants.ts';

export const documentVariants = [...labelVariants, ...signatureListVariants] as const;
export type DocumentVariant = (typeof documentVariants)[number];

export function isDocumentVariant(text: string | undefined): text is DocumentVariant {
  return documentVariants.some((variant) => variant === text);
}
