/** The waits that the report of a day tells, and the same by the class of who waited. */
import { entryOf } from '#shared/domain/queue/entry.ts';
import { quantile, type Wait, waitsOf } from '#shared/domain/report/waits.ts';
import type { VisitSummary } from '#shared/rows.ts';

/** Whole minutes. */
interface Waits {
  count: number;
  p50: number;
  p90: number;
  max: number;
}

export interface WaitMinutes {
  /** By the class at the moment of the first call. */
  byClass: Record<string, Waits>;
  /** By specialty or desk. */
  byPlace: Record<string, Waits>;
}

function spreadOf(waits: readonly Wait[]): Waits {
  const sorted = waits.toSorted((a, b) => a.minutes - b.minutes);
  const at = (share: number) => quantile(sorted, share) ?? 0;
  return { count: waits.length, p50: at(0.5), p90: at(0.9), max: at(1) };
}

function grouped(waits: readonly Wait[], keyOf: (wait: Wait) => string): Record<string, Waits> {
  const groups = Map.groupBy(waits, keyOf);
  return Object.fromEntries(
    [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, its]) => [key, spreadOf(its)]),
  );
}

export function waitMinutes(visits: readonly VisitSummary[]): WaitMinutes {
  const waits = waitsOf(visits.map((visit) => ({ visit })));
  const visitOf = new Map(visits.map((visit) => [visit.id, visit]));
  const classOf = ({ visit, place }: Wait) => {
    const known = visitOf.get(visit);
    return (known && entryOf(known, place)?.calls[0]?.priority) ?? '';
  };
  return { byClass: grouped(waits, classOf), byPlace: grouped(waits, ({ place }) => place) };
}
