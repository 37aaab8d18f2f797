/** Which doses of the tables hold for a line: by the way it is given, and of which of its ingredients. */
import type { KnownSubstance, Sourced } from '../../medicine-facts/facts.ts';
import type { Combination, Dosing } from '../../medicine-facts/medicine-facts.ts';
import type { CheckedLine, Subject } from './checked-line.ts';

/** Doses that hold for a line, of the ingredient at a place. */
export interface DosedBy {
  /** As the formulary writes it. */
  name: string;
  place: number;
  substance: KnownSubstance;
  dosing: Dosing;
  titles: Sourced<object>['titles'];
  /** Of a fixed combination that is dosed by another of its substances: only the most of this one counts. */
  isBesides: boolean;
  /** More than the substance's own most, which the combination's label gives. */
  allowed?: Allowed;
}

interface Allowed extends Pick<NonNullable<Combination['allows']>[number], 'mostPerDay' | 'source'> {
  titles: Sourced<object>['titles'];
}

/**
 * The doses of the way a line is given. A fixed combination is dosed by one of its substances, and the others have their own
 * maxima besides; without such an entry each ingredient is dosed by its own. `undosed` are the ingredients that the tables
 * have no dose of, where the combination has none either.
 */
export function dosesOf(
  line: CheckedLine,
  { facts }: Pick<Subject, 'facts'>,
): { entries: DosedBy[]; undosed: string[] } {
  const { ingredients } = line;
  const combination = ingredients.length > 1 ? facts.combinationOf(ingredients) : undefined;
  const entries = ingredients.flatMap(({ name, substance }, place): DosedBy[] => {
    if (!substance) return [];
    const isBesides = combination !== undefined && combination.dosedBy !== substance.id;
    const { dosing, titles } = combination && !isBesides ? combination : substance;
    if (!dosing || !isOfRoute(line, dosing)) return [];
    const allows = combination?.allows?.find((each) => each.substance === substance.id);
    const allowed = combination && allows ? { ...allows, titles: combination.titles } : undefined;
    return [{ name, place, substance, dosing, titles, isBesides, ...(allowed ? { allowed } : {}) }];
  });
  const isWhole = combination !== undefined && entries.some(({ isBesides }) => !isBesides);
  const names = ingredients.map(({ name }) => name);
  const undosed = isWhole ? [] : names.filter((name) => !entries.some((each) => each.name === name));
  return { entries, undosed };
}

export const isOfRoute = (line: CheckedLine, { routes }: Dosing): boolean =>
  routes.some((each) => line.routes.includes(each));
