/**
 * The clinic in memory: every subject folded from its lines, the totals over all of them, and the one queue in which
 * commands are decided, written and folded.
 */
import { NotSaved } from '#main/journal/errors.ts';
import type { JournalLine } from '#main/journal/journal.ts';
import { createQueue } from '#main/journal/queue.ts';
import { dateOf } from '#shared/domain/calendar.ts';
import type { Context, Decision } from '#shared/domain/context.ts';
import type { DaySetup, StaffMember } from '#shared/domain/day/setup.ts';
import type { Actor, RecordedLine } from '#shared/domain/event.ts';
import type { Refusal, RefusalCode } from '#shared/domain/refusal.ts';
import { mayCommand, witnessRoles } from '#shared/domain/roles.ts';
import { Book } from './book.ts';
import { notSavedCode } from './not-saved-code.ts';
import { fromJournal, toJournal } from './recorded-line.ts';
import { RowFeed } from './row-feed.ts';

export interface ClinicOptions {
  /** This station's letter. */
  station: string;
  /** Writes a line so that it survives a power cut; throws `NotSaved`. */
  append(line: JournalLine): Promise<void>;
  now(): Date;
  newId(): string;
  /** Random text of `[0-9a-z]`. */
  randomText(length: number): string;
  /** Names this start of the host. */
  run: string;
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

export type Outcome = { ok: true; position: string; events: string[] } | { ok: false; refusal: Refusal };

export class Clinic {
  readonly book: Book;
  readonly feed: RowFeed;
  readonly #options: ClinicOptions;
  readonly #inTurn = createQueue();
  #nextSeq = 1;
  /** The latest instant in the journal: a clock that was set back must not let anybody overtake. */
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

  #see({ events }: RecordedLine): void {
    for (const { at } of events) if (at > this.#latest) this.#latest = at;
  }

  #now(): string {
    const now = this.#options.now().toISOString();
    return now < this.#latest ? this.#latest : now;
  }

  #count({ station, stationSeq }: { station: string; stationSeq: number }): void {
    if (station === this.#options.station) this.#nextSeq = Math.max(this.#nextSeq, stationSeq + 1);
  }

  /**
   * Decides a command of somebody signed in, writes it, and folds it; commands take turns.
   * The same id twice is one command. Refused with the codes of `decide`, `role-may-not`, `witness-…`, `not-saved…`.
   */
  execute(order: Order, by: StaffMember, witness?: StaffMember): Promise<Outcome> {
    return this.#inTurn(async () => {
      if (!mayCommand(by.roles, order.type)) return refused('role-may-not');
      const needed = witnessRoles[order.type];
      if (needed) {
        if (!witness) return refused('witness-needed');
        if (witness.id === by.id) return refused('witness-is-same');
        if (!witness.roles.some((role) => needed.includes(role))) return refused('witness-wrong');
      }
      return this.#record(order, actorOf(by), needed && witness ? actorOf(witness) : undefined);
    });
  }

  /** A command of the program itself: opening the day, receiving its lots. */
  executeAsHost(order: Order): Promise<Outcome> {
    return this.#inTurn(() => this.#record(order, { id: 'station', name: `Trạm ${this.#options.station}` }));
  }

  async #record(order: Order, actor: Actor, witness?: Actor): Promise<Outcome> {
    const earlier = this.book.eventsOfCommand(order.id, order.subject);
    if (earlier === 'of-another') return refused('invalid');
    if (earlier) return { ok: true, position: this.feed.position, events: earlier };
    const untimely = this.#untimely(order);
    if (untimely) return refused(untimely);
    const decision = this.#decide(order, actor, witness);
    if ('refusal' in decision) return { ok: false, refusal: decision.refusal };

    const { station, newId } = this.#options;
    const at = this.#now();
    const stationSeq = this.#nextSeq;
    const line: RecordedLine = {
      station,
      stationSeq,
      subject: order.subject,
      command: order.id,
      events: decision.events.map(({ type, data }) => ({
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
    try {
      await this.#options.append(toJournal(line));
    } catch (error) {
      if (error instanceof NotSaved) return refused(notSavedCode(error));
      throw error;
    }
    this.accept(line);
    return { ok: true, position: this.feed.position, events: line.events.map((event) => event.id) };
  }

  /** What was first written on paper was so on this day, and not later than now. */
  #untimely({ occurredAt }: Order): RefusalCode | undefined {
    if (occurredAt === undefined) return undefined;
    if (occurredAt > this.#now()) return 'in-future';
    const { day } = this;
    return day && dateOf(occurredAt) < day.date ? 'before-the-day' : undefined;
  }

  #decide(order: Order, actor: Actor, witness: Actor | undefined): Decision {
    const { station, newId, randomText } = this.#options;
    const context: Context = {
      now: this.#now(),
      actor,
      ...(witness ? { witness } : {}),
      ...(order.basis === undefined ? {} : { basis: order.basis }),
      ...(order.occurredAt === undefined ? {} : { occurredAt: order.occurredAt }),
      station,
      rows: this.book.rows,
      newId,
      randomText,
    };
    return this.book.decide(order.subject, order.type, order.data, context);
  }
}

function refused(code: RefusalCode): Outcome {
  return { ok: false, refusal: { code } };
}

function actorOf({ id, name, licence }: StaffMember): Actor {
  return { id, name, ...(licence === undefined ? {} : { licence }) };
}
