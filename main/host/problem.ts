/** Answers that are not what was asked for, each with its HTTP status. */
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { z } from 'zod';
import type { Problem, ProblemCode } from '#shared/host-api.ts';

const statusOf: Partial<Record<ProblemCode, ContentfulStatusCode>> = {
  'not-signed-in': 401,
  'wrong-passphrase': 403,
  'wrong-pin': 403,
  'same-pin': 403,
  'pin-to-be-chosen': 403,
  'role-may-not': 403,
  'not-found': 404,
  'no-document': 404,
  locked: 409,
  'already-exists': 409,
  'too-large': 413,
  wait: 429,
  internal: 500,
  'no-spooler': 503,
  'hub-unreachable': 503,
  'hub-not-started': 503,
  'hub-no-program': 503,
  'pairing-code-wrong': 403,
  'day-already-here': 409,
  'day-archived': 409,
  'upload-interrupted': 409,
  'archive-missing': 409,
  'archive-outdated': 409,
  'archive-not-there': 409,
  'day-not-closed': 409,
  'backup-folder-missing': 409,
  'backup-folder-read-only': 409,
  'backup-folder-full': 507,
  'backup-failed': 507,
  'archive-not-verified': 507,
  'not-the-hub': 409,
  'not-saved': 507,
  'not-saved-full': 507,
  'not-saved-read-only': 507,
  'not-saved-damaged': 507,
};

/** Thrown by a route to end it with a problem. */
export class HostProblem extends Error {
  override readonly name = 'HostProblem';
  readonly problem: Problem;

  constructor(error: ProblemCode, params?: Problem['params']) {
    super(error);
    this.problem = params ? { error, params } : { error };
  }

  get status(): ContentfulStatusCode {
    return statusOf[this.problem.error] ?? 400;
  }
}

/** The body of a request, checked. Throws `bad-request`, naming the field. */
export async function bodyOf<Schema extends z.ZodType>(
  context: Context,
  schema: Schema,
): Promise<z.infer<Schema>> {
  let body: unknown;
  try {
    body = JSON.parse(await context.req.text());
  } catch (error) {
    if (error instanceof SyntaxError) throw new HostProblem('bad-request', { field: '' });
    throw error;
  }
  const parsed = schema.safeParse(body);
  if (!parsed.success)
    throw new HostProblem('bad-request', { field: parsed.error.issues[0]?.path.join('.') ?? '' });
  return parsed.data;
}
