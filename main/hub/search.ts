/** Looks for the hub of the day: everywhere at once, and of several the one with the newest epoch. */
import type { HubUser } from './credentials.ts';
import { Link, LinkError, type LinkProblem } from './link.ts';
import { compareEpochs } from './stream.ts';

export interface FoundHub {
  link: Link;
  address: string;
}

/** How much a problem says about what to do: the first that was met is told. */
const tellingFirst: readonly LinkProblem[] = [
  'full',
  'old-hub',
  'no-stream',
  'lost',
  'not-this-day',
  'unreachable',
];

/** A link to the newest hub. Throws `LinkError` when there is none. */
export async function findHub(addresses: readonly string[], user: HubUser, name: string): Promise<FoundHub> {
  const tried = await Promise.allSettled(
    addresses.map(async (address) => ({ address, link: await Link.open(address, user, name) })),
  );
  const found = tried.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const [best, ...others] = found.toSorted((a, b) => compareEpochs(b.link.epoch, a.link.epoch));
  await Promise.all(others.map(({ link }) => link.close()));
  if (best) return best;
  const problems = tried.flatMap((each) =>
    each.status === 'rejected' && each.reason instanceof LinkError ? [each.reason.problem] : [],
  );
  throw new LinkError(tellingFirst.find((problem) => problems.includes(problem)) ?? 'unreachable');
}
