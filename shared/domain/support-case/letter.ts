import type { Consent } from '../patient/consent.ts';
import { type ReachedStage, stageOf } from './stages.ts';

/** Why there is no letter to a hospital. */
export type LetterProblem = 'health-data-refused' | 'not-approved' | 'not-granted';

/**
 * Why nobody is written to about a case, or nothing. A letter tells what somebody has: there is none of whoever refused
 * that their health data are processed (Law 91/2025/QH15: consent may be taken back), none before the committee has
 * approved, and none once it was said no, by the committee or by the family.
 */
export function letterProblem(
  { stages }: { stages: readonly ReachedStage[] },
  consent: Pick<Consent, 'healthData'> | undefined,
): LetterProblem | undefined {
  if (consent?.healthData === 'refused') return 'health-data-refused';
  const last = stageOf({ stages });
  if (last?.outcome === 'not-approved' || last?.outcome === 'declined') return 'not-granted';
  return stages.some(({ stage }) => stage === 'approved') ? undefined : 'not-approved';
}
