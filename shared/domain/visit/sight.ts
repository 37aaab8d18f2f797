/** Who had seen what when they recorded something on a visit. */
import { z } from 'zod';
import type { DomainEvent } from '../event.ts';

/** By station, the number of its last line that was seen. */
export const seenSchema = z.record(z.string(), z.number().int());
type Seen = Readonly<z.infer<typeof seenSchema>>;

export interface Act {
  event: string;
  type: string;
  station: string;
  stationSeq: number;
  seen: Seen;
}

/** Everything that was done so far, as seen by whoever sees it all. */
export function seenIn(acts: readonly Act[]): Record<string, number> {
  const seen: Record<string, number> = {};
  for (const { station, stationSeq } of acts) seen[station] = Math.max(seen[station] ?? 0, stationSeq);
  return seen;
}

/**
 * An event as an act: its author had seen what the event named by `basis` was made on, and all of their own station.
 * Where nothing is said of that, or something that was undone is named, they are believed to have seen everything.
 * `stated` is what the event itself says was seen: after two acts side by side `basis` names only the later one.
 */
export function actOf(acts: readonly Act[], event: DomainEvent, stated?: Seen): Act {
  const { id, type, station, stationSeq, basis } = event;
  if (stated) return { event: id, type, station, stationSeq, seen: { ...stated, [station]: stationSeq } };
  const named = acts.filter((act) => act.event === basis);
  const own = acts.filter((act) => act.station === station);
  const known = named.length > 0 ? [...named, ...own] : acts;
  const seen: Record<string, number> = { [station]: stationSeq };
  for (const act of known)
    for (const [from, seq] of Object.entries(act.seen)) seen[from] = Math.max(seen[from] ?? 0, seq);
  return { event: id, type, station, stationSeq, seen };
}

export const hasSeen = ({ seen }: Act, { station, stationSeq }: Act) => (seen[station] ?? 0) >= stationSeq;
