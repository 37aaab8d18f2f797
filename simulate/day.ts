/** A clinic day from opening to closing, and the proof afterwards that nothing of it was lost. */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { dateOf, timeOf } from '#shared/domain/calendar.ts';
import { type SimulationOptions, WrongUse } from './arguments.ts';
import { clinicInstant, createClock } from './clock.ts';
import { createCrowd } from './crowd.ts';
import { createDocuments } from './documents.ts';
import { credentialsOf, type Door, openDoor, staffWith } from './door.ts';
import { makeEndPapers, readReport } from './end-papers.ts';
import { readMaterial, readPlan } from './material.ts';
import { type DayParts, liveOnNetwork } from './network/network-day.ts';
import { createNotes } from './notes.ts';
import { type Lived, livedIn, reportOf } from './outcome.ts';
import { createVisitors } from './people.ts';
import type { Progress } from './progress.ts';
import { createRandom } from './random.ts';
import { type Reopened, reopen } from './reopen.ts';
import type { Report } from './report.ts';
import { seatEverybody } from './robots/everybody.ts';
import { createSeat } from './seat.ts';
import { createStation, openMirror } from './station.ts';
import { takeTurns } from './turns.ts';

/** With more people than this in a day, everything is done faster, so that the day still ends in the evening. */
const unhurried = 250;

/**
 * Lives through a day and reports on it. The data folder is a temporary one, unless `options.data` names one;
 * throws `WrongUse` when that already holds a day.
 */
export async function simulateDay(options: SimulationOptions, show: Progress['show']): Promise<Report> {
  const dataDir = options.data ?? (await mkdtemp(join(tmpdir(), 'tram-kham-simulation-')));
  try {
    await mkdir(dataDir, { recursive: true });
    if ((await readdir(dataDir)).some((name) => name === 'days' || name === 'A')) {
      throw new WrongUse('--data: đã có ngày khám trong thư mục này / the folder already holds a day');
    }
    return await liveThrough(options, dataDir, show);
  } finally {
    if (options.data === undefined) await rm(dataDir, { recursive: true, force: true });
  }
}

async function liveThrough(
  options: SimulationOptions,
  dataDir: string,
  show: Progress['show'],
): Promise<Report> {
  const started = performance.now();
  const plan = readPlan(options.day);
  const clock = createClock(new Date(), plan.hours.open);
  const notes = createNotes(options.reportAcks);
  const random = createRandom(String(options.seed));
  const material = readMaterial(plan);
  const today = dateOf(clock.now().toISOString());
  const visitors = createVisitors({
    count: options.patients,
    date: today,
    specialties: plan.specialties,
    material,
    random: random.fork('people'),
  });
  const hours = { open: clock.read(), close: clinicInstant(today, plan.hours.close) };
  const crowd = createCrowd(visitors, hours, random.fork('crowd'));
  const pace = Math.min(1, unhurried / options.patients);
  const parts: DayParts = {
    options,
    folder: dataDir,
    clock,
    notes,
    crowd,
    material,
    random,
    hours,
    pace,
    show,
  };
  const { lived, again, network } =
    (options.stations ?? 1) > 1 ? await liveOnNetwork(parts) : await liveAlone(parts);
  return { ...reportOf({ options, notes, helped: crowd.helped, lived, again, started }), ...network };
}

async function liveAlone(parts: DayParts): Promise<{ lived: Lived; again: Reopened; network?: never }> {
  const { folder: dataDir, clock, notes } = parts;
  const door = await openDoor(dataDir, clock.now);
  const lived = await live(parts, door).finally(() => door.close());
  const again = await reopen({ dataDir, now: clock.now, acknowledged: notes.acknowledged, ...lived });
  return { lived, again };
}

/** The day itself; ends with what the screens showed last. */
async function live(parts: DayParts, door: Door): Promise<Lived> {
  const { options, clock, notes, crowd, material, random, hours, pace, show } = parts;
  const status = await door.createDay(options.day);
  // The coordinator may read every paper, whoever is seated at the moment.
  const { token: coordinator } = await door.signIn(
    credentialsOf(status, staffWith(status, 'coordinator')[0] ?? ''),
  );
  let token = coordinator;
  const observing = notes.watch(door);
  const mirror = openMirror(observing, () => token);
  await mirror.start();
  try {
    const documents = await createDocuments({
      documents: options.documents,
      folder: join(options.out, 'pdf'),
      get: (path) => door.get(path, coordinator),
      failed: notes.surprise,
    });
    const station = createStation({ clock, db: mirror.db, documents, material, random: random.fork('ids') });
    const sitDown = (next: string) => {
      token = next;
    };
    const parts = { door: observing, mirror, notes, clock, pace, newId: station.newId, sitDown };
    const robots = await seatEverybody({
      status,
      station,
      crowd,
      random,
      hours,
      seatOf: async (staffId) => createSeat(parts, await door.signIn(credentialsOf(status, staffId))),
    });
    await takeTurns(robots, {
      clock,
      pace,
      changes: () => notes.acknowledged.length,
      afterTurn: () => show(crowd.receivedCount(), timeOf(clock.now().toISOString())),
    });
    makeEndPapers(documents);
    await documents.settled();
    const day = status.open?.day.id ?? '';
    const told = await readReport(door, coordinator);
    return await livedIn(mirror.db, { day, today: station.today, documents: documents.made(), told });
  } finally {
    await mirror.stop();
  }
}
