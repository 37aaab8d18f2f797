/**
 * The network of an open day: on its own, a member of the day's hub, or the hub itself; and how it becomes each of them.
 * Whoever is the hub goes on looking for another: the newer epoch stays, the older becomes a member.
 */
import { randomInt } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import type { NatsConnection } from '@nats-io/transport-node';
import { encode } from 'uqr';
import { v7 as uuidv7 } from 'uuid';
import type { Clinic } from '#main/clinic/clinic.ts';
import type { Epoch } from '#main/journal/format.ts';
import type { HubPosition } from '#main/journal/journal.ts';
import { createQueue } from '#main/journal/queue.ts';
import type { DayKey } from '#main/vault/keys.ts';
import { freeLetter } from '#shared/domain/day/stations.ts';
import { letterOf } from '#shared/domain/writer.ts';
import { type HubProblem, type NetworkRow, type Pairing, type Peer, pairingText } from '#shared/network.ts';
import { ownAddresses, withPort } from './addresses.ts';
import { type HubCredentials, hubCredentials } from './credentials.ts';
import { HubExchange, type SharingState } from './exchange.ts';
import { answerHellos, sayHello } from './hello.ts';
import { endLeftBehindHub, type Hub, startHub } from './hub.ts';
import { lineSeal } from './line-seal.ts';
import { connectTo, type Link, type LinkProblem } from './link.ts';
import type { LocalNetwork } from './local-network.ts';
import { type Offer, openPairingDesk, type PairingDesk } from './pairing.ts';
import { findHub } from './search.ts';
import type { ServerUsers } from './server/config.ts';
import type { NetworkSettings, NetworkStore } from './settings.ts';
import { compareEpochs } from './stream.ts';

export interface NetworkOptions {
  dayId: string;
  /** This station's letter. */
  station: string;
  key: DayKey;
  clinic: Clinic;
  /** What the journal knows of a hub. */
  hub: HubPosition | undefined;
  settings: NetworkSettings;
  store: NetworkStore;
  lan: LocalNetwork;
  /** For the server's files. */
  folder: string;
  /** What a computer that joins is given, beside its letter. */
  dayFile(): unknown;
  now(): Date;
  onChange(): void;
  onTrouble(message: string, cause?: unknown): void;
}

const newEpochId = () => Array.from({ length: 8 }, () => randomInt(36).toString(36)).join('');

const usersOf = ({ station, hub }: HubCredentials, password?: string): ServerUsers => ({
  station: station.publicKey,
  hub: hub.publicKey,
  ...(password === undefined ? {} : { join: { password } }),
});

const tellOf = (
  connection: NatsConnection,
  subject: 'ask.moved' | 'tell.moved',
  addresses: Iterable<string>,
) => connection.publish(subject, [...addresses].join(','));

/** What a screen has words for. */
function shownProblem(problem: LinkProblem | 'not-saved'): HubProblem {
  if (problem === 'no-stream') return 'unreachable';
  return problem === 'too-large' ? 'lost' : problem;
}

/** How often this computer greets the hub, and looks whether there is another. */
const beatMs = 2_000;
/** How long others on the network are given to be found, before whoever was the hub is it again. */
const lookAroundMs = 1_000;
/** How long a hub is out of order before it begins again. */
const outOfOrderMs = 6_000;
/** A clock that is further off than what is kept of it is kept anew. */
const keptWithinMs = 5_000;

export class Network {
  readonly #options: NetworkOptions;
  readonly #credentials: HubCredentials;
  readonly #exchange: HubExchange;
  readonly #inTurn = createQueue();
  #settings: NetworkSettings;
  #sharing: SharingState = { state: 'searching' };
  #link: { link: Link; address: string } | undefined;
  #hub: (Hub & { pairing: PairingDesk; hide: () => void }) | undefined;
  #peers: Peer[] = [];
  #clockAheadMs: number | undefined;
  #beat: NodeJS.Timeout | undefined;
  #isBeating = false;
  #inOrderAt = Date.now();
  #told = '';
  readonly #stopping = new AbortController();
  #starting: Promise<void> | undefined;
  readonly #waiting = new Set<() => void>();

