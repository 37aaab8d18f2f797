/** Everything folded: the subjects by kind, the totals, the disputes, and which rows changed. */
import { forgetPlace } from '#main/journal/scan.ts';
import type { Context, Decision, Rows } from '#shared/domain/context.ts';
import { booksLeft, day } from '#shared/domain/day/day.ts';
import { phaseOf } from '#shared/domain/day/phase.ts';
import type { DayStation } from '#shared/domain/day/stations.ts';
import type { RecordedLine } from '#shared/domain/event.ts';
import { giftStock } from '#shared/domain/gift-stock/gift-stock.ts';
import { openIntake } from '#shared/domain/intake/intake.ts';
import { lot, lotOfTotal } from '#shared/domain/lot/lot.ts';
import { isMergeEntry, type MergeEntry } from '#shared/domain/patient/log.ts';
import { mergedInto } from '#shared/domain/patient/merge.ts';
import { identityNumbers } from '#shared/domain/patient/number-owner.ts';
import type { PatientState } from '#shared/domain/patient/patient.ts';
import { patient } from '#shared/domain/patient/patient.ts';
import { healthOfAll, type WholePatient } from '#shared/domain/patient/records.ts';
import { callsOf } from '#shared/domain/queue/calls.ts';
import { serialsOf } from '#shared/domain/savings-book/grant.ts';
import { savingsBookRow } from '#shared/domain/savings-book/row.ts';
import { savingsBook } from '#shared/domain/savings-book/savings-book.ts';
import type { SubjectState } from '#shared/domain/subject.ts';
import { parseSubject, type SubjectName } from '#shared/domain/subjects.ts';
import { savingsBooksOf, supportCasesOf } from '#shared/domain/support/nomination.ts';
import { supportCaseRow } from '#shared/domain/support-case/row.ts';
import { supportCase } from '#shared/domain/support-case/support-case.ts';
import { visitsOf } from '#shared/domain/visit/opening.ts';
import { visit } from '#shared/domain/visit/visit.ts';
import {
  contactsRow,
  dayRow,
  examFormRows,
  giftRow,
  intakeRow,
  isRecordChanged,
  lotRow,
  outboxRow,
  patientRow,
  recordRow,
  stockCountsRow,
  visitSummary,
} from '#shared/make-rows.ts';
import type { BookTable, ExamFormRow, RowOf, Table } from '#shared/rows.ts';
import { CallLog } from './call-log.ts';
import { Disputes } from './disputes.ts';
import { Doubles } from './doubles.ts';
import { GiftsTwice } from './gifts-twice.ts';
import { People } from './people.ts';
import type { ChangedRow } from './row-feed.ts';
import { SavingsBooks } from './savings-books.ts';
import { Shelf } from './shelf.ts';
import { Totals } from './totals.ts';

/** How the rows of each table are read. */
export type RowReaders<T extends Table = Table> = {
  [Each in T]: { row(id: string): RowOf[Each] | undefined; ids(): Iterable<string> };
};

/** Totals that stand in another row, or that only decisions read. */
const hiddenTotals = [
  visitsOf(''),
  savingsBooksOf(''),
  serialsOf(''),
  'gifts-of/',
  'gifts-given/',
  supportCasesOf(''),
  identityNumbers,
  mergedInto(''),
];
const isShown = (total: string) =>
  lotOfTotal(total) === undefined && !hiddenTotals.some((prefix) => total.startsWith(prefix));

const outboxChanged: ChangedRow = { table: 'outbox', id: 'outbox' };
const contactsChanged: ChangedRow = { table: 'contacts', id: 'contacts' };
const stockCountsChanged: ChangedRow = { table: 'stockCounts', id: 'stock-counts' };

