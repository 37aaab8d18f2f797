/** What was done to somebody's record besides correcting who they are: health, reactions, consent, merges. */
import type { Actor } from '../event.ts';
import type { Consent } from './consent.ts';
import type { Health } from './health.ts';
import type { Reaction } from './reaction.ts';

interface Done {
  event: string;
  at: string;
  by: Actor;
}

/** A record was merged into another one, or taken apart from it. */
export interface MergeEntry extends Done {
  kind: 'merged' | 'unmerged';
  record: string;
  into: string;
  reason: string;
}

export type LogEntry =
  | (Done & { kind: 'health'; health: Health })
  | (Done & { kind: 'reaction'; reaction: Reaction })
  | (Done & { kind: 'consent'; consent: Consent })
  | MergeEntry;

export const isMergeEntry = (entry: LogEntry): entry is MergeEntry => 'into' in entry;
