/** Prescriptions as papers: which count now, and what is asked of a printer for each. */
import type { Clinic } from '#main/clinic/clinic.ts';
import type { PrintJobs, PrintRequest } from '#main/printing/jobs.ts';
import { currentPrescription } from '#shared/domain/prescription/issued.ts';
import type { PrescriptionsToPrint, WhichPrescriptions } from '#shared/printing.ts';

/** The fact that a paper of the prescription of a visit that counts now tells of, and when that was issued. */
export interface PrescriptionPaper extends Required<Pick<PrintRequest, 'subject' | 'upTo' | 'title'>> {
  kind: 'prescription';
  issuedAt: string;
}

/** Nothing when none was issued. */
export function prescriptionPaper(
  { book }: Pick<Clinic, 'book'>,
  visitId: string,
): PrescriptionPaper | undefined {
  const visit = book.rows.visit(visitId);
  const issued = visit && currentPrescription(visit);
  return (
    issued && {
      kind: 'prescription',
      subject: `visit/${visitId}`,
      upTo: issued.id,
      // Everybody can read a spooler's list, so never a name.
      title: issued.ticket,
      issuedAt: issued.at,
    }
  );
}

/** Whether a print is of a prescription that was replaced since it was asked for. */
export function isReplacedPrescription(
  clinic: Pick<Clinic, 'book'>,
  { kind, subject, upTo }: Pick<PrintRequest, 'kind' | 'subject' | 'upTo'>,
): boolean {
  if (kind !== 'prescription' || upTo === undefined) return false;
  return prescriptionPaper(clinic, subject.replace(/^visit\//, ''))?.upTo !== upTo;
}

/**
 * Prescriptions that count now and of which this station has printed no paper and has none on its way, the oldest first:
 * those whose medicine is still to be handed out, or all.
 */
export function prescriptionsToPrint(
  clinic: Pick<Clinic, 'book'>,
  jobs: Pick<PrintJobs, 'covers'>,
  which: WhichPrescriptions,
): PrescriptionPaper[] {
  const { visits } = clinic.book.readers;
  const papers: PrescriptionPaper[] = [];
  for (const id of visits.ids()) {
    const summary = visits.row(id);
    if (!summary?.prescribed) continue;
    if (which === 'waiting' && summary.pharmacy !== 'waiting' && summary.pharmacy !== 'partly') continue;
    const paper = prescriptionPaper(clinic, id);
    if (paper && !jobs.covers(paper)) papers.push(paper);
  }
  return papers.toSorted((a, b) => (a.issuedAt < b.issuedAt ? -1 : 1));
}

export const countToPrint = (
  clinic: Pick<Clinic, 'book'>,
  jobs: Pick<PrintJobs, 'covers'>,
): PrescriptionsToPrint => ({
  waiting: prescriptionsToPrint(clinic, jobs, 'waiting').length,
  all: prescriptionsToPrint(clinic, jobs, 'all').length,
});
