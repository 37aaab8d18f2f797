/**
 * What is known of medicines, ready to be asked: made once from the tables, and asked again and again while a prescription
 * is written. Where the tables know nothing it answers nothing; what that means is said by the checks.
 */
import type { Medicine } from '../medicine/medicine.ts';
import { createIllnessReader, type ToldIllnesses } from './illnesses-told.ts';
import { isLocalCode, isLocallyApplied } from './locally-applied.ts';
import type { Combination, Interaction, MedicineClass, MedicineTables, Substance } from './medicine-facts.ts';
import { createNameFinder, createNameReader, partsOf } from './names.ts';

/** With the titles of its file's sources: their ids hold within one file only. */
export type Sourced<T> = T & { titles: ReadonlyMap<string, string> };
/** And with how interactions refer to it: `substance:ibuprofen`, `class:nsaid`. */
type Referred<T> = Sourced<T> & { ref: string };
export type KnownSubstance = Referred<Substance>;
export type KnownClass = Referred<MedicineClass>;

/** One active ingredient of a medicine. */
export interface Ingredient {
  /** As the formulary writes it. */
  name: string;
  /** Nothing when it is not in the tables. */
  substance?: KnownSubstance;
  classes: readonly KnownClass[];
}

/** What is named in a text. */
export interface Mention {
  substance?: KnownSubstance;
  classes: readonly KnownClass[];
}

export interface Understood {
  mentions: readonly Mention[];
  /** Parts of the text in which nothing was found. */
  rest: readonly string[];
}

/** A file of tables that could not be read, and where. */
export interface TableProblem {
  file: string;
  path: string;
  message: string;
}

export interface MedicineFacts {
  /** Of the newest file; empty when there are no tables. */
  edition: string;
  /** Who has gone through them, once every file was. */
  reviewed?: { by: string; on: string };
  /** Why there are no tables. */
  problem?: TableProblem;
  /** In the order of the medicine's INNs. */
  ingredientsOf(medicine: Medicine): readonly Ingredient[];
  /** Doses of a fixed combination of exactly these. */
  combinationOf(ingredients: readonly Ingredient[]): Sourced<Combination> | undefined;
  /** Between two substances by what they are and which classes they belong to; each once. */
  interactionsBetween(one: Mention, other: Mention): readonly Sourced<Interaction>[];
  /** Substances and classes in words: allergies, what people take already. */
  understand(text: string): Understood;
  /** Illnesses in words, and what of the words was not understood. */
  illnessesIn(text: string): ToldIllnesses;
}

/** Titles of the sources of a fact. */
export const titlesOf = ({ titles }: Pick<Sourced<object>, 'titles'>, ids: readonly string[]): string[] =>
  ids.map((id) => titles.get(id) ?? id);

const isClass = (known: KnownSubstance | KnownClass): known is KnownClass => 'allergyNames' in known;

export function createMedicineFacts(tables: MedicineTables): MedicineFacts {
  const substances = sourced(tables.substances, (file) => file.substances).map((each) => ({
    ...each,
    ref: `substance:${each.id}`,
  }));
  const combinations = new Map(
    sourced(tables.substances, (file) => file.combinations).map((each) => [
      each.substances.toSorted().join(' '),
      each,
    ]),
  );
  const classes = sourced([tables.classes], (file) => file.classes).map((each) => ({
    ...each,
    ref: `class:${each.id}`,
  }));
  const interactions = sourced([tables.interactions], (file) => file.interactions);

  const byName = createNameFinder(substances.map((of) => ({ of, names: [of.inn, ...of.names] })));
  const read = createNameReader<KnownSubstance | KnownClass>([
    ...substances.map((of) => ({ of, names: [of.inn, ...of.names] })),
    ...classes.map((of) => ({ of, names: of.allergyNames })),
  ]);
  const bySubstanceCode = Map.groupBy(
    substances.flatMap((of) => of.atc.map((code) => ({ code, of }))),
    ({ code }) => code,
  );
  const partners = partnersOf(interactions);

  /** `held` are the ids of everything in the medicine; of a name alone nothing else is known. */
  const classesOf = (
    codes: readonly string[],
    substance: KnownSubstance | undefined,
    held: readonly string[] = [],
  ) =>
    classes.filter(
      (each) =>
        (each.atc.some((beginning) => codes.some((code) => code.startsWith(beginning))) ||
          (substance !== undefined && each.members.includes(substance.id))) &&
        (each.onlyWith?.some((id) => held.includes(id)) ?? true) &&
        !each.notWith?.some((id) => held.includes(id)),
    );

  function ingredients(medicine: Medicine): Ingredient[] {
    const isOnly = medicine.inn.length === 1;
    const named = medicine.inn.map((name) => ({
      name,
      substance: byName(name) ?? (isOnly ? byCode(medicine.atc) : undefined),
    }));
    const held = named.flatMap(({ substance }) => substance?.id ?? []);
    return named.map(({ name, substance }) => {
      const codes = codesHere(medicine, substance);
      return { name, classes: classesOf(codes, substance, held), ...(substance ? { substance } : {}) };
    });
  }

  /** The one substance of a full code. */
  function byCode(atc: string): KnownSubstance | undefined {
    const found = atc.length === 7 ? (bySubstanceCode.get(atc) ?? []) : [];
    return found.length === 1 ? found[0]?.of : undefined;
  }

  const known = new Map<string, readonly Ingredient[]>();
  const { edition, reviewed } = standing(tables);
  return {
    edition,
    ...(reviewed ? { reviewed } : {}),
    ingredientsOf: (medicine) => {
      const key = [medicine.atc, medicine.route.en, medicine.route.vi, ...medicine.inn].join('|');
      const found = known.get(key) ?? ingredients(medicine);
      known.set(key, found);
      return found;
    },
    combinationOf: (of) => {
      const ids = of.map(({ substance }) => substance?.id ?? '');
      return combinations.get(ids.toSorted().join(' '));
    },
    interactionsBetween: (one, other) => {
      if (one.substance && one.substance === other.substance) return [];
      const found = new Set<Sourced<Interaction>>();
      for (const a of refsOf(one)) {
        const of = partners.get(a);
        for (const b of of ? refsOf(other) : []) for (const each of of?.get(b) ?? []) found.add(each);
      }
      return [...found];
    },
    understand: (text) => {
      const parts = partsOf(text);
      const found = parts.map((part) => ({ part, found: read(part) }));
      const all = [...new Set([...found.flatMap((each) => each.found), ...read(text)])];
      return {
        mentions: all.map((each) =>
          isClass(each) ? { classes: [each] } : { substance: each, classes: classesOf(each.atc, each) },
        ),
        rest: found.filter((each) => each.found.length === 0).map(({ part }) => part),
      };
    },
    illnessesIn: createIllnessReader(tables.groups.groups),
  };
}

