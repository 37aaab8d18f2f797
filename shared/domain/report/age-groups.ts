/** Groups of ages of the report: whole years on the clinic day. */
import type { Words } from './report-table.ts';

/** The first and last age that belong to a group, the oldest one without an end. */
export interface AgeGroup {
  from: number;
  to?: number;
}

export const ageGroups: readonly AgeGroup[] = [
  { from: 0, to: 5 },
  { from: 6, to: 15 },
  { from: 16, to: 29 },
  { from: 30, to: 44 },
  { from: 45, to: 59 },
  { from: 60, to: 74 },
  { from: 75 },
];

export const inAgeGroup = ({ from, to }: AgeGroup, years: number): boolean =>
  years >= from && (to === undefined || years <= to);

export function ageGroupWords({ from, to }: AgeGroup): Words {
  if (to === undefined) return { vi: `Từ ${from} tuổi`, en: `${from} and over` };
  if (from === 0) return { vi: `Dưới ${to + 1} tuổi`, en: `Under ${to + 1}` };
  return { vi: `${from}–${to} tuổi`, en: `${from}–${to}` };
}
