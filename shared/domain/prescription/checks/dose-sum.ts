/** How much of one substance all lines together give in a day. */
import { type Sourced, titlesOf } from '../../medicine-facts/facts.ts';
import type { Dosing } from '../../medicine-facts/medicine-facts.ts';
import { amountIn, toldDose, unitNames } from './amount-of-dose.ts';
import type { CheckFinding } from './check-report.ts';
import { type CheckedLine, inWords, keyOf, type Subject } from './checked-line.ts';
import { type DoseLimit, doseLimits, isOver } from './dose-limits.ts';
import { type DosedBy, dosesOf, isOfRoute } from './dosed-by.ts';

interface DaySum {
  findings: CheckFinding[];
  /** Other lines with the substance whose amount a day cannot be told. */
  uncounted: string[];
  needsWeight: boolean;
}

/** One line's part in it. */
interface Part {
  line: CheckedLine;
  /** In the unit of the doses. */
  perDay: number | undefined;
}

/**
 * For each substance of a line that other lines hold too, given by a way for which the same doses hold. The substance's own
 * maximum counts, that of its combination where it has none. What one line exceeds alone is told there only.
 */
export function daySumsOf(line: CheckedLine, subject: Subject): DaySum[] {
  const isElsewhere = ({ substance }: DosedBy) =>
    subject.lines.some(
      (other) => other !== line && other.ingredients.some((each) => each.substance === substance),
    );
  return dosesOf(line, subject)
    .entries.filter(isElsewhere)
    .flatMap((entry) => daySumOf(line, entry, subject) ?? []);
}

function daySumOf(line: CheckedLine, entry: DosedBy, subject: Subject): DaySum | undefined {
  const { substance } = entry;
  const { dosing, titles } = basisOf(line, entry);
  const parts = partsOf(entry, dosing, subject);
  if (parts.length < 2) return undefined;
  const { limits, needsWeight } = doseLimits(dosing, subject.person);
  const [strictest] = limits.filter(({ per }) => per === 'day').toSorted((a, b) => a.most - b.most);
  if (!strictest) return needsWeight ? { findings: [], uncounted: [], needsWeight } : undefined;
  const known = parts.flatMap(({ perDay, ...part }) => (perDay === undefined ? [] : [{ ...part, perDay }]));
  const total = known.reduce((sum, { perDay }) => sum + perDay, 0);
  const isTold = isOver(total, strictest) && !parts.some((part) => isSevereAlone(part, entry, subject));
  return {
    findings: isTold
      ? [findingOf({ known, total, name: substance.inn, id: substance.id, dosing, titles }, strictest)]
      : [],
    uncounted: parts
      .filter((part) => part.perDay === undefined && part.line !== line)
      .map((part) => labelOf(part.line)),
    needsWeight,
  };
}

const basisOf = (line: CheckedLine, { substance, dosing, titles }: DosedBy) =>
  substance.dosing && isOfRoute(line, substance.dosing)
    ? { dosing: substance.dosing, titles: substance.titles }
    : { dosing, titles };

/** In an order that does not go by the order of lines. */
function partsOf({ substance }: DosedBy, dosing: Dosing, { lines }: Subject): Part[] {
  return lines
    .flatMap((line): Part[] => {
      const place = line.ingredients.findIndex((each) => each.substance === substance);
      if (place < 0 || !isOfRoute(line, dosing)) return [];
      const told = toldDose(line.dose, line.medicine);
      const perDose = told && amountIn(told, line.medicine, place, dosing.unit);
      const isCounted = typeof perDose === 'number' && line.timesPerDay !== undefined;
      return [{ line, perDay: isCounted ? perDose * (line.timesPerDay ?? 0) : undefined }];
    })
    .toSorted(
      (a, b) =>
        (a.line.medicine.id < b.line.medicine.id ? -1 : a.line.medicine.id > b.line.medicine.id ? 1 : 0) ||
        (a.perDay ?? 0) - (b.perDay ?? 0),
    );
}

/** Whether the line's own check says it already. */
function isSevereAlone({ line, perDay }: Part, { substance }: DosedBy, subject: Subject): boolean {
  const own = dosesOf(line, subject).entries.find((each) => each.substance === substance);
  if (!own || perDay === undefined || (own.allowed && perDay <= own.allowed.mostPerDay)) return false;
  return doseLimits(own.dosing, subject.person).limits.some(
    (limit) => limit.per === 'day' && isOver(perDay, limit),
  );
}

const labelOf = ({ name, medicine }: CheckedLine) => `${name} ${medicine.strength}`;

interface Summed {
  known: readonly { line: CheckedLine; perDay: number }[];
  total: number;
  name: string;
  id: string;
  dosing: Dosing;
  titles: Sourced<object>['titles'];
}

function findingOf(
  { known, total, name, id, dosing, titles }: Summed,
  { most, basis, source }: DoseLimit,
): CheckFinding {
  const unit = unitNames[dosing.unit];
  const [all, limit] = [inWords(total), inWords(most)];
  const of = (language: 'vi' | 'en') =>
    known
      .map(({ line, perDay }) => `${labelOf(line)} (${inWords(perDay)[language]} ${unit[language]})`)
      .join('; ');
  return {
    key: keyOf('dose', 'sum', id, all.en, ...known.map(({ line }) => line.medicine.id)),
    severity: 'severe',
    text: {
      vi: `${name} trong ${known.length} dòng – ${of('vi')}: tổng ${all.vi} ${unit.vi}/ngày, tối đa ${limit.vi} ${unit.vi}/ngày (${basis.vi}).`,
      en: `${name} in ${known.length} lines – ${of('en')}: together ${all.en} ${unit.en}/day, at most ${limit.en} ${unit.en}/day (${basis.en}).`,
    },
    sources: titlesOf({ titles }, source),
  };
}
