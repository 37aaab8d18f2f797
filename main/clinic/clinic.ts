/**
 * The clinic in memory: every subject folded from its lines, the totals over all of them, and the one queue in which
 * commands are decided, written and folded.
 */
import { NotSaved } from '#main/journal/errors.ts';
import type { Epoch } from '#main/journal/format.ts';
import type { JournalLine, JournalRecord } from '#main/journal/journal.ts';
import { createQueue } from '#main/journal/queue.ts';
import { dateOf } from '#shared/domain/calendar.ts';
import type { Context, Decision } from '#shared/domain/context.ts';
import { phaseProblem } from '#shared/domain/day/phase.ts';
import type { DaySetup, PersonOfStaff } from '#shared/domain/day/setup.ts';
import type { Actor, EventBody, RecordedLine } from '#shared/domain/event.ts';
import { type MedicineFacts, noMedicineFacts } from '#shared/domain/medicine-facts/facts.ts';
import type { Refusal, RefusalCode } from '#shared/domain/refusal.ts';
import { mayCommand, witnessOptional, witnessRoles } from '#shared/domain/roles.ts';
import { compareLines } from '#shared/domain/subject.ts';
import { letterOf } from '#shared/domain/writer.ts';
import { type Arrival, Arrivals } from './arrivals.ts';
import { Book } from './book.ts';
import { notSavedCode } from './not-saved-code.ts';
import { fromJournal, toJournal } from './recorded-line.ts';
import { RowFeed } from './row-feed.ts';

export interface ClinicOptions {
  /** This station's letter. */
  station: string;
  /** The name it writes under; its letter when left out. */
  writer?: string;
  /** Writes lines and their places so that they survive a power cut, all or nothing; throws `NotSaved`. */
  record(record: JournalRecord): Promise<void>;
  now(): Date;
  newId(): string;
  /** Random text of `[0-9a-z]`. */
  randomText(length: number): string;
  /** Names this start of the host. */
  run: string;
  /** What is known of medicines; nothing when left out. */
  facts?: MedicineFacts;
  onTrouble?(message: string): void;
  /** Nothing is recorded any more: the day is only read. */
  isArchived?: boolean;
}

/** A command that came through the door: who sent it is known, its data is not yet checked. */
export interface Order {
  id: string;
  type: string;
  subject: string;
  data: unknown;
  basis?: string;
  occurredAt?: string;
}

/** Who sends a command: somebody of the day's staff, or the program itself. */
type Sender = Pick<PersonOfStaff, 'id' | 'name' | 'licence' | 'roles'>;

export type Outcome = { ok: true; position: string; events: string[] } | { ok: false; refusal: Refusal };

/**
 * What the hub made of a line: its place; `behind` when others were faster; `alone` when it cannot be asked; `unanswered`
 * when it was asked and may have taken it.
 */
export type Proposal = { hubOrder: number } | 'behind' | 'alone' | 'unanswered';

/** The hub, as the clinic sees it. */
export interface Exchange {
  /**
   * Asks the hub to take a line before it is recorded here, and waits for it until an instant of `performance.now()`.
   * After `behind`, what others wrote has arrived.
   */
  propose(line: JournalLine, until: number): Promise<Proposal>;
  /** What has arrived since the last time. */
  arrived(): Arrival[];
}

/** Most lines of a new epoch that are written together. */
const linesTogether = 500;

/** Most lines that are given to the hub at once, and the few for which commands wait. */
const sharedTogether = 256;
const fewShared = 8;

/** How long a command waits for the hub: longer, and somebody waits at the screen for a computer that is gone. */
const patienceMs = 300;

/** How often a command is decided again because others were faster. */
const mostTries = 4;

export class Clinic {
  readonly book: Book;
  readonly feed: RowFeed;
  readonly #options: ClinicOptions;
  readonly #inTurn = createQueue();
  readonly #counts = new Map<string, number>();
  #arrivals = new Arrivals();
  /** A line that the hub may know and the disk did not take. */
  #owed: RecordedLine | undefined;
  #exchange: Exchange | undefined;
  /** The latest instant that was recorded here: a clock that was set back must not let anybody overtake. */
  #latest = '';

