/**
 * Consent to the processing of health data, and to be contacted. Refused, care goes on all the same.
 * Source: Law 91/2025/QH15 on personal data: health data are sensitive; consent is recorded with its evidence.
 */
import { z } from 'zod';
import type { Actor } from '../event.ts';
import { line } from './text.ts';

const answers = ['given', 'refused'] as const;
const consentEvidences = ['signature', 'thumbprint', 'none'] as const;

export const consentSchema = z.object({
  healthData: z.enum(answers),
  contact: z.enum(answers),
  /** `none` only where nothing was consented to. */
  evidence: z.enum(consentEvidences),
  /** Who saw the thumbprint being given. */
  witness: line(200).optional(),
});
export type ConsentForm = z.infer<typeof consentSchema>;

export interface Consent extends ConsentForm {
  at: string;
  by: Actor;
}

/**
 * What somebody said last, at whichever of their records. Source: Law 91/2025/QH15: consent is given expressly, and may be
 * taken back. Nothing when nobody asked, which is no consent.
 */
export function latestConsent(records: readonly { consent?: Consent }[]): Consent | undefined {
  return records
    .flatMap(({ consent }) => consent ?? [])
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .at(-1);
}

/** A thumbprint counts only before a witness, and consent only with evidence. */
export function consentProblem({
  healthData,
  contact,
  evidence,
  witness,
}: ConsentForm): 'thumbprint-needs-witness' | 'consent-needs-evidence' | undefined {
  if (evidence === 'thumbprint' && !witness) return 'thumbprint-needs-witness';
  const given = healthData === 'given' || contact === 'given';
  return given && evidence === 'none' ? 'consent-needs-evidence' : undefined;
}
