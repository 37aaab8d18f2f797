/** What is asked of a lot. */
import { z } from 'zod';
import { formatDate } from '#shared/domain/calendar.ts';
import { lotReceiptSchema } from '#shared/domain/lot/lot.ts';
import { readExpiry } from '#shared/domain/medicine-list/read-expiry.ts';
import { lotKey } from '#shared/domain/medicine-list/read-medicine-list.ts';
import { readPrice } from '#shared/domain/medicine-list/read-price.ts';
import type { LotRow } from '#shared/rows.ts';
import { formatNumber } from '../../i18n/formats.ts';

const mostUnits = lotReceiptSchema.shape.quantity.maxValue ?? Number.MAX_SAFE_INTEGER;

/** As it stands on boxes too: `12/26`, `31/12/26`, `31122026`; whoever types it sees at once what was understood. */
function readTypedExpiry(text: string) {
  const inFull = text
    .trim()
    .replace(/^(\d{2})(\d{2})(\d{4})$/, '$1/$2/$3')
    .replace(/^((?:\d{1,2}[/\-. ]){1,2})(\d{2})$/, (_, before: string, year: string) => `${before}20${year}`);
  return readExpiry(inFull, false);
}

/** The day that was understood, in full; what is none is left as it was typed. */
export function expiryInFull(text: string): string {
  const read = readTypedExpiry(text);
  return 'value' in read ? formatDate(read.value) : text;
}

/** `31/12/2027`, or `12/2027` for the last day of a month; gives `yyyy-MM-dd`. */
const expirySchema = z.string().transform((text, context) => {
  if (text.trim() === '') {
    context.addIssue({ code: 'custom', message: 'required' });
    return z.NEVER;
  }
  const read = readTypedExpiry(text);
  if ('value' in read) return read.value;
  context.addIssue({ code: 'custom', message: read.problem });
  return z.NEVER;
});

/** `1.250`, `450,75`; nothing where nothing is typed. */
const priceSchema = z.string().transform((text, context) => {
  if (text.trim() === '') return undefined;
  const read = readPrice(text);
  if ('value' in read) return read.value;
  context.addIssue({ code: 'custom', message: read.problem });
  return z.NEVER;
});

const unitsSchema = z
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
    packSize: lotReceiptSchema.shape.packSize,
    donor: z
      .string()
      .trim()
      .max(120, 'too-long')
      .transform((text) => text || undefined),
    unitPriceVnd: priceSchema,
  });
}

export type LotForm = z.input<ReturnType<typeof lotFormSchema>>;
export type LotValues = z.output<ReturnType<typeof lotFormSchema>>;
export const emptyLot: LotForm = {
  number: '',
  expiry: '',
  quantity: undefined,
  packSize: undefined,
  donor: '',
  unitPriceVnd: '',
};

/** What was written down of a lot, as the form shows it. */
export const formOfLot = (lot: LotRow): LotForm => ({
  number: lot.number,
  expiry: formatDate(lot.expiry),
  quantity: lot.quantity,
  packSize: lot.packSize,
  donor: lot.donor ?? '',
  unitPriceVnd: lot.unitPriceVnd === undefined ? '' : formatNumber(lot.unitPriceVnd),
});
