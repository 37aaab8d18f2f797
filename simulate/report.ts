/** What is left of a simulated day: `report.json`, and one line for people. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Spread } from './notes.ts';
import type { WaitMinutes } from './waits.ts';

export interface Report {
  seed: number;
  day: string;
  patients: number;
  visits: number;
  events: number;
  exams: number;
  prescriptions: number;
  dispensings: number;
  savingsBooks: number;
  /** Triage records, and the red flags they raised. */
  triaged: number;
  redFlags: number;
  noShows: number;
  holds: number;
  transfers: number;
  turnedAway: number;
  /** Visits whose number was first written on paper. */
  onPaper: number;
  /** From arrival to the first call. */
  waitMinutes: WaitMinutes;
  documents: number;
  disputes: number;
  /** Commands refused, all of them on purpose. */
  refusals: number;
  refusalsByCode: Record<string, number>;
  /** Commands sent twice. */
  repeated: number;
  /** Events acknowledged but not in the journal when it was opened again. */
  lost: number;
  rebuiltEqual: boolean;
  /** Table, id and fields of the rows that are not equal, the first of them. */
  differences: string[];
  /** What the robots did not expect: a refusal of what should pass, or the other way round. */
  surprises: string[];
  commandMs: Spread;
  /** Unlocking until all rows are in a fresh mirror. */
  openMs: number;
  wallMs: number;
  peakRssMb: number;
}

/** Whether nothing was lost, the journal tells the same story as the screens, and nothing surprising happened. */
export function isSound(report: Report): boolean {
  return report.lost === 0 && report.rebuiltEqual && report.surprises.length === 0;
}

export async function writeReport(folder: string, report: Report): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
}

/** Everything wrong, line by line; empty after a sound day. */
export function complaints(report: Report): string[] {
  return [
    ...(report.lost > 0 ? [`MẤT / LOST: ${report.lost}`] : []),
    ...report.differences.map((each) => `KHÁC / DIFFERS: ${each}`),
    ...report.surprises.map((each) => `BẤT NGỜ / SURPRISE: ${each}`),
  ];
}

export function summary(report: Report): string {
  const { patients, visits, prescriptions, dispensings, savingsBooks, events, lost, rebuiltEqual } = report;
  return [
    isSound(report) ? 'Ngày khám trọn vẹn' : 'Ngày khám CÓ VẤN ĐỀ',
    `${patients} người bệnh, ${visits} lượt khám, ${prescriptions} đơn thuốc, ${dispensings} lần phát thuốc, ${savingsBooks} sổ tiết kiệm`,
    `${events} sự kiện, mất ${lost}, dựng lại ${rebuiltEqual ? 'giống' : 'KHÁC'}`,
    `lệnh p95 ${report.commandMs.p95} ms, mở lại ${Math.round(report.openMs)} ms, ${Math.round(report.wallMs / 1000)} giây, ${report.peakRssMb} MB`,
  ].join(' · ');
}
