import { describe, expect, it } from 'vitest';
import cardiology from '#resources/exam-forms/cardiology.json' with { type: 'json' };
import { readForm } from './read-form.ts';

type Draft = typeof cardiology;
const changed = (change: (form: Draft) => void) => {
  const form = structuredClone(cardiology);
  change(form);
  return readForm(JSON.stringify(form));
};
const problemsOf = (change: (form: Draft) => void) => {
  const read = changed(change);
  return 'problems' in read ? read.problems : [];
};
const [section] = cardiology.sections;
const [field] = section?.fields ?? [];
const within = [section?.title.vi, field?.label.vi];

describe('a form from a file', () => {
  it('is read as it is written, also with a mark in front', () => {
    const read = readForm(`\ufeff${JSON.stringify(cardiology)}`);
    expect('form' in read && read.form.id).toBe('cardiology');
  });

  it('that is no JSON is refused as a whole', () => {
    expect(readForm('{"id": "cardiology",')).toEqual({
      problems: [{ code: 'not-json', path: '', within: [], params: {} }],
    });
  });
});

describe('what is wrong is named by its place', () => {
  const set = (target: unknown, key: string, value: unknown) => {
    if (typeof target === 'object' && target) Reflect.set(target, key, value);
  };
  const fieldOf = (form: Draft) => form.sections[0]?.fields[0];
  it.each<[string, (form: Draft) => void, object]>([
    [
      'a label left out',
      (form) => set(fieldOf(form)?.label, 'vi', undefined),
      { code: 'missing', path: 'sections[0].fields[0].label.vi', within: [section?.title.vi] },
    ],
    [
      'an empty label',
      (form) => set(fieldOf(form)?.label, 'en', ''),
      { code: 'missing', path: 'sections[0].fields[0].label.en', within },
    ],
    [
      'a long label',
      (form) => set(fieldOf(form)?.label, 'en', 'x'.repeat(201)),
      { code: 'too-long', path: 'sections[0].fields[0].label.en', params: { most: 200 }, within },
    ],
    [
      'a number for a word',
      (form) => set(form.title, 'vi', 3),
      { code: 'wrong-type', path: 'title.vi', params: { expected: 'string' }, within: [] },
    ],
    ['a version of a half', (form) => set(form, 'version', 1.5), { code: 'wrong-type', path: 'version' }],
    [
      'a key nobody knows',
      (form) => set(form, 'titel', 'x'),
      { code: 'unknown-key', path: '', params: { key: 'titel' } },
    ],
    [
      'an id with capitals',
      (form) => set(fieldOf(form), 'id', 'NYHA'),
      { code: 'bad-id', path: 'sections[0].fields[0].id', within },
    ],
    ['no sections', (form) => set(form, 'sections', []), { code: 'too-few', path: 'sections' }],
    [
      'a source that is not listed',
      (form) => set(form.redFlags[0], 'source', 'nobody'),
      { code: 'unknown-source', path: 'redFlags[0].source', params: { name: 'nobody' } },
    ],
    [
      'a condition on a field that is not there',
      (form) => set(form.redFlags[0], 'when', { all: [{ field: 'gone', is: ['yes'] }] }),
      { code: 'unknown-field', path: 'redFlags[0].when', params: { name: 'gone' } },
    ],
  ])('%s', (_, change, problem) => {
    expect(problemsOf(change)).toEqual(expect.arrayContaining([expect.objectContaining(problem)]));
  });

  it('an id that is given twice', () => {
    const id = field?.id ?? '';
    expect(
      problemsOf((form) => {
        for (const each of form.sections) set(each.fields[0], 'id', id);
      }),
    ).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'twice', params: { name: id } })]));
  });

  it('and no more at once than somebody reads', () => {
    const problems = problemsOf((form) => {
      for (const { fields } of form.sections) for (const each of fields) set(each, 'label', {});
    });
    expect(problems).toHaveLength(31);
    expect(problems.at(-1)?.code).toBe('too-many-problems');
  });
});
