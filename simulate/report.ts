/** What is left of a simulated day: `report.json`, and one line for people. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ValueGiven } from '#shared/domain/lot/value.ts';
import type { KillHub } from './arguments.ts';
import type { Spread } from './notes.ts';
import type { PharmacyReport } from './pharmacy-outcome.ts';
import type { SupportReport } from './support-outcome.ts';
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
  /** Exams by specialty. */
  examsBySpecialty: Record<string, number>;
  orders: number;
  reports: number;
  prescriptions: number;
  /** Prescriptions to which more than one doctor added. */
  shared: number;
  /** Visits whose doctors added lines that nobody issued: whoever was to see them last never did. */
  unissued: number;
  /** Grave findings of the checks that a doctor went past with a written reason. */
  overrides: number;
  /** Suspected reactions to medicines. */
  reactions: number;
  dispensings: number;
  /** That were granted and not taken back. */
  savingsBooks: number;
  support: SupportReport;
  /** Where the report of the day, its lists and its files are not what the rows say, the first of them. */
  reportDiffers: string[];
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
  pharmacy: PharmacyReport;
  /** What is on hand of every lot is what its ledger says. */
  stockBalanced: boolean;
  /** What was handed out is worth, in đồng, and the units of lots without a price. */
  medicineValue: ValueGiven;
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
  const { lost, rebuiltEqual, stockBalanced, surprises, converged = true, doubled = 0 } = report;
  const isSame = rebuiltEqual && converged && stockBalanced && wrongFigures(report).length === 0;
  return lost === 0 && doubled === 0 && isSame && surprises.length === 0;
}

const wrongFigures = ({ support, reportDiffers }: Report) => [...support.wrong, ...reportDiffers];

export async function writeReport(folder: string, report: Report): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
}

/** Everything wrong, line by line; empty after a sound day. */
export function complaints(report: Report): string[] {
  return [
    ...(report.lost > 0 ? [`MẤT / LOST: ${report.lost}`] : []),
    ...(report.doubled ? [`HAI LẦN / TWICE: ${report.doubled}`] : []),
    ...(report.stockBalanced ? [] : ['KHO LỆCH SỔ / THE STOCK IS NOT WHAT THE BOOKS SAY']),
    ...wrongFigures(report).map((each) => `SỐ LIỆU LỆCH / DOES NOT ADD UP: ${each}`),
    ...(report.converged === false ? ['CÁC MÁY KHÁC NHAU / THE STATIONS DIFFER'] : []),
    ...(report.apart ?? []).map((each) => `KHÁC / DIFFERS: ${each}`),
    ...report.differences.map((each) => `KHÁC / DIFFERS: ${each}`),
    ...report.surprises.map((each) => `BẤT NGỜ / SURPRISE: ${each}`),
  ];
}

export function summary(report: Report): string {
  const {
    patients,
    visits,
    exams,
    orders,
    reports,
    overrides,
    prescriptions,
    dispensings,
    support,
    events,
    lost,
    rebuiltEqual,
    pharmacy: { ranOut, substituted, replaced, notGiven, signed },
    medicineValue,
  } = report;
  return [
    isSound(report) ? 'Ngày khám trọn vẹn' : 'Ngày khám CÓ VẤN ĐỀ',
    `${patients} người bệnh, ${visits} lượt khám, ${exams} lần khám, ${orders} chỉ định, ${reports} kết quả, ${prescriptions} đơn thuốc (${overrides} lần kê dù có cảnh báo), ${dispensings} lần phát thuốc`,
    `${support.gifts.given} món quà cho ${support.gifts.people} người, ${support.savingsBooks.granted} sổ tiết kiệm (${support.savingsBooks.rejected} không duyệt, ${support.savingsBooks.revoked} thu hồi), ${support.cases.opened} hồ sơ hỗ trợ, ${support.contacted} tin nhắn${wrongFigures(report).length > 0 ? ', SỐ LIỆU LỆCH' : ''}`,
    `${ranOut.length} thuốc hết, ${substituted} lần thay biệt dược, ${replaced} đơn kê lại, ${notGiven} lần không phát, thuốc đã phát ${medicineValue.vnd.toLocaleString('vi-VN')} đồng, kiểm kê ${signed ? `${signed.lots} lô, hai người ký` : 'CHƯA KÝ'}`,
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
