/** A small day in preparation, as a pure state, and decisions about it. */

import type { Context } from '../../context.ts';
import type { DomainEvent, EventBody } from '../../event.ts';
import { openIntake } from '../../intake/intake.ts';
import type { LotState } from '../../lot/lot.ts';
import { noMedicineFacts } from '../../medicine-facts/facts.ts';
import type { Refusal } from '../../refusal.ts';
import { fold } from '../../subject.ts';
import { noTriageSetup } from '../../triage/triage-setup.ts';
import { type DayState, day } from '../day.ts';
import type { DaySetup } from '../setup.ts';
import { knownSpecialties } from '../specialties.ts';
import { beginningOf } from '../template.ts';

const by = { id: 'c', name: 'Bùi Thanh Tâm' };

/** Its only coordinator `c` has a PIN; nothing else is listed. */
export const begun: DaySetup = beginningOf(
  {
    id: 'd',
    date: '2027-03-05',
    name: 'Trạm y tế',
    coordinator: { ...by, roles: ['coordinator'], pinHash: 'hash-c', oneTimePin: false },
    triage: noTriageSetup,
    specialties: [...knownSpecialties],
    services: [],
    examForms: [],
  },
  undefined,
);

export const prepared: EventBody = { type: 'day.prepared', data: { setup: begun } };
export const opened: EventBody = { type: 'day.opened', data: {} };
export const listed = (list: string, ...items: object[]): EventBody => ({
  type: 'day.listed',
  data: { list, items },
});

/** The day's state after these things happened, one after the other. */
export function dayAfter(...bodies: EventBody[]): DayState {
  const events = bodies.map(
    (body, index): DomainEvent => ({
      ...body,
      id: `e${index}`,
      subject: 'day',
      v: 1,
      at: '2027-03-04T01:00:00.000Z',
      station: 'A',
      stationSeq: index + 1,
      by,
    }),
  );
  return fold(day, 'day', events);
}

/** What a command comes to: what happened, or why not. */
function decide(
  state: DayState,
  type: string,
  data: object,
  lots: Record<string, LotState[]> = {},
): { events: EventBody[] } | { refusal: Refusal } {
  const context: Context = {
    now: '2027-03-04T01:00:00.000Z',
    actor: by,
    actorRoles: [],
    station: 'A',
    newId: () => 'new',
    randomText: (length) => '0'.repeat(length),
    facts: noMedicineFacts,
    rows: {
      day: () => state.setup,
      phase: () => 'preparing',
      intake: () => openIntake,
      patient: () => undefined,
      recordsOf: (id) => [id],
      visit: () => undefined,
      visitsOfPerson: () => [],
      lot: () => undefined,
      lotsOf: (medicine) => lots[medicine] ?? [],
      giftStock: () => undefined,
      total: () => 0,
      recordWithNumber: () => undefined,
      savingsBookHolders: () => [],
      savingsBook: () => undefined,
      dispute: () => undefined,
    },
  };
  const command = day.commands[type];
  if (!command) throw new Error(`No command ${type}`);
  return command.run(state, data, context);
}

/** The state after these things happened and a command was taken. Throws when it is refused. */
export function dayWith(bodies: readonly EventBody[], type: string, data: object): DayState {
  const decision = decide(dayAfter(...bodies), type, data);
  if ('refusal' in decision) throw new Error(`Refused: ${decision.refusal.code}`);
  return dayAfter(...bodies, ...decision.events);
}

/** Why a command is refused after these things happened; nothing when it is taken. */
export function refusalOf(
  bodies: readonly EventBody[],
  type: string,
  data: object,
  lots?: Record<string, LotState[]>,
): Refusal | undefined {
  const decision = decide(dayAfter(...bodies), type, data, lots);
  return 'refusal' in decision ? decision.refusal : undefined;
}
