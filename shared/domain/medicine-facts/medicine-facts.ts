/**
 * What is known of medicines, and checked while a prescription is written: facts with their sources, in data files that a
 * pharmacist corrects. A fact without a source is left out; what is not in the tables is said to be not in the tables.
 */
import { z } from 'zod';
import type { IllnessGroupsFile } from './illness-groups.ts';

const id = z.string().regex(/^[a-z0-9-]{1,60}$/);
const bilingual = z.strictObject({ vi: z.string().min(1).max(400), en: z.string().min(1).max(400) });
/** Ids of the file's sources. */
const source = z.array(id).min(1);
const amount = z.number().positive();
const months = z.number().int().nonnegative();

/** `contraindicated` and `severe` need a written reason, `moderate` is only shown. */
export const severities = ['contraindicated', 'severe', 'moderate'] as const;
export type Severity = (typeof severities)[number];
const severity = z.enum(severities);

/** At least `from` and younger than `below`, in completed months. */
const ageMonths = z.strictObject({ from: months.optional(), below: months.optional() });
/** At least `from` and below `below`, in kilograms. */
const weightKg = z.strictObject({ from: amount.optional(), below: amount.optional() });

const course = {
  timesPerDay: z.number().int().min(1).max(8),
  days: z.number().int().min(1).max(90).optional(),
  /** When to take it, as it is told to the patient. */
  when: bilingual.optional(),
  /** What it is for. */
  for: bilingual.optional(),
  source,
};

/** A usual regimen of adults; amounts in the entry's unit. */
const adultRegimen = z.strictObject({ dose: amount, ...course });
/** A usual regimen of children: by weight, or a fixed dose within an age or weight. */
const childRegimen = z.union([
  z.strictObject({
    perKg: z.strictObject({ from: amount, to: amount }),
    ageMonths: ageMonths.optional(),
    ...course,
  }),
  z.strictObject({ dose: amount, ageMonths: ageMonths.optional(), weightKg: weightKg.optional(), ...course }),
]);

const dosing = {
  /** Unit of every amount of the entry. */
  unit: z.enum(['mg', 'mcg', 'g', 'iu', 'ml']),
  adult: z
    .strictObject({
      usual: z.array(adultRegimen),
      mostPerDose: amount.optional(),
      mostPerDay: amount.optional(),
      /** From this age on, in years, no more than this a day. */
      elderly: z.strictObject({ fromYears: z.number().int(), mostPerDay: amount, source }).optional(),
      /** Lighter than this, in kilograms, no more than this for each kilogram a day. */
      light: z.strictObject({ belowKg: amount, mostPerKgPerDay: amount, source }).optional(),
      source,
    })
    .optional(),
  /** Under 18 years unless `adultFromMonths` says earlier. */
  child: z
    .strictObject({
      usual: z.array(childRegimen),
      mostPerKgPerDose: amount.optional(),
      mostPerKgPerDay: amount.optional(),
      /** However heavy they are. */
      mostPerDose: amount.optional(),
      mostPerDay: amount.optional(),
      source,
    })
    .optional(),
  /** From this age on the doses of adults hold; left out: 216 (18 years). */
  adultFromMonths: months.optional(),
  /** The doses are those of these routes (English words of the formulary: `oral`); others are not in the table. */
  routes: z.array(z.string().regex(/^[a-z ]{1,40}$/)).min(1),
};

const limit = { severity, reason: bilingual, source };

