/** Which courses of a medicine may be offered to a person: none that the checks would then stop. */
import type { Medicine } from '../../medicine/medicine.ts';
import type { MedicineFacts } from '../../medicine-facts/facts.ts';
import type { Course } from '../quantity.ts';
import type { ToCheck } from './check-input.ts';
import { needsReason } from './check-report.ts';
import { type CheckedLine, subjectOf } from './checked-line.ts';
import { checkDays } from './days.ts';
import { checkDose } from './dose.ts';

/**
 * The courses that go out beside the other lines without a written reason, as far as dose and days decide. What is wrong
 * with the medicine itself, whatever its dose, is said under its line.
 */
export function withinLimits<C extends Course>(
  courses: readonly C[],
  medicine: Medicine,
  others: ToCheck,
  facts: MedicineFacts,
): C[] {
  const lines = courses.map(({ dose, timesPerDay, days }) => ({
    medicine,
    dose,
    timesPerDay,
    days,
    quantity: undefined,
    onHand: 0,
  }));
  const subject = subjectOf({ ...others, lines: [...others.lines, ...lines] }, facts);
  const [beside, offered] = [
    subject.lines.slice(0, others.lines.length),
    subject.lines.slice(others.lines.length),
  ];
  const isStopped = (line: CheckedLine) =>
    [checkDose, checkDays]
      .flatMap((check) => check(line, { ...subject, lines: [...beside, line] }).findings)
      .some((finding) => finding.severity === 'refused' || needsReason(finding));
  return courses.filter((_, at) => {
    const line = offered[at];
    return line !== undefined && !isStopped(line);
  });
}
