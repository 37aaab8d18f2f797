/** The clinic's clock while robots work: it moves when somebody does something, and never backwards. */
import { dateOf } from '#shared/domain/calendar.ts';

export interface SimulatedClock {
  /** Given to the host in place of the machine's clock. */
  now(): Date;
  /** Milliseconds since 1970. */
  read(): number;
  /** Moves on to an instant; one already past changes nothing. */
  moveTo(instant: number): void;
  advance(ms: number): void;
}

/** A clock that stands at `HH:mm` of the clinic's calendar day on which `today` falls. */
export function createClock(today: Date, opening: string): SimulatedClock {
  return clockAt(clinicInstant(dateOf(today.toISOString()), opening));
}

/** A clock that stands at so many milliseconds since 1970. */
export function clockAt(start: number): SimulatedClock {
  let instant = start;
  return {
    now: () => new Date(instant),
    read: () => instant,
    moveTo: (next) => {
      instant = Math.max(instant, next);
    },
    advance: (ms) => {
      instant += Math.max(0, ms);
    },
  };
}

/** Milliseconds since 1970 of a time `HH:mm` on a day `yyyy-MM-dd` in Asia/Ho_Chi_Minh. */
export function clinicInstant(date: string, time: string): number {
  return Date.parse(`${date}T${time}:00+07:00`);
}
