/** A formulary with its lots, read from a file or from text pasted out of a spreadsheet. */
import type { LotReceipt } from '../lot/lot.ts';
import type { Medicine } from '../medicine/medicine.ts';
import { searchText } from '../patient/name.ts';
import type { Column } from '../table-file/column.ts';
import { isMonthFirst } from '../table-file/dates.ts';
import type { FileRefusal } from '../table-file/file-refusal.ts';
import { readTableOf, type TableRow } from '../table-file/read-table.ts';
import { longestCell, MedicineCells } from './cells.ts';
import { readSubstances } from './composition.ts';
import { KnownMedicines } from './known-medicines.ts';
import type { MedicineNote } from './list-codes.ts';
import { type MedicineMatching, medicineFields } from './list-fields.ts';
import { guessMedicineColumns, isMedicineHeader, medicineTable } from './match-columns.ts';
import { type ListedLot, readLot } from './read-lot.ts';
import { type MedicineContext, readMedicine } from './read-medicine.ts';
import { Wording } from './wording.ts';

export interface TakenRow {
  isTaken: true;
  /** As Excel shows it. */
  row: number;
  /** Several rows may name the same new one. A known one may stand only in the starter list: see `missing`. */
  medicine: { kind: 'known'; id: string } | { kind: 'new'; medicine: Medicine };
  lot?: ListedLot;
  /** Warnings only. */
  notes: MedicineNote[];
}

interface RefusedRow {
  isTaken: false;
  row: number;
  /** What it calls its medicine, with the strength; empty where it names none. */
  name: string;
  /** Nothing is the matter but that its lot was received before. */
  isReceived: boolean;
  /** One problem at least. */
  notes: MedicineNote[];
}

export interface MedicineList {
  /** Of the file, for showing where a note belongs. */
  columns: Column[];
  matching: MedicineMatching;
  /** In the order of the file, without empty ones. */
  rows: (TakenRow | RefusedRow)[];
  /** Medicines of taken rows that the day's formulary lacks: of the starter list and new ones, each once. */
  missing: Medicine[];
  /** Rows below the header: `read` is the sum of the others. */
  counts: { read: number; taken: number; refused: number; blank: number };
  /** Months stand before days in this file: dates that can be read either way are refused. */
  isMonthFirst: boolean;
}

interface Surroundings {
  /** Of the day. */
  formulary: readonly Medicine[];
  starter: readonly Medicine[];
  /** Received in the day already, and not withdrawn. */
  lots: readonly Pick<LotReceipt, 'medicine' | 'number'>[];
  /** The clinic day, `yyyy-MM-dd`. */
  date: string;
  /** What somebody chose by hand instead of the guess. */
  matching?: MedicineMatching;
}

/**
 * Reads CSV and TSV of up to 5,000 rows: bytes of a file (UTF-8, or UTF-16 with a mark) or pasted text. Each row is
 * taken or refused, with notes that say why by row and column; none is left out. A row that is taken names a medicine
 * (by id; else by substances, strength and form; else by brand) or makes a new one, and may bring a lot. Changes
 * nothing: adding `missing` to the formulary and receiving the lots is the caller's.
 * Refused as a whole: what `readTableOf` refuses.
 */
export function readMedicineList(
  source: Uint8Array | string,
  surroundings: Surroundings,
): { list: MedicineList } | { refusal: FileRefusal } {
  const result = readTableOf(medicineTable, source);
  if ('refusal' in result) return result;
  const { columns, rows, blank } = result.table;
  const matching = surroundings.matching ?? guessMedicineColumns(columns.map(({ header }) => header));
  const reader = new RowReader(matching, surroundings, rows);
  const read = rows.map((row) => reader.read(row));
  const taken = read.filter(({ isTaken }) => isTaken).length;
  const counts = { read: rows.length + blank, taken, refused: rows.length - taken, blank };
  const { missing, isMonthFirst } = reader;
  return { list: { columns, matching, rows: read, missing: [...missing.values()], counts, isMonthFirst } };
}

/** Reads one row after the other, and knows what stood in those before. */
class RowReader {
  readonly missing = new Map<string, Medicine>();
  readonly isMonthFirst: boolean;
  readonly #matching: MedicineMatching;
  readonly #date: string;
  readonly #context: MedicineContext;
  readonly #formulary: ReadonlySet<string>;
  readonly #newIds = new Set<string>();
  readonly #received: ReadonlySet<string>;
  /** The row of each medicine and each lot that was taken. */
  readonly #medicineRows = new Map<string, number>();
  readonly #lotRows = new Map<string, number>();

