/** What is asked of a medicine that is written by hand. */
import { z } from 'zod';
import { type Medicine, medicineSchema } from '#shared/domain/medicine/medicine.ts';
import { KnownMedicines } from '#shared/domain/medicine-list/known-medicines.ts';
import { atcCode, newId } from '#shared/domain/medicine-list/new-medicine.ts';
import { searchText } from '#shared/domain/patient/name.ts';

const longest = 120;
const mostSubstances = 12;
const substancesIn = (names: string) => names.split('+').flatMap((name) => name.trim() || []);
const text = z
  .string()
  .transform((typed) => typed.normalize('NFC').replace(/\s+/g, ' ').trim())
  .pipe(z.string().max(longest, 'too-long'));
const needed = text.pipe(z.string().min(1, 'required'));

export const medicineFormSchema = z.object({
  /** Substances, parted by `+`. */
  inn: text
    .refine((names) => substancesIn(names).length > 0, 'required')
    .refine((names) => substancesIn(names).length <= mostSubstances, 'too-long'),
  brand: text,
  strength: needed,
  /** In English it is called as in Vietnamese where nothing stands. */
  formVi: needed,
  formEn: text,
  unitVi: needed,
  unitEn: text,
  routeVi: needed,
  routeEn: text,
  atc: text
    .transform((code) => code.replace(/\s/g, '').toUpperCase())
    .refine((code) => code === '' || atcCode.test(code), 'atc-malformed'),
  toxic: z.boolean(),
  halves: z.boolean(),
});
export type MedicineForm = z.input<typeof medicineFormSchema>;
export type MedicineValues = z.output<typeof medicineFormSchema>;

const englishOf = (words: Medicine['form'] | undefined) => (words && words.en !== words.vi ? words.en : '');

export function medicineFormOf(medicine: Medicine | undefined): MedicineForm {
  return {
    inn: medicine?.inn.join(' + ') ?? '',
    brand: medicine?.brand ?? '',
    strength: medicine?.strength ?? '',
    formVi: medicine?.form.vi ?? '',
    formEn: englishOf(medicine?.form),
    unitVi: medicine?.unit.vi ?? '',
    unitEn: englishOf(medicine?.unit),
    routeVi: medicine?.route.vi ?? '',
    routeEn: englishOf(medicine?.route),
    atc: medicine?.atc ?? '',
    toxic: medicine?.toxic ?? false,
    halves: medicine?.halves ?? false,
  };
}

/**
 * The medicine as it is written, under its old id or one made of name, strength and form; or `known`, which is the same
 * medicine of the formulary under another id.
 */
export function medicineOf(
  { inn: typed, brand, strength, atc, toxic, halves, ...words }: MedicineValues,
  formulary: readonly Medicine[],
  id: string | undefined,
): { medicine: Medicine } | { known: Medicine } {
  const others = new KnownMedicines(
    formulary.filter((each) => each.id !== id),
    [],
  );
  const inn = substancesIn(typed);
  const sought = { inn, brand, strength, form: words.formVi };
  const found = others.find(sought);
  if (found.kind === 'one' && searchText(found.medicine.brand ?? '') === searchText(brand))
    return { known: found.medicine };
  const medicine = medicineSchema.parse({
    id: id ?? newId('', sought, others),
    inn,
    ...(brand === '' ? {} : { brand }),
    strength,
    form: { vi: words.formVi, en: words.formEn || words.formVi },
    unit: { vi: words.unitVi, en: words.unitEn || words.unitVi },
    route: { vi: words.routeVi, en: words.routeEn || words.routeVi },
    atc,
    toxic,
    ...(halves ? { halves } : {}),
  });
  return { medicine };
}
