/** Sex and birth of a row, wherever the list puts them, checked against the identity number. */
import type { Birth } from '../patient/birth.ts';
import type { Sex } from '../patient/person.ts';
import type { Cells } from './cells.ts';
import type { ListField } from './list-fields.ts';
import { readBirth } from './read-birth.ts';
import { ownerOf, readIdentityNumber } from './read-numbers.ts';
import { readSex, readSexTick } from './read-sex.ts';

interface Who {
  sex?: Sex;
  birth?: Birth;
  identityNumber?: string;
  isAgeEstimated: boolean;
}

interface BirthOptions {
  today: string;
  isMonthFirst: boolean;
}

/**
 * What the list does not say is taken from an identity number of 12 digits: sex and year. Problems of the cells and
 * `required`; remarks `sex-from-number`, `year-from-number`, `year-from-age`, `contradicts-number` and those of the number.
 */
export function readWho(cells: Cells, options: BirthOptions): Who {
  const before = cells.problems.length;
  const sex = sexOf(cells, options);
  const sexIsWrong = cells.problems.length > before;
  const { birth, isAgeEstimated, isWrong } = birthOf(cells, options);
  const identityNumber = identityOf(cells, { sex, year: birth?.year, isWrong: sexIsWrong || isWrong });
  const owner = identityNumber === undefined ? undefined : ownerOf(identityNumber);
  if (owner && sex === undefined && !sexIsWrong) cells.remark('identityNumber', 'sex-from-number');
  if (owner && birth === undefined && !isWrong) cells.remark('identityNumber', 'year-from-number');
  if (owner && ((sex && sex !== owner.sex) || (birth && !isAgeEstimated && birth.year !== owner.year)))
    cells.remark('identityNumber', 'contradicts-number');
  const who = { sex: sex ?? owner?.sex, birth: birth ?? (owner && { year: owner.year }) };
  if (!who.sex && !sexIsWrong) cells.problem(cells.firstOf('sex', 'female', 'male'), 'required');
  if (!who.birth && !isWrong)
    cells.problem(cells.firstOf('birth', 'birthYear', 'age', 'female', 'male'), 'required');
  return {
    ...(who.sex ? { sex: who.sex } : {}),
    ...(who.birth ? { birth: who.birth } : {}),
    ...(identityNumber ? { identityNumber } : {}),
    isAgeEstimated,
  };
}

function sexOf(cells: Cells, options: BirthOptions): Sex | undefined {
  const before = cells.problems.length;
  const [male, female] = [isTicked(cells, 'male', options), isTicked(cells, 'female', options)];
  if (cells.text('sex')) {
    const read = readSex(cells.text('sex'));
    if ('value' in read) return read.value;
    cells.problem('sex', read.problem);
    return undefined;
  }
  if (cells.problems.length > before) return undefined;
  if (male && female) cells.problem('female', 'two-sexes');
  else if (male) return 'male';
  else if (female) return 'female';
  // A list with nothing but a column `Nữ` ticks the women.
  else if (cells.firstOf('female') && !cells.firstOf('male', 'sex')) return 'male';
  // Nobody says that a column `Nam` alone ticks all the men, unless `FALSE` or the like stands in it.
  else if (male === false && !cells.firstOf('female', 'sex')) return 'female';
  return undefined;
}

/** By a mark, or by the birth instead of one. Problems: `not-a-tick`, and those of a birth. */
function isTicked(cells: Cells, sex: Sex, options: BirthOptions): boolean | undefined {
  const text = cells.text(sex);
  const ticked = readSexTick(text, sex);
  if (text === '' || ticked !== undefined) return ticked;
  const read = readBirth(text, options);
  if ('value' in read) return true;
  cells.problem(sex, read.problem === 'not-a-date' ? 'not-a-tick' : read.problem);
  return undefined;
}

function birthOf(
  cells: Cells,
  options: BirthOptions,
): { birth?: Birth; isAgeEstimated: boolean; isWrong: boolean } {
  const where = birthCell(cells);
  if (where) {
    const read = readBirth(where.text, options);
    if ('value' in read) return { birth: read.value, isAgeEstimated: false, isWrong: false };
    // Of a column for men or women it was said when the sex was read.
    if (where.field !== 'male' && where.field !== 'female') cells.problem(where.field, read.problem);
    return { isAgeEstimated: false, isWrong: true };
  }
  const age = cells.text('age');
  if (age === '') return { isAgeEstimated: false, isWrong: false };
  const years = /^(\d{1,3})( ?tuổi)?$/iu.exec(age)?.[1];
  if (years === undefined || Number(years) > 120) {
    cells.problem('age', 'not-a-date');
    return { isAgeEstimated: false, isWrong: true };
  }
  cells.remark('age', 'year-from-age');
  const birth = { year: Number(options.today.slice(0, 4)) - Number(years) };
  return { birth, isAgeEstimated: true, isWrong: false };
}

/** The cell with the date; of three columns their parts together; of columns for men and women the one with neither yes nor no. */
export function birthCell(cells: Cells): { field: ListField; text: string } | undefined {
  if (cells.text('birth')) return { field: 'birth', text: cells.text('birth') };
  const year = cells.text('birthYear');
  if (year) {
    const [day, month] = [cells.text('birthDay'), cells.text('birthMonth')];
    return { field: 'birthYear', text: [month && day, month, year].filter(Boolean).join('/') };
  }
  const field = (['male', 'female'] as const).find(
    (each) => cells.text(each) && readSexTick(cells.text(each), each) === undefined,
  );
  return field && { field, text: cells.text(field) };
}

/** A number without its zeros cannot be checked against a sex or birth that is wrong itself: those are said first. */
function identityOf(
  cells: Cells,
  { sex, year, isWrong }: { sex: Sex | undefined; year: number | undefined; isWrong: boolean },
): string | undefined {
  const text = cells.text('identityNumber');
  if (text === '') return undefined;
  const read = readIdentityNumber(text, { sex, year });
  if ('problem' in read) {
    if (!(isWrong && read.problem === 'digits-lost')) cells.problem('identityNumber', read.problem);
    return undefined;
  }
  if (read.value.remark) cells.remark('identityNumber', read.value.remark);
  return read.value.number;
}
