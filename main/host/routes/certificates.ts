/** Whether a certificate that somebody brings is genuine. */
import { Hono } from 'hono';
import { mayHandleDocument } from '#shared/document-roles.ts';
import { checkCertificateSchema } from '#shared/host-api.ts';
import { bodyOf, HostProblem } from '../problem.ts';
import { type SignedInEnv, signedIn } from '../signed-in.ts';
import type { Station } from '../station.ts';

export function certificateRoutes(station: Station): Hono<SignedInEnv> {
  return new Hono<SignedInEnv>().post('/certificates/check', signedIn(station), async (context) => {
    if (!mayHandleDocument(context.get('staff').roles, 'savings-book-certificate'))
      throw new HostProblem('role-may-not');
    const { code } = await bodyOf(context, checkCertificateSchema);
    return context.json(station.day.certificates.check(code));
  });
}
