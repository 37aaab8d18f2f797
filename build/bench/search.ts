/** Search as somebody types, among 10,000 people. The floor looks through the same names and nothing else. */
import type { Finding } from './finding.ts';
import { figure } from './measure.ts';
import { openMirrorPage } from './mirror-page.ts';
import { invent } from './people.ts';
import type { Workshop } from './workshop.ts';

const people = 10_000;
/** As people type: no diacritics, also half names and in the wrong order. */
const texts = ['giang thi my', 'nguyen van', 'hoang thi nhung', 'my vang', 'lo van inh', 'A-017', 'trang'];

export async function measureSearch(workshop: Workshop): Promise<Finding> {
  const { visits } = await workshop.bigDay();
  const more = invent(people - visits, ['cardiology']).map(({ person }) => person);
  await using opened = await openMirrorPage(workshop);
  const { ours, floor, ...facts } = await opened.page.evaluate(
    ([added, typed]) => window.benchmark.measureSearch(added, typed),
    [more, workshop.quick ? texts.slice(0, 2) : texts] as const,
  );
  return { figure: figure('ms', ours, { floor, budget: { p95: 16 } }), more: { searchFacts: facts } };
}
