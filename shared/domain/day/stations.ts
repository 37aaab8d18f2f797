/** The computers of a clinic day: each has a letter of its own, which the hub gives out. */
import { z } from 'zod';
import { happened, refuse } from '../context.ts';
import { command, type Evolver, evolver } from '../subject.ts';
import type { DayState } from './day.ts';

const stationSchema = z.object({
  letter: z.string().regex(/^[A-Z]$/),
  /** What the computer calls itself. */
  name: z.string().max(100),
});
export type DayStation = z.infer<typeof stationSchema>;

const stationEvents = { 'day.station-added': stationSchema };

export const evolveStations: Evolver<DayState> = evolver<DayState, typeof stationEvents>(stationEvents, {
  'day.station-added': (state, { data }) => ({ ...state, stations: [...state.stations, data] }),
});

export const stationCommands = {
  /** Gives a computer a letter. Refused with `already-exists` when another has it. */
  'day.add-station': command(stationSchema, (state: DayState, station) =>
    state.stations.some(({ letter }) => letter === station.letter)
      ? refuse('already-exists')
      : happened({ type: 'day.station-added', data: station }),
  ),
};

/** The next letter that none of these has; nothing when all 26 are taken. */
export function freeLetter(taken: ReadonlySet<string>): string | undefined {
  return Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index)).find(
    (letter) => !taken.has(letter),
  );
}
