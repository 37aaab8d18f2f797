import type { VisitState } from '../visit/visit.ts';
import type { IssuedPrescription } from './issued.ts';

/** When and where the exams send somebody next, as far as they say so; copied, so that the paper never changes. */
export function seenAgain(exams: VisitState['exams']): Pick<IssuedPrescription, 'followUps' | 'referrals'> {
  const followUps = exams.flatMap(({ followUp }) => followUp ?? []);
  const referrals = exams.flatMap(({ referral }) => {
    if (!referral) return [];
    const { reason: _, ...where } = referral;
    return [where];
  });
  return { ...(followUps.length > 0 ? { followUps } : {}), ...(referrals.length > 0 ? { referrals } : {}) };
}
