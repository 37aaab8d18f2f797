/** A clinic day on several stations, each a process of its own, and the proof afterwards that they agree. */
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { hiddenNetwork } from '#main/hub/local-network.ts';
import { timeOf } from '#shared/domain/calendar.ts';
import type { RefusalCode } from '#shared/domain/refusal.ts';
import type { Status } from '#shared/host-api.ts';
import type { SimulationOptions } from '../arguments.ts';
import type { SimulatedClock } from '../clock.ts';
import type { Crowd } from '../crowd.ts';
import { createDocuments } from '../documents.ts';
import { credentialsOf, type Door, staffWith } from '../door.ts';
import { makeEndPapers, readReport } from '../end-papers.ts';
import type { Material } from '../material.ts';
import { type Notes, spread as spreadOf } from '../notes.ts';
import { type Lived, livedIn } from '../outcome.ts';
import type { Progress } from '../progress.ts';
import type { Random } from '../random.ts';
import { type Reopened, reopen, rowsOfMirror } from '../reopen.ts';
import type { NetworkReport } from '../report.ts';
import { seatEverybody } from '../robots/everybody.ts';
import { createSeat } from '../seat.ts';
import { createStation, openMirror } from '../station.ts';
import { compareAll } from './convergence.ts';
import { createDisturbances, isTogether, type Member } from './disturbances.ts';
import { type Lane, takeTurnsInLanes } from './lanes.ts';
import { freePort, RemoteStation } from './remote-station.ts';
import { createSightings, type Sightings } from './sightings.ts';
import { spread } from './spread.ts';

export interface DayParts {
  options: SimulationOptions;
  folder: string;
  clock: SimulatedClock;
  notes: Notes;
  crowd: Crowd;
  material: Material;
  random: Random;
  /** In milliseconds since 1970. */
  hours: { open: number; close: number };
  pace: number;
  show: Progress['show'];
}

/** What a desk may be told because others were faster, or because they could not tell it what they did. */
const overtaken: readonly RefusalCode[] = [
  'changed-meanwhile',
  'unknown-subject',
  'not-waiting',
  'not-called',
  'called-elsewhere',
  'already-in-queue',
  'visit-closed',
  'undo-not-last',
  'prescription-replaced',
  'already-dispensed',
  'more-than-prescribed',
  'not-enough-stock',
  'lot-reason-required',
  'lot-recalled',
  'already-prepared',
  'nothing-owed',
  'nothing-to-return',
  'more-than-handed-out',
  'already-nominated',
  // Another doctor added lines or prescribed, an allergy was noted, or stock went meanwhile.
  'drafts-unseen',
  'reason-needed',
  'order-answered',
  'gift-before-exam',
  'gift-received',
  'not-enough-gifts',
  'not-nominated',
  'already-ordered',
];
const joinMs = 30_000;
const togetherMs = 60_000;
const settleMs = 400;

const letterAt = (index: number) => String.fromCharCode('A'.charCodeAt(0) + index);

/** Lives through the day; then the stations are closed and each is opened once more. */
export async function liveOnNetwork(
  parts: DayParts,
): Promise<{ lived: Lived; again: Reopened; network: NetworkReport }> {
  const { options, folder, clock, notes } = parts;
  const count = options.stations ?? 1;
  const letters = Array.from({ length: count }, (_, index) => letterAt(index));
  const remotes = await Promise.all(letters.map((letter) => RemoteStation.at(letter, folder, options.out)));
  try {
    const { lived, network, shown } = await liveTogether(parts, remotes);
    await Promise.all(remotes.map((remote) => remote.close()));
    const reopened: Reopened[] = [];
    for (const [index, { dataDir }] of remotes.entries()) {
      const lan = hiddenNetwork(await freePort());
      const rows = shown[index] ?? new Map();
      const { acknowledged } = notes;
      reopened.push(
        await reopen({ dataDir, day: lived.day, now: clock.now, acknowledged, shown: rows, lan }),
      );
    }
    const [first] = reopened;
    if (!first) throw new RangeError('there is no station');
    const again = {
      ...first,
      lost: [...new Set([...network.lost, ...reopened.flatMap(({ lost }) => lost)])],
      differences: reopened.flatMap(({ differences }, index) =>
        differences.map((each) => `${letterAt(index)} ${each}`),
      ),
    };
    const { lost: _, ...report } = network;
    return { lived, again, network: report };
  } finally {
    await Promise.all(remotes.map((remote) => remote.kill()));
  }
}

