/**
 * A station's part in the exchange of lines: it finds the hub, takes in what it missed, gives what the hub lacks, and from
 * then on every command is agreed with the hub before it is recorded. A hub that does not answer in time leaves the
 * station alone at once, and it goes on looking for it.
 */
import type { Arrival } from '#main/clinic/arrivals.ts';
import type { Clinic, Exchange, Proposal } from '#main/clinic/clinic.ts';
import { NotSaved } from '#main/journal/errors.ts';
import type { HubPosition, JournalLine } from '#main/journal/journal.ts';
import type { HubUser } from './credentials.ts';
import { type Link, LinkError, type LinkProblem, type Message, type SealedLine } from './link.ts';
import { findHub } from './search.ts';
import { compareEpochs, isSameEpoch, messageSubject } from './stream.ts';

export type SharingState =
  | { state: 'searching' | 'catching-up' | 'together' }
  | { state: 'alone'; since: string; problem: LinkProblem | 'not-saved' };

export interface LineSeal {
  seal(line: JournalLine): Uint8Array;
  /** Nothing when it was not sealed with the day's key. */
  open(bytes: Uint8Array): JournalLine | undefined;
}

export interface ExchangeOptions {
  clinic: Clinic;
  seal: LineSeal;
  user: HubUser;
  /** What the hub calls this station. */
  name: string;
  /** What the journal knows of a hub. */
  hub: HubPosition | undefined;
  /** Where hubs may be, `host:port`, the likeliest first. */
  addresses(): readonly string[];
  now(): Date;
  onState(state: SharingState): void;
  /** A link that everything may be sent over stands. */
  onLink?(link: Link, address: string): void;
  onTrouble(message: string, cause?: unknown): void;
}

/** How long the hub may take for lines that were recorded before; commands wait only for the last few. */
const giveMs = 2_000;
const giveFewMs = 300;
const fewTogether = 8;
const searchAgainMs = 1_000;

export class HubExchange implements Exchange {
  readonly #options: ExchangeOptions;
  readonly #lastOf = new Map<string, number>();
  readonly #stopping = new AbortController();
  #hub: HubPosition | undefined;
  #state: SharingState = { state: 'searching' };
  #link: Link | undefined;
  #arrived: Arrival[] = [];
  /** What comes of a new epoch until all of it is there. */
  #learned: Arrival[] | undefined;
  #received = 0;
  #waiting: { place: number; resolve: () => void }[] = [];
  #wake: (() => void) | undefined;
  #hurries = false;
  #takingIn = false;
  #running: Promise<void> | undefined;
  #aloneSince: string | undefined;

  constructor(options: ExchangeOptions) {
    this.#options = options;
    this.#hub = options.hub;
    this.#received = options.hub?.position ?? 0;
    for (const { subject, hubOrder = 0 } of options.clinic.book.lines)
      this.#saw(messageSubject(subject), hubOrder);
  }

  get state(): SharingState {
    return this.#state;
  }

  /** The epoch whose order the station's lines have. */
  get epoch(): HubPosition['epoch'] | undefined {
    return this.#hub?.epoch;
  }

  /** Begins to look for a hub. */
  start(): void {
    this.#running ??= this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#wake?.();
    await this.#link?.close();
    await this.#running;
  }

  /** Looks again at once, as when an address has become known; a link to another hub than the newest is given up. */
  async searchAgain(): Promise<void> {
    this.#hurries = true;
    this.#wake?.();
    await this.#link?.close();
  }

