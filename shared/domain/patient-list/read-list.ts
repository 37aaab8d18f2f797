/** A whole table as people, with whatever is wrong in it. */
import type { Person } from '../patient/person.ts';
import { isMonthFirst } from '../table-file/dates.ts';
import type { Table } from '../table-file/read-table.ts';
import { Cells, type RowProblem, type RowRemark } from './cells.ts';
import type { Matching } from './list-fields.ts';
import { type ListContext, type ListedPerson, readRow } from './read-row.ts';
import { birthCell } from './read-who.ts';

export interface ListReading {
  /** In the order of the list. */
  people: ListedPerson[];
  /** In the order of the rows; a row may have several. */
  problems: RowProblem[];
  remarks: RowRemark[];
  /** Months stand before days in this list: only dates that cannot be read the other way are taken. */
  isMonthFirst: boolean;
}

/** As many rows as are read in one go between two looks at the screen. */
const rowsInOneGo = 500;

/**
 * Reads row by row and yields after every few hundred how many are done. Beside what `readRow` finds: an identity
 * number of an earlier row (`number-twice`), a row that says the same as an earlier one (`row-twice`).
 */
export function* readList(
  table: Table,
  matching: Matching,
  context: Omit<ListContext, 'isMonthFirst'>,
): Generator<number, ListReading> {
  const births = table.rows.map((row) => birthCell(new Cells(row, matching))?.text ?? '');
  const whole = { ...context, isMonthFirst: isMonthFirst(births) };
  const reading: ListReading = { people: [], problems: [], remarks: [], isMonthFirst: whole.isMonthFirst };
  const numbers = new Map<string, number>();
  const seen = new Map<string, number>();
  for (const [at, row] of table.rows.entries()) {
    if (at > 0 && at % rowsInOneGo === 0) yield at;
    const { listed, problems, remarks } = readRow(row, matching, whole);
    const twice = listed && twiceIn(listed, numbers, seen, matching);
    reading.problems.push(...problems, ...(twice ? [twice] : []));
    if (!listed || twice) continue;
    reading.people.push(listed);
    reading.remarks.push(...remarks);
  }
  return reading;
}

function twiceIn(
  { row, person }: ListedPerson,
  numbers: Map<string, number>,
  seen: Map<string, number>,
  { identityNumber: column }: Matching,
): RowProblem | undefined {
  const said = isUnmistakable(person) ? JSON.stringify(person) : undefined;
  const before = said === undefined ? undefined : seen.get(said);
  if (before !== undefined) return { row, code: 'row-twice', other: before };
  if (said !== undefined) seen.set(said, row);
  const number = person.identityNumber;
  const owner = number === undefined ? undefined : numbers.get(number);
  if (number !== undefined && owner === undefined) numbers.set(number, row);
  if (number === undefined || owner === undefined) return undefined;
  return {
    row,
    code: 'number-twice',
    value: number,
    other: owner,
    ...(column === undefined ? {} : { column }),
  };
}

/** Two people of one village may have the same name and year of birth, but no more than that. */
function isUnmistakable({ birth, identityNumber, insuranceNumber }: Person): boolean {
  return birth.day !== undefined || identityNumber !== undefined || insuranceNumber !== undefined;
}
