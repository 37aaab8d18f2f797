import type { NetworkRow } from '#shared/network.ts';

/** One computer of the day, as the list shows it. */
export interface Computer {
  station: string;
  isThis: boolean;
  isHub: boolean;
  unshared: number;
  /** Of the others: ISO instant when the hub last heard of it. */
  seenAt?: string;
}

/** All computers known, this one first, then by letter. The hub's list may hold this one too, but it knows itself best. */
export function computersOf({ role, unshared, peers }: NetworkRow, own: string): Computer[] {
  const others = peers
    .filter(({ station }) => station !== own)
    .map(({ station, isHub, unshared, seenAt }) => ({ station, isThis: false, isHub, unshared, seenAt }))
    .toSorted((a, b) => a.station.localeCompare(b.station));
  return [{ station: own, isThis: true, isHub: role === 'hub', unshared }, ...others];
}
