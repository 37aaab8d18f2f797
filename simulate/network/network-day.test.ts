import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SimulationOptions } from '../arguments.ts';
import { simulateDay } from '../day.ts';
import { isSound } from '../report.ts';

let out: string;
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'tram-kham-network-day-test-'));
});
afterEach(() => rm(out, { recursive: true, force: true }));

const silently = () => undefined;

it('ends the same on all stations, though one was cut off and the hub lost its power', async () => {
  const wish: SimulationOptions = {
    day: 'ha-giang',
    patients: 12,
    seed: 7,
    documents: 'none',
    out,
    stations: 3,
    cut: 1,
    killHub: 'power',
  };
  const report = await simulateDay(wish, silently);
  expect(report.surprises).toEqual([]);
  expect(report).toMatchObject({
    stations: 3,
    visits: 12,
    converged: true,
    apart: [],
    lost: 0,
    doubled: 0,
    rebuiltEqual: true,
  });
  expect(isSound(report)).toBe(true);
  expect(report.prescriptions).toBeGreaterThan(0);
  expect(report.dispensings).toBeGreaterThan(0);
  expect(report.stockBalanced).toBe(true);
  expect(report.medicineValue.vnd).toBeGreaterThan(0);
  expect(report.support.wrong).toEqual([]);
  expect(report.reportDiffers).toEqual([]);
  expect(report.support.gifts.given).toBeGreaterThan(0);
  expect(report.pharmacy.signed).toMatchObject({ by: 'pharmacist-1', witness: 'coordinator-1' });
  // All of them at once from another hub, the one that was cut off, and the one that came back.
  expect(report.catchUpMs?.max).toBeGreaterThan(0);
}, 150_000);
