import type { Basis } from '../../rows.ts';
import { stepsOfTheirs } from './reached.ts';
import type { SupportCaseState } from './support-case.ts';

/** A case as screens read it; the person's id is the row's. */
export interface SupportCaseRow
  extends Basis,
    Pick<SupportCaseState, 'nominations' | 'stages'>,
    Required<Pick<SupportCaseState, 'visitId' | 'ticket' | 'details' | 'detailsEvent'>> {
  /** ISO instant at which it was opened. */
  openedAt: string;
}

/** Nothing until the case is opened, and when that was undone. */
export function supportCaseRow(state: SupportCaseState): SupportCaseRow | undefined {
  const { id, lastEvent, visitId, ticket, details, detailsEvent, nominations, stages } = state;
  const [opened] = stages;
  if (visitId === undefined || ticket === undefined || !details || !detailsEvent || !opened) return undefined;
  const lastStep = stepsOfTheirs(state).at(-1);
  return {
    id,
    ...(lastEvent === undefined ? {} : { lastEvent }),
    ...(lastStep ? { lastStep } : {}),
    visitId,
    ticket,
    details,
    detailsEvent,
    nominations,
    stages,
    openedAt: opened.at,
  };
}
