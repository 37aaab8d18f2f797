/** PINs of the day's people: the host alone makes their hashes. */
import { randomInt } from 'node:crypto';
import { Hono } from 'hono';
import { v7 as uuidv7 } from 'uuid';
import { hashPin } from '#main/vault/pin.ts';
import type { StaffMember } from '#shared/domain/day/setup.ts';
import { choosePinSchema, type OneTimePin, windowTokenHeader } from '#shared/host-api.ts';
import { bodyOf, HostProblem } from '../problem.ts';
import { type SignedInEnv, signedIn } from '../signed-in.ts';
import type { Station } from '../station.ts';

export function staffRoutes(station: Station): Hono<SignedInEnv> {
  /** Throws the refusal as a problem. */
  async function setPin(by: StaffMember, staffId: string, pin: string, oneTime: boolean): Promise<void> {
    const data = { staffId, pinHash: await hashPin(pin), oneTime };
    const order = { id: uuidv7(), type: 'day.set-pin', subject: 'day', data };
    const outcome = await station.day.clinic.executeAsHost(order, by);
    if (!outcome.ok) throw new HostProblem(outcome.refusal.code, outcome.refusal.params);
  }

  return new Hono<SignedInEnv>()
    .use('/staff/*', signedIn(station, { pinToBeChosen: true }))
    .put('/staff/:id/pin', async (context) => {
      const { pin, current } = await bodyOf(context, choosePinSchema);
      const staffId = context.req.param('id');
      const by = context.get('staff');
      const { sessions } = station.day;
      if (staffId !== by.id) mustCoordinate(by);
      else {
        await sessions.check({ staffId, pin: current ?? '' });
        if (pin === current) throw new HostProblem('same-pin');
      }
      await setPin(by, staffId, pin, false);
      sessions.keep(context.req.header(windowTokenHeader) ?? '', staffId);
      return context.json({});
    })
    .post('/staff/:id/one-time-pin', async (context) => {
      mustCoordinate(context.get('staff'));
      const reply: OneTimePin = { pin: randomInt(1_000_000).toString().padStart(6, '0') };
      await setPin(context.get('staff'), context.req.param('id'), reply.pin, true);
      return context.json(reply);
    });
}

function mustCoordinate({ roles, pin }: StaffMember): void {
  if (!roles.includes('coordinator') || pin === 'one-time') throw new HostProblem('role-may-not');
}
