/** Which specialties somebody's complaints and findings speak for. A person decides, so each says why. */
import type { Complaint } from './complaints.ts';
import type { RedFlagRule } from './red-flags.ts';

interface Named {
  vi: string;
  en: string;
}

export interface Suggestion {
  /** Id of a specialty of the day. */
  specialty: string;
  /** The red flags and complaints that speak for it, red flags first. */
  because: { kind: 'red-flag' | 'complaint'; name: Named }[];
}

/**
 * Suggested specialties of the day: those of red flags first, then those more speaks for, then in the day's order.
 */
export function suggestSpecialties(
  complaints: readonly Complaint[],
  flags: readonly RedFlagRule[],
  specialties: readonly { id: string }[],
): Suggestion[] {
  const suggestions = specialties.map(
    ({ id }): Suggestion => ({
      specialty: id,
      because: [
        ...flags
          .filter(({ suggests = [] }) => suggests.includes(id))
          .map(({ name }) => ({ kind: 'red-flag' as const, name })),
        ...complaints
          .filter(({ suggests }) => suggests.includes(id))
          .map(({ name }) => ({ kind: 'complaint' as const, name })),
      ],
    }),
  );
  const flagged = ({ because }: Suggestion) => because.filter(({ kind }) => kind === 'red-flag').length;
  return suggestions
    .filter(({ because }) => because.length > 0)
    .toSorted((a, b) => flagged(b) - flagged(a) || b.because.length - a.because.length);
}
