/** From the change of a visit until its queue shows it, with 1,000 visits in the mirror. */
import type { Finding } from './finding.ts';
import { figure } from './measure.ts';
import { openMirrorPage } from './mirror-page.ts';
import type { Workshop } from './workshop.ts';

export async function measureQueue(workshop: Workshop): Promise<Finding> {
  await using opened = await openMirrorPage(workshop);
  const { ours, floor, ...facts } = await opened.page.evaluate(
    ([rounds, warmUp]) => window.benchmark.measureQueue(rounds, warmUp),
    [workshop.rounds(100), 10] as const,
  );
  return { figure: figure('ms', ours, { floor, budget: { p95: 50 } }), more: { queueFacts: facts } };
}