type Partners = Map<string, Map<string, Sourced<Interaction>[]>>;

/** What each substance and class does not go together with, from both sides. */
function partnersOf(interactions: readonly Sourced<Interaction>[]): Partners {
  const partners: Partners = new Map();
  const add = (one: string, other: string, interaction: Sourced<Interaction>) => {
    const of = partners.get(one) ?? new Map<string, Sourced<Interaction>[]>();
    partners.set(one, of.set(other, [...(of.get(other) ?? []), interaction]));
  };
  for (const interaction of interactions) {
    const [one, other] = interaction.between;
    add(one, other, interaction);
    if (one !== other) add(other, one, interaction);
  }
  return partners;
}

const refsOf = ({ substance, classes }: Mention): string[] => {
  const refs = classes.map(({ ref }) => ref);
  return substance ? [substance.ref, ...refs] : refs;
};

/** The codes by which an ingredient belongs to classes: a gel is no tablet, though both hold the same substance. */
function codesHere(medicine: Medicine, substance: KnownSubstance | undefined): readonly string[] {
  if (!substance) return medicine.inn.length === 1 ? [medicine.atc] : [];
  if (substance.atc.includes(medicine.atc)) return [medicine.atc];
  const isLocal = isLocallyApplied(medicine);
  const alike = substance.atc.filter((code) => isLocalCode(code) === isLocal);
  return alike.length > 0 ? alike : substance.atc;
}

type SourcesOf = Pick<MedicineTables['classes'], 'sources'>;

function sourced<F extends SourcesOf, T extends object>(
  files: readonly F[],
  entriesOf: (file: F) => readonly T[],
): Sourced<T>[] {
  return files.flatMap((file) => {
    const titles = new Map(file.sources.map(({ id, title }) => [id, title]));
    return entriesOf(file).map((entry) => ({ ...entry, titles }));
  });
}

/** Reviewed only when each of the files is; then by everybody who did, on the last day. */
function standing({ substances, classes, interactions }: MedicineTables) {
  const files = [...substances, classes, interactions];
  const reviews = files.map(({ reviewed }) => reviewed).filter((each) => each !== null);
  const edition =
    files
      .map((file) => file.edition)
      .toSorted()
      .at(-1) ?? '';
  if (reviews.length < files.length) return { edition, reviewed: undefined };
  const by = [...new Set(reviews.map((each) => each.by))].join(', ');
  const on =
    reviews
      .map((each) => each.on)
      .toSorted()
      .at(-1) ?? '';
  return { edition, reviewed: { by, on } };
}

const noFile = { edition: '', reviewed: null, note: { vi: '', en: '' }, sources: [] };

export const noTables: MedicineTables = {
  substances: [],
  classes: { ...noFile, classes: [] },
  interactions: { ...noFile, interactions: [] },
  groups: { edition: '', reviewed: false, note: { vi: '', en: '' }, groups: [] },
};

/** Nothing is known of any medicine. */
export const noMedicineFacts: MedicineFacts = createMedicineFacts(noTables);
