/** A nomination while a doctor writes it. */
import { z } from 'zod';
import { type NominationForm, supportKinds } from '#shared/domain/support/nomination.ts';

const answer = z.enum(['yes', 'no']).optional().catch(undefined);

export const nominationInputSchema = z.object({
  kinds: z.array(z.enum(supportKinds)).catch([]),
  reason: z.string().catch(''),
  serious: answer,
  longTreatment: answer,
  months: z.number().optional().catch(undefined),
});
export type NominationInput = z.infer<typeof nominationInputSchema>;

export const emptyNomination: NominationInput = { kinds: [], reason: '' };

export type NominationProblems = Partial<
  Record<'kinds' | 'reason' | 'serious' | 'longTreatment' | 'months', 'required' | 'impossible-value'>
>;

/** Most months that can be said. */
const mostMonths = 600;

/** What `visit.nominate` takes, or what is still wrong, by field. Months count only where treatment will be long. */
export function nominationOf(
  input: NominationInput,
): { form: NominationForm } | { problems: NominationProblems } {
  const { kinds, serious, longTreatment } = input;
  const reason = input.reason.trim();
  const months = longTreatment === 'yes' ? input.months : undefined;
  const isImpossible =
    months !== undefined && !(Number.isInteger(months) && months >= 1 && months <= mostMonths);
  const problems: NominationProblems = {
    ...(kinds.length === 0 ? { kinds: 'required' } : {}),
    ...(reason === '' ? { reason: 'required' } : {}),
    ...(serious === undefined ? { serious: 'required' } : {}),
    ...(longTreatment === undefined ? { longTreatment: 'required' } : {}),
    ...(isImpossible ? { months: 'impossible-value' } : {}),
  };
  if (Object.keys(problems).length > 0) return { problems };
  return {
    form: {
      kinds,
      reason,
      serious: serious === 'yes',
      longTreatment: {
        expected: longTreatment === 'yes',
        ...(months === undefined ? {} : { months }),
      },
    },
  };
}
