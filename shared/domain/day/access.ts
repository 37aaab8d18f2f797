/** The part of the day that says who may come in: PINs, and who may not any more. */
import { z } from 'zod';
import { type Decision, happened, refuse } from '../context.ts';
import { command, type Evolver, evolver } from '../subject.ts';
import { hasCoordinator } from './coordinators.ts';
import type { DayState } from './day.ts';
import type { DaySetup, Staff } from './setup.ts';

const whoSchema = z.object({ staffId: z.string().max(60) });
const pinSetSchema = whoSchema.extend({
  /** Salted hash; made by the host, which alone ever sees the PIN. */
  pinHash: z.string().min(1).max(300),
  /** It was given to them, and is good until they have chosen their own. */
  oneTime: z.boolean(),
});

const accessEvents = {
  'day.pin-set': pinSetSchema,
  'day.access-revoked': whoSchema,
  'day.access-restored': whoSchema,
};

const member = (day: DayState, id: string) => day.setup?.staff.find((each) => each.id === id);

export const accessCommands = {
  /** Sent by the host alone. Refused: `unknown-staff`. */
  'day.set-pin': command(pinSetSchema, (day: DayState, data) =>
    member(day, data.staffId) ? happened({ type: 'day.pin-set', data }) : refuse('unknown-staff'),
  ),
  /** They are signed out everywhere. Refused: `unknown-staff`, `last-coordinator`. */
  'day.revoke-access': command(whoSchema, (day: DayState, data): Decision => {
    if (!day.setup || !member(day, data.staffId)) return refuse('unknown-staff');
    const { staff } = withMember(day.setup, data.staffId, (each) => ({ ...each, revoked: true }));
    return hasCoordinator(staff)
      ? happened({ type: 'day.access-revoked', data })
      : refuse('last-coordinator');
  }),
  /** Refused: `unknown-staff`. */
  'day.restore-access': command(whoSchema, (day: DayState, data) =>
    member(day, data.staffId) ? happened({ type: 'day.access-restored', data }) : refuse('unknown-staff'),
  ),
};

function withMember(setup: DaySetup, id: string, change: (member: Staff) => Staff): DaySetup {
  return { ...setup, staff: setup.staff.map((each) => (each.id === id ? change(each) : each)) };
}

const changed = (state: DayState, id: string, change: (member: Staff) => Staff): DayState =>
  state.setup ? { ...state, setup: withMember(state.setup, id, change) } : state;

export const evolveAccess: Evolver<DayState> = evolver<DayState, typeof accessEvents>(accessEvents, {
  'day.pin-set': (state, { data: { staffId, pinHash, oneTime } }) =>
    changed(state, staffId, (each) => ({ ...each, pinHash, oneTimePin: oneTime })),
  'day.access-revoked': (state, { data }) =>
    changed(state, data.staffId, (each) => ({ ...each, revoked: true })),
  'day.access-restored': (state, { data }) => changed(state, data.staffId, ({ revoked: _, ...each }) => each),
});
