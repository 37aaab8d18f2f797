/** Kinds of papers, and what is asked of the spooler. */
import { z } from 'zod';
import { documentVariants } from './documents/document-variant.ts';

export const documentKinds = [
  'ticket',
  'prescription',
  'report',
  'exam',
  'savings-book-certificate',
  'savings-book-register',
  'paper-forms',
  'campaign-plan',
  'crib-sheets',
  'room-posters',
  'day-report',
  'medicine-label',
  'stock-count',
  'gift-count',
  'lot-recipients',
  'signature-list',
  'referral-letter',
  'open-cases',
  'test-page',
] as const;
export type DocumentKind = (typeof documentKinds)[number];
/** Kinds with a printer of their own: a test page goes to the printer of the kind whose paper it tries. */
export const kindsWithPrinter = documentKinds.filter((kind) => kind !== 'test-page');

export const printRequestSchema = z.object({
  kind: z.enum(documentKinds),
  subject: z.string().max(120),
  /** The event whose fact is printed, where a subject has several; left out: the one that counts now. */
  event: z.string().max(60).optional(),
  /** Of a test page: the kind whose paper and printer it tries; left out: A4. */
  paper: z.enum(documentKinds).optional(),
  /** Of labels: how they tell it, left out as it is usual for the person; of lists for signatures: what was received. */
  variant: z.enum(documentVariants).optional(),
  /** Left out: the station's printer for this kind, else the spooler's default. */
  printer: z.string().max(200).optional(),
});
export const retrySchema = z.object({ printer: z.string().max(200).optional() });

/** At most as many as are remembered, and are not over. */
export const cancelManySchema = z.object({ jobs: z.array(z.string().max(60)).min(1).max(2_000) });

export const retryManySchema = cancelManySchema.extend(retrySchema.shape);

/** Of the prescriptions that have no paper from this station: whose medicine is still to be handed out, or all. */
export const whichPrescriptions = ['waiting', 'all'] as const;
export type WhichPrescriptions = (typeof whichPrescriptions)[number];
/** How many there are. */
export type PrescriptionsToPrint = Record<WhichPrescriptions, number>;
export const printPrescriptionsSchema = z.object({ which: z.enum(whichPrescriptions) });

/** The batch of papers that nobody asked for one by one. */
export const automaticBatch = 'automatic';
export const automaticPrintingSchema = z.object({ on: z.boolean() });

export interface PrinterInfo {
  name: string;
  description: string;
  isDefault: boolean;
  state: 'idle' | 'printing' | 'stopped';
  acceptingJobs: boolean;
  /** The spooler's own words. */
  message?: string;
}
export interface PrintersReply {
  printers: PrinterInfo[];
  problem?: 'no-spooler';
}

export function isDocumentKind(text: string): text is DocumentKind {
  return documentKinds.some((kind) => kind === text);
}

/** Where a document of a subject is found. */
export function documentPath(kind: DocumentKind, subject: string, copy = 1): string {
  return `/api/documents/${kind}/${subject.replace('/', '~')}?copy=${copy}`;
}
