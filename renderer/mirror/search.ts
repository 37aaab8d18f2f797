/** Looks people up as somebody types; kept up to date from changes made in any window. */
import type { PatientRow, VisitSummary } from '#shared/rows.ts';
import { onChanges } from './changes.ts';
import type { MirrorDatabase } from './database.ts';
import { SearchIndex } from './search-index.ts';

export interface SearchResult {
  patient: PatientRow;
  /** What they came for today, when they have a ticket. */
  visit?: VisitSummary;
}

export class Search {
  readonly #db: MirrorDatabase;
  readonly #index = new SearchIndex();
  /** Visit of each person. */
  readonly #visits = new Map<string, string>();
  readonly #knownVisits = new Set<string>();
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
    this.#refreshing = this.#refreshing.then(
      () => this.#refresh(),
      () => this.#refresh(),
    );
    await this.#refreshing;
    const ids = this.#index.find(text);
    const [patients, visits] = await Promise.all([
      this.#db.patients.bulkGet(ids),
      this.#db.visits.bulkGet(ids.map((id) => this.#visits.get(id) ?? '')),
    ]);
    return patients.flatMap((patient, i) => {
      const visit = visits[i];
      return patient ? [{ patient, ...(visit ? { visit } : {}) }] : [];
    });
  }

  async #refresh(): Promise<void> {
    if (this.#stale || !this.#attached) return this.#readAll();
    if (this.#dirtyPatients.size > 0) {
      const ids = take(this.#dirtyPatients);
      const rows = await this.#db.patients.bulkGet(ids);
      for (const [i, id] of ids.entries()) this.#index.setPerson(id, rows[i]?.person);
    }
    const opened = take(this.#dirtyVisits).filter((id) => !this.#knownVisits.has(id));
    if (opened.length === 0) return;
    for (const visit of await this.#db.visits.bulkGet(opened))
      if (visit) this.#addVisit(visit.id, visit.patientId, visit.ticket);
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
    this.#visits.clear();
    this.#knownVisits.clear();
    for (const patient of patients) this.#index.setPerson(patient.id, patient.person);
    for (const [i, key] of tickets.entries()) {
      const id = visitIds[i];
      if (Array.isArray(key) && id) this.#addVisit(id, String(key[0]), String(key[1]));
    }
  }

  #addVisit(id: string, patientId: string, ticket: string): void {
    this.#knownVisits.add(id);
    this.#visits.set(patientId, id);
    this.#index.addTicket(patientId, ticket);
  }
}

function take(dirty: Set<string>): string[] {
  const ids = [...dirty];
  dirty.clear();
  return ids;
}