  async propose(line: JournalLine, until: number): Promise<Proposal> {
    const link = this.#link;
    if (!link || this.#state.state !== 'together') return 'alone';
    const subject = messageSubject(line.subject);
    // What has arrived and was not looked at yet would pass for seen.
    if (this.#arrived.some((arrival) => arrival.line?.subject === line.subject)) return 'behind';
    const left = () => Math.max(1, until - performance.now());
    try {
      const expected = this.#lastOf.get(subject) ?? 0;
      const answer = await link.publish(this.#sealed(line), { expected, timeoutMs: left() });
      if ('place' in answer) {
        this.#saw(subject, answer.place);
        return { hubOrder: answer.place };
      }
      await this.#until(link, answer.behind, left());
      this.#saw(subject, answer.behind);
      return 'behind';
    } catch (error) {
      await this.#lose(link, error);
      return 'unanswered';
    }
  }

  arrived(): Arrival[] {
    const arrived = this.#arrived;
    this.#arrived = [];
    return arrived;
  }

  async #run(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      const problem = await this.#tryAll();
      if (this.#state.state !== 'alone' || this.#state.problem !== problem) this.#setAlone(problem);
      if (this.#stopping.signal.aborted) return;
      await this.#pause();
    }
  }

  /** Until it is time to look again, or somebody wants it at once. */
  async #pause(): Promise<void> {
    if (!this.#hurries) {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#wake = resolve;
      const timer = setTimeout(resolve, searchAgainMs);
      await promise.finally(() => clearTimeout(timer));
    }
    this.#hurries = false;
  }

  /** Stays with the newest hub there is until it is lost; answers why. */
  async #tryAll(): Promise<LinkProblem | 'not-saved'> {
    const { addresses, user, name } = this.#options;
    let link: Link | undefined;
    try {
      const found = await findHub(addresses(), user, name);
      link = found.link;
      await this.#stayWith(link, found.address);
      return 'lost';
    } catch (error) {
      return problemOf(error);
    } finally {
      this.#link = undefined;
      await link?.close();
    }
  }

  async #stayWith(link: Link, address: string): Promise<void> {
    if (this.#stopping.signal.aborted) return;
    if (this.#hub && compareEpochs(link.epoch, this.#hub.epoch) < 0) throw new LinkError('old-hub');
    this.#link = link;
    this.#setState({ state: 'catching-up' });
    const isNew = !isSameEpoch(link.epoch, this.#hub?.epoch);
    // What arrived by the link before and was not taken in yet is still to come; the rest comes again.
    if (!isNew && this.#learned) {
      // Another hub's, which broke off: it says nothing about this one's.
      this.#learned = undefined;
      this.#arrived = [];
      this.#received = this.#hub?.position ?? 0;
      this.#lastOf.clear();
      for (const line of this.#options.clinic.book.lines)
        this.#saw(messageSubject(line.subject), line.hubOrder ?? 0);
    }
    if (isNew) {
      this.#received = 0;
      this.#arrived = [];
      this.#lastOf.clear();
      this.#learned = [];
    }
    this.#options.onLink?.(link, address);
    await link.follow(this.#received + 1, (message) => this.#hear(link, message));
    await this.#until(link, link.last);
    if (this.#learned) {
      const learned = [...this.#learned];
      await this.#options.clinic.adopt(link.epoch, learned);
      this.#hub = { epoch: link.epoch, position: learned.at(-1)?.hubOrder ?? 0 };
      // Came while the rest was being written.
      this.#arrived = this.#learned.slice(learned.length);
      this.#learned = undefined;
    }
    await this.#options.clinic.takeIn();
    while (!(await this.#shareSome(link))) if (this.#link !== link) throw new LinkError('lost');
    await link.closed;
  }

  #shareSome(link: Link): Promise<boolean> {
    return this.#options.clinic.shareSome(
      (lines) => Promise.all(lines.map((line) => this.#give(link, line, lines.length))),
      () => {
        if (this.#link === link) this.#setState({ state: 'together' });
      },
    );
  }

  /** Gives the hub what was recorded without it, whatever has been recorded since. */
  async #give(link: Link, line: JournalLine, together: number): Promise<number> {
    const timeoutMs = together > fewTogether ? giveMs : giveFewMs;
    const answer = await link.publish(this.#sealed(line), { timeoutMs });
    if ('behind' in answer) throw new LinkError('lost');
    this.#saw(messageSubject(line.subject), answer.place);
    return answer.place;
  }

  #sealed(line: JournalLine): SealedLine {
    const { station, stationSeq, subject } = line;
    return { station, stationSeq, subject, bytes: this.#options.seal.seal(line) };
  }

  #hear(link: Link, { hubOrder, subject, bytes }: Message): void {
    if (this.#link !== link || hubOrder <= this.#received) return;
    const opened = this.#options.seal.open(bytes);
    const line = opened && messageSubject(opened.subject) === subject ? opened : undefined;
    if (!line) this.#options.onTrouble(`The hub's message ${hubOrder} is none of this day`);
    this.#saw(subject, hubOrder);
    this.#received = hubOrder;
    (this.#learned ?? this.#arrived).push({ hubOrder, line });
    for (const { place, resolve } of this.#waiting) if (place <= hubOrder) resolve();
    this.#waiting = this.#waiting.filter(({ place }) => place > hubOrder);
    if (!this.#learned) this.#takeInSoon(link);
  }

  #saw(subject: string, place: number): void {
    this.#lastOf.set(subject, Math.max(this.#lastOf.get(subject) ?? 0, place));
  }

  /** Once for everything that comes in the same moment. */
  async #takeInSoon(link: Link): Promise<void> {
    if (this.#takingIn) return;
    this.#takingIn = true;
    await Promise.resolve();
    this.#takingIn = false;
    try {
      await this.#options.clinic.takeIn();
    } catch (error) {
      await this.#lose(link, error);
    }
  }

  /** Resolves when everything up to a place has arrived. Throws `LinkError` when the link is lost before, or in vain. */
  async #until(link: Link, place: number, withinMs?: number): Promise<void> {
    if (this.#received >= place) return;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#waiting.push({ place, resolve });
    const lost = () => reject(new LinkError('lost'));
    link.closed.then(lost);
    const timer = withinMs === undefined ? undefined : setTimeout(lost, withinMs);
    await promise.finally(() => clearTimeout(timer));
  }

  /** From now on the station is alone; why is said. */
  async #lose(link: Link, error: unknown): Promise<void> {
    if (this.#link !== link) return;
    this.#link = undefined;
    this.#setAlone(problemOf(error));
    if (!(error instanceof LinkError || error instanceof NotSaved))
      this.#options.onTrouble('The exchange', error);
    await link.close();
  }

  /** Since when stays as it was while it only looks on in vain. */
  #setAlone(problem: LinkProblem | 'not-saved'): void {
    const since = this.#aloneSince ?? this.#options.now().toISOString();
    this.#aloneSince = since;
    this.#setState({ state: 'alone', since, problem });
  }

  #setState(state: SharingState): void {
    if (state.state === 'together') this.#aloneSince = undefined;
    this.#state = state;
    this.#options.onState(state);
  }
}

function problemOf(error: unknown): LinkProblem | 'not-saved' {
  if (error instanceof LinkError) return error.problem;
  return error instanceof NotSaved ? 'not-saved' : 'lost';
}
