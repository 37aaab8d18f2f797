/** Which doses of the tables hold for a medicine: those of its one substance, or of the very combination it is. */
import type { Medicine } from '../medicine/medicine.ts';
import type { MedicineFacts } from '../medicine-facts/facts.ts';
import type { MedicineDosing } from './regimens.ts';

/** Nothing when the tables hold none. */
export function dosingOf(medicine: Medicine, facts: MedicineFacts): MedicineDosing | undefined {
  const ingredients = facts.ingredientsOf(medicine);
  const [only, ...more] = ingredients;
  if (more.length === 0) {
    const dosing = only?.substance?.dosing;
    return dosing ? { dosing, ingredient: 0 } : undefined;
  }
  const combination = facts.combinationOf(ingredients);
  if (!combination) return undefined;
  const ingredient = ingredients.findIndex(({ substance }) => substance?.id === combination.dosedBy);
  return ingredient < 0 ? undefined : { dosing: combination.dosing, ingredient };
}
