/** One row of a list as a person, or everything that is wrong with it. */
import type { Expected } from '../patient/expected.ts';
import { type Person, personSchema } from '../patient/person.ts';
import type { Commune } from '../places/commune.ts';
import type { TableRow } from '../table-file/read-table.ts';
import { Cells, type RowProblem, type RowRemark } from './cells.ts';
import { ethnicityOf } from './ethnic-groups.ts';
import type { ListField, Matching } from './list-fields.ts';
import { readExpected } from './read-expected.ts';
import { readName } from './read-name.ts';
import { readInsuranceNumber, readPhone } from './read-numbers.ts';
import { readWho } from './read-who.ts';

export interface ListedPerson {
  /** As Excel shows it. */
  row: number;
  person: Person;
  expected: Omit<Expected, 'list'>;
}

export interface ListContext {
  /** The clinic day, `yyyy-MM-dd`. */
  today: string;
  /** The list writes months before days. */
  isMonthFirst: boolean;
  /** Id of the day's specialty that is called so. */
  specialtyOf(name: string): string | undefined;
  /** Commune of an address, where the list of places is at hand. */
  communeOf?(address: string): Commune | undefined;
}

export interface RowReading {
  /** Nothing when there are problems. */
  listed?: ListedPerson;
  problems: readonly RowProblem[];
  remarks: readonly RowRemark[];
}

/** A row with problems gives no person: one who is missing is noticed, one with a wrong number is not. */
export function readRow(row: TableRow, matching: Matching, context: ListContext): RowReading {
  const cells = new Cells(row, matching);
  const { problems, remarks } = cells;
  if (row.fault || isNobody(cells)) {
    cells.problem(undefined, row.fault ?? 'not-a-person');
    return { problems, remarks };
  }
  const name = readName(cells);
  const { isAgeEstimated, ...who } = readWho(cells, context);
  const address = addressOf(cells);
  const person = {
    ...who,
    name,
    insuranceNumber: insuranceNumberOf(cells),
    ethnicity: ethnicityIn(cells),
    phone: phoneOf(cells),
    address: address || undefined,
    commune: address ? context.communeOf?.(address) : undefined,
    guardian: cells.text('guardian') || undefined,
    estimatedAge: isAgeEstimated || undefined,
  };
  const expected = readExpected(cells, context);
  if (problems.length > 0) return { problems, remarks };
  const filled = Object.fromEntries(Object.entries(person).filter(([, value]) => value !== undefined));
  const parsed = personSchema.safeParse(filled);
  if (parsed.success) return { listed: { row: row.row, person: parsed.data, expected }, problems, remarks };
  for (const { path, code } of parsed.error.issues)
    cells.problem(columnOf(path[0], cells), code === 'too_big' ? 'too-long' : 'invalid');
  return { problems, remarks };
}

/** A heading between the rows, a total, who signed. */
function isNobody(cells: Cells): boolean {
  const telling = ['birth', 'birthYear', 'age', 'sex', 'male', 'female', 'identityNumber'] as const;
  return cells.filled <= 2 && telling.every((field) => cells.text(field) === '');
}

/** The address, or its levels from the smallest, joined. */
function addressOf(cells: Cells): string {
  const levels = (['hamlet', 'address', 'commune', 'district', 'province'] as const).map((field) =>
    cells.text(field),
  );
  return levels.filter((level, at) => level !== '' && levels.indexOf(level) === at).join(', ');
}

function insuranceNumberOf(cells: Cells): string | undefined {
  const text = cells.text('insuranceNumber');
  if (text === '') return undefined;
  const read = readInsuranceNumber(text);
  if ('value' in read) return read.value;
  cells.problem('insuranceNumber', read.problem);
  return undefined;
}

function ethnicityIn(cells: Cells): string | undefined {
  const text = cells.text('ethnicity');
  const code = ethnicityOf(text);
  if (text !== '' && code === undefined) cells.remark('ethnicity', 'unknown-ethnicity');
  return code;
}

function phoneOf(cells: Cells): string | undefined {
  const text = cells.text('phone');
  if (text === '') return undefined;
  const read = readPhone(text);
  if ('problem' in read) {
    cells.problem('phone', read.problem);
    return undefined;
  }
  for (const remark of read.value.remarks) cells.remark('phone', remark);
  return read.value.number;
}

function columnOf(field: PropertyKey | undefined, cells: Cells): ListField | undefined {
  if (field === 'address') return cells.firstOf('address', 'hamlet', 'commune', 'district', 'province');
  return field === 'guardian' ? 'guardian' : undefined;
}
