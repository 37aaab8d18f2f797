/** Whether a line gives more than the most there may be, at once or in a day, by itself or with the other lines. */
import { titlesOf } from '../../medicine-facts/facts.ts';
import { searchText } from '../../patient/name.ts';
import { amountIn, type ToldDose, toldDose, unitNames } from './amount-of-dose.ts';
import type { CannotCheck, CheckFinding } from './check-report.ts';
import {
  type Bilingual,
  type CheckedLine,
  type CheckOf,
  checkWith,
  counted,
  inWords,
  keyOf,
  type Subject,
} from './checked-line.ts';
import { type DoseLimit, doseLimits, isOver } from './dose-limits.ts';
import { daySumsOf } from './dose-sum.ts';
import { type DosedBy, dosesOf } from './dosed-by.ts';

/**
 * Over the most is severe, of a line by itself and of a substance over all lines that hold it. Nothing is rounded in
 * anybody's favour.
 */
export const checkDose: CheckOf = (line, subject) => {
  const { entries, undosed } = dosesOf(line, subject);
  if (line.isLocal && entries.length === 0) return checkWith([], { why: 'applied-locally' });
  if (entries.length === 0) return checkWith([], { missing: undosed });
  if (line.dose.trim() === '') return checkWith([], { why: 'not-filled-in', missing: undosed });
  const told = toldDose(line.dose, line.medicine);
  if (!told) return checkWith([], { why: 'dose-not-a-number', about: [line.dose], missing: undosed });

  const results = entries.map((entry) => resultOf(line, told, entry, subject));
  const sums = daySumsOf(line, subject);
  const uncounted = [...new Set(sums.flatMap((sum) => sum.uncounted))];
  const [own] = [
    ...results.flatMap(({ why }) => why ?? []),
    ...(line.timesPerDay === undefined ? (['not-filled-in'] as const) : []),
    ...(sums.some(({ needsWeight }) => needsWeight) ? (['weight-unknown'] as const) : []),
  ];
  const gap =
    own === undefined && uncounted.length > 0
      ? { why: 'other-line-not-counted' as const, about: uncounted }
      : { why: own };
  return checkWith(
    [...results, ...sums].flatMap(({ findings }) => findings),
    {
      ...gap,
      missing: [...undosed, ...results.flatMap((each) => each.missing)],
    },
  );
};

interface Result {
  findings: CheckFinding[];
  why?: CannotCheck;
  missing: string[];
}

/** Of another substance of a combination only the most counts: its usual doses are those of it alone. */
function resultOf(line: CheckedLine, told: ToldDose, entry: DosedBy, { person }: Subject): Result {
  const { isBesides } = entry;
  const of = doseLimits(entry.dosing, person);
  const limits = of.limits.filter(({ isUsual }) => !(isBesides && isUsual));
  const weight = of.needsWeight ? { why: 'weight-unknown' as const } : {};
  if (isBesides && limits.length === 0) return { findings: [], ...weight, missing: [] };
  const perDose = amountIn(told, line.medicine, entry.place, entry.dosing.unit);
  if (typeof perDose === 'string') return { findings: [], why: perDose, missing: [] };
  const findings = limits.flatMap((limit) => {
    const times = limit.per === 'dose' ? 1 : line.timesPerDay;
    if (times === undefined || !isOver(perDose * times, limit)) return [];
    return findingOf(line, entry, limit, { told: told.amount * times, of: told.of, amount: perDose * times });
  });
  return {
    findings: worstOfEach(findings),
    ...weight,
    missing: of.isMissing && !isBesides ? [entry.name] : [],
  };
}

/** Of several limits for the same, the strictest is told. */
function worstOfEach(findings: readonly (CheckFinding & { most: number })[]): CheckFinding[] {
  const strictestLast = findings.toSorted((a, b) => b.most - a.most);
  return [...new Map(strictestLast.map(({ most: _, ...finding }) => [finding.key, finding])).values()];
}

function findingOf(
  line: CheckedLine,
  { name, dosing, titles, allowed }: DosedBy,
  { per, most, basis, isUsual = false, source }: DoseLimit,
  given: { told: number; of: ToldDose['of']; amount: number },
): CheckFinding & { most: number } {
  const [told, amount, limit] = [given.told, given.amount, most].map(inWords);
  const of = counted(given.of, given.told);
  const unit = unitNames[dosing.unit];
  const times = { dose: { vi: 'lần', en: 'dose' }, day: { vi: 'ngày', en: 'day' } }[per];
  const [vi, en] = isUsual ? ['thường tối đa', 'usually at most'] : ['tối đa', 'at most'];
  const label = per === 'day' && allowed && given.amount <= allowed.mostPerDay ? allowed : undefined;
  const gives = label ? labelGives(label.mostPerDay, unit) : { vi: '', en: '' };
  return {
    // With the amount: a reason that was written for one dose is none for a higher one.
    key: keyOf(
      'dose',
      line.medicine.id,
      searchText(name).replaceAll(' ', '-'),
      isUsual ? 'usual' : per,
      amount?.en ?? '',
    ),
    severity: isUsual || label ? 'moderate' : 'severe',
    text: {
      vi: `${name}: ${told?.vi} ${of.vi}/${times.vi} = ${amount?.vi} ${unit.vi}, ${vi} ${limit?.vi} ${unit.vi}/${times.vi} (${basis.vi}).${gives.vi}`,
      en: `${name}: ${told?.en} ${of.en}/${times.en} = ${amount?.en} ${unit.en}, ${en} ${limit?.en} ${unit.en}/${times.en} (${basis.en}).${gives.en}`,
    },
    sources: [...titlesOf({ titles }, source), ...(label ? titlesOf(label, label.source) : [])],
    most,
  };
}

function labelGives(mostPerDay: number, unit: Bilingual): Bilingual {
  const most = inWords(mostPerDay);
  return {
    vi: ` Nhãn của thuốc phối hợp này cho đến ${most.vi} ${unit.vi}/ngày.`,
    en: ` The label of this combination gives up to ${most.en} ${unit.en}/day.`,
  };
}