  constructor(
    matching: MedicineMatching,
    { formulary, starter, lots, date }: Surroundings,
    rows: readonly TableRow[],
  ) {
    this.#matching = matching;
    this.#date = date;
    this.#context = {
      known: new KnownMedicines(formulary, starter),
      wording: new Wording([...starter, ...formulary]),
    };
    this.#formulary = new Set(formulary.map(({ id }) => id));
    this.#received = new Set(lots.map(({ medicine, number }) => lotKey(medicine, number)));
    this.isMonthFirst = isMonthFirst(rows.map((row) => new MedicineCells(row, matching).text('expiry')));
  }

  read(tableRow: TableRow): TakenRow | RefusedRow {
    const { row } = tableRow;
    const cells = new MedicineCells(tableRow, this.#matching);
    const refused = (): RefusedRow => ({
      isTaken: false,
      row,
      name: nameIn(cells),
      isReceived: cells.notes.every(({ kind, code }) => kind === 'warning' || code === 'lot-received'),
      notes: cells.notes,
    });
    sayUnreadable(tableRow, cells);
    if (!cells.isTaken) return refused();
    const found = readMedicine(cells, this.#context);
    const lot = readLot(cells, { date: this.#date, isMonthFirst: this.isMonthFirst });
    if (found) this.#sayTwice(cells, found.medicine.id, lot);
    if (!found || !cells.isTaken) return refused();
    const { medicine, isNew } = found;
    if (isNew) {
      this.#context.known.add(medicine);
      this.#newIds.add(medicine.id);
    }
    if (!this.#formulary.has(medicine.id)) this.missing.set(medicine.id, medicine);
    if (!this.#medicineRows.has(medicine.id)) this.#medicineRows.set(medicine.id, row);
    if (lot) this.#lotRows.set(lotKey(medicine.id, lot.number), row);
    return {
      isTaken: true,
      row,
      medicine: this.#newIds.has(medicine.id)
        ? { kind: 'new', medicine }
        : { kind: 'known', id: medicine.id },
      ...(lot ? { lot } : {}),
      notes: cells.notes,
    };
  }

  #sayTwice(cells: MedicineCells, medicine: string, lot: ListedLot | undefined): void {
    const earlier = this.#medicineRows.get(medicine);
    if (!lot) {
      if (earlier !== undefined) cells.warning('inn', 'medicine-twice', { other: earlier });
      return;
    }
    const key = lotKey(medicine, lot.number);
    const other = this.#lotRows.get(key);
    if (this.#received.has(key)) cells.problem('lotNumber', 'lot-received');
    else if (other !== undefined) cells.problem('lotNumber', 'lot-twice', { other });
  }
}

const longestName = 80;

function nameIn(cells: MedicineCells): string {
  const name = cells.text('inn') || cells.text('brand') || cells.text('id');
  const strength = cells.text('strength');
  return (name.includes(strength) ? name : `${name} ${strength}`.trim()).slice(0, longestName);
}

/** The same lot, however it is spaced and whether its letters are small. */
export function lotKey(medicine: string, number: string): string {
  return JSON.stringify([medicine, number.normalize('NFC').replace(/\s/g, '').toUpperCase()]);
}

const totalWords =
  /^(tong|tong cong|tong so|cong|cong khoan|total|grand total|subtotal|sum)( (khoan|mat hang|thuoc|so luong|tien|\d+))*$/;

function sayUnreadable({ fault }: TableRow, cells: MedicineCells): void {
  const { filled } = cells;
  const isOfNumbers = filled.length >= 3 && filled.every((cell) => /^\(?(\d{1,2}|[A-Z])\)?$/.test(cell));
  if (fault) cells.problem(undefined, fault);
  else if (isOfNumbers || isHeaderAgain(filled)) cells.problem(undefined, 'header-again');
  else if (
    filled.some((cell) => totalWords.test(searchText(cell))) &&
    !cells.isFilled('strength', 'lotNumber')
  )
    cells.problem(undefined, 'total-row');
  else if (isNothing(cells)) cells.problem(undefined, 'not-a-medicine');
  for (const field of medicineFields)
    if (cells.raw(field).length > longestCell) cells.problem(field, 'too-long');
}

/** On every printed page, or in the other language. */
function isHeaderAgain(filled: readonly string[]): boolean {
  const isOfWords = filled.every((cell) => !/\d/.test(cell));
  return isOfWords && isMedicineHeader(filled) && Object.keys(guessMedicineColumns(filled)).length >= 3;
}

/** A heading between the rows, who signed. */
function isNothing(cells: MedicineCells): boolean {
  if (cells.isFilled('id', 'strength', 'form', 'lotNumber', 'expiry', 'quantity')) return false;
  return readSubstances(cells.text('inn') || cells.text('brand')).strength === undefined;
}
