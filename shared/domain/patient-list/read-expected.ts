/** What a row says beside who somebody is: category, certificate, specialties they are to see. */
import type { Expected } from '../patient/expected.ts';
import { searchText } from '../patient/name.ts';
import { type Category, categories } from '../visit/category.ts';
import type { Cells } from './cells.ts';
import { readCategories } from './read-category.ts';
import { isMark } from './read-sex.ts';

const firstYear = 1990;

/** Problem: `year`. Remarks, the words left out: `unknown-category`, `unknown-specialty`. */
export function readExpected(
  cells: Cells,
  { today, specialtyOf }: { today: string; specialtyOf(name: string): string | undefined },
): Omit<Expected, 'list'> {
  const [category, ...otherCategories] = categoriesOf(cells);
  const specialties = specialtiesOf(cells, specialtyOf);
  const certificate = certificateOf(cells, today);
  return {
    ...(category ? { category } : {}),
    ...(otherCategories.length > 0 ? { otherCategories } : {}),
    ...(certificate ? { certificate } : {}),
    ...(specialties.length > 0 ? { specialties } : {}),
  };
}

function categoriesOf(cells: Cells): Category[] {
  const { categories: named, unknown } = readCategories(cells.text('category'));
  if (unknown.length > 0) cells.remark('category', 'unknown-category', unknown.join(', '));
  const ticked = categories.filter((category) => isMark(cells.text(`is-${category}`)));
  return [...new Set([...named, ...ticked])];
}

function certificateOf(cells: Cells, today: string): Expected['certificate'] {
  const number = cells.text('certificateNumber').slice(0, 60);
  const commune = cells.text('certificateCommune').slice(0, 120);
  const year = yearOf(cells, today);
  if (number === '' && commune === '' && year === undefined) return undefined;
  return { ...(number ? { number } : {}), ...(year ? { year } : {}), ...(commune ? { commune } : {}) };
}

/** Also the year of a whole date. */
function yearOf(cells: Cells, today: string): number | undefined {
  const text = cells.text('certificateYear');
  if (text === '') return undefined;
  const year = Number(/^(?:\d{1,2}[/\-.]){0,2}(\d{4})(?:[.,]0)?$/.exec(text)?.[1]);
  if (year >= firstYear && year <= Number(today.slice(0, 4))) return year;
  cells.problem('certificateYear', 'year');
  return undefined;
}

function specialtiesOf(cells: Cells, specialtyOf: (name: string) => string | undefined): string[] {
  const names = cells
    .text('specialties')
    .split(/[,;/+&\n]/)
    .filter((name) => searchText(name) !== '');
  const unknown = names.filter((name) => specialtyOf(name) === undefined);
  if (unknown.length > 0)
    cells.remark('specialties', 'unknown-specialty', unknown.map((name) => name.trim()).join(', '));
  return [...new Set(names.flatMap((name) => specialtyOf(name) ?? []))];
}
