/** How whoever receives something at the support desk says so on paper. */
export const receiptProofs = ['signature', 'thumbprint'] as const;
export type ReceiptProof = (typeof receiptProofs)[number];
