/** Likely duplicates as somebody is written down, among 10,000 people. The floor looks through their names alone. */
import type { Finding } from './finding.ts';
import { figure } from './measure.ts';
import { openMirrorPage } from './mirror-page.ts';
import { invent } from './people.ts';
import type { Workshop } from './workshop.ts';

const people = 10_000;
/** Enough that rare and common names are among them. */
const typed = 25;

export async function measureDuplicates(workshop: Workshop): Promise<Finding> {
  const { visits } = await workshop.bigDay();
  const more = invent(people - visits, ['cardiology']).map(({ person }) => person);
  await using opened = await openMirrorPage(workshop);
  const { ours, floor, ...facts } = await opened.page.evaluate(
    ([added, count]) => window.benchmark.measureDuplicates(added, count),
    [more, workshop.rounds(typed)] as const,
  );
  return { figure: figure('ms', ours, { floor, budget: { p95: 50 } }), more: { duplicateFacts: facts } };
}
