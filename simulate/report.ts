/** What is left of a simulated day: `report.json`, and one line for people. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KillHub } from './arguments.ts';
import type { Spread } from './notes.ts';
import type { WaitMinutes } from './waits.ts';

/** Of a day on several stations. */
export interface NetworkReport {
  stations: number;
  cuts: number;
  /** What of the hub was killed. */
  hubKilled?: KillHub;
  /** Which station was cut off, connected again, killed or made the hub, and when. */
  happened: string[];
  /** Every row of the book is the same on all stations. */
  converged: boolean;
  /** The first of the rows that are not. */
  apart: string[];
  /** Event ids that a journal holds twice, and tickets that two visits have. */
  doubled: number;
  /** From a command's answer until another station had its row, while both were together. */
  seenMs: Spread;
  /** From being connected again, or from the start of another hub, until together with nothing unshared. */
  catchUpMs: Spread;
  disputesByKind: Record<string, number>;
}

export interface Report extends Partial<NetworkReport> {
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
  /** Events acknowledged but not in the journal when it was opened again, or missing at one of several stations. */
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

/** Whether nothing was lost or doubled, journals and screens tell the same story, and nothing surprising happened. */
export function isSound(report: Report): boolean {
  const { lost, rebuiltEqual, surprises, converged = true, doubled = 0 } = report;
  return lost === 0 && doubled === 0 && rebuiltEqual && converged && surprises.length === 0;
}

export async function writeReport(folder: string, report: Report): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
}

/** Everything wrong, line by line; empty after a sound day. */
export function complaints(report: Report): string[] {
  return [
    ...(report.lost > 0 ? [`MẤT / LOST: ${report.lost}`] : []),
    ...(report.doubled ? [`HAI LẦN / TWICE: ${report.doubled}`] : []),
    ...(report.converged === false ? ['CÁC MÁY KHÁC NHAU / THE STATIONS DIFFER'] : []),
    ...(report.apart ?? []).map((each) => `KHÁC / DIFFERS: ${each}`),
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
    ...networkSummary(report),
    `lệnh p95 ${report.commandMs.p95} ms, mở lại ${Math.round(report.openMs)} ms, ${Math.round(report.wallMs / 1000)} giây, ${report.peakRssMb} MB`,
  ].join(' · ');
}

function networkSummary({
  stations,
  cuts,
  hubKilled,
  converged,
  doubled,
  seenMs,
  catchUpMs,
  ...rest
}: Report) {
  if (stations === undefined) return [];
  const lost = [cuts ? `${cuts} lần mất mạng` : '', hubKilled ? 'máy chủ tắt đột ngột' : ''].filter(Boolean);
  return [
    [`${stations} máy ${converged ? 'giống nhau' : 'KHÁC NHAU'}`, ...lost, `trùng ${doubled}`].join(', '),
    `máy khác thấy sau p50 ${seenMs?.p50} p95 ${seenMs?.p95} ms, bắt kịp p50 ${catchUpMs?.p50} p95 ${catchUpMs?.p95} ms`,
    `${rest.disputes} cần đối chiếu`,
  ];
}
