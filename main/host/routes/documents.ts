/** Documents, made from the record: the request names the subject and the kind. */
import { Hono } from 'hono';
import { isDocumentKind } from '#shared/host-api.ts';
import { HostProblem } from '../problem.ts';
import { type SignedInEnv, signedIn } from '../signed-in.ts';
import type { Station } from '../station.ts';

export function documentRoutes(station: Station): Hono<SignedInEnv> {
  return new Hono<SignedInEnv>().get('/documents/:kind/:subject', signedIn(station), async (context) => {
    const kind = context.req.param('kind');
    if (!isDocumentKind(kind)) throw new HostProblem('no-document');
    const subject = context.req.param('subject').replace('~', '/');
    const event = context.req.query('event');
    const copy = Number(context.req.query('copy') ?? 1);
    if (!Number.isInteger(copy) || copy < 1) throw new HostProblem('bad-request', { field: 'copy' });
    const pdf = await station.parts.documents.make({
      kind,
      state: station.day.clinic.book.stateOf(subject),
      copy,
      ...(event === undefined ? {} : { event }),
    });
    if (!pdf) throw new HostProblem('no-document');
    return context.body(new Uint8Array(pdf), 200, { 'content-type': 'application/pdf' });
  });
}
