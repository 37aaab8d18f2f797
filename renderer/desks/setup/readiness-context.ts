/** Whether the day can be opened, as far as is known now: for the section that opens it, and the marks of all others. */
import { createContext, useContext } from 'react';
import type { Finding } from '#shared/domain/day/finding.ts';
import type { OpeningCode } from '#shared/domain/day/readiness.ts';

export interface Readiness {
  /** Nothing until this computer has said how it stands. */
  findings: readonly Finding<OpeningCode>[] | undefined;
  /** Milliseconds; when this computer last said it. */
  checkedAt: number | undefined;
  /** Asks this computer again. */
  checkAgain(): Promise<void>;
  busy: boolean;
}

export const ReadinessContext = createContext<Readiness | undefined>(undefined);

export function useReadinessNow(): Readiness {
  const found = useContext(ReadinessContext);
  if (!found) throw new Error('A section needs the set-up desk around it.');
  return found;
}
