/** What is asked of whoever joins the day of another computer. */
import { z } from 'zod';
import { tidyScan } from '#shared/domain/scanned-text.ts';
import { hubAddressSchema, joinSchema, readPairingText } from '#shared/network.ts';
import { inGroups } from '../network/pairing-words.ts';

/** One address, or several as a scanned code has them. */
const addresses = z
  .string()
  .transform((text) => text.split(/[\s,;]+/).filter(Boolean))
  .refine((list) => list.length > 0, 'required')
  .refine(
    (list) => list.length <= 20 && list.every((address) => hubAddressSchema.safeParse({ address }).success),
    'address',
  );

export const joinFormSchema = z.object({
  address: addresses,
  code: z
    .string()
    .refine((text) => text.trim() !== '', { error: 'required', abort: true })
    .pipe(joinSchema.shape.code),
  passphrase: z.string().min(1, 'required').max(200, 'too-long'),
});

/** What the two fields hold after a scan; nothing when it was no code of a hub's screen. */
export function fieldsOfScan(text: string): { address: string; code: string } | undefined {
  const scanned = readPairingText(tidyScan(text));
  return scanned && { address: scanned.addresses.join(', '), code: inGroups(scanned.code) };
}
