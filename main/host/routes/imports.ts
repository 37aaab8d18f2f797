/**
 * Lists of people. Each is a command and a line of its own, in turn with what else people do at the desks: lines written
 * together could be torn by a power cut in a way that looks like damage in the middle of the journal.
 */
import { Hono } from 'hono';
import { type ImportReply, importSchema } from '#shared/host-api.ts';
import { bodyOf } from '../problem.ts';
import { type SignedInEnv, signedIn } from '../signed-in.ts';
import type { Station } from '../station.ts';

export function importRoutes(station: Station): Hono<SignedInEnv> {
  return new Hono<SignedInEnv>().post('/imports', signedIn(station), async (context) => {
    const { people } = await bodyOf(context, importSchema);
    const { clinic } = station.day;
    const by = context.get('staff');
    const outcomes: ImportReply['outcomes'] = [];
    for (const { id, patientId, data } of people) {
      const subject = `patient/${patientId}`;
      const outcome = await clinic.execute({ id, type: 'patient.register', subject, data }, by);
      outcomes.push(outcome.ok ? { ok: true } : outcome);
    }
    const reply: ImportReply = { position: clinic.feed.position, outcomes };
    return context.json(reply);
  });
}
