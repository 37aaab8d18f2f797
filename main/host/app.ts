/** The host as one Hono app: one route file per area, and one place where errors become answers. */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { notSavedCode } from '#main/clinic/not-saved-code.ts';
import { DocumentsClosed } from '#main/documents/thread.ts';
import { NotSaved } from '#main/journal/errors.ts';
import { ArchiveNotVerified } from '#main/safekeeping/archive.ts';
import { CopyProblem } from '#main/safekeeping/copy-problem.ts';
import { FolderTrouble } from '#main/safekeeping/place-copy.ts';
import { maximumBodyBytes, maximumDayBytes, type Problem } from '#shared/host-api.ts';
import { HostProblem } from './problem.ts';
import { carryOverRoutes } from './routes/carry-over.ts';
import { certificateRoutes } from './routes/certificates.ts';
import { commandRoutes } from './routes/commands.ts';
import { copyRoutes } from './routes/copies.ts';
import { dayRoutes } from './routes/days.ts';
import { documentRoutes } from './routes/documents.ts';
import { draftRoutes } from './routes/drafts.ts';

import { exportRoutes } from './routes/exports.ts';
import { importRoutes } from './routes/imports.ts';
import { journalTextRoutes } from './routes/journal-text.ts';
import { listRoutes } from './routes/lists.ts';
import { networkRoutes } from './routes/network.ts';
import { printingRoutes } from './routes/printing.ts';
import { reportRoutes } from './routes/report.ts';
import { rowRoutes } from './routes/rows.ts';
import { setUpRoutes } from './routes/set-up.ts';
import { signInRoutes } from './routes/sign-in.ts';
import { staffRoutes } from './routes/staff.ts';
import { screenRoutes } from './screens.ts';
import type { Station } from './station.ts';

/** `rendererDir` holds the built screens. */
export async function createApp(station: Station, rendererDir: string): Promise<Hono> {
  const [forAll, forDays] = [limitedTo(maximumBodyBytes), limitedTo(maximumDayBytes)];
  const api = new Hono()
    .use((context, next) => {
      const { method, path } = context.req;
      return method === 'POST' && path === '/api/days' ? forDays(context, next) : forAll(context, next);
    })
    .use(async (context, next) => {
      await next();
      context.header('cache-control', 'no-store');
    })
    .route('/', dayRoutes(station))
    .route('/', signInRoutes(station))
    .route('/', staffRoutes(station))
    .route('/', setUpRoutes(station))
    .route('/', listRoutes(station))
    .route('/', commandRoutes(station))
    .route('/', importRoutes(station))
    .route('/', rowRoutes(station))
    .route('/', documentRoutes(station))
    .route('/', certificateRoutes(station))
    .route('/', printingRoutes(station))
    .route('/', draftRoutes(station))
    .route('/', journalTextRoutes(station))
    .route('/', networkRoutes(station))
    .route('/', copyRoutes(station))
    .route('/', carryOverRoutes(station))
    .route('/', exportRoutes(station))
    .route('/', reportRoutes(station))
    .notFound(() => answer(new HostProblem('not-found')))
    .all('*', () => answer(new HostProblem('not-found')))
    .onError((error) => answer(asProblem(error)));
  return new Hono().route('/api', api).route('/', await screenRoutes(rendererDir));
}

const limitedTo = (maxSize: number) =>
  bodyLimit({ maxSize, onError: () => answer(new HostProblem('too-large')) });

function asProblem(error: Error): HostProblem {
  if (error instanceof HostProblem) return error;
  if (error instanceof CopyProblem)
    return new HostProblem(error.code, error.part ? { part: error.part } : undefined);
  if (error instanceof FolderTrouble) return new HostProblem(error.code);
  if (error instanceof ArchiveNotVerified) return new HostProblem('archive-not-verified');
  if (error instanceof DocumentsClosed) return new HostProblem('locked');
  if (error instanceof NotSaved) return new HostProblem(notSavedCode(error));
  console.error(error);
  return new HostProblem('internal');
}

function answer(problem: HostProblem): Response {
  const body: Problem = problem.problem;
  return Response.json(body, { status: problem.status, headers: { 'cache-control': 'no-store' } });
}