async function liveTogether(parts: DayParts, remotes: readonly RemoteStation[]) {
  const { options, clock, notes, crowd, random, hours, pace, show } = parts;
  const sightings = createSightings();
  const [first, ...others] = remotes;
  if (!first) throw new RangeError('there is no station');
  const desks: Desk[] = [];
  try {
    await first.start(clock.read(), (door) => door.createDay(options.day));
    const status = await first.door.status();
    const hub = await openDesk(parts, first, sightings, status);
    desks.push(hub);
    await first.door.becomeHub(hub.coordinator);
    await until(joinMs, () => isTogether(hub.sight.network));
    for (const remote of others) {
      const pairing = await first.door.pairing(hub.coordinator);
      await remote.start(clock.read(), (door) => door.join(pairing));
      desks.push(await openDesk(parts, remote, sightings, status));
    }
    await until(joinMs, () => desks.every(({ sight }) => isTogether(sight.network)));

    const seated = spread(status, remotes.length);
    const lanes: Lane[] = [];
    for (const [index, desk] of desks.entries()) {
      const robots = await seatEverybody({
        status,
        station: desk.station,
        crowd,
        random,
        hours,
        isHere: (staffId) => seated[index]?.includes(staffId) ?? false,
        seatOf: desk.seatOf,
      });
      lanes.push({ robots, isUp: () => desk.remote.isUp, changes: () => desk.sight.changes });
    }
    const disturbances = createDisturbances({
      members: desks,
      clock,
      random: random.fork('disturbances'),
      cut: options.cut ?? 0,
      killHub: options.killHub,
      open: hours.open,
      failed: notes.surprise,
    });
    await takeTurnsInLanes(lanes, {
      clock,
      pace,
      happenings: disturbances.happenings,
      settle: () => sightings.settled(settleMs),
      reunite: disturbances.reunited,
      beforeTurn: () => {
        for (const remote of remotes) if (remote.isUp) remote.tick(clock.read());
      },
      afterTurn: () => show(crowd.receivedCount(), timeOf(clock.now().toISOString())),
      failed: notes.surprise,
    });
    for (const { station } of desks) await station.documents.settled();
    const together = await disturbances.allTogether(togetherMs);
    const compared = await compareAll(desks, notes.acknowledged, together ? togetherMs : 0);
    await until(joinMs, () => desks.every(({ sight }) => sight.isShown));

    const last = desks.find((each) => each === disturbances.hub()) ?? hub;
    const { db } = last.mirror;
    makeEndPapers(last.station.documents);
    await last.station.documents.settled();
    const disputes = await db.disputes.toArray();
    const lived = await livedIn(db, {
      day: status.open?.day.id ?? '',
      today: hub.station.today,
      told: await readReport(last.remote.door, last.coordinator),
      documents: desks.reduce((sum, { station }) => sum + station.documents.made(), 0),
    });
    const kinds = Map.groupBy(disputes, ({ kind }) => kind);
    return {
      lived,
      shown: await Promise.all(desks.map((each) => rowsOfMirror(each.mirror.db))),
      network: {
        stations: remotes.length,
        cuts: options.cut ?? 0,
        happened: disturbances.happened,
        ...(options.killHub ? { hubKilled: options.killHub } : {}),
        converged: together && compared.differences.length === 0,
        apart: compared.differences.slice(0, 20),
        lost: compared.lost,
        doubled: compared.doubled.length,
        seenMs: spreadOf(sightings.seenMs()),
        catchUpMs: spreadOf(disturbances.catchUpMs),
        disputesByKind: Object.fromEntries([...kinds].map(([kind, each]) => [kind, each.length]).toSorted()),
      },
    };
  } finally {
    await Promise.all(desks.map(({ mirror }) => mirror.stop()));
  }
}

type Desk = Awaited<ReturnType<typeof openDesk>>;

/** The windows of a station: its mirror, its papers, and where people sign in. */
async function openDesk(
  { options, clock, notes, material, random, pace }: DayParts,
  remote: RemoteStation,
  sightings: Sightings,
  status: Status,
) {
  const { door: watched, sight } = sightings.watch(remote.letter, remote.door);
  const door: Door = notes.watch(watched);
  const [coordinatorId = ''] = staffWith(status, 'coordinator');
  const { token: coordinator } = await door.signIn(credentialsOf(status, coordinatorId));
  let token = coordinator;
  const mirror = openMirror(door, () => token);
  await mirror.start();
  const documents = await createDocuments({
    documents: options.documents,
    folder: join(options.out, 'pdf'),
    get: (path) => door.get(path, coordinator),
    failed: notes.surprise,
  });
  const ids = random.fork(`ids ${remote.letter}`);
  const station = createStation({ clock, db: mirror.db, documents, material, random: ids });
  const sitDown = (next: string) => {
    token = next;
  };
  const seatParts = { door, mirror, notes, clock, pace, newId: station.newId, overtaken, sitDown };
  return {
    remote,
    sight,
    coordinator,
    mirror,
    station,
    seatOf: async (staffId: string) =>
      createSeat(seatParts, await door.signIn(credentialsOf(status, staffId))),
  } satisfies Member & Record<string, unknown>;
}

async function until(withinMs: number, is: () => boolean): Promise<void> {
  const last = Date.now() + withinMs;
  while (!is()) {
    if (Date.now() > last) throw new Error('the stations do not come together');
    await delay(10);
  }
}
