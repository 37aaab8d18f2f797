/** People of special support, by how far their case is. */
import { isCaseOpen, stageOf, stages } from '#shared/domain/support-case/stages.ts';
import type { CaseItem } from '../../../mirror/index.ts';

export const caseGroups = ['nominated', 'open', 'closed'] as const;
export type CaseGroup = (typeof caseGroups)[number];

function caseGroupOf({ supportCase }: CaseItem): CaseGroup {
  if (!supportCase) return 'nominated';
  return isCaseOpen(supportCase) ? 'open' : 'closed';
}

/** Nominated ones oldest first, open ones by their stage and how long they are there, closed ones last first. */
export function grouped(items: readonly CaseItem[]): Record<CaseGroup, CaseItem[]> {
  const of = (group: CaseGroup) => items.filter((each) => caseGroupOf(each) === group);
  const place = ({ supportCase }: CaseItem) => {
    const last = supportCase && stageOf(supportCase);
    return last ? `${stages.indexOf(last.stage)} ${last.on} ${last.at}` : '';
  };
  return {
    nominated: of('nominated').toSorted((a, b) => order(a).localeCompare(order(b))),
    open: of('open').toSorted((a, b) => place(a).localeCompare(place(b))),
    closed: of('closed').toSorted((a, b) => place(b).localeCompare(place(a))),
  };
}

/** The one to look at next: those without a case, then the open ones, and round again from the first. */
export function nextToHelp(
  { nominated, open }: Record<'nominated' | 'open', readonly CaseItem[]>,
  current: string | undefined,
): CaseItem | undefined {
  const all = [...nominated, ...open];
  const here = all.findIndex(({ visit }) => visit.id === current);
  const next = all[here + 1] ?? all[0];
  return next?.visit.id === current ? undefined : next;
}

const order = ({ visit }: CaseItem) => visit.nominatedAt ?? visit.openedAt;
