/** What is asked of a lot. */
import { z } from 'zod';
import { lotReceiptSchema } from '#shared/domain/lot/lot.ts';
import { readExpiry } from '#shared/domain/medicine-list/read-expiry.ts';
import { lotKey } from '#shared/domain/medicine-list/read-medicine-list.ts';
import type { LotRow } from '#shared/rows.ts';

const mostUnits = lotReceiptSchema.shape.quantity.maxValue ?? Number.MAX_SAFE_INTEGER;

/** `31/12/2027`, or `12/2027` for the last day of a month; gives `yyyy-MM-dd`. */
const expirySchema = z.string().transform((text, context) => {
  if (text.trim() === '') {
    context.addIssue({ code: 'custom', message: 'required' });
    return z.NEVER;
  }
  const read = readExpiry(text, false);
  if ('value' in read) return read.value;
  context.addIssue({ code: 'custom', message: read.problem });
  return z.NEVER;
});

export const unitsSchema = z
  .number()
  .optional()
  .transform((value, context) => {
    if (value !== undefined && value <= mostUnits) return value;
    context.addIssue({ code: 'custom', message: value === undefined ? 'required' : 'too-big' });
    return z.NEVER;
  });

/** `others` are the lots of the same medicine: a number stands once. */
export function lotFormSchema(medicine: string, others: readonly Pick<LotRow, 'number'>[]) {
  const taken = new Set(others.map(({ number }) => lotKey(medicine, number)));
  return z.object({
    number: z
      .string()
      .trim()
      .min(1, 'required')
      .max(lotReceiptSchema.shape.number.maxLength ?? 40, 'too-long')
      .refine((number) => !taken.has(lotKey(medicine, number)), 'lot-received'),
    expiry: expirySchema,
    quantity: unitsSchema.refine((quantity) => quantity > 0, 'too-small'),
  });
}

export type LotForm = z.input<ReturnType<typeof lotFormSchema>>;
export type LotValues = z.output<ReturnType<typeof lotFormSchema>>;
export const emptyLot: LotForm = { number: '', expiry: '', quantity: undefined };
