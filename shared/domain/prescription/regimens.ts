/**
 * Usual regimens of a medicine for one person, in what its form can give: tablets, sachets, millilitres, puffs. Amounts
 * come from the tables of medicine facts, each with its source; what the form cannot give is not offered.
 */
import { contentOf, isTablet, mayBeHalved } from '../medicine/content.ts';
import type { Medicine } from '../medicine/medicine.ts';
import type { Dosing } from '../medicine-facts/medicine-facts.ts';
import type { AgeRange } from '../triage/age-range.ts';
import type { PrescriptionLine } from './issued.ts';

type AdultRegimen = NonNullable<Dosing['adult']>['usual'][number];
type ChildDosing = NonNullable<Dosing['child']>;
type ChildRegimen = ChildDosing['usual'][number];
type ByWeight = Extract<ChildRegimen, { perKg: unknown }>;
type Bilingual = NonNullable<AdultRegimen['for']>;

/** The doses that hold for a medicine. */
export interface MedicineDosing {
  dosing: Dosing;
  /** Which of the medicine's INNs they speak of. */
  ingredient: number;
}

export interface DosedPerson {
  age: AgeRange;
  weightKg: number | undefined;
}

/** How a dose by weight came about; amounts in `unit`. */
export interface Arithmetic {
  unit: Dosing['unit'];
  perKg: { from: number; to: number };
  weightKg: number;
  /** What the weight asks for, below every maximum. */
  from: number;
  to: number;
  /** A maximum is less than the weight asks for. */
  capped: boolean;
  /** What the dose holds. */
  gives: number;
}

export interface Regimen extends Pick<PrescriptionLine, 'dose' | 'timesPerDay' | 'when'> {
  /** Left to the doctor where the table does not say. */
  days?: number;
  for?: Bilingual;
  arithmetic?: Arithmetic;
  /** Ids of the sources in the tables. */
  source: string[];
}

export interface Regimens {
  regimens: Regimen[];
  /** Why there is none, or not every one. `form`: the medicine cannot give that little, or that much. */
  missing?: 'not-in-table' | 'weight-unknown' | 'age' | 'form';
}

/** From this age on doses of adults hold, in months, where the tables say nothing else. */
export const adultMonths = 216;
/** Nobody is told to swallow more tablets or sachets at once, or to take more puffs. */
const mostUnits = 4;
const mostMl = 20;
/** A dose may be this part less than the weight asks for, so that it can be measured; never more. */
const roundedDown = 0.9;

/** The regimens of the tables that fit a person. Those of children need a weight where they go by it. */
export function regimensFor(
  medicine: Medicine,
  doses: MedicineDosing | undefined,
  person: DosedPerson,
): Regimens {
  const isOfRoute = doses?.dosing.routes.includes(medicine.route.en) ?? false;
  const portion = doses && isOfRoute ? portionOf(medicine, doses) : undefined;
  if (!doses || !portion) return { regimens: [], missing: 'not-in-table' };
  const isAdult = person.age.leastMonths >= (doses.dosing.adultFromMonths ?? adultMonths);
  return isAdult ? ofAdult(doses.dosing, portion, person) : ofChild(doses.dosing, portion, person);
}

/** What a form can give: steps of so much each, in words. */
interface Portion {
  /** In the unit of the doses, of one unit, millilitre or puff. */
  holds: number;
  step: number;
  most: number;
  say: (count: number) => string;
}

const inMg = { g: 1000, mg: 1, mcg: 0.001 };

function portionOf(medicine: Medicine, { dosing, ingredient }: MedicineDosing): Portion | undefined {
  const content = contentOf(medicine);
  const amount = content?.amounts[ingredient];
  if (!content || !amount) return undefined;
  if (dosing.unit === 'ml' || (dosing.unit === 'iu') !== (amount.unit === 'iu')) return undefined;
  const holds = dosing.unit === 'iu' ? amount.value : amount.value / inMg[dosing.unit];
  const unit = medicine.unit.vi;
  if (content.per === 'unit')
    return { holds, step: stepOf(medicine), most: mostUnits, say: (count) => `${spoken(count)} ${unit}` };
  // Without the size of the bottle the dose is that of a sachet, which nobody measures out by millilitres.
  if (content.holds === undefined) return undefined;
  return content.per === 'ml'
    ? { holds, step: 0.5, most: mostMl, say: (count) => `${String(count).replace('.', ',')} ml` }
    : { holds, step: 1, most: mostUnits, say: (count) => `${count} nhát xịt` };
}

/** Halves of sachets are measured out; of tablets only where they may be broken. */
const stepOf = (medicine: Medicine) => (isTablet(medicine) && !mayBeHalved(medicine) ? 1 : 0.5);

/** `½`, `1½`, `2`. */
const spoken = (count: number) => (Number.isInteger(count) ? String(count) : `${Math.floor(count) || ''}½`);

/** Steps of a form that make up an amount; nothing when none does. */
function exactly(amount: number, { holds, step, most }: Portion): number | undefined {
  const count = Math.round(amount / holds / step) * step;
  const isExact = Math.abs(count * holds - amount) < amount * 0.01;
  return count > 0 && count <= most && isExact ? count : undefined;
}

