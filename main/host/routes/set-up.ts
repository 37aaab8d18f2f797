/** What preparing a day needs besides commands: the set-up as a template, lists to begin with, what this computer says. */
import { statfs } from 'node:fs/promises';
import { Hono } from 'hono';
import { lastRecordedAt } from '#main/clinic/whole-day.ts';
import { SpoolerError } from '#main/printing/spooler.ts';
import type { StationFacts } from '#shared/domain/day/readiness.ts';
import { type Template, templateOf } from '#shared/domain/day/template.ts';
import type { StarterFormulary } from '#shared/host-api.ts';
import { HostProblem } from '../problem.ts';
import { coordinatorOnly, type SignedInEnv, signedIn } from '../signed-in.ts';
import type { Station } from '../station.ts';

export function setUpRoutes(station: Station): Hono<SignedInEnv> {
  async function printers(): Promise<StationFacts['printers']> {
    try {
      const found = await station.parts.spooler.printers();
      return found.map(({ name, state, acceptingJobs }) => ({
        name,
        stopped: state === 'stopped' || !acceptingJobs,
      }));
    } catch (error) {
      if (error instanceof SpoolerError) return undefined;
      throw error;
    }
  }

  return new Hono<SignedInEnv>()
    .get('/template', signedIn(station), coordinatorOnly, (context) => {
      const { day } = station.day.clinic;
      if (!day) throw new HostProblem('day-not-open');
      const template: Template = templateOf(day);
      return context.json(template);
    })
    .get('/starter-formulary', signedIn(station), async (context) => {
      const reply: StarterFormulary = await station.starterFormulary();
      return context.json(reply);
    })
    .get('/readiness', signedIn(station), coordinatorOnly, async (context) => {
      const { network, clinic } = station.day;
      const lastAt = lastRecordedAt(clinic.book);
      const found = await printers();
      const freeBytes = await freeBytesIn(station.parts.folders.dataDir);
      const facts: StationFacts = {
        ...(freeBytes === undefined ? {} : { freeBytes }),
        ...(found ? { printers: found } : {}),
        clockAheadMs: network.clockAheadMs,
        ...(lastAt ? { lastRecordedAt: lastAt } : {}),
      };
      return context.json(facts);
    });
}

/** Nothing where the system does not say. */
async function freeBytesIn(folder: string): Promise<number | undefined> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return undefined;
  }
}
