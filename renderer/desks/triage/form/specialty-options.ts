/** The day's specialties as they are offered at triage: which fit, which are closed, where somebody already is. */
import { placesOf } from '#shared/domain/day/places.ts';
import type { EntryStatus } from '#shared/domain/queue/entry.ts';
import type { Suggestion } from '#shared/domain/triage/suggest.ts';
import { waitingAt } from '#shared/domain/visit/opening.ts';
import type { DayRow, IntakeRow, VisitRow } from '#shared/rows.ts';

export interface SpecialtyOption {
  id: string;
  name: { vi: string; en: string };
  /** Why it is suggested; empty when it is not. */
  because: { vi: string; en: string }[];
  status?: EntryStatus;
  isWished: boolean;
  isClosed: boolean;
  /** How many wait there. */
  waiting: number;
  /** May not be taken or given up: closed for newcomers, or seen already. */
  isFixed: boolean;
}

/** `isEmergency`: nothing is closed for them. */
export function specialtyOptions(
  day: Pick<DayRow, 'specialties' | 'rooms'>,
  visit: Pick<VisitRow, 'opened' | 'queue'>,
  about: {
    intake: Pick<IntakeRow, 'closedSpecialties'>;
    totals: ReadonlyMap<string, number>;
    suggestions: readonly Suggestion[];
    isEmergency: boolean;
  },
): SpecialtyOption[] {
  const { intake, totals, suggestions, isEmergency } = about;
  return placesOf(day)
    .filter(({ isDesk }) => !isDesk)
    .map(({ id, name }) => {
      const entry = visit.queue.find(({ specialty }) => specialty === id);
      const isWished = visit.opened.specialties.some((each) => each.id === id);
      const isClosed = intake.closedSpecialties.includes(id);
      const isShut = isClosed && !isWished && !entry && !isEmergency;
      const suggestion = suggestions.find(({ specialty }) => specialty === id);
      return {
        id,
        name,
        because: suggestion?.because.map((reason) => reason.name) ?? [],
        ...(entry ? { status: entry.status } : {}),
        isWished,
        isClosed,
        waiting: totals.get(waitingAt(id)) ?? 0,
        isFixed: isShut || entry?.status === 'done' || entry?.status === 'called',
      };
    });
}
