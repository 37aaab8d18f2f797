/** What the checks said of a prescription, as the pharmacist has to see it. */
import { type CheckKind, needsReason } from '#shared/domain/prescription/checks/check-report.ts';
import type { Checked } from '#shared/domain/prescription/checks/checked.ts';

export type Concern = Checked['concerns'][number];

/** Those that were gone past with a written reason, the gravest first, and all others. */
export function sortedConcerns({ concerns }: Checked): { overridden: Concern[]; others: Concern[] } {
  const isGrave = ({ finding, reason }: Concern) => reason !== undefined || needsReason(finding);
  const rank = ({ finding }: Concern) => (finding.severity === 'contraindicated' ? 0 : 1);
  return {
    overridden: concerns.filter(isGrave).toSorted((a, b) => rank(a) - rank(b)),
    others: concerns.filter((each) => !isGrave(each)),
  };
}

/** Checks that could not be made, those of the same medicines together: each group of medicines is named once. */
export function uncheckedTogether({ unchecked }: Checked): { kinds: CheckKind[]; medicines: string[] }[] {
  const medicinesOf = Map.groupBy(unchecked, ({ kind }) => kind);
  const together = Map.groupBy(medicinesOf, ([, of]) => of.map(({ medicine }) => medicine).join(' '));
  return [...together.values()].map((group) => ({
    kinds: group.map(([kind]) => kind),
    medicines: (group[0]?.[1] ?? []).map(({ medicine }) => medicine),
  }));
}
