/** What is asked before a real day can be prepared. */
import { z } from 'zod';
import type { Template } from '#shared/domain/day/template.ts';
import type { PrepareDay } from '#shared/host-api.ts';
import { newPinFields } from '../../pin/pin-form.ts';
import { typedDate } from '../../typed-date.ts';
import { newPassphrase } from '../new-day.ts';

const line = z.string().trim().min(1, 'required').max(200, 'too-long');

export const prepareFormSchema = z
  .object({
    place: line,
    date: typedDate,
    name: line,
    ...newPinFields,
    passphrase: newPassphrase,
    passphraseAgain: z.string(),
  })
  .superRefine(({ pin, again, passphrase, passphraseAgain }, context) => {
    if (pin !== again) context.addIssue({ code: 'custom', message: 'pin-not-same', path: ['again'] });
    if (passphrase !== passphraseAgain)
      context.addIssue({ code: 'custom', message: 'passphrase-not-same', path: ['passphraseAgain'] });
  });
export type PrepareForm = z.output<typeof prepareFormSchema>;

export function preparedBy({ place, date, name, pin }: PrepareForm, template?: Template): PrepareDay {
  return { name: place, date, coordinator: { name, pin }, ...(template ? { template } : {}) };
}
