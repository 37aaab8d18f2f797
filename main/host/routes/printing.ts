/** Printers of the spooler, and the jobs on their way to them. */
import { Hono } from 'hono';
import type { PrintJob } from '#main/printing/jobs.ts';
import { type Printer, SpoolerError } from '#main/printing/spooler.ts';
import { mayHandleDocument } from '#shared/document-roles.ts';
import type { StaffMember } from '#shared/domain/day/setup.ts';
import type { PrinterInfo, PrintersReply } from '#shared/host-api.ts';
import { printRequestSchema, retrySchema } from '#shared/host-api.ts';
import { printedFact } from '../printed-fact.ts';
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
      const { kind, subject, paper, printer } = await bodyOf(context, printRequestSchema);
      const staff = allowed(context.get('staff'), kind);
      const { jobs, clinic, sealed } = station.day;
      const fact = printedFact(clinic, { kind, subject, paper });
      if (!fact) throw new HostProblem('no-document');
      const chosen =
        printer ?? (await readSettings(sealed)).printers[paper ?? kind] ?? (await defaultPrinter());
      const job = await jobs.print({
        kind,
        subject,
        ...(paper === undefined ? {} : { paper }),
        ...(fact.event === undefined ? {} : { upTo: fact.event }),
        printer: chosen,
        by: staff.name,
        // Everybody can read a spooler's list, so never a name.
        title: fact.ticket,
      });
      return context.json(job);
    })
    .post('/jobs/:id/retry', async (context) => {
      const { printer } = await bodyOf(context, retrySchema);
      const job = known(context.req.param('id'), context.get('staff'));
      return context.json(await station.day.jobs.retry(job.id, printer ? { printer } : {}));
    })
    .post('/jobs/:id/cancel', async (context) => {
      const job = known(context.req.param('id'), context.get('staff'));
      return context.json(await station.day.jobs.cancel(job.id));
    });

  /** A job that this person may touch. Throws `not-found`, `role-may-not`. */
  function known(id: string, staff: StaffMember): PrintJob {
    const job = station.day.jobs.get(id);
    if (!job) throw new HostProblem('not-found');
    allowed(staff, job.kind);
    return job;
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

function allowed(staff: StaffMember, kind: string): StaffMember {
  if (!mayHandleDocument(staff.roles, kind)) throw new HostProblem('role-may-not');
  return staff;
}
