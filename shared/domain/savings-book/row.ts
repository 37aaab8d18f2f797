/** A savings book as the screens read it. */

import { basis } from '../../make-rows.ts';
import type { Basis } from '../../rows.ts';
import type { Grant } from './grant.ts';
import type { SavingsBookState } from './state.ts';

/** The picture on the certificate stays with the host, which prints it. */
export type GrantRow = Omit<Grant, 'logo'>;

/** The person's id is the row's. */
export interface SavingsBookRow
  extends Basis,
    Pick<SavingsBookState, 'household' | 'approvals' | 'decision'> {
  grants: GrantRow[];
}

/** Nothing until something was written down. */
export function savingsBookRow(state: SavingsBookState): SavingsBookRow | undefined {
  const { household, approvals, decision, grants } = state;
  if (!household && !decision && approvals.length + grants.length === 0) return undefined;
  return {
    ...basis(state),
    ...(household ? { household } : {}),
    approvals,
    ...(decision ? { decision } : {}),
    grants: grants.map(({ logo: _, ...grant }) => grant),
  };
}
