import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawnRegions } from '#renderer/ui/body-figure.ts';
import {
  answersSchemaOf,
  askedOnly,
  fieldsOf,
  isUnusual,
  raisedBy,
  withNormal,
} from '#shared/domain/exam-form/answers.ts';
import {
  type AnswerCondition,
  type ExamField,
  type ExamForm,
  examFormSchema,
} from '#shared/domain/exam-form/exam-form.ts';

const folder = join(import.meta.dirname, 'exam-forms');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));

const repeated = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at);

/** The leaves of a condition, each about one field. */
function partsOf(condition: AnswerCondition): Extract<AnswerCondition, { field: string }>[] {
  if ('all' in condition) return condition.all.flatMap(partsOf);
  return 'any' in condition ? condition.any.flatMap(partsOf) : [condition];
}

const optionsOf = (field: ExamField | undefined): string[] =>
  field && 'options' in field ? field.options.map(({ id }) => id) : [];

/** What a condition asks that its form cannot answer. */
function unanswerable(form: ExamForm, condition: AnswerCondition): string[] {
  const fields = new Map(fieldsOf(form).map((field) => [field.id, field]));
  return partsOf(condition).flatMap((part) => {
    const field = fields.get(part.field);
    if (!field) return [part.field];
    if (!('is' in part)) return field.kind === 'number' || field.kind === 'sum' ? [] : [part.field];
    return part.is
      .filter((option) => !optionsOf(field).includes(option))
      .map((option) => `${field.id}: ${option}`);
  });
}

const conditionsOf = (form: ExamForm) => [
  ...fieldsOf(form).flatMap(({ when }) => (when ? [when] : [])),
  ...form.redFlags.map(({ when }) => when),
];

const normalIdsOf = (field: ExamField): string[] => {
  if (field.kind === 'choices') return field.normal ?? [];
  if (field.kind !== 'choice' && field.kind !== 'grid') return [];
  return field.normal === undefined ? [] : [field.normal];
};

it('has a form for every specialty and order that has one of its own, and a general one', () => {
  expect(files.map((name) => name.replace('.json', ''))).toEqual(
    expect.arrayContaining([
      'musculoskeletal',
      'cardiology',
      'gastroenterology',
      'neurology',
      'general',
      'ultrasound',
      'ecg',
      'glucose',
    ]),
  );
});

describe.each(files)('the form %s', (name) => {
  const form = examFormSchema.parse(read(name));
  const fields = fieldsOf(form);

  it('is called as its file, and has every id once', () => {
    expect(`${form.id}.json`).toBe(name);
    expect(repeated(form.sections.map(({ id }) => id))).toEqual([]);
    expect(repeated(fields.map(({ id }) => id))).toEqual([]);
    expect(repeated(form.redFlags.map(({ id }) => id))).toEqual([]);
    expect(repeated(form.sources.map(({ id }) => id))).toEqual([]);
    for (const field of fields) {
      expect(repeated(optionsOf(field)), field.id).toEqual([]);
      if (field.kind === 'grid') expect(repeated(field.rows.map(({ id }) => id)), field.id).toEqual([]);
    }
  });

  it('says nothing twice under one name in a section', () => {
    for (const { id, fields: own } of form.sections) {
      expect(repeated(own.map(({ label }) => label.vi)), id).toEqual([]);
      expect(repeated(own.map(({ label }) => label.en)), id).toEqual([]);
    }
    for (const field of fields)
      if ('options' in field) {
        expect(repeated(field.options.map(({ label }) => label.vi)), field.id).toEqual([]);
        expect(repeated(field.options.map(({ label }) => label.en)), field.id).toEqual([]);
      }
  });

  it('asks only what it can answer, in conditions, normal answers and sums', () => {
    expect(conditionsOf(form).flatMap((condition) => unanswerable(form, condition))).toEqual([]);
    for (const field of fields)
      expect(optionsOf(field), field.id).toEqual(expect.arrayContaining(normalIdsOf(field)));
    for (const field of fields) {
      if (field.kind !== 'sum') continue;
      const summed = field.of.map((id) => fields.find((each) => each.id === id));
      for (const each of summed)
        expect(
          each?.kind === 'choice' && each.options.every(({ score }) => score !== undefined),
          field.id,
        ).toBe(true);
    }
  });

  it('asks a question only for what was answered before it', () => {
    const order = new Map(fields.map(({ id }, at) => [id, at]));
    for (const [at, { id, when }] of fields.entries())
      for (const part of when ? partsOf(when) : []) expect(order.get(part.field), id).toBeLessThan(at);
  });

  it('names a source it lists for every scale and red flag', () => {
    const sources = form.sources.map(({ id }) => id);
    const named = [
      ...fields.flatMap(({ source }) => source ?? []),
      ...form.redFlags.map(({ source }) => source),
    ];
    expect(sources).toEqual(expect.arrayContaining(named));
    // One that nothing rests on would make the form look better founded than it is.
    expect(named).toEqual(expect.arrayContaining(sources));
  });

  it('has usual values inside of the possible ones', () => {
    for (const field of fields) {
      if (field.kind !== 'number') continue;
      const { least, most, usual } = field;
      expect(least, field.id).toBeLessThan(most);
      for (const edge of [usual?.from, usual?.to]) {
        if (edge === undefined) continue;
        expect(edge, field.id).toBeGreaterThanOrEqual(least);
        expect(edge, field.id).toBeLessThanOrEqual(most);
      }
    }
  });

  it('is normal in one key: possible, nothing unusual, no red flag', () => {
    const normal = withNormal(form, form.sections, {});
    expect(Object.keys(normal).length).toBeGreaterThan(0);
    expect(answersSchemaOf(form).safeParse(normal)).toMatchObject({ success: true });
    expect(askedOnly(form, normal)).toEqual(normal);
    expect(raisedBy(form, normal)).toEqual([]);
    for (const field of fields) {
      const answer = normal[field.id];
      if (answer !== undefined) expect(isUnusual(field, answer), field.id).toBe(false);
    }
  });

  it('can raise each of its red flags', () => {
    for (const flag of form.redFlags)
      for (const part of partsOf(flag.when)) {
        const field = fields.find(({ id }) => id === part.field);
        if (field?.kind !== 'number') continue;
        const reached =
          'below' in part ? part.below > field.least : 'atLeast' in part && part.atLeast <= field.most;
        expect(reached, flag.id).toBe(true);
      }
  });

  it('has only regions of the drawing on its picture of the body', () => {
    for (const field of fields)
      if (field.kind === 'choices' && field.picture === 'body')
        expect([...drawnRegions]).toEqual(expect.arrayContaining(optionsOf(field)));
  });
});
