/** Files that leave the station: for the hospital, for whoever sends prescriptions or messages on, and the report. */
import { z } from 'zod';
import { mostInOneList } from './domain/care/contacts.ts';
import { longestTemplate } from './domain/care/message.ts';
import { careReasons } from './domain/care/reason.ts';
import { mostInOneFile } from './domain/outbox/outbox.ts';
import type { DayReport } from './domain/report/day-report.ts';
import { reportTableIds } from './domain/report/report-table.ts';

/** What the file for the hospital is encrypted with: long enough not to be guessed, and told by another way. */
export const exportPasswordSchema = z.object({ password: z.string().min(10, 'password-short').max(100) });

/** In which form prescriptions are handed to whoever sends them on. */
export const prescriptionFormats = ['json', 'xml'] as const;
export type PrescriptionFormat = (typeof prescriptionFormats)[number];

export const exportPrescriptionsSchema = exportPasswordSchema.extend({
  format: z.enum(prescriptionFormats),
  /** Of the prescriptions that go into the file, so that what is said to be handed over is what was in it. */
  codes: z.array(z.string().max(20)).min(1).max(mostInOneFile),
});
export type ExportPrescriptions = z.infer<typeof exportPrescriptionsSchema>;

/** The report of the day as it is now. */
export type ReportReply = DayReport;

export const exportReportSchema = z.object({
  /** Left out: all of them. */
  table: z.enum(reportTableIds).optional(),
  /** A row for each person behind each figure, encrypted under a password; only for a coordinator. Left out: numbers alone. */
  people: exportPasswordSchema.optional(),
});
export type ExportReport = z.infer<typeof exportReportSchema>;

/** Messages for those of these visits whose people may be written to for this reason. */
export const exportMessagesSchema = z.object({
  reason: z.enum(careReasons),
  template: z.string().trim().min(1).max(longestTemplate),
  /** Without the marks of Vietnamese. */
  plain: z.boolean(),
  visits: z.array(z.string().max(60)).min(1).max(mostInOneList),
});
export type ExportMessages = z.infer<typeof exportMessagesSchema>;

export interface MessagesReply {
  /** The file: it may hold fewer than were asked for. */
  csv: string;
  /** ISO instant at which it was made. */
  at: string;
  /** The visits of those who are in it. */
  visits: string[];
}
