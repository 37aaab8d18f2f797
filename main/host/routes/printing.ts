/** Printers of the spooler, and the jobs on their way to them. */
import { Hono } from 'hono';
import { v7 as uuidv7 } from 'uuid';
import type { PrintJob } from '#main/printing/jobs.ts';
import { type Printer, SpoolerError } from '#main/printing/spooler.ts';
import { mayHandleDocument } from '#shared/document-roles.ts';
import type { StaffMember } from '#shared/domain/day/setup.ts';
import type { PrinterInfo, PrintersReply } from '#shared/printing.ts';
import {
  automaticPrintingSchema,
  cancelManySchema,
  printPrescriptionsSchema,
  printRequestSchema,
  retryManySchema,
  retrySchema,
} from '#shared/printing.ts';
import { chosenPrinter } from '../chosen-printer.ts';
import { countToPrint, prescriptionsToPrint } from '../prescription-prints.ts';
import { printedFact } from '../printed-fact.ts';
import { bodyOf, HostProblem } from '../problem.ts';
import { type SignedInEnv, signedIn } from '../signed-in.ts';
import type { Station } from '../station.ts';

export function printingRoutes(station: Station): Hono<SignedInEnv> {
  const { spooler } = station.parts;
  return new Hono<SignedInEnv>()
    .use('/printers', signedIn(station))
    .use('/jobs/*', signedIn(station))
    .use('/jobs', signedIn(station))
    .use('/automatic-printing', signedIn(station))
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
      const { kind, subject, event, paper, variant, printer } = await bodyOf(context, printRequestSchema);
      const staff = allowed(context.get('staff'), kind);
      const { jobs, clinic, sealed } = station.day;
      const fact = printedFact(clinic, { kind, subject, event, paper, variant });
      if (!fact) throw new HostProblem('no-document');
      const chosen = printer ?? (await chosenPrinter(spooler, sealed, paper ?? kind));
      const job = await jobs.print({
        kind,
        subject,
        ...(paper === undefined ? {} : { paper }),
        ...(fact.event === undefined ? {} : { upTo: fact.event }),
        ...(fact.variant === undefined ? {} : { variant: fact.variant }),
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
    })
    .post('/jobs/:id/came-out', async (context) => {
      const job = known(context.req.param('id'), context.get('staff'));
      return context.json(await station.day.jobs.cameOut(job.id));
    })
    .post('/jobs/cancel', async (context) => {
      const { jobs } = await bodyOf(context, cancelManySchema);
      const all = jobs.map((id) => known(id, context.get('staff')));
      return context.json(await Promise.all(all.map(({ id }) => station.day.jobs.cancel(id))));
    })
    .post('/jobs/retry', async (context) => {
      const { jobs, printer } = await bodyOf(context, retryManySchema);
      const all = jobs.map((id) => known(id, context.get('staff')));
      const to = printer === undefined ? {} : { printer };
      return context.json(await Promise.all(all.map(({ id }) => station.day.jobs.retry(id, to))));
    })
    .get('/jobs/prescriptions', (context) => {
      allowed(context.get('staff'), 'prescription');
      return context.json(countToPrint(station.day.clinic, station.day.jobs));
    })
    .post('/jobs/prescriptions', async (context) => {
      const { which } = await bodyOf(context, printPrescriptionsSchema);
      const by = allowed(context.get('staff'), 'prescription').name;
      const { clinic, jobs, sealed } = station.day;
      const printer = await chosenPrinter(spooler, sealed, 'prescription');
      const batch = uuidv7();
      const papers = prescriptionsToPrint(clinic, jobs, which);
      return context.json(
        await jobs.printAll(papers.map(({ issuedAt: _, ...paper }) => ({ ...paper, by, printer, batch }))),
      );
    })
    .put('/automatic-printing', async (context) => {
      const { on } = await bodyOf(context, automaticPrintingSchema);
      const { name } = allowed(context.get('staff'), 'prescription');
      return context.json(await station.changeableDay.automaticPrinting.turn(on, name));
    });

  /** A job that this person may touch. Throws `not-found`, `role-may-not`. */
  function known(id: string, staff: StaffMember): PrintJob {
    const job = station.day.jobs.get(id);
    if (!job) throw new HostProblem('not-found');
    allowed(staff, job.kind);
    return job;
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
