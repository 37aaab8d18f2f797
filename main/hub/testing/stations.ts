/** Stations for tests of the exchange: real clinics and journals, on disks in memory, that talk to a real server. */
import { v7 as uuidv7 } from 'uuid';
import { vi } from 'vitest';
import { Clinic, type Outcome } from '#main/clinic/clinic.ts';
import { host, type SmallDay } from '#main/clinic/testing/small-day.ts';
import { FaultyFiles } from '#main/journal/faulty-files.ts';
import { createJournal, openJournal } from '#main/journal/journal.ts';
import type { DayKey } from '#main/vault/keys.ts';
import type { StaffMember } from '#shared/domain/day/setup.ts';
import { writerName } from '#shared/domain/writer.ts';
import { bookTables } from '#shared/rows.ts';
import { hubCredentials } from '../credentials.ts';
import { HubExchange, type SharingState } from '../exchange.ts';
import { lineSeal } from '../line-seal.ts';

const dayId = 'small-day';
const path = '/data/journal';

/** One computer of the day. */
export class StationForTest implements Pick<SmallDay, 'run'> {
  readonly letter: string;
  readonly troubles: string[] = [];
  /** Ids of the commands that people here were told are saved. */
  readonly acknowledged: string[] = [];
  /** Where it looks for a hub. */
  addresses: string[] = [];
  files = new FaultyFiles();
  readonly #key: DayKey;
  #starts = 0;
  #parts: { clinic: Clinic; exchange: HubExchange; stop: () => Promise<void> } | undefined;
  #listeners = new Set<() => void>();

  constructor(letter: string, key: DayKey) {
    this.letter = letter;
    this.#key = key;
  }

  get clinic(): Clinic {
    if (!this.#parts) throw new Error(`Station ${this.letter} is not running`);
    return this.#parts.clinic;
  }

  get exchange(): HubExchange {
    if (!this.#parts) throw new Error(`Station ${this.letter} is not running`);
    return this.#parts.exchange;
  }

  async start(): Promise<void> {
    const place = { files: this.files, path, key: this.#key, dayId };
    if (!this.files.paths().includes(path)) {
      await (await createJournal({ ...place, createdAt: '2026-11-23T00:00:00.000Z' })).close();
    }
    const { journal, lines, hub } = await openJournal(place);
    this.#starts += 1;
    let clock = Date.parse('2026-11-23T00:00:00.000Z') + this.#starts;
    let codes = 0;
    const clinic = new Clinic(
      {
        station: this.letter,
        writer: writerName(this.letter, this.#starts, 'TEST'),
        record: (record) => journal.record(record),
        now: () => {
          clock += 1000;
          return new Date(clock);
        },
        newId: () => uuidv7(),
        randomText: (length) => `${this.letter.toLowerCase()}${this.#starts}x${codes++}`.padEnd(length, '0'),
        run: uuidv7(),
      },
      lines,
    );
    const exchange = new HubExchange({
      clinic,
      seal: lineSeal(this.#key, dayId),
      user: hubCredentials(this.#key).station,
      name: this.letter,
      hub,
      addresses: () => this.addresses,
      now: () => new Date(),
      onState: () => {
        for (const listener of this.#listeners) listener();
      },
      onTrouble: (message) => this.troubles.push(message),
    });
    clinic.share(exchange);
    exchange.start();
    this.#parts = {
      clinic,
      exchange,
      stop: async () => {
        await exchange.stop();
        await journal.close();
      },
    };
  }

  async stop(): Promise<void> {
    const parts = this.#parts;
    this.#parts = undefined;
    await parts?.stop();
  }

  /** Resolves when the exchange is in a state. */
  async until(state: SharingState['state']): Promise<void> {
    while (this.exchange.state.state !== state) {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#listeners.add(resolve);
      await promise;
      this.#listeners.delete(resolve);
    }
  }

  async run(
    type: string,
    subject: string,
    data: object,
    by: StaffMember,
    witness?: StaffMember,
  ): Promise<Outcome> {
    const id = uuidv7();
    const outcome = await this.clinic.execute({ id, type, subject, data }, by, witness);
    if (outcome.ok) this.acknowledged.push(id);
    return outcome;
  }

  host(type: string, subject: string, data: object): Promise<Outcome> {
    return host(this.clinic, type, subject, data);
  }

  /** Every row, but for what is this station's own. */
  rows(): unknown[] {
    const { readers } = this.clinic.book;
    return bookTables.flatMap((table) => {
      const reader = readers[table];
      return [...reader.ids()].toSorted().map((id) => {
        const row = reader.row(id);
        return [table, id, table === 'day' ? { ...row, station: '' } : row];
      });
    });
  }

  /** Every line it has, each as writer, count and command. */
  lines(): string[] {
    return this.clinic.book.lines.map(
      ({ station, stationSeq, command }) => `${station}:${stationSeq} ${command}`,
    );
  }
}

/** Resolves when every station is together with the same hub, and has every line of all, with its place. */
export function settled(stations: readonly StationForTest[]): Promise<void> {
  return vi.waitFor(
    () => {
      const all = new Set(stations.flatMap((station) => station.lines()));
      const epochs = new Set(stations.map(({ exchange }) => exchange.epoch?.number));
      if (epochs.size !== 1) throw new Error('Not all know the same hub');
      for (const { letter, exchange, clinic } of stations) {
        if (exchange.state.state !== 'together') throw new Error(`${letter} is ${exchange.state.state}`);
        if (clinic.book.unshared.size > 0) throw new Error(`${letter} has something to share`);
        if (clinic.book.lines.length < all.size) throw new Error(`${letter} lacks something`);
      }
    },
    { timeout: 30_000, interval: 5 },
  );
}
