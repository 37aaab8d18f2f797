/** One clinic day at one site: prepared, opened, closed. Subject `day`. */

import { type Contacting, careCommands, evolveCare } from '../care/contacts.ts';
import { plannedGifts } from '../gift-stock/totals.ts';
import { evolveIntake, type Intake, intakeCommands, intakeUndoable, openIntake } from '../intake/intake.ts';
import {
  evolveOutbox,
  type HandOver,
  handedOverCodes,
  outboxCommands,
  outboxUndoable,
  prescriptionsHandedOver,
} from '../outbox/outbox.ts';
import { evolveGiftCount, type GiftCount, giftCountCommands } from '../stock-count/gift-count.ts';
import { evolveStockCount, type StockCount, stockCountCommands } from '../stock-count/stock-count.ts';
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
  /** Prescriptions that were handed over to be sent on, oldest first. */
  outbox: readonly HandOver[];
  /** Signed counts of the whole stock, oldest first. */
  stockCounts: readonly StockCount[];
  /** Signed counts of the gifts, oldest first. */
  giftCounts: readonly GiftCount[];
  /** Whom the programme has written to or called, oldest first. */
  contacts: readonly Contacting[];
  /** Computers that joined; not the one the day was opened on. */
  stations: readonly DayStation[];
}

/** Key of the total of money that may still be granted, in đồng: the budget, less what was granted. */
export const leftForSavingsBooks = 'savings-books/left-vnd';

/**
 * Key of the total of books that may still be granted: as many as are planned, less those granted. Nothing where no number is
 * planned.
 */
export const booksLeft = 'savings-books/left';

const undoable = [...intakeUndoable, ...outboxUndoable];

export const day: SubjectDefinition<DayState> = {
  kind: 'day',
  initial: (id) => ({
    id,
    steps: [],
    recorded: [],
    disputes: [],
    intake: openIntake,
    outbox: [],
    stockCounts: [],
    giftCounts: [],
    contacts: [],
    stations: [],
  }),
  undoable,
  commands: {
    ...setUpCommands,
    ...accessCommands,
    ...phaseCommands,
    ...intakeCommands,
    ...outboxCommands,
    ...stockCountCommands,
    ...giftCountCommands,
    ...careCommands,
    ...stationCommands,
    'day.undo': undoCommand('day', undoable),
    'day.settle': settleCommand('day'),
  },
  evolve: (state, event) =>
    keepCoordinator(
      state,
      [
        evolveSetUp,
        evolveAccess,
        evolvePhase,
        evolveIntake,
        evolveOutbox,
        evolveStockCount,
        evolveGiftCount,
        evolveCare,
        evolveStations,
      ].reduce((next, evolve) => evolve(next, event), state),
      event.id,
    ),
  contributes: ({ setup, intake, outbox }): Record<string, number> =>
    setup
      ? {
          [leftForSavingsBooks]: setup.savingsBooks.budgetVnd,
          ...plannedGifts(setup.gifts),
          ...(setup.savingsBooks.number ? { [booksLeft]: setup.savingsBooks.number } : {}),
          ...(outbox.length > 0 ? { [prescriptionsHandedOver]: handedOverCodes(outbox).size } : {}),
          ...(intake.turnedAway.length > 0 ? { 'turned-away': intake.turnedAway.length } : {}),
        }
      : {},
};
