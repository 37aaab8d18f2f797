/** Which column of a list holds which field, guessed from its header. */
import { searchText } from '../patient/name.ts';
import { fieldsNamed } from '../table-file/header-words.ts';
import { headerSignature } from '../table-file/remember-matching.ts';
import { headerWords } from './header-words.ts';
import type { ListField, Matching, RememberedMatching } from './list-fields.ts';
import { categoryOfWords } from './read-category.ts';

/** `Năm` is a year and `Nam` a man: without diacritics they are the same, as in `Ngày sinh năm`. */
const year = /(^|\s)năm\s*$/iu;

function fieldsOf(header: string): ListField[] {
  const folded = searchText(header);
  const isYear = year.test(header.normalize('NFC'));
  if (folded === '') return [];
  if (folded === 'nam' && isYear) return ['birthYear'];
  const fields = fieldsNamed(headerWords, folded).filter((field) => !(field === 'male' && isYear));
  const category = categoryOfWords(header);
  return category ? [...fields, `is-${category}`] : fields;
}

/**
 * Guesses; columns it cannot place are left out. Where the birth is spread over columns, `Ngày sinh` is only its day;
 * where there is a full date and a year, the year is for rows without the date.
 */
export function guessMatching(headers: readonly string[]): Matching {
  const possible = headers.map(fieldsOf);
  const isSpread = possible.some((fields) => fields[0] === 'birthMonth');
  const matching: Matching = {};
  const take = (field: ListField, index: number) => {
    matching[field] ??= index;
  };
  for (const [index, fields] of possible.entries()) {
    const header = searchText(headers[index] ?? '');
    const [first] = fields;
    if (isSpread && /(^| )ngay( sinh)?$/.test(header)) take('birthDay', index);
    else if (isSpread && /(^| )nam( sinh)?$/.test(header)) take('birthYear', index);
    else if (first === 'birth' && matching.birth !== undefined) take('birthYear', index);
    else if (first !== undefined) take(first, index);
  }
  return withGivenName(onlyOneAddress(matching, possible), headers);
}

/** `Họ đệm` and `Tên`: the second is not the whole name then. */
function withGivenName({ name, ...others }: Matching, headers: readonly string[]): Matching {
  if (name === undefined) return others;
  const isGiven = others.familyName !== undefined && searchText(headers[name] ?? '') === 'ten';
  if (isGiven) return { ...others, givenName: name };
  const { familyName: _, ...whole } = others;
  return { ...whole, name };
}

/** `Hộ khẩu thường trú` counts only where no better address is given. */
function onlyOneAddress(matching: Matching, possible: readonly ListField[][]): Matching {
  const taken = new Set(Object.values(matching));
  if (matching.address !== undefined) return matching;
  const index = possible.findIndex((fields, at) => fields.includes('address') && !taken.has(at));
  return index < 0 ? matching : { ...matching, address: index };
}

/** What somebody chose for such headers before; else a guess. */
export function matchColumns(
  headers: readonly string[],
  remembered: readonly RememberedMatching[] = [],
): { matching: Matching; isRemembered: boolean } {
  const signature = headerSignature(headers);
  const known = remembered.find((each) => each.headers === signature);
  if (known) return { matching: known.matching, isRemembered: true };
  return { matching: guessMatching(headers), isRemembered: false };
}
