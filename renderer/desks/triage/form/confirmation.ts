/** What is wrong or strange about a number that was just typed: one is refused, the other asked about once. */
import {
  isImpossible,
  isUnusual,
  type VitalId,
  type Vitals,
  vitalIds,
  vitalSigns,
} from '#shared/domain/triage/vitals.ts';

/** Names a value that somebody has said to be right. */
export function confirmationOf(id: VitalId, value: number): string {
  return `${id}=${value}`;
}

export type Doubt =
  | { kind: 'impossible'; least: number; most: number }
  | { kind: 'decimals'; decimals: number }
  | { kind: 'unusual'; value: number };

/** Why a value may not be left as it is; nothing when it may. What is no number is the schema's matter. */
export function doubtAbout(
  id: VitalId,
  value: number | undefined,
  confirmed: readonly string[],
): Doubt | undefined {
  if (value === undefined || Number.isNaN(value)) return undefined;
  const { possible, decimals } = vitalSigns[id];
  const [least, most] = possible;
  if (value < least || value > most) return { kind: 'impossible', least, most };
  if (isImpossible(id, value)) return { kind: 'decimals', decimals };
  if (isUnusual(id, value) && !confirmed.includes(confirmationOf(id, value)))
    return { kind: 'unusual', value };
  return undefined;
}

/** The vital signs that are still to be asked about, in the order of the form. */
export function unconfirmed(vitals: Vitals, confirmed: readonly string[]): VitalId[] {
  return vitalIds.filter((id) => doubtAbout(id, vitals[id], confirmed)?.kind === 'unusual');
}
