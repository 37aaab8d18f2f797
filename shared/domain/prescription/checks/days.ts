/** Whether a course runs longer than the law allows, or than such courses do. */
import { titlesOf } from '../../medicine-facts/facts.ts';
import { mayBeAged } from '../../triage/age-range.ts';
import type { CheckFinding } from './check-report.ts';
import { type CheckedLine, type CheckOf, checkWith, keyOf, type Subject } from './checked-line.ts';
import { adultFrom } from './dose-limits.ts';
import { type DosedBy, dosesOf } from './dosed-by.ts';

/** Over the legal limit (Thông tư 26/2025/TT-BYT) is refused. Longer than every usual course of the person's age: a note. */
export const checkDays: CheckOf = (line, subject) => {
  const { days, medicine, name } = line;
  if (days === undefined) return checkWith([], { why: 'not-filled-in' });
  const { maximumDays } = subject;
  const tooLong: CheckFinding[] =
    days > maximumDays
      ? [
          {
            key: keyOf('days', medicine.id),
            severity: 'refused',
            text: {
              vi: `${name}: ${days} ngày, đơn thường không quá ${maximumDays} ngày.`,
              en: `${name}: ${days} days, an ordinary prescription runs at most ${maximumDays} days.`,
            },
            sources: ['Thông tư 26/2025/TT-BYT'],
          },
        ]
      : [];
  const usual = dosesOf(line, subject)
    .entries.filter(({ isBesides }) => !isBesides)
    .flatMap((entry) => longerThanUsual(line, days, entry, subject) ?? []);
  return checkWith([...tooLong, ...usual]);
};

function longerThanUsual(
  line: CheckedLine,
  days: number,
  { name, dosing, titles }: DosedBy,
  { person }: Subject,
): CheckFinding | undefined {
  const from = adultFrom(dosing);
  const courses = [
    ...(mayBeAged(person.age, { from }) ? (dosing.adult?.usual ?? []) : []),
    ...(mayBeAged(person.age, { below: from }) ? (dosing.child?.usual ?? []) : []),
  ];
  // Some are taken for as long as needed: then none is too long.
  const lengths = courses.map((course) => course.days ?? Number.POSITIVE_INFINITY);
  const longest = Math.max(...lengths);
  if (lengths.length === 0 || days <= longest) return undefined;
  const source = courses.find((course) => course.days === longest)?.source ?? [];
  return {
    key: keyOf('days', line.medicine.id, 'usual'),
    severity: 'note',
    text: {
      vi: `${name}: ${days} ngày, thường chỉ dùng ${longest} ngày.`,
      en: `${name}: ${days} days, usually taken for ${longest === 1 ? 'one day' : `${longest} days`} only.`,
    },
    sources: titlesOf({ titles }, source),
  };
}