function ofAdult({ adult }: Dosing, portion: Portion, { age }: DosedPerson): Regimens {
  const usual = adult?.usual ?? [];
  if (usual.length === 0) return { regimens: [], missing: 'not-in-table' };
  const { elderly } = adult ?? {};
  const isElderly = elderly !== undefined && age.mostMonths >= elderly.fromYears * 12;
  const mostPerDay = Math.min(adult?.mostPerDay ?? Infinity, isElderly ? elderly.mostPerDay : Infinity);
  const regimens = usual.flatMap((regimen) => {
    const isTooMuch =
      regimen.dose > (adult?.mostPerDose ?? Infinity) || regimen.dose * regimen.timesPerDay > mostPerDay;
    const count = isTooMuch ? undefined : exactly(regimen.dose, portion);
    return count === undefined ? [] : [{ dose: portion.say(count), ...courseOf(regimen) }];
  });
  return regimens.length > 0 ? { regimens } : { regimens, missing: 'form' };
}

function ofChild({ child, adult, unit }: Dosing, portion: Portion, person: DosedPerson): Regimens {
  if (!child || child.usual.length === 0) return { regimens: [], missing: 'not-in-table' };
  const ofAge = child.usual.filter(({ ageMonths }) => isSurelyAged(person.age, ageMonths ?? {}));
  if (ofAge.length === 0) return { regimens: [], missing: 'age' };
  const { weightKg } = person;
  const regimens: Regimen[] = [];
  for (const regimen of ofAge) {
    if ('perKg' in regimen) {
      if (weightKg === undefined) continue;
      const enough = Math.min(...(adult?.usual ?? []).map(({ dose }) => dose));
      const found = byWeight(regimen, { child, enough, unit, portion, weightKg });
      if (found) regimens.push(found);
    } else if (isOfWeight(weightKg, regimen.weightKg)) {
      const count = isBelowMost(regimen, child, weightKg) ? exactly(regimen.dose, portion) : undefined;
      if (count !== undefined) regimens.push({ dose: portion.say(count), ...courseOf(regimen) });
    }
  }
  const needsWeight = ofAge.some((regimen) => 'perKg' in regimen || regimen.weightKg !== undefined);
  if (weightKg === undefined && needsWeight) return { regimens, missing: 'weight-unknown' };
  return regimens.length > 0 ? { regimens } : { regimens, missing: 'form' };
}

interface Weighing {
  child: ChildDosing;
  /** The least usual dose of adults: nobody who is heavy needs more. */
  enough: number;
  unit: Dosing['unit'];
  portion: Portion;
  weightKg: number;
}

/** The dose nearest to the middle of what the weight asks for; never past a maximum. */
function byWeight(regimen: ByWeight, weighing: Weighing): Regimen | undefined {
  const { child, enough, unit, portion, weightKg } = weighing;
  const { holds, step, most } = portion;
  const mostOnce = mostAtOnce(child, weightKg, regimen.timesPerDay);
  const asked = { from: regimen.perKg.from * weightKg, to: regimen.perKg.to * weightKg };
  const to = Math.min(asked.to, mostOnce);
  const from = Math.min(asked.from, to);
  const middle = Math.min((asked.from + asked.to) / 2, to);
  // A hair more than the maximum is what is left of dividing, not a bigger dose.
  const count = Math.min(Math.round(middle / holds / step), Math.floor(to / holds / step + 1e-6)) * step;
  const gives = Number((count * holds).toFixed(3));
  if (count <= 0 || count > most || gives < Math.min(from, enough) * roundedDown) return undefined;
  return {
    dose: portion.say(count),
    ...courseOf(regimen),
    arithmetic: {
      unit,
      perKg: regimen.perKg,
      weightKg,
      from: rounded(from),
      to: rounded(to),
      capped: to < asked.to,
      gives: rounded(gives),
    },
  };
}

/** The strictest of the maxima of children, for one dose; `Infinity` where there is none. */
function mostAtOnce(child: ChildDosing, weightKg: number | undefined, timesPerDay: number): number {
  const { mostPerDose, mostPerDay, mostPerKgPerDose, mostPerKgPerDay } = child;
  const weight = weightKg ?? Infinity;
  return Math.min(
    mostPerDose ?? Infinity,
    (mostPerDay ?? Infinity) / timesPerDay,
    (mostPerKgPerDose ?? Infinity) * weight,
    ((mostPerKgPerDay ?? Infinity) * weight) / timesPerDay,
  );
}

const isBelowMost = (
  { dose, timesPerDay }: { dose: number; timesPerDay: number },
  child: ChildDosing,
  weightKg: number | undefined,
) => dose <= mostAtOnce(child, weightKg, timesPerDay);

/** Whatever day they were born on. */
const isSurelyAged = ({ leastMonths, mostMonths }: AgeRange, { from = 0, below = Infinity }) =>
  leastMonths >= from && mostMonths < below;

function isOfWeight(
  weightKg: number | undefined,
  range: { from?: number | undefined; below?: number | undefined } | undefined,
): boolean {
  if (!range) return true;
  return weightKg !== undefined && weightKg >= (range.from ?? 0) && weightKg < (range.below ?? Infinity);
}

/** One digit behind the comma below a hundred: nobody measures finer. */
const rounded = (amount: number) => (amount < 100 ? Math.round(amount * 10) / 10 : Math.round(amount));

/** Papers are Vietnamese, whatever the screen speaks. */
function courseOf(regimen: AdultRegimen | ChildRegimen): Omit<Regimen, 'dose'> {
  const { timesPerDay, days, when, for: what, source } = regimen;
  return {
    timesPerDay,
    when: when?.vi ?? '',
    ...(days === undefined ? {} : { days }),
    ...(what ? { for: what } : {}),
    source,
  };
}
