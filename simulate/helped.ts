/** What the robots of the support desk know they did: what the books say in the end must be the same. */

export interface Helped {
  /** Pieces by gift and size (`jacket/M`, `hat/`): handed over less what was brought back, and what was lost or came besides. */
  gifts: Map<string, { given: number; lost: number; received: number }>;
  /** Cases opened, and what was paid in them, in đồng. */
  cases: { opened: number; closed: number; helpedVnd: number };
  /** People written to. */
  contacted: number;
  /** Books that were granted and stand, in đồng each, by person; and what else was decided. */
  books: { granted: Map<string, number>; revoked: number; rejected: number; deferred: number };
  /** Whether somebody comes to the support desk for the first time; they stand at one window only. */
  comesFirst(visit: string): boolean;
}

export function createHelped(): Helped {
  const seen = new Set<string>();
  return {
    gifts: new Map(),
    cases: { opened: 0, closed: 0, helpedVnd: 0 },
    contacted: 0,
    books: { granted: new Map(), revoked: 0, rejected: 0, deferred: 0 },
    comesFirst(visit) {
      const isFirst = !seen.has(visit);
      seen.add(visit);
      return isFirst;
    },
  };
}

/** Adds pieces of a gift in a size. */
export function noteGift(
  { gifts }: Helped,
  { gift, size = '' }: { gift: string; size?: string | undefined },
  what: 'given' | 'lost' | 'received',
  quantity: number,
): void {
  const key = `${gift}/${size}`;
  const known = gifts.get(key) ?? { given: 0, lost: 0, received: 0 };
  gifts.set(key, { ...known, [what]: known[what] + quantity });
}
