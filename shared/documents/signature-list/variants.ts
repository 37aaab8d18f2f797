/** What people sign for on a list of recipients. */
export const signatureListVariants = ['medicine', 'gifts', 'savings-books'] as const;
export type SignatureListVariant = (typeof signatureListVariants)[number];

export function isSignatureListVariant(text: string | undefined): text is SignatureListVariant {
  return signatureListVariants.some((variant) => variant === text);
}

/** What its rows are counted in: a person may stand there with two books until one is taken back. */
export const rowUnits: Record<SignatureListVariant, string> = {
  medicine: 'người',
  gifts: 'người',
  'savings-books': 'sổ',
};