  /** Folds the lines of the journal. */
  constructor(options: ClinicOptions, lines: readonly JournalLine[] = []) {
    this.#options = options;
    this.book = new Book(options.station);
    this.feed = new RowFeed(options.run);
    const recorded = lines.flatMap((line) => fromJournal(line) ?? []);
    this.book.addAll(recorded);
    for (const line of recorded) this.#see(line);
    for (const line of lines) this.#count(line);
  }

  get day(): DaySetup | undefined {
    return this.book.rows.day();
  }

  /** Takes in a line, another station's or one just written. */
  accept(line: RecordedLine): void {
    this.#count(line);
    this.#see(line);
    this.feed.changed(this.book.add(line));
  }

  /** From now on the hub is asked first; with nothing, the station is on its own again. */
  share(exchange: Exchange | undefined): void {
    this.#exchange = exchange;
  }

  /**
   * Gives the hub some of the lines that have no place there; `publish` answers their places. The last few are given
   * while no command is decided: when none is left, `whenAll` is called before the next, and the answer is true. Throws
   * what `publish` throws, and `NotSaved`.
   */
  async shareSome(
    publish: (lines: JournalLine[]) => Promise<number[]>,
    whenAll: () => void,
  ): Promise<boolean> {
    const { unshared } = this.book;
    if (unshared.size > fewShared) await this.#share([...unshared.values().take(sharedTogether)], publish);
    if (unshared.size > fewShared) return false;
    return this.#inTurn(async () => {
      if (unshared.size > fewShared) return false;
      await this.#placeShared([...unshared], publish);
      whenAll();
      return true;
    });
  }

  /** Commands go on while the hub is waited for. */
  async #share(lines: RecordedLine[], publish: (lines: JournalLine[]) => Promise<number[]>): Promise<void> {
    const orders = await publish(lines.map(toJournal));
    await this.#inTurn(() => this.#placeShared(lines, async () => orders));
  }

  async #placeShared(
    lines: RecordedLine[],
    publish: (lines: JournalLine[]) => Promise<number[]>,
  ): Promise<void> {
    if (lines.length === 0) return;
    const orders = await publish(lines.map(toJournal));
    const places = lines.map((line, index) => ({ line, hubOrder: orders[index] ?? 0 }));
    await this.#options.record({
      lines: [],
      order: { places: places.map(({ line, hubOrder }) => [line.station, line.stationSeq, hubOrder]) },
    });
    this.feed.changed(this.book.place(places));
  }

  /** Reads something while nothing is half done: what is recorded is folded too. */
  atRest<T>(read: () => T): Promise<T> {
    return this.#inTurn(async () => read());
  }

  /** Takes in what has arrived from the hub. Throws `NotSaved`; then it waits for the next time. */
  takeIn(): Promise<void> {
    return this.#inTurn(() => this.#takeIn());
  }

  async #takeIn(): Promise<void> {
    const owed = this.#owed;
    if (owed) {
      await this.#options.record({ lines: [toJournal(owed)] });
      this.#owed = undefined;
      this.accept(owed);
    }
    this.#arrivals.add(this.#exchange?.arrived() ?? []);
    if (this.#arrivals.isEmpty) return;
    const { record, fresh, places, differing, done } = this.#arrivals.next(this.#here);
    for (const { station, stationSeq } of differing)
      this.#options.onTrouble?.(`The hub has another line ${stationSeq} of ${station} than this computer`);
    if (record.lines.length > 0 || places.length > 0) await this.#options.record(record);
    done();
    for (const line of record.lines) this.#count(line);
    for (const line of fresh) this.#see(line);
    const [only] = fresh;
    const changed = only && fresh.length === 1 ? this.book.add(only) : this.book.addAll(fresh);
    this.feed.changed([...changed, ...this.book.place(places)]);
  }

  /**
   * Takes over the order of a new epoch, of which everything has arrived: what is not in it has no place any more.
   * Until all is written the old order stands, so that no screen sees a half.
   */
  adopt(epoch: Epoch, arrivals: readonly Arrival[]): Promise<void> {
    return this.#inTurn(async () => {
      const all = new Arrivals();
      all.add(arrivals);
      const { record, done } = all.next(this.#here);
      const unplaced = record.lines.map(({ hubOrder: _, ...line }) => line);
      for (let start = 0; start < unplaced.length; start += linesTogether) {
        await this.#keep(unplaced.slice(start, start + linesTogether));
      }
      const places = new Map<RecordedLine, number>();
      for (const { line, hubOrder } of arrivals) {
        const known = line && this.book.line(line.station, line.stationSeq);
        if (known) places.set(known, hubOrder);
      }
      await this.#options.record({
        lines: [],
        order: {
          epoch,
          position: record.order?.position ?? 0,
          places: [...places].map(([line, place]) => [line.station, line.stationSeq, place]),
        },
      });
      done();
      this.#arrivals = all;
      const ordered = this.book.lines.toSorted(compareLines);
      this.feed.changed(this.book.place(ordered.map((line) => ({ line, hubOrder: places.get(line) }))));
    });
  }

  /**
   * Takes in lines that another computer's disk had: those that are not here, each writer's in their turn. `missing` are
   * those that a gap keeps from being taken. Throws `NotSaved`.
   */
  takeFrom(lines: readonly JournalLine[]): Promise<{ taken: number; missing: number }> {
    return this.#inTurn(async () => {
      const inTurn = lines.toSorted((a, b) => a.stationSeq - b.stationSeq);
      const last = new Map<string, number>();
      const fresh: JournalLine[] = [];
      let missing = 0;
      for (const { hubOrder: _, formerOrder: __, ...line } of inTurn) {
        const before = last.get(line.station) ?? this.#here.lastSeq(line.station);
        if (line.stationSeq <= before) continue;
        if (line.stationSeq > before + 1) missing += 1;
        else {
          last.set(line.station, line.stationSeq);
          fresh.push(line);
        }
      }
      for (let start = 0; start < fresh.length; start += linesTogether) {
        await this.#keep(fresh.slice(start, start + linesTogether));
      }
      return { taken: fresh.length, missing };
    });
  }

  /** Writes lines of other stations and folds them. */
  async #keep(lines: readonly JournalLine[]): Promise<void> {
    await this.#options.record({ lines });
    const recorded = lines.flatMap((line) => fromJournal(line) ?? []);
    for (const line of lines) this.#count(line);
    for (const line of recorded) this.#see(line);
    this.feed.changed(this.book.addAll(recorded));
  }

  readonly #here = {
    line: (station: string, stationSeq: number) => this.book.line(station, stationSeq),
    lastSeq: (station: string) => this.#counts.get(station) ?? 0,
  };

  /** Another station's clock may be days ahead: that is no reason to go by it. */
  #see({ station, events }: RecordedLine): void {
    if (letterOf(station) !== this.#options.station) return;
    for (const { at } of events) if (at > this.#latest) this.#latest = at;
  }

  #now(): string {
    const now = this.#options.now().toISOString();
    return now < this.#latest ? this.#latest : now;
  }

  #count({ station, stationSeq }: { station: string; stationSeq: number }): void {
    this.#counts.set(station, Math.max(this.#counts.get(station) ?? 0, stationSeq));
  }

  /**
   * Decides a command of somebody signed in, writes it, and folds it; commands take turns.
   * The same id twice is one command. Refused with the codes of `decide`, `role-may-not`, `witness-…`, `not-saved…`.
   */
  execute(order: Order, by: PersonOfStaff, witness?: PersonOfStaff): Promise<Outcome> {
    return this.#inTurn(async () => {
      if (!mayCommand(by.roles, order.type)) return refused('role-may-not');
      const needed = witnessRoles[order.type];
      if (needed) {
        if (!witness && !witnessOptional.has(order.type)) return refused('witness-needed');
        if (witness?.id === by.id) return refused('witness-is-same');
        if (witness && !witness.roles.some((role) => needed.includes(role))) return refused('witness-wrong');
      }
      return this.#record(order, by, needed && witness ? actorOf(witness) : undefined);
    });
  }

  /** A command of the program itself, or one that only the program may send for somebody. */
  executeAsHost(order: Order, by?: PersonOfStaff): Promise<Outcome> {
    const sender = by ?? { id: 'station', name: `Trạm ${this.#options.station}`, roles: [] };
    return this.#inTurn(() => this.#record(order, sender));
  }

  async #record(order: Order, sender: Sender, witness?: Actor): Promise<Outcome> {
    if (this.#options.isArchived) return refused('day-archived');
    const until = performance.now() + patienceMs;
    try {
      for (let tries = 0; tries < mostTries; tries += 1) {
        // Also what could not be written before: nothing is decided on top of it.
        await this.#takeIn();
        const outcome = await this.#try(order, sender, witness, until);
        if (outcome !== 'behind') return outcome;
      }
      return refused('changed-meanwhile');
    } catch (error) {
      if (error instanceof NotSaved) return refused(notSavedCode(error));
      throw error;
    }
  }

  async #try(
    order: Order,
    sender: Sender,
    witness: Actor | undefined,
    until: number,
  ): Promise<Outcome | 'behind'> {
    const earlier = this.book.eventsOfCommand(order.id, order.subject);
    if (earlier === 'of-another') return refused('invalid');
    if (earlier) return { ok: true, position: this.feed.position, events: earlier };
    const untimely = this.#untimely(order) ?? phaseProblem(order.type, this.book.rows.phase());
    if (untimely) return refused(untimely);
    const decision = this.#decide(order, sender, witness);
    if ('refusal' in decision) return { ok: false, refusal: decision.refusal };

    const line = this.#line(order, decision.events, actorOf(sender), witness);
    const proposal = (await this.#exchange?.propose(toJournal(line), until)) ?? 'alone';
    if (proposal === 'behind') return 'behind';
    if (typeof proposal === 'object') line.hubOrder = proposal.hubOrder;
    try {
      await this.#options.record({ lines: [toJournal(line)] });
    } catch (error) {
      // The hub has it, or may have: it counts, and is recorded once the disk takes it.
      if (proposal !== 'alone') this.#owed = line;
      throw error;
    }
    this.accept(line);
    return { ok: true, position: this.feed.position, events: line.events.map((event) => event.id) };
  }

  #line(order: Order, bodies: readonly EventBody[], actor: Actor, witness: Actor | undefined): RecordedLine {
    const { station: letter, writer: station = letter, newId } = this.#options;
    const at = this.#now();
    const stationSeq = this.#here.lastSeq(station) + 1;
    return {
      station,
      stationSeq,
      subject: order.subject,
      command: order.id,
      events: bodies.map(({ type, data }) => ({
        id: newId(),
        subject: order.subject,
        type,
        v: 1,
        at,
        ...(order.occurredAt === undefined ? {} : { occurredAt: order.occurredAt }),
        station,
        stationSeq,
        by: actor,
        ...(witness ? { witness } : {}),
        ...(order.basis === undefined ? {} : { basis: order.basis }),
        data,
      })),
    };
  }

  /** What was first written on paper was so on this day, and not later than now. */
  #untimely({ occurredAt }: Order): RefusalCode | undefined {
    if (occurredAt === undefined) return undefined;
    if (occurredAt > this.#now()) return 'in-future';
    const { day } = this;
    return day && dateOf(occurredAt) < day.date ? 'before-the-day' : undefined;
  }

  #decide(order: Order, sender: Sender, witness: Actor | undefined): Decision {
    const { station, newId, randomText, facts = noMedicineFacts } = this.#options;
    const context: Context = {
      now: this.#now(),
      actor: actorOf(sender),
      actorRoles: sender.roles,
      ...(witness ? { witness } : {}),
      ...(order.basis === undefined ? {} : { basis: order.basis }),
      ...(order.occurredAt === undefined ? {} : { occurredAt: order.occurredAt }),
      station,
      rows: this.book.rows,
      facts,
      newId,
      randomText,
    };
    return this.book.decide(order.subject, order.type, order.data, context);
  }
}

function refused(code: RefusalCode): Outcome {
  return { ok: false, refusal: { code } };
}

function actorOf({ id, name, licence }: Sender): Actor {
  return { id, name, ...(licence === undefined ? {} : { licence }) };
}
