/** One clinic day at one site. Subject `day`; opened by the host, once. */
import { z } from 'zod';
import { happened, refuse } from '../context.ts';
import { command, evolver, type SubjectDefinition, type SubjectState } from '../subject.ts';
import { type DaySetup, daySetupSchema } from './setup.ts';

export interface DayState extends SubjectState {
  setup?: DaySetup;
}

const dayEvents = {
  'day.opened': z.object({ setup: daySetupSchema }),
};

/** Key of the total of money that may still be granted, in đồng: the budget, less what was granted. */
export const leftForSavingsBooks = 'savings-books/left-vnd';

export const day: SubjectDefinition<DayState> = {
  kind: 'day',
  initial: (id) => ({ id, steps: [], disputes: [] }),
  undoable: [],
  commands: {
    'day.open': command(z.object({ setup: daySetupSchema }), (state: DayState, { setup }) =>
      state.setup ? refuse('already-exists') : happened({ type: 'day.opened', data: { setup } }),
    ),
  },
  evolve: evolver<DayState, typeof dayEvents>(dayEvents, {
    'day.opened': (state, event) => ({ ...state, setup: state.setup ?? event.data.setup }),
  }),
  contributes: (state): Record<string, number> =>
    state.setup ? { [leftForSavingsBooks]: state.setup.savingsBooks.budgetVnd } : {},
};