  constructor(options: NetworkOptions) {
    const { key, dayId, clinic, settings, station, now, onTrouble } = options;
    this.#options = options;
    this.#settings = settings;
    this.#credentials = hubCredentials(key);
    this.#exchange = new HubExchange({
      clinic,
      seal: lineSeal(key, dayId),
      user: this.#credentials.station,
      name: station,
      hub: options.hub,
      addresses: () => this.#addresses(),
      now,
      onState: (state) => {
        this.#sharing = state;
        this.#tell();
      },
      onLink: (link, address) => this.#linked(link, address),
      onTrouble,
    });
  }

  /** Takes part in the network as the last time. Whoever was the hub looks for one that has taken its place. */
  start(): void {
    this.#starting = this.#start().catch((error) => {
      if (!this.#stopping.signal.aborted) this.#options.onTrouble('The network', error);
    });
  }

  async #start(): Promise<void> {
    const { lan, folder } = this.#options;
    if (this.#settings.role === 'single') return;
    // A server that outlived this program holds others to an epoch that is over.
    await endLeftBehindHub(folder);
    this.#join();
    if (this.#settings.role !== 'hub') return;
    lan.discovery.found();
    await delay(lookAroundMs, undefined, { signal: this.#stopping.signal });
    if (await this.#otherHub()) await this.#save({ role: 'member' });
    else await this.becomeHub();
  }

  /** Resolves when everything of the hub is here, or the signal ends the wait. */
  async caughtUp(signal: AbortSignal): Promise<void> {
    while (this.#sharing.state !== 'together' && !signal.aborted) {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#waiting.add(resolve);
      signal.addEventListener('abort', () => resolve(), { once: true });
      await promise;
      this.#waiting.delete(resolve);
    }
  }

  /** Makes this computer the hub, of a new epoch. Throws `HubNotStarted`, `LinkError` or `NotSaved`. */
  becomeHub(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#hub || this.#stopping.signal.aborted) return;
      const { folder, lan, station, now } = this.#options;
      const number = Math.max(this.#exchange.epoch?.number ?? 0, this.#settings.epoch?.number ?? 0) + 1;
      const epoch: Epoch = { number, id: newEpochId() };
      const hub = await startHub({
        credentials: this.#credentials,
        folder,
        listenHost: lan.hubHost ?? '0.0.0.0',
        port: lan.hubPort,
        epoch,
      });
      const { connection, server } = hub;
      answerHellos(connection, station, now);
      connection.subscribe('ask.moved', {
        callback: (error, message) => {
          if (!error) this.#hearOf(message.string());
        },
      });
      const pairing = openPairingDesk({
        connection,
        admit: (password) => server.changeUsers(usersOf(this.#credentials, password)),
        offer: (name) => this.#offer(name),
        now,
        onTrouble: this.#options.onTrouble,
      });
      const hide = lan.discovery.advertise({
        dayId: this.#options.dayId,
        station,
        port: server.port,
      });
      server.onState(() => this.#tell());
      this.#hub = { ...hub, pairing, hide };
      try {
        await this.#save({ role: 'hub', epoch });
      } catch (error) {
        await this.#stopHub();
        throw error;
      }
      this.#join();
      await this.#exchange.searchAgain();
    });
  }

  /** Lets one more computer join. Nothing when this is not the hub. */
  async pair(): Promise<Pairing | undefined> {
    const hub = this.#hub;
    if (!hub) return undefined;
    const { code, expiresAt } = await hub.pairing.open();
    const addresses = this.#ownAddresses();
    const text = pairingText(code, addresses);
    const qr = encode(text, { border: 0 }).data.map((row) => row.map((dark) => (dark ? '1' : '0')).join(''));
    return { code, expiresAt: expiresAt.toISOString(), addresses, text, qr };
  }

  /** Looks for the hub at an address that somebody typed, too. Throws `NotSaved`. */
  async lookAt(address: string): Promise<void> {
    await this.#remember([withPort(address)]);
    if (this.#settings.role === 'single') await this.#save({ role: 'member' });
    this.#join();
    await this.#exchange.searchAgain();
  }

  /** Gives the hub at once what has been taken in from elsewhere. */
  async shareAgain(): Promise<void> {
    if (this.#settings.role !== 'single') await this.#exchange.searchAgain();
  }

  /** What this computer's clock is ahead of the hub's, in ms, as far as it is known. */
  get clockAheadMs(): number {
    return this.#clockAheadMs ?? this.#settings.clockAheadMs ?? 0;
  }

  get row(): NetworkRow {
    const { clinic, station } = this.#options;
    const base = { id: 'network' as const, peers: this.#peers.filter((peer) => peer.station !== station) };
    const { role } = this.#settings;
    if (role === 'single') return { ...base, role, state: 'together', unshared: 0 };
    const sharing = this.#sharing;
    const server = this.#hub?.server;
    return {
      ...base,
      role,
      state: sharing.state,
      ...(sharing.state === 'alone' ? { since: sharing.since, problem: shownProblem(sharing.problem) } : {}),
      unshared: clinic.book.unshared.size,
      ...(this.#link ? { hub: this.#link.address } : {}),
      ...(this.#clockAheadMs === undefined ? {} : { clockAheadMs: Math.round(this.#clockAheadMs) }),
      ...(server && server.state !== 'stopped'
        ? { server: { state: server.state, ...(server.problem ? { problem: server.problem.problem } : {}) } }
        : {}),
    };
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    clearInterval(this.#beat);
    this.#options.clinic.share(undefined);
    await this.#exchange.stop();
    await this.#starting;
    await this.#inTurn(() => this.#stopHub());
  }

  #join(): void {
    if (this.#stopping.signal.aborted) return;
    this.#options.clinic.share(this.#exchange);
    this.#exchange.start();
    this.#beat ??= setInterval(() => {
      this.#onBeat().catch((error) => this.#options.onTrouble('The network', error));
    }, beatMs);
    this.#beat.unref();
    this.#tell();
  }

  async #onBeat(): Promise<void> {
    this.#tell();
    // Computers that are switched off answer nothing for longer than a beat.
    if (this.#isBeating) return;
    this.#isBeating = true;
    try {
      await this.#greet();
      const other = this.#hub && (await this.#otherHub());
      if (other) await this.#giveWayTo(other);
      else if (this.#isOutOfOrder()) await this.#beginAgain();
    } finally {
      this.#isBeating = false;
    }
  }

  /** A hub whose server does not run, or keeps nothing any more, for long enough not to be looked at as a moment. */
  #isOutOfOrder(): boolean {
    const sharing = this.#sharing;
    const keepsNothing = sharing.state === 'alone' && sharing.problem === 'full';
    if (this.#settings.role !== 'hub' || (this.#hub && !keepsNothing)) this.#inOrderAt = Date.now();
    return Date.now() - this.#inOrderAt > outOfOrderMs;
  }

  /** An empty stream takes less room than the full one; and whatever flooded that is gone. */
  async #beginAgain(): Promise<void> {
    this.#inOrderAt = Date.now();
    await this.#inTurn(() => this.#stopHub());
    await this.becomeHub();
  }

  async #greet(): Promise<void> {
    const { station, clinic, now } = this.#options;
    const link = this.#link?.link;
    if (!link || link.connection.isClosed()) return;
    // A server whose disk gave out keeps its connections: whoever runs it has to ask.
    if (this.#hub && !(await link.keeps())) await this.#exchange.searchAgain();
    try {
      const hello = { station, addresses: this.#ownAddresses(), unshared: clinic.book.unshared.size };
      const { peers, clockAheadMs } = await sayHello(link.connection, hello, now);
      this.#peers = peers;
      this.#clockAheadMs = this.#hub ? 0 : clockAheadMs;
      const kept = this.#settings.clockAheadMs ?? 0;
      if (Math.abs(this.#clockAheadMs - kept) > keptWithinMs)
        await this.#save({ clockAheadMs: this.#clockAheadMs });
      await this.#remember(peers.flatMap(({ addresses }) => addresses));
      this.#tell();
    } catch {
      // The next greeting tells; that the link is lost is seen elsewhere.
    }
  }

  #linked(link: Link, address: string): void {
    this.#link = { link, address };
    link.connection.subscribe('tell.moved', {
      callback: (error, message) => {
        if (!error) this.#hearOf(message.string()).then(() => this.#exchange.searchAgain());
      },
    });
    this.#remember([address]).catch((error) => this.#options.onTrouble('The network', error));
    this.#greet();
  }

  /** Somebody says where another hub is: whether that is so is seen when it is looked for. */
  async #hearOf(text: string): Promise<void> {
    const addresses = text.split(',').filter((address) => /^[\w.-]{1,200}:\d{1,5}$/.test(address));
    try {
      await this.#remember(addresses.slice(0, 20));
    } catch (error) {
      this.#options.onTrouble('The network', error);
    }
  }

  /** The address of a hub of a newer epoch than this computer's; an older one is told of this. */
  async #otherHub(): Promise<string | undefined> {
    const { station } = this.#options;
    const own = new Set(this.#ownAddresses());
    const addresses = this.#addresses().filter(
      (address) => !own.has(address) && address !== this.#hub?.address,
    );
    if (addresses.length === 0) return undefined;
    try {
      const { link, address } = await findHub(addresses, this.#credentials.station, station);
      const epoch = this.#hub?.epoch ?? this.#settings.epoch;
      const isNewer = epoch === undefined || compareEpochs(link.epoch, epoch) > 0;
      await link.close();
      if (!isNewer && this.#hub) await this.#tellOlder(address, own);
      return isNewer ? address : undefined;
    } catch {
      return undefined;
    }
  }

  /** Tells an older hub, and whoever is still connected to it, where this one is: also when only its server lives on. */
  async #tellOlder(address: string, own: ReadonlySet<string>): Promise<void> {
    const connection = await connectTo(address, this.#credentials.hub, 'newer hub');
    for (const subject of ['ask.moved', 'tell.moved'] as const) tellOf(connection, subject, own);
    await connection.flush();
    await connection.close();
  }

  /** Becomes a member of a hub that is newer. */
  #giveWayTo(address: string): Promise<void> {
    return this.#inTurn(async () => {
      try {
        await this.#remember([address]);
        await this.#save({ role: 'member' });
        const { connection } = this.#hub ?? {};
        if (connection && !connection.isClosed()) {
          tellOf(connection, 'tell.moved', [address]);
          await Promise.race([connection.flush(), delay(beatMs)]);
        }
      } finally {
        // Also where the disk does not keep it: two hubs are worse.
        await this.#stopHub();
        await this.#exchange.searchAgain();
      }
    });
  }

  async #stopHub(): Promise<void> {
    const hub = this.#hub;
    this.#hub = undefined;
    hub?.hide();
    await hub?.stop();
    this.#tell();
  }

  /** The letter and the day for a computer that joins. */
  async #offer(name: string): Promise<Offer | undefined> {
    const { clinic, station, dayFile } = this.#options;
    const taken = new Set([station, ...this.#peers.map((peer) => peer.station)]);
    for (const line of clinic.book.lines) taken.add(letterOf(line.station));
    for (const { letter } of clinic.book.stations) taken.add(letter);
    const letter = freeLetter(taken);
    if (!letter) return undefined;
    const outcome = await clinic.executeAsHost({
      id: uuidv7(),
      type: 'day.add-station',
      subject: 'day',
      data: { letter, name: name || hostname() },
    });
    return outcome.ok ? { station: letter, day: dayFile() } : undefined;
  }

  #ownAddresses(): string[] {
    const { hubPort, hubHost, announced } = this.#options.lan;
    const port = this.#hub?.server.port ?? hubPort;
    if (announced) return [announced];
    return hubHost ? [`${hubHost}:${port}`] : ownAddresses(port);
  }

  #addresses(): string[] {
    if (this.#hub) return [this.#hub.address, ...this.#elsewhere()];
    return this.#elsewhere();
  }

  #elsewhere(): string[] {
    const { dayId, lan, station } = this.#options;
    const found = lan.discovery.found().filter((day) => day.dayId === dayId && day.station !== station);
    const peers = this.#peers
      .filter((peer) => peer.station !== station)
      .flatMap(({ addresses }) => addresses);
    return [...new Set([...this.#settings.addresses, ...found.map(({ address }) => address), ...peers])];
  }

  async #remember(addresses: readonly string[]): Promise<void> {
    const own = new Set(this.#ownAddresses());
    const news = addresses.filter((address) => !own.has(address) && address !== this.#hub?.address);
    const known = [...new Set([...news, ...this.#settings.addresses])].slice(0, 30);
    if (known.join() !== this.#settings.addresses.join()) await this.#save({ addresses: known });
  }

  async #save(changes: Partial<NetworkSettings>): Promise<void> {
    this.#settings = { ...this.#settings, ...changes };
    await this.#options.store.write(this.#settings);
    this.#tell();
  }

  /** Says when the row is another than it was. */
  #tell(): void {
    for (const wake of this.#waiting) wake();
    const row = JSON.stringify(this.row);
    if (row === this.#told) return;
    this.#told = row;
    this.#options.onChange();
  }
}
