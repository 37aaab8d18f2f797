/**
 * Whether a pharmacist may hand out one medicine in place of another without asking the doctor: the same active
 * ingredients in the same strengths, by the same route.
 * Source: Luật Dược 105/2016/QH13, Điều 30 and Điều 47, which also ask for the patient's agreement. That release is not
 * changed either (gastro-resistant, prolonged) is a caution of our own.
 */
import { nameKey } from '../medicine-facts/names.ts';
import { searchText } from '../patient/name.ts';
import { contentOf } from './content.ts';
import type { Medicine } from './medicine.ts';

type Compared = Pick<Medicine, 'id' | 'inn' | 'brand' | 'strength' | 'form' | 'unit' | 'route'>;

/** Each ingredient with its amount, in one order; salts stay apart, since their strengths may mean another substance. */
function composition({ inn, strength }: Compared): string | undefined {
  const content = contentOf({ inn, strength });
  if (!content) return undefined;
  const parts = content.amounts.map(
    ({ value, unit }, index) => `${nameKey(inn[index] ?? '')}|${Number(value.toPrecision(9))} ${unit}`,
  );
  return [...parts.toSorted(), content.per, content.holds ?? ''].join(';');
}

/** Words of a medicine that gives its substance later or more slowly; short ones only as words of their own. */
const modified =
  /release|resistant|enteric|keo dai|giai phong|phong thich|tac dung cham|trong ruot|o ruot|khang dich|retard|\b(?:mr|sr|xr|er|la|cr|xl|lp)\b/;

const named = ({ form, unit, strength, brand = '' }: Compared): string =>
  searchText([form.vi, form.en, unit.vi, strength, brand].join(' '));

/** Plain both, or the same form in the same words: not all that is slow is equally slow. */
function isSameRelease(other: Compared, prescribed: Compared): boolean {
  if (!modified.test(named(other)) && !modified.test(named(prescribed))) return true;
  const slow = (medicine: Compared) => named(medicine).match(new RegExp(modified, 'g'))?.join(' ');
  return searchText(other.form.vi) === searchText(prescribed.form.vi) && slow(other) === slow(prescribed);
}

/** Nothing is a substitute whose strength cannot be read as masses (`contentOf`), nor a medicine for itself. */
export function mayReplace(other: Compared, prescribed: Compared): boolean {
  const content = composition(prescribed);
  return (
    other.id !== prescribed.id &&
    content !== undefined &&
    content === composition(other) &&
    searchText(other.route.vi) === searchText(prescribed.route.vi) &&
    isSameRelease(other, prescribed)
  );
}
