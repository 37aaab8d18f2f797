/** Looks people up as somebody types; kept up to date from changes made in any window. */
import { KnownPeople } from '#shared/domain/patient/known-people.ts';
import { type LikelyDuplicate, likelyDuplicates } from '#shared/domain/patient/likely-duplicates.ts';
import type { TypedPerson } from '#shared/domain/patient/typed-person.ts';
import type { PatientRow, VisitSummary } from '#shared/rows.ts';
import { onChanges } from './changes.ts';
import type { MirrorDatabase } from './database.ts';
import { SearchIndex } from './search-index.ts';

export interface SearchResult {
  patient: PatientRow;
  /** What they came for today, when they have a ticket: what is still open, else the last. */
  visit?: VisitSummary;
}

/** Somebody who is perhaps the one being typed. */
export type DuplicateResult = SearchResult & Pick<LikelyDuplicate, 'score' | 'reasons' | 'contradictions'>;

interface KnownVisit {
  patientId: string;
  ticket: string;
}

export class Search {
  readonly #db: MirrorDatabase;
  readonly #index = new SearchIndex();
  readonly #people = new KnownPeople();
  readonly #visits = new Map<string, KnownVisit>();
  readonly #visitsOf = new Map<string, Set<string>>();
  readonly #dirtyPatients = new Set<string>();
  readonly #dirtyVisits = new Set<string>();
  #stale = true;
  #attached = false;
  #refreshing: Promise<void> = Promise.resolve();

  constructor(db: MirrorDatabase) {
    this.#db = db;
  }

  /** Begins to listen for changes; gives back how to stop. Without it every search reads all people anew. */
  attach(): () => void {
    const mark = (dirty: Set<string>) => (ids: string[] | 'all') => {
      if (ids === 'all') this.#stale = true;
      else if (!this.#stale) for (const id of ids) dirty.add(id);
    };
    const stops = [
      onChanges(this.#db, 'patients', mark(this.#dirtyPatients)),
      onChanges(this.#db, 'visits', mark(this.#dirtyVisits)),
    ];
    this.#stale = true;
    this.#attached = true;
    return () => {
      this.#attached = false;
      for (const stop of stops) stop();
    };
  }

  /** At most 20 people, best match first; nobody for a text without letters or digits. */
  async find(text: string): Promise<SearchResult[]> {
    await this.#upToDate();
    return this.#read(this.#index.find(text).map((id) => ({ id })));
  }

  /** See `likelyDuplicates`; `except` is who is being corrected. */
  async findDuplicates(typed: TypedPerson, except?: string): Promise<DuplicateResult[]> {
    await this.#upToDate();
    const likely = likelyDuplicates(typed, this.#people, except === undefined ? {} : { except });
    return this.#read(
      likely.map(({ id, score, reasons, contradictions }) => ({ id, score, reasons, contradictions })),
    );
  }

  #upToDate(): Promise<void> {
    this.#refreshing = this.#refreshing.then(
      () => this.#refresh(),
      () => this.#refresh(),
    );
    return this.#refreshing;
  }

  /** Adds the rows as they are now to what was found; without whoever has gone meanwhile. */
  async #read<Found extends { id: string }>(
    found: readonly Found[],
  ): Promise<(SearchResult & Omit<Found, 'id'>)[]> {
    const visitIds = found.flatMap(({ id }) => [...(this.#visitsOf.get(id) ?? [])]);
    const [patients, visits] = await Promise.all([
      this.#db.patients.bulkGet(found.map(({ id }) => id)),
      this.#db.visits.bulkGet(visitIds),
    ]);
    const visitsOf = Map.groupBy(
      visits.filter((visit) => visit !== undefined),
      ({ patientId }) => patientId,
    );
    return found.flatMap(({ id, ...more }, at) => {
      const patient = patients[at];
      const visit = visitsOf.get(id)?.toSorted(openAndLastFirst)[0];
      return patient ? [{ patient, ...(visit ? { visit } : {}), ...more }] : [];
    });
  }

  async #refresh(): Promise<void> {
    if (this.#stale || !this.#attached) return this.#readAll();
    const changed = take(this.#dirtyPatients);
    const visitIds = take(this.#dirtyVisits);
    if (changed.length === 0 && visitIds.length === 0) return;
    const [rows, visits] = await Promise.all([
      this.#db.patients.bulkGet(changed),
      this.#db.visits.bulkGet(visitIds),
    ]);
    for (const [at, id] of changed.entries()) this.#setPatient(id, rows[at]);
    for (const [at, id] of visitIds.entries()) this.#setVisit(id, visits[at]);
  }

  async #readAll(): Promise<void> {
    // Cleared before reading: what changes meanwhile is marked again.
    this.#stale = false;
    this.#dirtyPatients.clear();
    this.#dirtyVisits.clear();
    const byTicket = this.#db.visits.orderBy('[patientId+ticket]');
    const [patients, tickets, visitIds] = await this.#db.transaction(
      'r',
      [this.#db.patients, this.#db.visits],
      () => Promise.all([this.#db.patients.toArray(), byTicket.keys(), byTicket.primaryKeys()]),
    );
    this.#index.clear();
    this.#people.clear();
    this.#visits.clear();
    this.#visitsOf.clear();
    for (const patient of patients) this.#setPatient(patient.id, patient);
    for (const [i, key] of tickets.entries()) {
      const id = visitIds[i];
      if (Array.isArray(key) && id) this.#setVisit(id, { patientId: String(key[0]), ticket: String(key[1]) });
    }
  }

  /** A record merged into another one is found as that one. */
  #setPatient(id: string, row: PatientRow | undefined): void {
    const people = row && !row.mergedInto ? [row, ...row.merged].map(({ person }) => person) : [];
    this.#index.setPerson(id, people);
    this.#people.set(id, people);
  }

  /** A visit goes over to somebody else when records are merged, and back when they are taken apart. */
  #setVisit(id: string, visit: KnownVisit | undefined): void {
    const before = this.#visits.get(id);
    if (before?.patientId === visit?.patientId && before?.ticket === visit?.ticket) return;
    if (visit) this.#visits.set(id, { patientId: visit.patientId, ticket: visit.ticket });
    else this.#visits.delete(id);
    if (before) this.#visitsOf.get(before.patientId)?.delete(id);
    if (visit) this.#visitsOf.set(visit.patientId, new Set(this.#visitsOf.get(visit.patientId)).add(id));
    for (const patientId of new Set([before?.patientId, visit?.patientId])) {
      if (patientId === undefined) continue;
      const visits = [...(this.#visitsOf.get(patientId) ?? [])];
      this.#index.setTickets(
        patientId,
        visits.flatMap((each) => this.#visits.get(each)?.ticket ?? []),
      );
    }
  }
}

function openAndLastFirst(a: VisitSummary, b: VisitSummary): number {
  return b.isOpen - a.isOpen || (a.openedAt < b.openedAt ? 1 : -1);
}

function take(dirty: Set<string>): string[] {
  const ids = [...dirty];
  dirty.clear();
  return ids;
}
