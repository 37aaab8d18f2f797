/** What is wrong between the tables though each file has its shape: what would make a check silently look at nothing. */
import type { MedicineTables } from './medicine-facts.ts';
import { nameWords } from './names.ts';

/** Sentences for whoever corrects the files; none when all is well. */
export function tableProblems({ substances: files, classes, interactions }: MedicineTables): string[] {
  const substances = files.flatMap((file) => file.substances);
  const combinations = files.flatMap((file) => file.combinations);
  const substanceIds = new Set(substances.map(({ id }) => id));
  const classIds = new Set(classes.classes.map(({ id }) => id));
  const refs = new Set([
    ...[...substanceIds].map((id) => `substance:${id}`),
    ...[...classIds].map((id) => `class:${id}`),
  ]);
  const names = substances.flatMap(({ id, inn, names: more }) =>
    [...new Set([inn, ...more].map((name) => nameWords(name).toSorted().join(' ')))].map((name) => ({
      id,
      name,
    })),
  );
  return [
    ...repeated(substances.map(({ id }) => id)).map((id) => `substance ${id} twice`),
    ...repeated(classes.classes.map(({ id }) => id)).map((id) => `class ${id} twice`),
    ...repeated(interactions.interactions.map(({ between }) => between.toSorted().join(' and '))).map(
      (pair) => `interaction between ${pair} twice`,
    ),
    ...repeated(combinations.map((each) => each.substances.toSorted().join(' + '))).map(
      (of) => `combination ${of} twice`,
    ),
    ...repeated(names.map(({ name }) => name)).map((name) => {
      const owners = names.filter((each) => each.name === name).map(({ id }) => id);
      return `name ${name} of ${owners.join(' and ')}`;
    }),
    ...substances.flatMap(({ id, contraindications }) =>
      repeated(contraindications.map((each) => each.id)).map(
        (each) => `contraindication ${id}/${each} twice`,
      ),
    ),
    ...classes.classes.flatMap(({ id, members, crossesWith, onlyWith = [], notWith = [] }) => [
      ...missing([...members, ...onlyWith, ...notWith], substanceIds).map(
        (each) => `class ${id}: no substance ${each}`,
      ),
      ...missing(
        crossesWith.map((each) => each.class),
        classIds,
      ).map((each) => `class ${id}: no class ${each}`),
    ]),
    ...interactions.interactions.flatMap(({ between }) =>
      missing(between, refs).map((ref) => `interaction ${between.join(' and ')}: no ${ref}`),
    ),
    ...combinations.flatMap(({ substances: of, dosedBy, allows = [] }) => [
      ...missing(of, substanceIds).map((each) => `combination ${of.join(' + ')}: no substance ${each}`),
      ...(of.includes(dosedBy) ? [] : [`combination ${of.join(' + ')}: not dosed by one of its own`]),
      ...allows
        .filter(({ substance }) => substance === dosedBy || !of.includes(substance))
        .map(({ substance }) => `combination ${of.join(' + ')}: allows ${substance}, not another of its own`),
    ]),
    ...[...files, classes, interactions].flatMap(unknownSources),
  ];
}

/** Every `source` of a file names one of its own. */
function unknownSources(file: { sources: readonly { id: string }[] }): string[] {
  const ids = new Set(file.sources.map(({ id }) => id));
  const found = new Set<string>();
  JSON.stringify(file, (key, value: unknown) => {
    if (key === 'source' && Array.isArray(value)) {
      for (const each of value) if (!ids.has(String(each))) found.add(String(each));
    }
    return value;
  });
  return [
    ...repeated(file.sources.map(({ id }) => id)).map((id) => `source ${id} twice`),
    ...[...found].map((id) => `no source ${id}`),
  ];
}

const repeated = (values: readonly string[]) => [
  ...new Set(values.filter((value, at) => values.indexOf(value) !== at)),
];
const missing = (wanted: readonly string[], known: ReadonlySet<string>) =>
  wanted.filter((value) => !known.has(value));
