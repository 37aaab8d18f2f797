/**
 * The screen's copy of the host's rows. It may be thrown away at any moment and is filled again from the host,
 * so nothing is ever kept only here.
 */
import { Dexie, type EntityTable } from 'dexie';
import type { RowOf, tables } from '#shared/rows.ts';
import type { HostProblemCode } from './problem.ts';

/** How the copy stands to the host, the same in every window of the station. */
export interface MirrorState {
  phase: 'connecting' | 'following' | 'offline' | 'locked';
  /** Why it is offline. */
  problem?: HostProblemCode | 'mirror-failed';
}

/** What the mirror knows of itself: one row for each of the fields. */
export interface MetaRow {
  /** `position`, `state`; `records` once they are all here. */
  id: string;
  /** The host's position up to which all rows are here: `run:number`. */
  position?: string;
  state?: MirrorState;
}

// Of each table only what is asked for: `*` has one entry for each element of a list.
const indexes = {
  day: 'id',
  patients: 'id',
  visits:
    'id, pharmacy, nominatedAt, handedOutAt, giftsGivenAt, [patientId+ticket], isOpen, *waitingFor, *calledTo, *heldAt',
  records: 'id',
  queues: 'id',
  intake: 'id',
  outbox: 'id',
  stockCounts: 'id',
  examForms: 'id',
  lots: 'id, medicine',
  gifts: 'id',
  savingsBooks: 'id',
  supportCases: 'id',
  contacts: 'id',
  totals: 'id',
  disputes: 'id',
  jobs: 'id, subject, state',
  network: 'id',
  copies: 'id',
  meta: 'id',
} as const satisfies Record<(typeof tables)[number] | 'meta', string>;

export interface DatabaseOptions {
  indexedDB?: IDBFactory;
  IDBKeyRange?: typeof IDBKeyRange;
}

export class MirrorDatabase extends Dexie {
  declare readonly day: EntityTable<RowOf['day'], 'id'>;
  declare readonly patients: EntityTable<RowOf['patients'], 'id'>;
  declare readonly visits: EntityTable<RowOf['visits'], 'id'>;
  declare readonly records: EntityTable<RowOf['records'], 'id'>;
  declare readonly queues: EntityTable<RowOf['queues'], 'id'>;
  declare readonly intake: EntityTable<RowOf['intake'], 'id'>;
  declare readonly outbox: EntityTable<RowOf['outbox'], 'id'>;
  declare readonly stockCounts: EntityTable<RowOf['stockCounts'], 'id'>;
  declare readonly examForms: EntityTable<RowOf['examForms'], 'id'>;
  declare readonly lots: EntityTable<RowOf['lots'], 'id'>;
  declare readonly gifts: EntityTable<RowOf['gifts'], 'id'>;
  declare readonly savingsBooks: EntityTable<RowOf['savingsBooks'], 'id'>;
  declare readonly supportCases: EntityTable<RowOf['supportCases'], 'id'>;
  declare readonly contacts: EntityTable<RowOf['contacts'], 'id'>;
  declare readonly totals: EntityTable<RowOf['totals'], 'id'>;
  declare readonly disputes: EntityTable<RowOf['disputes'], 'id'>;
  declare readonly jobs: EntityTable<RowOf['jobs'], 'id'>;
  declare readonly network: EntityTable<RowOf['network'], 'id'>;
  declare readonly copies: EntityTable<RowOf['copies'], 'id'>;
  declare readonly meta: EntityTable<MetaRow, 'id'>;

  constructor(name: string, options: DatabaseOptions = {}) {
    // Relaxed: the journal is what survives a power cut, not this copy. No cache: a result is read once for
    // each change of it, so a second copy in memory would only cost the cloning.
    super(name, { ...options, chromeTransactionDurability: 'relaxed', cache: 'disabled' });
    this.version(1).stores(indexes);
  }
}

/** Forgets every row and says why, in one transaction: the screens of all windows are empty after it. */
export function clearRows(db: MirrorDatabase, state: MirrorState): Promise<void> {
  return db.transaction('rw', db.tables, async () => {
    await Promise.all(db.tables.map((table) => table.clear()));
    await db.meta.put({ id: 'state', state });
  });
}
