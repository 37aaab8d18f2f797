/** Which medicine a row names: one that is known, or a new one. */
import type { Medicine } from '../medicine/medicine.ts';
import { searchText } from '../patient/name.ts';
import type { MedicineCells } from './cells.ts';
import { compositionOf, readSubstances, strengthKey } from './composition.ts';
import { hasStrength, type KnownMedicines, type Sought } from './known-medicines.ts';
import type { MedicineField } from './list-fields.ts';
import { newMedicine } from './new-medicine.ts';
import { readToxic } from './read-tick.ts';
import { isNamedBy, type Wording } from './wording.ts';

export interface MedicineContext {
  known: KnownMedicines;
  wording: Wording;
}

/** What is wrong or worth knowing stands in the notes of the cells. `isNew`: nothing at hand is the same. */
export function readMedicine(
  cells: MedicineCells,
  context: MedicineContext,
): { medicine: Medicine; isNew: boolean } | undefined {
  const withId = context.known.withId(cells.text('id'));
  if (withId) {
    sayContradictions(cells, withId);
    sayDifferences(cells, withId);
    return { medicine: withId, isNew: false };
  }
  const sought = soughtIn(cells);
  if (!sought) return undefined;
  const found = context.known.find(sought);
  if (found.kind === 'several') {
    cells.problem('inn', 'several-medicines', { count: found.count });
    return undefined;
  }
  if (found.kind === 'one') {
    sayAssumptions(cells, found.medicine);
    sayDifferences(cells, found.medicine);
    return { medicine: found.medicine, isNew: false };
  }
  const medicine = newMedicine(cells, sought, context);
  if (!medicine) return undefined;
  const field: MedicineField = newnessField[found.because];
  cells.warning(field, found.because, { known: found.known.join('; ') });
  return { medicine, isNew: true };
}

const newnessField = {
  'new-substance': 'inn',
  'new-strength': 'strength',
  'new-form': 'form',
  'new-brand': 'brand',
} as const;

/** The strength may stand behind the name: `Paracetamol 500mg`. */
function soughtIn(cells: MedicineCells): Sought | undefined {
  const text = cells.text('inn') || cells.text('brand');
  if (text === '') {
    cells.problem('inn', 'medicine-missing');
    return undefined;
  }
  const read = readSubstances(text);
  const written = cells.text('strength');
  const strength = written || read.strength || '';
  if (read.inn.length === 0) cells.problem('inn', 'medicine-missing');
  else if (strength === '') cells.problem('strength', 'required');
  else if (read.strength !== undefined && !isSameStrength(read, strength))
    cells.problem('strength', 'two-strengths', { other: read.strength });
  else return { inn: read.inn, brand: cells.text('brand'), strength, form: cells.text('form') };
  return undefined;
}

function isSameStrength(
  { inn, strength = '' }: { inn: string[]; strength?: string },
  other: string,
): boolean {
  return compositionOf(inn, strength).strength === compositionOf(inn, other).strength;
}

/** Somebody changed a cell beside an id: nobody knows which of the two they meant. */
function sayContradictions(cells: MedicineCells, medicine: Medicine): void {
  const contradicts = (field: MedicineField, known: string, isSame: boolean) => {
    if (cells.isFilled(field) && !isSame) cells.problem(field, 'contradicts-id', { known });
  };
  const text = cells.text('inn');
  const names = [medicine.inn.join(' + '), medicine.brand ?? ''].map(searchText);
  const { substance } = compositionOf(medicine.inn, '');
  const said = [{ inn: text.split(/[+;]/) }, readSubstances(text)];
  const isNamed =
    names.includes(searchText(text)) ||
    said.some(({ inn }) => compositionOf(inn, '').substance === substance);
  contradicts('inn', medicine.inn.join(' + '), isNamed);
  const strength = cells.text('strength');
  const isOfStrength =
    strengthKey(strength) === strengthKey(medicine.strength) ||
    said.some(({ inn }) => hasStrength(medicine, { inn, strength }));
  contradicts('strength', medicine.strength, isOfStrength);
  contradicts('form', medicine.form.vi, isNamedBy(medicine.form, cells.text('form')));
  const brand = searchText(cells.text('brand'));
  if (medicine.brand) contradicts('brand', medicine.brand, searchText(medicine.brand) === brand);
  else if (brand !== '' && brand !== searchText(text)) cells.warning('brand', 'brand-not-taken');
}

/** What the row does not say, or not so, of the medicine that it names. */
function sayAssumptions(cells: MedicineCells, medicine: Medicine): void {
  const { brand, inn } = medicine;
  const names = [cells.text('inn'), cells.text('brand')].map(searchText);
  if (!cells.isFilled('form')) cells.warning('form', 'form-from-list', { known: medicine.form.vi });
  if (
    brand &&
    !names.some((name) => withoutStrength(name) === searchText(brand) || name === searchText(brand))
  )
    cells.warning('brand', 'brand-from-list', { known: brand });
  if (!brand && cells.isFilled('brand') && cells.isFilled('inn')) cells.warning('brand', 'brand-not-taken');
  const read = readSubstances(cells.text('inn'));
  const isSame = compositionOf(read.inn, '').substance === compositionOf(inn, '').substance;
  // Found by its brand although its substances are written otherwise.
  if (cells.isFilled('inn') && read.inn.length > 1 && !isSame)
    cells.warning('inn', 'differs', { known: inn.join(' + ') });
}

const withoutStrength = (name: string) => readSubstances(name).inn.join(' ');

/** The list's own words stay. */
function sayDifferences(cells: MedicineCells, medicine: Medicine): void {
  sayUnit(cells, medicine);
  const differs = (field: MedicineField, known: string, isSame: boolean) => {
    if (cells.isFilled(field) && !isSame) cells.warning(field, 'differs', { known });
  };
  differs('route', medicine.route.vi, isNamedBy(medicine.route, cells.text('route')));
  differs('atc', medicine.atc || '–', cells.text('atc').replace(/\s/g, '').toUpperCase() === medicine.atc);
  if (cells.isFilled('toxic') && readToxic(cells.text('toxic')) !== medicine.toxic)
    cells.warning('toxic', 'toxic-differs');
}

/** Ten boxes are not ten tablets: with a quantity another unit is no small matter. */
function sayUnit(cells: MedicineCells, { unit }: Medicine): void {
  const text = cells.text('unit');
  // `Viên nén` is a `viên`.
  const isSame = isNamedBy(unit, text) || `${searchText(text)} `.startsWith(`${searchText(unit.vi)} `);
  if (text === '' || isSame) return;
  if (cells.isFilled('quantity')) cells.problem('unit', 'unit-differs', { known: unit.vi });
  else cells.warning('unit', 'differs', { known: unit.vi });
}
