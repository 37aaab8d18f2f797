/** What the tables of medicines know of a formulary, and what they do not. */
import type { Medicine } from '#shared/domain/medicine/medicine.ts';
import { createMedicineFacts, type Ingredient } from '#shared/domain/medicine-facts/facts.ts';
import { isLocallyApplied } from '#shared/domain/medicine-facts/locally-applied.ts';
import type { MedicineTables } from '#shared/domain/medicine-facts/medicine-facts.ts';

interface Part {
  name: string;
  covered: number;
  of: number;
  /** Ids of the medicines that are not. */
  missing: string[];
}

export interface Coverage {
  parts: Part[];
  pairs: {
    all: number;
    /** Between two medicines of the formulary. */
    within: number;
    /** With one medicine of the formulary: the other may be taken already. */
    touching: number;
    /** Of a class without members in the tables: it is found by the ATC code of a day's own medicine only. */
    unreachable: string[];
  };
  editions: { name: string; edition: string; reviewed: string }[];
}

/** A medicine is covered when each of its active ingredients is; of doses, when one entry holds for it. */
export function coverageOf(formulary: readonly Medicine[], tables: MedicineTables): Coverage {
  const facts = createMedicineFacts(tables);
  const known = formulary.map((medicine) => ({
    medicine,
    ingredients: facts.ingredientsOf(medicine),
    isLocal: isLocallyApplied(medicine),
  }));
  type Known = (typeof known)[number];
  const part = (name: string, of: readonly Known[], has: (each: Known) => boolean): Part => {
    const missing = of.filter((each) => !has(each)).map(({ medicine }) => medicine.id);
    return { name, covered: of.length - missing.length, of: of.length, missing };
  };
  const every = (has: (substance: NonNullable<Ingredient['substance']>) => boolean) => (each: Known) =>
    each.ingredients.every(({ substance }) => substance !== undefined && has(substance));
  const dosed = (whose: 'adult' | 'child') => (each: Known) => {
    const combination = each.ingredients.length > 1 ? facts.combinationOf(each.ingredients) : undefined;
    const entries = combination ? [combination] : each.ingredients.map(({ substance }) => substance);
    return entries.some((entry) => {
      const dosing = entry?.dosing;
      return dosing?.[whose] !== undefined && dosing.routes.includes(each.medicine.route.en);
    });
  };
  const systemic = known.filter(({ isLocal }) => !isLocal);

  const refs = new Set(
    known.flatMap(({ ingredients }) =>
      ingredients.flatMap(({ substance, classes }) => [
        ...(substance ? [`substance:${substance.id}`] : []),
        ...classes.map(({ id }) => `class:${id}`),
      ]),
    ),
  );
  const { interactions } = tables.interactions;
  const inTables = new Set(
    tables.substances.flatMap((file) =>
      file.substances.flatMap(({ id, atc }) => [
        `substance:${id}`,
        ...tables.classes.classes
          .filter(
            (each) =>
              each.members.includes(id) ||
              each.atc.some((beginning) => atc.some((code) => code.startsWith(beginning))),
          )
          .map((each) => `class:${each.id}`),
      ]),
    ),
  );
  const named = new Set(
    tables.classes.classes
      .filter(({ allergyNames }) => allergyNames.length > 0)
      .map(({ id }) => `class:${id}`),
  );
  return {
    parts: [
      part(
        'in the tables',
        known,
        every(() => true),
      ),
      part('doses of adults (not for local use)', systemic, dosed('adult')),
      part('doses of children (not for local use)', systemic, dosed('child')),
      part(
        'pregnancy',
        known,
        every(({ pregnancy }) => pregnancy !== undefined),
      ),
      part(
        'a limit of age',
        known,
        every(({ ageLimits }) => ageLimits.length > 0),
      ),
      part(
        'illnesses',
        known,
        every(({ contraindications }) => contraindications.length > 0),
      ),
    ],
    pairs: {
      all: interactions.length,
      within: interactions.filter(({ between }) => between.every((ref) => refs.has(ref))).length,
      touching: interactions.filter(({ between }) => between.some((ref) => refs.has(ref))).length,
      unreachable: interactions
        .filter(({ between }) => !between.every((ref) => inTables.has(ref) || named.has(ref)))
        .map(({ between }) => between.join(' + ')),
    },
    editions: [
      ...[...Map.groupBy(tables.substances, (file) => JSON.stringify(standing(file))).values()].flatMap(
        (same) => {
          const [first] = same;
          return first ? [{ name: `substances, ${same.length} files`, ...standing(first) }] : [];
        },
      ),
      { name: 'classes', ...standing(tables.classes) },
      { name: 'interactions', ...standing(tables.interactions) },
      {
        name: 'groups of illnesses',
        edition: tables.groups.edition,
        reviewed: tables.groups.reviewed ? 'reviewed by a doctor' : 'not reviewed yet',
      },
    ],
  };
}

const standing = ({ edition, reviewed }: Pick<MedicineTables['classes'], 'edition' | 'reviewed'>) => ({
  edition,
  reviewed: reviewed ? `reviewed by ${reviewed.by} on ${reviewed.on}` : 'not reviewed yet',
});

/** The coverage as people read it; the names of what is missing below each figure. */
export function coverageLines({ parts, pairs, editions }: Coverage): string[] {
  return [
    ...parts.flatMap(({ name, covered, of, missing }) => [
      `${`${covered} of ${of}`.padStart(11)}  ${name}`,
      ...(missing.length > 0 ? [`${' '.repeat(13)}not: ${missing.join(', ')}`] : []),
    ]),
    '',
    `${pairs.all} interaction pairs: ${pairs.within} within the formulary, ${pairs.touching} touch it.`,
    ...(pairs.unreachable.length > 0
      ? [`Found only by the ATC code of a medicine a day adds: ${pairs.unreachable.join('; ')}`]
      : []),
    '',
    ...editions.map(({ name, edition, reviewed }) => `${name}: edition ${edition}, ${reviewed}`),
  ];
}
