/** The hub of the benchmark: a real server on this computer, which a station has given the beginning of the big day. */
import { DayFolders } from '#main/host/day-folder.ts';
import { hubCredentials } from '#main/hub/credentials.ts';
import { type Hub, startHub } from '#main/hub/hub.ts';
import { freePort } from '#main/hub/server/testing/hub-for-test.ts';
import { nodeFiles } from '#main/journal/file-layer.ts';
import { openJournal } from '#main/journal/journal.ts';
import { type DayKey, unwrapDayKey } from '#main/vault/keys.ts';
import { passphrase } from './big-day.ts';
import { openHubStation } from './hub-station.ts';
import { timed } from './measure.ts';
import type { Workshop } from './workshop.ts';

export interface HubDay extends AsyncDisposable {
  hub: Hub;
  key: DayKey;
  dayId: string;
  dataDir: string;
  /** One that people may wait for. */
  specialty: string;
  /** How long station A took to give the hub its lines. */
  givenMs: number;
}

/** The key of a day of the benchmark. */
export async function keyOf(dataDir: string, dayId: string): Promise<DayKey> {
  const file = await new DayFolders(nodeFiles, dataDir).read(dayId);
  const key = file && (await unwrapDayKey(file.slot, passphrase));
  if (!key) throw new Error('The day of the benchmark cannot be opened');
  return key;
}

/** Starts a hub and gives it the big day's first lines. */
export async function openHubDay(workshop: Workshop, count: number): Promise<HubDay> {
  const { dataDir, id: dayId } = await workshop.bigDay();
  const key = await keyOf(dataDir, dayId);
  const path = new DayFolders(nodeFiles, dataDir).journalOf(dayId);
  const { journal, lines } = await openJournal({ files: nodeFiles, path, key, dayId });
  await journal.close();
  if (lines.length < count) throw new Error(`The big day has ${lines.length} lines only`);
  const hub = await startHub({
    credentials: hubCredentials(key),
    folder: await workshop.folder(),
    listenHost: '127.0.0.1',
    port: await freePort(),
    epoch: { number: 1, id: 'benchmrk' },
  });
  try {
    await using giver = await openHubStation({
      key,
      dayId,
      letter: 'A',
      address: hub.address,
      folder: await workshop.folder(),
      lines: lines.slice(0, count),
    });
    const givenMs = await timed(() => giver.join());
    const specialty = giver.clinic.day?.specialties[0]?.id ?? '';
    return { hub, key, dayId, dataDir, specialty, givenMs, [Symbol.asyncDispose]: () => hub.stop() };
  } catch (error) {
    await hub.stop();
    throw error;
  }
}
