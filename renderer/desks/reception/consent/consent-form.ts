/** Consent as it is asked at the desk. */
import { z } from 'zod';
import { type ConsentForm, consentProblem, consentSchema } from '#shared/domain/patient/consent.ts';

const { healthData, contact, evidence } = consentSchema.shape;

export const consentFormSchema = z
  .object({
    healthData: z.enum(healthData.options, 'required'),
    contact: z.enum(contact.options, 'required'),
    evidence: z.enum(evidence.options, 'required'),
    witness: z.string().trim().max(200, 'too-long'),
  })
  .superRefine((form, context) => {
    const problem = consentProblem(form);
    if (!problem) return;
    const path = problem === 'thumbprint-needs-witness' ? 'witness' : 'evidence';
    context.addIssue({ code: 'custom', message: problem, path: [path] });
  });
export type ConsentInput = z.input<typeof consentFormSchema>;
export type ConsentOutput = z.output<typeof consentFormSchema>;

export const emptyConsent: Pick<ConsentInput, 'witness'> = { witness: '' };

/** What is recorded; a witness only of a thumbprint. */
export function consentOf({ witness, ...form }: ConsentOutput): ConsentForm {
  return form.evidence === 'thumbprint' && witness ? { ...form, witness } : form;
}

/** What was recorded before, as the form shows it. */
export function consentInput(consent: ConsentForm | undefined): Partial<ConsentInput> {
  if (!consent) return emptyConsent;
  const { healthData, contact, evidence, witness = '' } = consent;
  return { healthData, contact, evidence, witness };
}
