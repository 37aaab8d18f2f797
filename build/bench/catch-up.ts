/**
 * A computer that is new on the day takes in 30,000 lines: from an empty journal until everything is shared. The floor
 * hears the same stream with a bare ordered consumer and does nothing with it. Each run is a process that starts cold.
 */
import { z } from 'zod';
import { streamName } from '#main/hub/stream.ts';
import type { Finding } from './finding.ts';
import { openHubDay } from './hub-day.ts';
import { alternate, figure } from './measure.ts';
import { runToEnd } from './station.ts';
import type { Workshop } from './workshop.ts';

const program = new URL('./catch-up-process.ts', import.meta.url);

export async function measureCatchUp(workshop: Workshop): Promise<Finding> {
  const lines = workshop.rounds(30_000);
  await using day = await openHubDay(workshop, lines);
  const { hub, dataDir, dayId, givenMs } = day;
  const args = [dataDir, dayId, hub.address, streamName(hub.epoch), String(lines)];
  const run = async (how: string) =>
    z.number().parse(await runToEnd(program, [how, ...args, await workshop.folder()]));
  const { ours, floor } = await alternate(
    { rounds: workshop.rounds(5) },
    () => run('station'),
    () => run('bare'),
  );
  return {
    figure: figure('ms', ours, { floor }),
    more: { catchUpLines: lines, givenToNewHubMs: givenMs },
  };
}
