/** Which findings stand under which line: what concerns two lines is told in full under the later one. */
import {
  type CheckFinding,
  type CheckReport,
  type LineChecks,
  needsReason,
} from '#shared/domain/prescription/checks/check-report.ts';
import type { Override } from '../prescription-draft.ts';

export interface LineFindings {
  /** The gravest first. */
  told: CheckFinding[];
  /** Told under a later line. */
  elsewhere: (CheckFinding & { line: number })[];
}

const order = ['refused', 'contraindicated', 'severe', 'moderate', 'note'];
const gravity = ({ severity }: CheckFinding) => order.indexOf(severity);

const findingsOf = ({ checks }: LineChecks) => checks.flatMap(({ findings }) => findings);

/** One entry for each line of the report; `line` is an index. */
export function findingsOfLines({ lines }: Pick<CheckReport, 'lines'>): LineFindings[] {
  const lastAt = new Map<string, number>();
  for (const [index, line] of lines.entries()) for (const { key } of findingsOf(line)) lastAt.set(key, index);
  return lines.map((line, index) => {
    const findings = findingsOf(line).toSorted((a, b) => gravity(a) - gravity(b));
    return {
      told: findings.filter(({ key }) => lastAt.get(key) === index),
      elsewhere: findings.flatMap((finding) => {
        const at = lastAt.get(finding.key) ?? index;
        return at === index ? [] : [{ ...finding, line: at }];
      }),
    };
  });
}

export interface Blocked {
  /** Index of the line. */
  line: number;
  finding: CheckFinding;
}

/** The first finding that does not let a line go out: refused, or without the reason it needs. */
export function firstBlocked(
  report: Pick<CheckReport, 'lines'>,
  overrides: readonly Override[],
  isAsked: (medicine: string) => boolean = () => true,
): Blocked | undefined {
  const reasons = new Map(overrides.map(({ key, reason }) => [key, reason.trim()]));
  for (const [line, { told }] of findingsOfLines(report).entries()) {
    if (!isAsked(report.lines[line]?.medicine ?? '')) continue;
    const finding = told.find(
      (each) => each.severity === 'refused' || (needsReason(each) && !reasons.get(each.key)),
    );
    if (finding) return { line, finding };
  }
  return undefined;
}

/** The reasons that go out with the prescription: those that are written, of what is found now. */
export function reasonsFor(
  report: Pick<CheckReport, 'lines'> | undefined,
  overrides: readonly Override[],
): Override[] {
  const found = new Set(report?.lines.flatMap(findingsOf).map(({ key }) => key));
  return overrides
    .map(({ key, reason }) => ({ key, reason: reason.trim() }))
    .filter(({ key, reason }) => reason !== '' && found.has(key));
}
