import { describe, expect, it } from 'vitest';
import { medicineFormOf, medicineFormSchema, medicineOf } from './medicine-form.ts';

const typed = {
  inn: ' Amoxicillin +  Acid clavulanic ',
  brand: '',
  strength: '875 mg + 125 mg',
  formVi: 'viên nén',
  formEn: 'tablet',
  unitVi: 'viên',
  unitEn: 'tablet',
  routeVi: 'uống',
  routeEn: 'oral',
  atc: 'j01cr02',
  toxic: false,
  halves: true,
};
const values = medicineFormSchema.parse(typed);
const added = medicineOf(values, [], undefined);
const medicine = 'medicine' in added ? added.medicine : undefined;

describe('the form of a medicine', () => {
  it('makes a medicine of it, with an id of name, strength and form', () => {
    expect(medicine).toEqual({
      id: 'amoxicillin-acid-clavulanic-875-mg-125-mg-vien-nen',
      inn: ['Amoxicillin', 'Acid clavulanic'],
      strength: '875 mg + 125 mg',
      form: { vi: 'viên nén', en: 'tablet' },
      unit: { vi: 'viên', en: 'tablet' },
      route: { vi: 'uống', en: 'oral' },
      atc: 'J01CR02',
      toxic: false,
      halves: true,
    });
  });

  it('shows a medicine as it can be typed again', () => {
    expect(medicineFormSchema.parse(medicineFormOf(medicine))).toEqual(values);
  });

  it('calls what has no English name as in Vietnamese, and leaves the field empty', () => {
    const made = medicineOf({ ...values, formEn: '', unitEn: '' }, [], undefined);
    if (!('medicine' in made)) throw new Error('It is known.');
    expect(made.medicine).toMatchObject({
      form: { vi: 'viên nén', en: 'viên nén' },
      unit: { vi: 'viên', en: 'viên' },
    });
    expect(medicineFormOf(made.medicine)).toMatchObject({ formEn: '', unitEn: '', routeEn: 'oral' });
  });

  it('finds the same medicine under another id, but not itself', () => {
    const known = medicine ? [medicine] : [];
    expect(medicineOf(values, known, undefined)).toEqual({ known: medicine });
    expect(medicineOf({ ...values, toxic: true }, known, medicine?.id)).toEqual({
      medicine: { ...medicine, toxic: true },
    });
  });

  it('is another medicine with another brand, and under another id', () => {
    const other = medicineOf({ ...values, brand: 'Curam' }, medicine ? [medicine] : [], undefined);
    expect(other).toMatchObject({
      medicine: { brand: 'Curam', id: 'curam-amoxicillin-acid-clavulanic-875-mg-125-mg-vien-nen' },
    });
  });

  it.each([
    [{ inn: ' ' }, 'required'],
    [{ inn: ' + ' }, 'required'],
    [{ unitVi: '' }, 'required'],
    [{ atc: 'N02' }, 'atc-malformed'],
    [{ strength: 'x'.repeat(121) }, 'too-long'],
  ])('refuses %j as %s', (change, problem) => {
    const { error } = medicineFormSchema.safeParse({ ...typed, ...change });
    expect(error?.issues.map(({ message }) => message)).toEqual([problem]);
  });
});
