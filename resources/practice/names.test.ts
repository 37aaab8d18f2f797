/** Names and illnesses from which the people of all practice days are put together. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { knownSpecialties } from '#shared/domain/day/specialties.ts';
import starterJson from '../formulary/starter.json' with { type: 'json' };
import icdJson from '../icd10/common.json' with { type: 'json' };
import namesJson from './names.json' with { type: 'json' };

const text = z.string().trim().min(1);
const bilingual = z.strictObject({ vi: text, en: text });
const whole = z.int().positive();

const nameParts = z.strictObject({ middle: z.array(text).min(1), given: z.array(text).min(6) });
const names = z
  .strictObject({
    practice: z.literal(true),
    note: bilingual,
    reviewedByDoctor: z.boolean(),
    ethnicGroups: z.array(
      z.strictObject({
        code: z.string().regex(/^\d\d$/),
        name: text,
        language: text,
        families: z.array(text).min(5),
        male: nameParts,
        female: nameParts,
      }),
    ),
    occupations: z.record(z.enum(['infant', 'child', 'adult', 'elder']), z.array(text).min(1)),
    complaints: z.record(
      text,
      z.array(
        z.strictObject({
          ages: z.tuple([z.int().min(0), whole]),
          complaint: text,
          findings: text,
          icd10: z.array(text).min(1),
          medicines: z.array(
            z.strictObject({
              id: text,
              dose: text,
              timesPerDay: whole.max(4),
              days: whole.max(30),
              quantity: whole,
              when: text,
            }),
          ),
          nominate: z.enum(['savings-book', 'support']).optional(),
        }),
      ),
    ),
  })
  .parse(namesJson);

const repeated = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at);
const missing = (wanted: readonly string[], known: readonly string[]) =>
  wanted.filter((value) => !known.includes(value));
const medicineIds = starterJson.medicines.map(({ id }) => id);

describe('the material for invented patients', () => {
  it('has each people once', () => {
    expect(repeated(names.ethnicGroups.map(({ code }) => code))).toEqual([]);
  });

  it('has complaints for all specialties of the programme, and no others', () => {
    const known = knownSpecialties.map(({ id }) => id);
    expect(Object.keys(names.complaints).toSorted()).toEqual(known.toSorted());
  });

  it.each(Object.entries(names.complaints))(
    'has a complaint for every age in %s',
    (_specialty, complaints) => {
      const covered = (age: number) => complaints.some(({ ages: [from, to] }) => age >= from && age <= to);
      const ages = Array.from({ length: 106 }, (_, age) => age);
      expect(ages.filter((age) => !covered(age))).toEqual([]);
    },
  );

  it('uses only diagnoses and medicines of our own lists', () => {
    const all = Object.values(names.complaints).flat();
    const codes = icdJson.codes.map(({ code }) => code);
    expect(
      missing(
        all.flatMap(({ icd10 }) => icd10),
        codes,
      ),
    ).toEqual([]);
    expect(
      missing(
        all.flatMap(({ medicines }) => medicines.map(({ id }) => id)),
        medicineIds,
      ),
    ).toEqual([]);
  });

  it('counts out as many tablets as the days need', () => {
    const wrong = Object.values(names.complaints)
      .flat()
      .flatMap(({ medicines }) => medicines)
      .filter(({ dose }) => dose === '1 viên' || dose === '1 gói')
      .filter(({ timesPerDay, days, quantity }) => timesPerDay * days !== quantity);
    expect(wrong).toEqual([]);
  });
});
