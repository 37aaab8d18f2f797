/** Documents, made from the record: the request names the subject and the kind. */
import { Hono } from 'hono';
import { mayHandleDocument } from '#shared/document-roles.ts';
import { isDocumentKind } from '#shared/printing.ts';
import { documentOf } from '../document-of.ts';
import { HostProblem } from '../problem.ts';
import { type SignedInEnv, signedIn } from '../signed-in.ts';
import type { Station } from '../station.ts';

export function documentRoutes(station: Station): Hono<SignedInEnv> {
  return new Hono<SignedInEnv>().get('/documents/:kind/:subject', signedIn(station), async (context) => {
    const { kind, subject } = context.req.param();
    if (!isDocumentKind(kind)) throw new HostProblem('no-document');
    if (!mayHandleDocument(context.get('staff').roles, kind)) throw new HostProblem('role-may-not');
    const copy = Number(context.req.query('copy') ?? 1);
    if (!Number.isInteger(copy) || copy < 1) throw new HostProblem('bad-request', { field: 'copy' });
    const { clinic, certificates } = station.day;
    const pdf = await documentOf({ ...station.parts, certificates }, clinic, {
      kind,
      subject: subject.replace('~', '/'),
      copy,
      event: context.req.query('event'),
      paper: context.req.query('paper'),
      variant: context.req.query('variant'),
    });
    if (!pdf) throw new HostProblem('no-document');
    return context.body(pdf, 200, { 'content-type': 'application/pdf' });
  });
}
