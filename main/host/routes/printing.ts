/** Printers of the spooler, and the jobs on their way to them. */
import { Hono } from 'hono';
import { type Printer, SpoolerError } from '#main/printing/spooler.ts';
import type { PrinterInfo, PrintersReply } from '#shared/host-api.ts';
import { printRequestSchema, retrySchema } from '#shared/host-api.ts';
import { bodyOf, HostProblem } from '../problem.ts';
import { readSettings } from '../settings.ts';
import { type SignedInEnv, signedIn } from '../signed-in.ts';
import type { Station } from '../station.ts';

export function printingRoutes(station: Station): Hono<SignedInEnv> {
  const { spooler } = station.parts;
  return new Hono<SignedInEnv>()
    .use('/printers', signedIn(station))
    .use('/jobs/*', signedIn(station))
    .use('/jobs', signedIn(station))
    .get('/printers', async (context) => {
      try {
        const reply: PrintersReply = { printers: (await spooler.printers()).map(printerInfo) };
        return context.json(reply);
      } catch (error) {
        if (!(error instanceof SpoolerError)) throw error;
        const reply: PrintersReply = { printers: [], problem: 'no-spooler' };
        return context.json(reply);
      }
    })
    .post('/jobs', async (context) => {
      const { kind, subject, printer } = await bodyOf(context, printRequestSchema);
      const { jobs, clinic, sealed } = station.day;
      const state = clinic.book.stateOf(subject);
      const earlier = jobs.list().filter((job) => job.kind === kind && job.subject === subject);
      const chosen = printer ?? (await readSettings(sealed)).printers[kind] ?? (await defaultPrinter());
      if (!state) throw new HostProblem('no-document');
      const job = await jobs.print({
        kind,
        subject,
        printer: chosen,
        by: context.get('staff').name,
        copy: earlier.length + 1,
        title: ticketOf(state),
      });
      return context.json(job);
    })
    .post('/jobs/:id/retry', async (context) => {
      const { printer } = await bodyOf(context, retrySchema);
      return context.json(
        await station.day.jobs.retry(known(context.req.param('id')), printer ? { printer } : {}),
      );
    })
    .post('/jobs/:id/cancel', async (context) =>
      context.json(await station.day.jobs.cancel(known(context.req.param('id')))),
    );

  function known(id: string): string {
    if (!station.day.jobs.list().some((job) => job.id === id)) throw new HostProblem('not-found');
    return id;
  }

  /** The spooler's default; a name nobody has when there is none, so that the job fails in view and can be retried. */
  async function defaultPrinter(): Promise<string> {
    try {
      const printers = await spooler.printers();
      return (printers.find((each) => each.isDefault) ?? printers[0])?.name ?? '';
    } catch (error) {
      if (error instanceof SpoolerError) return '';
      throw error;
    }
  }
}

function printerInfo({
  name,
  description,
  isDefault,
  state,
  acceptingJobs,
  reasons,
  message,
}: Printer): PrinterInfo {
  const words = message ?? reasons.join(', ');
  return { name, description, isDefault, state, acceptingJobs, ...(words ? { message: words } : {}) };
}

/** The ticket of a visit or of a grant's visit: everybody can read a spooler's list, so never a name. */
function ticketOf(state: unknown): string {
  if (typeof state !== 'object' || state === null) return '';
  if ('opened' in state && isTicketed(state.opened)) return state.opened.ticket;
  if ('grants' in state && Array.isArray(state.grants) && isTicketed(state.grants[0]))
    return state.grants[0].ticket;
  return '';
}

function isTicketed(value: unknown): value is { ticket: string } {
  return typeof value === 'object' && value !== null && 'ticket' in value && typeof value.ticket === 'string';
}
