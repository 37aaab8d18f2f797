import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arrive, openSmallDay, staff } from '#main/clinic/testing/small-day.ts';
import { steps } from '#main/clinic/testing/steps.ts';
import { createDayKey } from '#main/vault/keys.ts';
import type { DisputeRow } from '#shared/rows.ts';
import { Cable } from './testing/cable.ts';
import { HubForTest } from './testing/hub.ts';
import { StationForTest, settled } from './testing/stations.ts';

const letters = ['A', 'B', 'C', 'D', 'E'];

type Happening =
  | { what: 'step'; at: number; step: string; waits: boolean }
  | { what: 'cut' | 'dead' | 'mend' | 'restart' | 'power-cut'; at: number }
  | { what: 'new-hub' };

const at = fc.nat({ max: 4 });
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      what: fc.constant('step' as const),
      at,
      step: fc.constantFrom(...Object.keys(steps)),
      waits: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ what: fc.constantFrom('cut' as const, 'dead' as const, 'mend' as const), at }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constantFrom('restart' as const, 'power-cut' as const), at }),
  },
  { weight: 1, arbitrary: fc.constant({ what: 'new-hub' as const }) },
);

/** A row of a dispute between events that nobody has settled; a stock below zero is counted, not settled. */
const isOpenDispute = (row: unknown): boolean => {
  if (!Array.isArray(row) || row[0] !== 'disputes') return false;
  const dispute: DisputeRow = row[2];
  return dispute.events.length > 0 && dispute.settled === undefined;
};

/** Lives through a history on some stations; afterwards everything is to be everywhere, once, and the same. */
async function live(count: number, history: readonly Happening[]): Promise<void> {
  const key = createDayKey();
  const hub = await HubForTest.prepare(key);
  const cables = new Map<StationForTest, Cable>();
  const stations = letters.slice(0, count).map((letter) => new StationForTest(letter, key));
  const [first] = stations;
  if (!first) throw new Error('No stations');
  try {
    for (const station of stations) {
      const cable = await Cable.to(hub.port);
      cables.set(station, cable);
      station.addresses = [cable.address];
      await station.start();
    }
    await openSmallDay(first);
    await arrive(first);
    await first.run('patient.register', 'patient/q', { person: { name: 'Q', sex: 'male' } }, staff.reception);
    await hub.start();
    await settled(stations);

    const running: Promise<unknown>[] = [];
    for (const each of history) {
      if (each.what === 'new-hub') {
        await hub.stop();
        await hub.start();
        continue;
      }
      const station = stations[each.at % count];
      const cable = station && cables.get(station);
      if (!station || !cable) continue;
      if (each.what === 'step') {
        const done = steps[each.step]?.(station);
        if (each.waits) await done;
        else if (done) running.push(done);
      } else if (each.what === 'cut') cable.cut();
      else if (each.what === 'dead') cable.goDead();
      else if (each.what === 'mend') cable.mend();
      else {
        await Promise.all(running.splice(0));
        await station.stop();
        if (each.what === 'power-cut') station.files = station.files.afterPowerCut();
        await station.start();
      }
    }
    await Promise.all(running);
    for (const cable of cables.values()) cable.mend();
    await settled(stations);

    const lines = stations.map((station) => station.lines().toSorted());
    const commands = (lines[0] ?? []).map((line) => line.split(' ')[1]);
    expect(new Set(commands).size).toBe(commands.length);
    for (const station of stations) {
      expect(station.lines().toSorted()).toEqual(lines[0]);
      expect(station.rows()).toEqual(first.rows());
      for (const command of station.acknowledged) expect(commands).toContain(command);
      expect(station.troubles).toEqual([]);
    }
    // Whoever settles what contradicts ends it everywhere.
    const { readers } = first.clinic.book;
    for (const id of readers.disputes.ids()) {
      const dispute = readers.disputes.row(id);
      if (!dispute || dispute.settled || dispute.events.length === 0) continue;
      const [kind = ''] = dispute.subject.split('/');
      const data = { dispute: dispute.dispute, note: 'Đã hỏi lại' };
      const outcome = await first.run(`${kind}.settle`, dispute.subject, data, staff.coordinator);
      // Settling one may have ended another.
      if (readers.disputes.row(id)) expect(outcome).toMatchObject({ ok: true });
    }
    await settled(stations);
    for (const station of stations) {
      const open = station.rows().filter(isOpenDispute);
      expect(open).toEqual([]);
      expect(station.rows()).toEqual(first.rows());
    }
    // The same once more from the disk, without a hub.
    const rows = first.rows();
    await hub.stop();
    for (const station of stations) {
      await station.stop();
      await station.start();
      expect(station.rows()).toEqual(rows);
    }
  } finally {
    for (const station of stations) await station.stop();
    for (const cable of cables.values()) await cable.remove();
    await hub.remove();
  }
}

it('whatever is cut, restarted or replaced: every acknowledged entry is everywhere, once, and all rows are equal', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 2, max: 5 }),
      fc.array(happening, { minLength: 5, maxLength: 40 }),
      live,
    ),
    { numRuns: Number(process.env.RUNS ?? 10), endOnFailure: true },
  );
}, 600_000);
