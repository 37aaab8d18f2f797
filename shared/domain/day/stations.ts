/** The computers of a clinic day: each has a letter of its own, which the hub gives out. */
import { z } from 'zod';
import { happened, refuse } from '../context.ts';
import { withDispute } from '../dispute.ts';
import { command, type Evolver, evolver } from '../subject.ts';
import type { DayState } from './day.ts';

const stationSchema = z.object({
  letter: z.string().regex(/^[A-Z]$/),
  /** What the computer calls itself. */
  name: z.string().max(100),
});
export interface DayStation extends z.infer<typeof stationSchema> {
  event: string;
}

const stationEvents = { 'day.station-added': stationSchema };

export const evolveStations: Evolver<DayState> = evolver<DayState, typeof stationEvents>(stationEvents, {
  'day.station-added': (state, { id, data }) => {
    const known = state.stations.find(({ letter }) => letter === data.letter);
    const added = { ...state, stations: [...state.stations, { ...data, event: id }] };
    if (!known) return added;
    // Two hubs that did not know of each other: the computers' tickets may be the same.
    const values = [known.name, data.name];
    return withDispute(added, 'letter-twice', [known.event, id], { about: data.letter, values });
  },
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
