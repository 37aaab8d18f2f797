/** The most that somebody may have of a substance at once and in a day, by age and weight. */
import type { Dosing } from '../../medicine-facts/medicine-facts.ts';
import { mayBeAged } from '../../triage/age-range.ts';
import type { PersonToCheck } from './check-input.ts';
import { type Bilingual, inWords } from './checked-line.ts';

export interface DoseLimit {
  per: 'dose' | 'day';
  /** In the entry's unit. */
  most: number;
  /** Whom it is for, and how it was counted: `trẻ em: 60 mg/kg/ngày × 10 kg`. */
  basis: Bilingual;
  /** A usual dose of this age and weight, not a limit. */
  isUsual?: boolean;
  source: readonly string[];
}

export interface DoseLimits {
  limits: DoseLimit[];
  /** The tables have no doses for one of the ages the person may have. */
  isMissing: boolean;
  needsWeight: boolean;
}

/** Whether an amount is more than the most; a hair more is what is left of dividing. */
export const isOver = (amount: number, { most }: Pick<DoseLimit, 'most'>): boolean =>
  amount > most * (1 + 1e-9);

/** Where the tables say nothing else, doses of adults begin at 18 years. */
export const adultFrom = ({ adultFromMonths = 18 * 12 }: Dosing) => adultFromMonths;

/** Who may be either child or adult has the limits of both. */
export function doseLimits(dosing: Dosing, person: PersonToCheck): DoseLimits {
  const from = adultFrom(dosing);
  const parts = [
    ...(mayBeAged(person.age, { from }) ? [adultLimits(dosing, person)] : []),
    ...(mayBeAged(person.age, { below: from }) ? [childLimits(dosing, person)] : []),
  ];
  return {
    limits: parts.flatMap(({ limits }) => limits),
    isMissing: parts.some(({ isMissing }) => isMissing),
    needsWeight: parts.some(({ needsWeight }) => needsWeight),
  };
}

const adults = { vi: 'người lớn', en: 'adults' };
const children = { vi: 'trẻ em', en: 'children' };

function adultLimits({ adult, unit }: Dosing, { age, weightKg }: PersonToCheck): DoseLimits {
  if (!adult) return { limits: [], isMissing: true, needsWeight: false };
  const { mostPerDose, mostPerDay, elderly, light, source } = adult;
  const limits = most(adults, source, mostPerDose, mostPerDay);
  if (elderly && mayBeAged(age, { from: elderly.fromYears * 12 }))
    limits.push({
      per: 'day',
      most: elderly.mostPerDay,
      basis: { vi: `người từ ${elderly.fromYears} tuổi`, en: `people from ${elderly.fromYears} years` },
      source: elderly.source,
    });
  if (light && weightKg !== undefined && weightKg < light.belowKg) {
    const who = { vi: `người lớn dưới ${light.belowKg} kg`, en: `adults under ${light.belowKg} kg` };
    limits.push(...byKg(who, 'day', unit, light.mostPerKgPerDay, weightKg, light.source));
  }
  const needsWeight = light !== undefined && weightKg === undefined;
  return { limits, isMissing: limits.length === 0, needsWeight };
}

function childLimits({ child, unit }: Dosing, { age, weightKg }: PersonToCheck): DoseLimits {
  if (!child) return { limits: [], isMissing: true, needsWeight: false };
  const { usual, mostPerKgPerDose, mostPerKgPerDay, mostPerDose, mostPerDay, source } = child;
  const ofAge = usual.filter(({ ageMonths: { from = 0, below = Number.POSITIVE_INFINITY } = {} }) =>
    mayBeAged(age, { from, below }),
  );
  const fixed = ofAge.flatMap((each) => ('dose' in each ? each : []));
  const isByKg = mostPerKgPerDose !== undefined || mostPerKgPerDay !== undefined;
  const limits = most(children, source, mostPerDose, mostPerDay);
  if (weightKg !== undefined)
    limits.push(
      ...byKg(children, 'dose', unit, mostPerKgPerDose, weightKg, source),
      ...byKg(children, 'day', unit, mostPerKgPerDay, weightKg, source),
    );
  // Fixed doses by age or weight are all the table has: what is above the highest of them is said.
  if (!isByKg && fixed.length > 0 && fixed.length === ofAge.length) {
    const fitting = fixed.filter(
      ({ weightKg: { from = 0, below = Number.POSITIVE_INFINITY } = {} }) =>
        weightKg === undefined || (weightKg >= from && weightKg < below),
    );
    const highest = fitting.toSorted((a, b) => b.dose - a.dose)[0];
    const usually = {
      vi: 'liều thường dùng ở tuổi và cân nặng này',
      en: 'the usual dose at this age and weight',
    };
    if (highest)
      limits.push({ per: 'dose', most: highest.dose, basis: usually, isUsual: true, source: highest.source });
  }
  // Doses by weight without a maximum by weight: what is above the highest usual one is said.
  const weighed = ofAge.flatMap((each) => ('perKg' in each ? each : []));
  const heaviest = weighed.toSorted((a, b) => b.perKg.to - a.perKg.to)[0];
  if (!isByKg && heaviest && weightKg !== undefined)
    limits.push(
      ...byKg(children, 'dose', unit, heaviest.perKg.to, weightKg, heaviest.source).map((limit) => ({
        ...limit,
        isUsual: true,
      })),
    );
  const isMissing = (usual.length > 0 && ofAge.length === 0) || (limits.length === 0 && !isByKg);
  const needsWeight = isByKg || weighed.length > 0 || fixed.some((each) => each.weightKg !== undefined);
  return { limits, isMissing, needsWeight: needsWeight && weightKg === undefined };
}

function most(
  basis: Bilingual,
  source: readonly string[],
  perDose: number | undefined,
  perDay: number | undefined,
): DoseLimit[] {
  return [
    ...(perDose === undefined ? [] : [{ per: 'dose' as const, most: perDose, basis, source }]),
    ...(perDay === undefined ? [] : [{ per: 'day' as const, most: perDay, basis, source }]),
  ];
}

function byKg(
  who: Bilingual,
  per: 'dose' | 'day',
  unit: Dosing['unit'],
  perKg: number | undefined,
  weightKg: number,
  source: readonly string[],
): DoseLimit[] {
  if (perKg === undefined) return [];
  const [each, weight] = [inWords(perKg), inWords(weightKg)];
  const times = { dose: { vi: 'lần', en: 'dose' }, day: { vi: 'ngày', en: 'day' } }[per];
  return [
    {
      per,
      most: perKg * weightKg,
      basis: {
        vi: `${who.vi}: ${each.vi} ${unit}/kg/${times.vi} × ${weight.vi} kg`,
        en: `${who.en}: ${each.en} ${unit}/kg/${times.en} × ${weight.en} kg`,
      },
      source,
    },
  ];
}
