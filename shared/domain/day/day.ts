/** One clinic day at one site: prepared, opened, closed. Subject `day`. */
import { evolveIntake, type Intake, intakeCommands, intakeUndoable, openIntake } from '../intake/intake.ts';
import { type SubjectDefinition, type SubjectState, settleCommand, undoCommand } from '../subject.ts';
import { accessCommands, evolveAccess } from './access.ts';
import { keepCoordinator } from './coordinators.ts';
import { type DayTurns, evolvePhase, phaseCommands } from './phase.ts';
import { evolveSetUp, setUpCommands } from './preparing.ts';
import type { DaySetup } from './setup.ts';
import { type DayStation, evolveStations, stationCommands } from './stations.ts';

export interface DayState extends SubjectState, DayTurns {
  setup?: DaySetup;
  intake: Intake;
  /** Computers that joined; not the one the day was opened on. */
  stations: readonly DayStation[];
}

/** Key of the total of money that may still be granted, in đồng: the budget, less what was granted. */
export const leftForSavingsBooks = 'savings-books/left-vnd';

export const day: SubjectDefinition<DayState> = {
  kind: 'day',
  initial: (id) => ({ id, steps: [], disputes: [], intake: openIntake, stations: [] }),
  undoable: intakeUndoable,
  commands: {
    ...setUpCommands,
    ...accessCommands,
    ...phaseCommands,
    ...intakeCommands,
    ...stationCommands,
    'day.undo': undoCommand('day', intakeUndoable),
    'day.settle': settleCommand('day'),
  },
  evolve: (state, event) =>
    keepCoordinator(
      state,
      [evolveSetUp, evolveAccess, evolvePhase, evolveIntake, evolveStations].reduce(
        (next, evolve) => evolve(next, event),
        state,
      ),
      event.id,
    ),
  contributes: ({ setup, intake }): Record<string, number> =>
    setup
      ? {
          [leftForSavingsBooks]: setup.savingsBooks.budgetVnd,
          ...(intake.turnedAway.length > 0 ? { 'turned-away': intake.turnedAway.length } : {}),
        }
      : {},
};
