/**
 * From the passphrase's Enter to a desk that can be used, of a day of 1,000 visits with 60 events each: the way a
 * person goes, without the time they take to type. Each run has a new process and a new browser context.
 */
import { z } from 'zod';
import { passphrase } from './big-day.ts';
import { signIn, unlock } from './desk.ts';
import type { Finding } from './finding.ts';
import { figure, type Spread, spreadOf } from './measure.ts';
import { openMirrorPage } from './mirror-page.ts';
import { runToEnd } from './station.ts';
import { openWindow } from './window.ts';
import type { Workshop } from './workshop.ts';

const stepByStep = new URL('./open-parts-process.ts', import.meta.url);
const partsSchema = z.record(z.string(), z.number());
type Parts = z.infer<typeof partsSchema>;

export async function measureOpening(workshop: Workshop): Promise<Finding> {
  const { dataDir, id, visits, events, doctor } = await workshop.bigDay();
  const totals: number[] = [];
  const parts: Parts[] = [];
  for (let round = 0; round < workshop.rounds(7); round += 1) {
    await using app = await openWindow(workshop, { dataDir, rendererDir: await workshop.appScreens() });
    const unlockMs = await unlock(app.page);
    const signInMs = await signIn(app.page, doctor);
    totals.push(unlockMs + signInMs);
    parts.push({ untilSignInScreenMs: unlockMs, untilDeskMs: signInMs });
  }
  for (let round = 0; round < workshop.rounds(3); round += 1) {
    parts.push(partsSchema.parse(await runToEnd(stepByStep, [dataDir, id, passphrase])));
    await using own = await openMirrorPage(workshop);
    parts.push({ ...own.opening });
  }
  return {
    figure: figure('ms', spreadOf(totals), { budget: { p95: 2_000 } }),
    more: { openParts: spreadsOf(parts), openDay: { visits, events } },
  };
}

function spreadsOf(parts: readonly Parts[]): Record<string, Spread> {
  const names = new Set(parts.flatMap((each) => Object.keys(each)));
  return Object.fromEntries(
    [...names].map((name) => [name, spreadOf(parts.flatMap((each) => each[name] ?? []))]),
  );
}
