/** A medicine that stands only in the file. */
import { type Medicine, medicineSchema } from '../medicine/medicine.ts';
import { searchText } from '../patient/name.ts';
import type { MedicineCells } from './cells.ts';
import type { KnownMedicines, Sought } from './known-medicines.ts';
import type { MedicineField } from './list-fields.ts';
import { readTick, readToxic } from './read-tick.ts';
import type { Wording } from './wording.ts';

/** WHO's classification from its fourth level on: a coarser code says nothing of a substance. */
export const atcCode = /^[ABCDGHJLMNPRSV]\d\d[A-Z]{2}(\d\d)?$/;
/** Letters that an encoding could not hold. */
const lettersLost = /\p{L}\?|\?\p{L}|\ufffd/u;

/** Refused: `required` without form, unit or route, `letters-lost`, `atc-malformed`, `toxic-unclear`, `too-long`. */
export function newMedicine(
  cells: MedicineCells,
  { inn, brand, strength, form: formText }: Sought,
  { known, wording }: { known: KnownMedicines; wording: Wording },
): Medicine | undefined {
  for (const field of ['form', 'unit', 'route'] as const)
    if (!cells.isFilled(field)) cells.problem(field, 'required');
  for (const field of ['inn', 'brand', 'strength', 'form', 'unit', 'route'] as const)
    if (lettersLost.test(cells.text(field))) cells.problem(field, 'letters-lost');
  const atc = atcOf(cells);
  const toxic = toxicOf(cells);
  if (!cells.isTaken || atc === undefined || toxic === undefined) return undefined;
  const form = bilingual(cells, 'form', wording.form(formText));
  const hasBrand = brand !== '' && cells.isFilled('inn');
  const parsed = medicineSchema.safeParse({
    id: newId(cells.text('id'), { inn, brand, strength, form: form.vi }, known),
    inn,
    ...(hasBrand ? { brand } : {}),
    strength,
    form,
    unit: bilingual(cells, 'unit', wording.unit(cells.text('unit'), form.vi)),
    route: bilingual(cells, 'route', wording.route(cells.text('route'))),
    atc,
    toxic,
    ...(halvesOf(cells) ? { halves: true } : {}),
  });
  if (parsed.success) return parsed.data;
  for (const { path, code } of parsed.error.issues)
    cells.problem(fieldOf(path), code === 'too_big' ? 'too-long' : 'invalid');
  return undefined;
}

function atcOf(cells: MedicineCells): string | undefined {
  const code = cells.text('atc').replace(/\s/g, '').toUpperCase();
  if (code === '') {
    cells.warning('atc', 'atc-missing');
    return code;
  }
  if (atcCode.test(code)) return code;
  cells.problem('atc', 'atc-malformed');
  return undefined;
}

function toxicOf(cells: MedicineCells): boolean | undefined {
  if (!cells.has('toxic')) cells.warning(undefined, 'toxic-not-said');
  const toxic = readToxic(cells.text('toxic'));
  if (toxic === undefined) cells.problem('toxic', 'toxic-unclear');
  return toxic;
}

/** What cannot be told counts as no: a tablet that is not known to be scored is given whole. */
function halvesOf(cells: MedicineCells): boolean {
  const halves = readTick(cells.text('halves'));
  if (halves === undefined) cells.warning('halves', 'halves-unclear');
  return halves === true;
}

const englishFields = { form: 'formEnglish', unit: 'unitEnglish', route: 'routeEnglish' } as const;

/** English as the file says, else as the medicines at hand do, else the Vietnamese. */
function bilingual(
  cells: MedicineCells,
  field: keyof typeof englishFields,
  known: Medicine['form'] | undefined,
): Medicine['form'] {
  const vi = cells.text(field);
  const en = cells.text(englishFields[field]);
  if (en !== '') return { vi, en };
  if (known) return known;
  cells.warning(field, 'no-english');
  return { vi, en: vi };
}

const longestId = medicineSchema.shape.id.maxLength ?? 60;
const slugOf = (text: string) =>
  searchText(text.replace(/[µμ]g/gu, 'mcg'))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** The file's own where it can be one; else `paracetamol-650-mg-vien-nen`, with the brand or a number where that is taken. */
export function newId(own: string, { inn, brand, strength, form }: Sought, known: KnownMedicines): string {
  const isFree = (id: string) => known.withId(id) === undefined;
  if (own.length <= longestId && /^(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*$/.test(own) && isFree(own)) return own;
  const plain = slugOf([...inn, strength, form].join(' ')) || 'thuoc';
  const short = (id: string, room = 0) => id.slice(0, longestId - room).replace(/-$/, '');
  const branded = short(slugOf(`${brand} ${plain}`));
  if (isFree(short(plain))) return short(plain);
  if (brand !== '' && branded !== '' && isFree(branded)) return branded;
  for (let count = 2; ; count += 1) {
    const numbered = `${short(plain, 5)}-${count}`;
    if (isFree(numbered)) return numbered;
  }
}

function fieldOf([first]: readonly PropertyKey[]): MedicineField | undefined {
  const fields: readonly MedicineField[] = ['inn', 'brand', 'strength', 'form', 'unit', 'route', 'atc', 'id'];
  return fields.find((field) => field === first);
}
