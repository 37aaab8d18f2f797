/** What each specialty can still take: what reception tells people, and the coordinator decides by. */
import type { QueueCall } from '#shared/domain/queue/calls.ts';
import { roomLeft } from '#shared/domain/queue/pace.ts';
import type { DayRow, IntakeRow, VisitSummary } from '#shared/rows.ts';
import { minutesTillClose } from './minutes-left.ts';

export interface SpecialtyIntake {
  id: string;
  name: { vi: string; en: string };
  /** Who waits for it, those included who are still in triage and asked for it. */
  waiting: number;
  closed: boolean;
  /** How many more it can take until the doors close, at today's pace; nothing while too little is known. */
  left?: number;
}

/** The specialties of the day as the doors see them. `inTriage` are those who wait there; `now` in milliseconds. */
export function intakeNow(
  day: Pick<DayRow, 'date' | 'hours' | 'specialties'>,
  about: {
    totals: ReadonlyMap<string, number>;
    calls: ReadonlyMap<string, readonly QueueCall[]>;
    intake: Pick<IntakeRow, 'closed' | 'closedSpecialties'>;
    inTriage: readonly Pick<VisitSummary, 'opened'>[];
  },
  now: number,
): SpecialtyIntake[] {
  const minutesLeft = minutesTillClose(day, now);
  return day.specialties.map(({ id, name }) => {
    const comes = about.inTriage.filter(({ opened }) => opened.specialties.some((each) => each.id === id));
    const waiting = (about.totals.get(`queue/${id}/waiting`) ?? 0) + comes.length;
    const left = roomLeft(about.calls.get(id) ?? [], { waiting, minutesLeft, now });
    return {
      id,
      name,
      waiting,
      closed: about.intake.closed || about.intake.closedSpecialties.includes(id),
      ...(left === undefined ? {} : { left }),
    };
  });
}
