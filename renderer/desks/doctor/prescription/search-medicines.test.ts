import { describe, expect, it } from 'vitest';
import starter from '#resources/formulary/starter.json' with { type: 'json' };
import { medicineSchema } from '#shared/domain/medicine/medicine.ts';
import { indexMedicines, searchMedicines } from './search-medicines.ts';

const index = indexMedicines(starter.medicines.map((each) => medicineSchema.parse(each)));
const ids = (text: string, empty: readonly string[] = []) =>
  searchMedicines(index, text, (id) => (empty.includes(id) ? 0 : 10)).map((each) => each.id);

describe('looking up a medicine', () => {
  it('finds an INN from its first letters', () => {
    expect(ids('para')).toEqual(['paracetamol-500-tab', 'paracetamol-250-powder', 'paracetamol-120-susp']);
  });

  it('finds a brand', () => {
    expect(ids('augm')).toEqual(['amoxicillin-clavulanic-1000-tab']);
  });

  it('narrows a name down by its strength, with or without a space before the unit', () => {
    expect(ids('amox 250')).toEqual(['amoxicillin-250-powder']);
    expect(ids('para 500mg')[0]).toBe('paracetamol-500-tab');
    expect(ids('500 mg para')[0]).toBe('paracetamol-500-tab');
  });

  it('finds the second ingredient, after the names that begin so', () => {
    expect(ids('clavu')).toEqual(['amoxicillin-clavulanic-1000-tab']);
    expect(ids('vitamin')).toEqual([]);
    expect(ids('pro')[0]).toBe('propranolol-40-tab');
  });

  it('puts what has run out after its equals', () => {
    expect(ids('para', ['paracetamol-500-tab']).at(-1)).toBe('paracetamol-500-tab');
  });

  it('finds a form typed without diacritics', () => {
    expect(ids('siro').toSorted()).toEqual([
      'ambroxol-15-syrup',
      'desloratadine-2-5-syrup',
      'loratadine-5-syrup',
    ]);
  });

  it('finds nothing for an empty field', () => {
    expect(ids(' ')).toEqual([]);
  });
});