export class Book {
  readonly rows: Rows;
  readonly readers: RowReaders<BookTable>;
  readonly #totals = new Totals();
  readonly #disputes = new Disputes();
  readonly #people = new People();
  readonly #doubles = new Doubles({
    patient: (id) => this.#shelves.patient.state(id),
    visit: (id) => this.#shelves.visit.state(id),
    supportCase: (id) => this.#shelves['support-case'].state(id),
    rootOf: (id) => this.#people.rootOf(id),
  });
  readonly #giftsTwice = new GiftsTwice(this.#people, {
    visit: (id) => this.#shelves.visit.state(id),
    gifts: () => this.rows.day()?.gifts ?? [],
  });
  readonly #books = new SavingsBooks({
    patient: (id) => this.#shelves.patient.state(id),
    book: (id) => this.#shelves['savings-book'].state(id),
  });
  readonly #calls = new CallLog();
  readonly #shelves;
  readonly #commands = new Map<string, { subject: string; events: string[] }>();
  readonly #placed = new Map<string, RecordedLine>();
  readonly #lines: RecordedLine[] = [];
  readonly #unshared = new Set<RecordedLine>();

  /** `station` is this station's letter. */
  constructor(station: string) {
    const total = (key: string) => this.#total(key);
    const shelves = {
      day: new Shelf('day', day, (state) => dayRow(state, station)),
      patient: new Shelf('patients', patient, (state) => {
        const ids = this.#people.isRoot(state.id) ? this.#people.recordsOf(state.id) : [state.id];
        return patientRow(state, this.#records(ids.slice(1)), this.#mergesInto(ids));
      }),
      visit: new Shelf('visits', visit, (state) =>
        visitSummary(state, this.#person(state.opened?.patientId ?? '')),
      ),
      lot: new Shelf('lots', lot, (state) => lotRow(state, total)),
      gift: new Shelf('gifts', giftStock, giftRow),
      'savings-book': new Shelf('savingsBooks', savingsBook, savingsBookRow),
      'support-case': new Shelf('supportCases', supportCase, supportCaseRow),
    };
    this.#shelves = shelves;
    this.rows = {
      day: () => shelves.day.state('day')?.setup,
      phase: () => phaseOf(shelves.day.state('day') ?? {}),
      intake: () => shelves.day.state('day')?.intake ?? openIntake,
      patient: (id) => this.#person(id),
      recordsOf: (id) => this.#people.recordsOf(id),
      recordWithNumber: (number) => this.#doubles.recordWithNumber(number),
      savingsBookHolders: () => this.#books.holders(),
      savingsBook: (id) => shelves['savings-book'].state(id),
      visit: (id) => shelves.visit.state(id),
      visitsOfPerson: (id) =>
        this.#people
          .recordsOf(id)
          .flatMap((record) => this.#people.visitsOf(record))
          .flatMap((visit) => shelves.visit.state(visit) ?? []),
      lot: (id) => shelves.lot.state(id),
      lotsOf: (medicine) =>
        shelves.lot
          .ids()
          .flatMap((id) => shelves.lot.state(id) ?? [])
          .filter((lot) => lot.receipt?.medicine === medicine && !lot.withdrawn),
      giftStock: (id) => shelves.gift.state(id),
      total,
      dispute: (subject, id) => this.#disputes.row(`${subject}:${id}`),
    };
    this.readers = {
      day: shelves.day,
      patients: shelves.patient,
      visits: shelves.visit,
      records: {
        row: (id) => {
          const state = shelves.visit.state(id);
          return state && recordRow(state);
        },
        ids: () => shelves.visit.ids(),
      },
      queues: this.#calls,
      intake: {
        row: () => {
          const state = shelves.day.state('day');
          return state && intakeRow(state);
        },
        ids: () => ['intake'],
      },
      outbox: {
        row: () => {
          const state = shelves.day.state('day');
          return state && outboxRow(state);
        },
        ids: () => ['outbox'],
      },
      stockCounts: {
        row: () => {
          const state = shelves.day.state('day');
          return state && stockCountsRow(state);
        },
        ids: () => ['stock-counts'],
      },
      examForms: {
        row: (id) => this.#examForms().find((each) => each.id === id),
        ids: () => this.#examForms().map(({ id }) => id),
      },
      lots: shelves.lot,
      gifts: shelves.gift,
      savingsBooks: shelves['savings-book'],
      supportCases: shelves['support-case'],
      contacts: {
        row: () => {
          const state = shelves.day.state('day');
          return state && contactsRow(state);
        },
        ids: () => ['contacts'],
      },
      disputes: this.#disputes,
      totals: {
        row: (id) => (total(id) === 0 ? undefined : { id, value: total(id) }),
        ids: () => this.#totals.keys().filter(isShown),
      },
    };
  }

  #total(key: string): number {
    // Where no number of books is planned, none is left, and none is too many.
    const isPlanned = () => this.#shelves.day.state('day')?.setup?.savingsBooks.number !== undefined;
    return key === booksLeft && !isPlanned() ? 0 : this.#totals.value(key);
  }

  #examForms(): ExamFormRow[] {
    return examFormRows(this.#shelves.day.state('day') ?? {});
  }

  #outbox() {
    return this.#shelves.day.state('day')?.outbox;
  }

  #countsSigned() {
    const { stockCounts, giftCounts } = this.#shelves.day.state('day') ?? {};
    return { stockCounts, giftCounts };
  }

  #contacts() {
    return this.#shelves.day.state('day')?.contacts;
  }

  #records(ids: readonly string[]): PatientState[] {
    return ids.flatMap((id) => this.#shelves.patient.state(id) ?? []);
  }

  /** How other records were merged into these, and taken apart from them. */
  #mergesInto(ids: readonly string[]): MergeEntry[] {
    const others = this.#records(this.#people.everMergedInto(ids));
    return others.flatMap(({ log }) => log.filter(isMergeEntry)).filter(({ into }) => ids.includes(into));
  }

  /** The person a record is of: the record that goes on, with the health of all. */
  #person(id: string): WholePatient | undefined {
    const records = this.#records(this.#people.recordsOf(id));
    const [root] = records;
    return root && { ...root, health: healthOfAll(records), records };
  }

  /** Every line taken in, in the order of arrival. */
  get lines(): readonly RecordedLine[] {
    return this.#lines;
  }

  /** Computers that joined the day. */
  get stations(): readonly DayStation[] {
    return this.#shelves.day.state('day')?.stations ?? [];
  }

  /** Lines that no hub has given a place yet, in the order in which they are to get one. */
  get unshared(): ReadonlySet<RecordedLine> {
    return this.#unshared;
  }

  /** Ids of the events a command led to; nothing when the command is not known. One id may not name two commands. */
  eventsOfCommand(id: string, subject: string): string[] | 'of-another' | undefined {
    const known = this.#commands.get(id);
    return known && known.subject !== subject ? 'of-another' : known?.events;
  }

  /** The line with this count of a writer, when it is here. */
  line(station: string, stationSeq: number): RecordedLine | undefined {
    return this.#placed.get(`${station}:${stationSeq}`);
  }

  /** Takes in many lines at once: each subject is folded only when all its lines are there. */
  addAll(lines: readonly RecordedLine[]): ChangedRow[] {
    const touched = new Map<string, SubjectName>();
    for (const line of lines) {
      const named = this.#register(line);
      if (!named) continue;
      this.#shelves[named.kind].collect(named.id, line);
      touched.set(line.subject, named);
    }
    const changed: ChangedRow[] = [];
    for (const [subject, named] of touched) {
      this.#shelves[named.kind].fold(named.id);
      changed.push(...this.#changedWhole(subject, named));
    }
    return changed;
  }

  /** Gives lines that are here other places, or none; what is folded in another order then is folded again. */
  place(places: readonly { line: RecordedLine; hubOrder: number | undefined }[]): ChangedRow[] {
    const touched = new Map<string, SubjectName>();
    for (const { line, hubOrder } of places) {
      this.#unshared.delete(line);
      if (hubOrder === undefined) this.#unshared.add(line);
      if (line.hubOrder === hubOrder) continue;
      if (hubOrder === undefined) forgetPlace(line);
      else line.hubOrder = hubOrder;
      const named = parseSubject(line.subject);
      if (named) touched.set(line.subject, named);
    }
    const changed: ChangedRow[] = [];
    for (const [subject, named] of touched) {
      if (this.#shelves[named.kind].sort(named.id)) changed.push(...this.#changedWhole(subject, named));
    }
    return changed;
  }

  #allForms(): ChangedRow[] {
    return this.#examForms().map(({ id }) => ({ table: 'examForms', id }));
  }

  /** A subject was folded from the beginning: its record may have changed too. */
  #changedWhole(subject: string, named: SubjectName): ChangedRow[] {
    const changed = this.#changed(subject, named);
    if (named.kind === 'day')
      return [...changed, outboxChanged, stockCountsChanged, contactsChanged, ...this.#allForms()];
    return named.kind === 'visit' ? [...changed, { table: 'records', id: named.id }] : changed;
  }

  /** Takes in a line, once, wherever it belongs; answers with the rows it changed. */
  add(line: RecordedLine): ChangedRow[] {
    const named = this.#register(line);
    if (!named) return [];
    const before = this.#shelves.visit.state(named.id);
    const formsBefore = this.rows.day()?.examForms;
    const outboxBefore = this.#outbox();
    const countsBefore = this.#countsSigned();
    const contactsBefore = this.#contacts();
    this.#shelves[named.kind].add(named.id, line);
    const changed = this.#changed(line.subject, named);
    const after = this.#shelves.visit.state(named.id);
    if (named.kind === 'visit' && after && isRecordChanged(before, after)) {
      changed.push({ table: 'records', id: named.id });
    }
    if (this.rows.day()?.examForms !== formsBefore) changed.push(...this.#allForms());
    if (this.#outbox() !== outboxBefore) changed.push(outboxChanged);
    const counts = this.#countsSigned();
    if (counts.stockCounts !== countsBefore.stockCounts || counts.giftCounts !== countsBefore.giftCounts)
      changed.push(stockCountsChanged);
    if (this.#contacts() !== contactsBefore) changed.push(contactsChanged);
    return changed;
  }

  /** Remembers a line; nothing when it is known already or its subject is not. */
  #register(line: RecordedLine): SubjectName | undefined {
    if (this.line(line.station, line.stationSeq)) return undefined;
    this.#placed.set(`${line.station}:${line.stationSeq}`, line);
    this.#lines.push(line);
    if (line.hubOrder === undefined) this.#unshared.add(line);
    const events = line.events.map((event) => event.id);
    this.#commands.set(line.command, { subject: line.subject, events });
    return parseSubject(line.subject);
  }

  /** Brings totals and disputes up to a subject's new state; answers with all rows that changed. */
  #changed(subject: string, { kind, id }: SubjectName): ChangedRow[] {
    const shelf = this.#shelves[kind];
    const changed: ChangedRow[] = [{ table: shelf.table, id }];
    const disputed = this.#disputes.replace(subject, shelf.disputes(id));
    for (const key of this.#totals.replace(subject, shelf.share(id))) {
      const lotId = lotOfTotal(key);
      if (lotId !== undefined) changed.push({ table: 'lots', id: lotId });
      else if (isShown(key)) changed.push({ table: 'totals', id: key });
      disputed.push(...this.#disputes.watch(key, this.#total(key)));
    }
    if (kind === 'day') {
      changed.push({ table: 'intake', id: 'intake' });
      disputed.push(...this.#disputes.watch(booksLeft, this.#total(booksLeft)));
    }
    if (kind === 'day')
      for (const found of this.#giftsTwice.ofDay()) disputed.push(...this.#disputes.span(...found));
    if (kind === 'patient') {
      const together = this.#people.changed(id, this.#shelves.patient.state(id));
      changed.push(...together);
      const records = together.filter(({ table }) => table === 'patients').map((each) => each.id);
      for (const found of [...this.#doubles.ofPatient(id, records), ...this.#giftsTwice.ofRecords(records)])
        disputed.push(...this.#disputes.span(...found));
      for (const found of this.#doubles.ofCases(records)) disputed.push(...this.#disputes.span(...found));
      disputed.push(...this.#booksOf(id, records));
    }
    if (kind === 'support-case')
      for (const found of this.#doubles.ofCases(this.#people.recordsOf(id)))
        disputed.push(...this.#disputes.span(...found));
    if (kind === 'savings-book') disputed.push(...this.#booksOf(id, this.#people.recordsOf(id)));
    const visiting = kind === 'visit' ? this.#shelves.visit.state(id) : undefined;
    if (visiting) {
      this.#people.visited(visiting);
      changed.push(...this.#calls.replace(id, callsOf(visiting)));
      for (const found of [...this.#doubles.ofVisit(id), ...this.#giftsTwice.ofVisit(visiting)])
        disputed.push(...this.#disputes.span(...found));
    }
    return [...changed, ...disputed.map((id): ChangedRow => ({ table: 'disputes', id }))];
  }

  /** Looks at a record's book, and at those of all records it is, or was, read together with. */
  #booksOf(id: string, together: readonly string[]): string[] {
    this.#books.changed(id);
    const found = this.#books.twice(together, (each) => this.#people.recordsOf(each));
    return found.flatMap((each) => this.#disputes.span(...each));
  }

  /** Runs a command's decision on a subject's present state. */
  decide(subject: string, type: string, data: unknown, context: Context): Decision {
    const named = parseSubject(subject);
    if (!named) return { refusal: { code: 'unknown-subject' } };
    return this.#shelves[named.kind].decide(named.id, type, data, context);
  }

  /** The folded state of a subject, from which its documents are made; nothing when nothing happened to it. */
  stateOf(subject: string): SubjectState | undefined {
    const named = parseSubject(subject);
    return named && this.#shelves[named.kind].state(named.id);
  }
}
