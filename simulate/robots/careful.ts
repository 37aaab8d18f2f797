/** A doctor who minds what the checks say: what must not be given is left out, or given with a written reason. */

import { usableUnits } from '#shared/domain/lot/usable.ts';
import { checkPrescription } from '#shared/domain/prescription/checks/check-prescription.ts';
import { type CheckFinding, needsReason } from '#shared/domain/prescription/checks/check-report.ts';
import type { PrescriptionForm } from '#shared/domain/prescription/prescription.ts';
import { toCheck } from '#shared/domain/prescription/to-check.ts';
import type { LotRow, PatientRow, VisitRow } from '#shared/rows.ts';
import type { Random } from '../random.ts';
import type { DoctorRoom } from './doctor.ts';

export type Lines = PrescriptionForm['lines'];
export type Override = PrescriptionForm['overrides'][number];

export interface Checking {
  visit: VisitRow;
  patient: PatientRow;
  lots: readonly LotRow[];
  formulary: Parameters<typeof toCheck>[0]['formulary'];
  weightKg?: number | undefined;
}

/** How often a doctor writes a reason rather than choosing another medicine. */
const insists = 0.4;

/** The lines that are left, with a reason for every grave finding that none was written for before. */
export function minded(
  { station, clinical, random }: DoctorRoom,
  { visit, patient, lots, formulary, weightKg }: Checking,
  wanted: { lines: Lines; overrides: readonly Override[] },
): { lines: Lines; overrides: Override[] } {
  const onHand = (medicine: string) =>
    usableUnits(
      lots.filter((lot) => lot.medicine === medicine),
      station.today,
    );
  let { lines } = wanted;
  const overrides = new Map(wanted.overrides.map((each) => [each.key, each]));
  for (;;) {
    const about = { visit, person: patient.person, health: patient.health, date: station.today };
    const report = checkPrescription(
      toCheck({ ...about, lines, formulary, onHand, ...(weightKg === undefined ? {} : { weightKg }) }),
      clinical.facts,
    );
    const grave = report.lines.flatMap(({ medicine, checks }) =>
      checks.flatMap(({ findings }) =>
        findings
          .filter((finding) => finding.severity === 'refused' || needsReason(finding))
          .filter(({ key, severity }) => severity === 'refused' || !overrides.has(key))
          .map((finding) => ({ medicine, finding })),
      ),
    );
    const [first] = grave;
    if (!first) return { lines, overrides: usedOf(report.lines, overrides) };
    const reason = reasonFor(first.finding, random);
    if (reason === undefined) lines = lines.filter(({ medicine }) => medicine !== first.medicine);
    else overrides.set(first.finding.key, { key: first.finding.key, reason });
  }
}

/** Nothing when the medicine is rather left out. */
function reasonFor({ severity }: CheckFinding, random: Random): string | undefined {
  if (severity === 'refused' || !random.chance(insists)) return undefined;
  return random.pick([
    'Đã dùng nhiều lần, không có phản ứng; theo dõi tại trạm y tế xã.',
    'Không có thuốc khác thay thế; dùng liều thấp, dặn dấu hiệu phải ngừng thuốc.',
    'Lợi ích lớn hơn nguy cơ; hẹn khám lại sau một tuần.',
  ]);
}

/** Reasons for what is still found. */
function usedOf(
  lines: ReturnType<typeof checkPrescription>['lines'],
  overrides: ReadonlyMap<string, Override>,
): Override[] {
  const keys = lines.flatMap(({ checks }) =>
    checks.flatMap(({ findings }) => findings.map(({ key }) => key)),
  );
  return [...new Set(keys)].flatMap((key) => overrides.get(key) ?? []);
}
