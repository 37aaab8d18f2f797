/** Everything of the journal that can be read, for those who must keep it; also from a damaged one. */
import { Hono } from 'hono';
import { HostProblem } from '../problem.ts';
import { type SignedInEnv, signedIn } from '../signed-in.ts';
import type { Station } from '../station.ts';

export function journalTextRoutes(station: Station): Hono<SignedInEnv> {
  return new Hono<SignedInEnv>().get('/export', signedIn(station), (context) => {
    if (!context.get('staff').roles.includes('coordinator')) throw new HostProblem('role-may-not');
    const { clinic, file } = station.day;
    const lines = clinic.book.lines.values();
    const encoder = new TextEncoder();
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const next = lines.next();
        if (next.done) controller.close();
        else controller.enqueue(encoder.encode(`${JSON.stringify(next.value, withoutPins)}\n`));
      },
    });
    return context.body(body, 200, {
      'content-type': 'application/x-ndjson',
      'content-disposition': `attachment; filename="tram-kham-${file.date}-${file.station}.ndjson"`,
    });
  });
}

/** A PIN has four to six digits: its hash, in the clear, would be the PIN. */
const withoutPins = (key: string, value: unknown) => (key === 'pinHash' ? undefined : value);
