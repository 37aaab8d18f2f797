/** One clinic day at one site. Subject `day`; opened by the host, once. */
import { z } from 'zod';
import { happened, refuse } from '../context.ts';
import { evolveIntake, type Intake, intakeCommands, intakeUndoable, openIntake } from '../intake/intake.ts';
import {
  command,
  type Evolver,
  evolver,
  type SubjectDefinition,
  type SubjectState,
  settleCommand,
  undoCommand,
} from '../subject.ts';
import { type DaySetup, daySetupSchema } from './setup.ts';
import { type DayStation, evolveStations, stationCommands } from './stations.ts';

export interface DayState extends SubjectState {
  setup?: DaySetup;
  intake: Intake;
  /** Computers that joined; not the one the day was opened on. */
  stations: readonly DayStation[];
}

const dayEvents = {
  'day.opened': z.object({ setup: daySetupSchema }),
};

const evolveDay: Evolver<DayState> = evolver<DayState, typeof dayEvents>(dayEvents, {
  'day.opened': (state, event) => ({ ...state, setup: state.setup ?? event.data.setup }),
});

/** Key of the total of money that may still be granted, in đồng: the budget, less what was granted. */
export const leftForSavingsBooks = 'savings-books/left-vnd';

export const day: SubjectDefinition<DayState> = {
  kind: 'day',
  initial: (id) => ({ id, steps: [], disputes: [], intake: openIntake, stations: [] }),
  undoable: intakeUndoable,
  commands: {
    'day.open': command(z.object({ setup: daySetupSchema }), (state: DayState, { setup }) =>
      state.setup ? refuse('already-exists') : happened({ type: 'day.opened', data: { setup } }),
    ),
    ...intakeCommands,
    ...stationCommands,
    'day.undo': undoCommand('day', intakeUndoable),
    'day.settle': settleCommand('day'),
  },
  evolve: (state, event) => evolveStations(evolveIntake(evolveDay(state, event), event), event),
  contributes: ({ setup, intake }): Record<string, number> =>
    setup
      ? {
          [leftForSavingsBooks]: setup.savingsBooks.budgetVnd,
          ...(intake.turnedAway.length > 0 ? { 'turned-away': intake.turnedAway.length } : {}),
        }
      : {},
};
