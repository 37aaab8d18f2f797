/** How each dispute of a visit may be settled besides in words; the desk offers these, and `visit.settle` takes no other. */
import type { Dispute, Way } from '../dispute.ts';
import { waysOfPrescriptions } from '../prescription/evolve.ts';
import { waysOfCalls } from '../queue/two-rooms.ts';
import { waysOfClosing } from './closing.ts';
import type { VisitState } from './visit.ts';

export function waysOfVisit(
  visit: Pick<VisitState, 'queue' | 'prescriptions'>,
  dispute: Dispute,
): readonly Way[] {
  if (dispute.kind === 'called-twice') return waysOfCalls(visit, dispute);
  if (dispute.kind === 'prescribed-twice') return waysOfPrescriptions(visit, dispute);
  return dispute.kind === 'closed-continued' ? waysOfClosing() : [];
}
