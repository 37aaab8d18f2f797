/** A station of the benchmark that is joined to a hub: a real journal, clinic and exchange, without screens around them. */
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { Clinic } from '#main/clinic/clinic.ts';
import { hubCredentials } from '#main/hub/credentials.ts';
import { HubExchange } from '#main/hub/exchange.ts';
import { lineSeal } from '#main/hub/line-seal.ts';
import { nodeFiles } from '#main/journal/file-layer.ts';
import { createJournal, type JournalLine, type JournalRecord } from '#main/journal/journal.ts';
import type { DayKey } from '#main/vault/keys.ts';

export interface HubStation extends AsyncDisposable {
  clinic: Clinic;
  /** Joins the hub; resolves when everything is shared, in both directions. */
  join(): Promise<void>;
}

export interface HubStationOptions {
  key: DayKey;
  dayId: string;
  letter: string;
  address: string;
  /** Where its journal lies; without one it writes nothing down. */
  folder?: string;
  /** What it has recorded before it joins. */
  lines?: readonly JournalLine[];
  /** Sees every line that is sealed for the hub. */
  onSealed?(line: JournalLine, bytes: Uint8Array): void;
}

const linesTogether = 500;

export async function openHubStation(options: HubStationOptions): Promise<HubStation> {
  const { key, dayId, letter, address, folder, lines = [], onSealed } = options;
  const journal = folder === undefined ? undefined : await journalIn(folder, options);
  const clinic = new Clinic(
    {
      station: letter,
      record: async (record: JournalRecord) => journal?.record(record),
      now: () => new Date(),
      newId: () => uuidv7(),
      randomText: (length) => Array.from({ length }, () => randomInt(36).toString(36)).join(''),
      run: uuidv7(),
    },
    lines,
  );
  const joined = Promise.withResolvers<void>();
  const { seal, open } = lineSeal(key, dayId);
  const exchange = new HubExchange({
    clinic,
    seal: {
      open,
      seal: (line) => {
        const bytes = seal(line);
        onSealed?.(line, bytes);
        return bytes;
      },
    },
    user: hubCredentials(key).station,
    name: letter,
    hub: undefined,
    addresses: () => [address],
    now: () => new Date(),
    onState: ({ state }) => {
      if (state === 'together') joined.resolve();
      if (state === 'alone') joined.reject(new Error(`Station ${letter} lost the hub`));
    },
    onTrouble: (message, cause) => console.error(message, cause),
  });
  joined.promise.catch(() => undefined);
  return {
    clinic,
    join: () => {
      clinic.share(exchange);
      exchange.start();
      return joined.promise;
    },
    async [Symbol.asyncDispose]() {
      await exchange.stop();
      await journal?.close();
    },
  };
}

async function journalIn(folder: string, { key, dayId, letter, lines = [] }: HubStationOptions) {
  const path = join(folder, `journal-${letter}`);
  const createdAt = new Date().toISOString();
  const journal = await createJournal({ files: nodeFiles, path, key, dayId, createdAt });
  for (let start = 0; start < lines.length; start += linesTogether) {
    await journal.record({ lines: lines.slice(start, start + linesTogether) });
  }
  return journal;
}
