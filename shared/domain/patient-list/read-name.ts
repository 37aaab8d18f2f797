/** Names in lists: whole or in two columns, often in capitals, sometimes with letters that Excel could not save. */
import { tidyName } from '../patient/name.ts';
import type { Cells } from './cells.ts';

/** What Excel writes for letters that its old CSV format does not have. */
const lostLetters = /[?\ufffd]/;
const longest = 200;

/** Problems: `required`, `letters-lost`, `not-a-name`, `too-long`. */
export function readName(cells: Cells): string | undefined {
  const field = cells.firstOf('name', 'givenName') ?? 'name';
  const name = tidyName(
    field === 'name' ? cells.text('name') : `${cells.text('familyName')} ${cells.text('givenName')}`,
  );
  const problem =
    name === ''
      ? 'required'
      : lostLetters.test(name)
        ? 'letters-lost'
        : /\d/.test(name) || !/\p{L}/u.test(name)
          ? 'not-a-name'
          : name.length > longest
            ? 'too-long'
            : undefined;
  if (!problem) return withoutCapitals(name);
  cells.problem(field, problem);
  return undefined;
}

/** `NGUYỄN VĂN A` → `Nguyễn Văn A`; a name of one short word stays. */
function withoutCapitals(name: string): string {
  if (name !== name.toLocaleUpperCase('vi') || !name.includes(' ')) return name;
  return name
    .toLocaleLowerCase('vi')
    .replace(
      /(^|[\s\-'’.(])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toLocaleUpperCase('vi'),
    );
}