const substanceSchema = z.strictObject({
  id,
  /** As the formulary writes it. */
  inn: z.string().min(1).max(120),
  /** Other names of the same substance, also as Vietnamese lists write it. */
  names: z.array(z.string().min(1).max(120)),
  atc: z.array(z.string().regex(/^[A-Z]\d{2}([A-Z]([A-Z](\d{2})?)?)?$/)).min(1),
  dosing: z.strictObject(dosing).optional(),
  /** Younger people should not have it. */
  ageLimits: z.array(z.strictObject({ ageMonths, ...limit })),
  /** Left out: not in the table. `fine` says that a source allows it. Weeks of the pregnancy are not asked, so any trimester counts. */
  pregnancy: z.union([z.strictObject(limit), z.strictObject({ fine: z.literal(true), source })]).optional(),
  /** Illnesses in which it must not, or should not, be given: ICD-10 codes or their beginnings. */
  contraindications: z.array(
    z.strictObject({
      id,
      illness: bilingual,
      icd10: z.array(z.string().regex(/^[A-Z]\d{0,2}(\.\d{1,2})?$/)).min(1),
      ...limit,
    }),
  ),
});
export type Substance = z.infer<typeof substanceSchema>;

/** Doses of a fixed combination; everything else follows from its substances. */
const combinationSchema = z.strictObject({
  /** Ids of its substances, in any order. */
  substances: z.array(id).min(2),
  /** The substance whose amount the doses speak of. */
  dosedBy: id,
  dosing: z.strictObject(dosing),
  /**
   * Of another of its substances, where the combination's label gives more a day than the most of that substance alone; in
   * the unit of the substance. Between the two the sources disagree: that is said, and stops nobody.
   */
  allows: z.array(z.strictObject({ substance: id, mostPerDay: amount, source })).optional(),
});

const classSchema = z.strictObject({
  id,
  name: bilingual,
  /** Beginnings of ATC codes whose substances belong to it. */
  atc: z.array(z.string().regex(/^[A-Z](\d{2}([A-Z]([A-Z](\d{2})?)?)?)?$/)),
  /** Further members, by id of the substance. */
  members: z.array(id),
  /** Only in a medicine that also holds one of these, by id of the substance: potassium in rehydration salts. */
  onlyWith: z.array(id).min(1).optional(),
  /** Not in a medicine that also holds one of these. */
  notWith: z.array(id).min(1).optional(),
  /** Two of it in one prescription are a duplicate. */
  duplicate: z.strictObject(limit).optional(),
  /** Words with which people report an allergy to it: `penicillin`, `thuốc giảm đau NSAID`. */
  allergyNames: z.array(z.string().min(2).max(120)),
  /** An allergy to this class, or to one of it, may also be one to those: cross-reactivity. */
  crossesWith: z.array(z.strictObject({ class: id, ...limit })),
});
export type MedicineClass = z.infer<typeof classSchema>;

/** `substance:ibuprofen` or `class:nsaid`. */
const ref = z.string().regex(/^(substance|class):[a-z0-9-]{1,60}$/);

const interactionSchema = z.strictObject({
  between: z.tuple([ref, ref]),
  severity,
  /** What happens, in a sentence. */
  effect: bilingual,
  /** What to do instead or besides. */
  advice: bilingual,
  source,
});
export type Interaction = z.infer<typeof interactionSchema>;

const file = {
  edition: z.string().min(4).max(20),
  /** Who has gone through it, once a pharmacist has. */
  reviewed: z.strictObject({ by: z.string().min(1), on: z.iso.date() }).nullable(),
  note: z.strictObject({ vi: z.string().max(1500), en: z.string().max(1500) }),
  sources: z.array(z.strictObject({ id, title: z.string().max(300), url: z.url().optional() })).min(1),
};

export const substancesFileSchema = z.strictObject({
  ...file,
  substances: z.array(substanceSchema),
  combinations: z.array(combinationSchema),
});
type SubstancesFile = z.infer<typeof substancesFileSchema>;
export type Combination = z.infer<typeof combinationSchema>;
export type Dosing = NonNullable<Substance['dosing']>;
export const classesFileSchema = z.strictObject({ ...file, classes: z.array(classSchema) });
export const interactionsFileSchema = z.strictObject({ ...file, interactions: z.array(interactionSchema) });

/** All that is known, as its files hold it. */
export interface MedicineTables {
  substances: readonly SubstancesFile[];
  classes: z.infer<typeof classesFileSchema>;
  interactions: z.infer<typeof interactionsFileSchema>;
  groups: IllnessGroupsFile;
}
