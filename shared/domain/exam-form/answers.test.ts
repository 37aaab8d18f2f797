import { describe, expect, it } from 'vitest';
import {
  type Answers,
  answersHold,
  answersSchemaOf,
  askedOnly,
  fieldsOf,
  isUnusual,
  numberOf,
  partsAnswered,
  raisedBy,
  sectionsFor,
  withNormal,
} from './answers.ts';
import { sampleForm } from './testing/sample-form.ts';

const schema = answersSchemaOf(sampleForm);
const codesOf = (answers: Answers) => {
  const checked = schema.safeParse(answers);
  return checked.success ? [] : checked.error.issues.map(({ path, message }) => [String(path[0]), message]);
};
const fieldOf = (id: string) => {
  const field = fieldsOf(sampleForm).find((each) => each.id === id);
  if (!field) throw new Error(`The form has no ${id}`);
  return field;
};

describe('the schema of a form', () => {
  it.each<[string, Answers]>([
    ['nothing', {}],
    ['an option', { pain: 'no' }],
    ['none of several', { pain: 'yes', spreads: [] }],
    ['several', { pain: 'yes', spreads: ['arm', 'jaw'] }],
    ['a row of a grid', { strength: { left: '4' } }],
    ['a number at its edges', { size: 1 }],
    ['a number with the decimals it has', { size: 15.5 }],
    ['words', { pain: 'yes', spreads: ['arm'], since: 'hôm qua' }],
  ])('takes %s', (_, answers) => {
    expect(codesOf(answers)).toEqual([]);
  });

  it.each<[string, Answers, string, string]>([
    ['a field it does not have', { fever: 'no' }, 'fever', 'not-asked'],
    ['an option it does not have', { pain: 'maybe' }, 'pain', 'impossible-value'],
    ['an answer of another kind', { pain: ['yes'] }, 'pain', 'impossible-value'],
    ['what its condition does not ask for', { pain: 'no', spreads: [] }, 'spreads', 'not-asked'],
    ['a row it does not have', { strength: { foot: '4' } }, 'strength', 'impossible-value'],
    ['too small a number', { size: 0.5 }, 'size', 'impossible-value'],
    ['too large a number', { size: 30.5 }, 'size', 'impossible-value'],
    ['too many decimals', { size: 12.25 }, 'size', 'impossible-value'],
    ['too many words', { pain: 'yes', spreads: ['arm'], since: 'x'.repeat(21) }, 'since', 'impossible-value'],
    ['a sum, which is counted', { score: 9 }, 'score', 'impossible-value'],
  ])('refuses %s', (_, answers, field, code) => {
    expect(codesOf(answers)).toEqual([[field, code]]);
  });
});

describe('a condition', () => {
  it.each<[Answers, string[]]>([
    [{}, []],
    [{ pain: 'yes', spreads: ['jaw', 'arm'] }, ['heart']],
    [{ pain: 'yes', spreads: ['jaw'] }, []],
    [{ eyes: 'closed' }, []],
    [{ eyes: 'closed', speech: 'none' }, ['coma']],
    [{ eyes: 'open', speech: 'none' }, []],
    [{ strength: { left: '4' }, size: 20 }, ['weak']],
    [{ strength: { left: '4' }, size: 19.9 }, []],
    [{ strength: { left: '5', right: '3' }, pain: 'yes' }, ['weak']],
    [{ strength: { left: '5' }, pain: 'yes' }, []],
  ])('of %j raises %j', (answers, flags) => {
    expect(raisedBy(sampleForm, answers).map(({ id }) => id)).toEqual(flags);
  });

  it('does not hold of what was not answered, in either direction', () => {
    expect(answersHold(sampleForm, { field: 'size', below: 100 }, {})).toBe(false);
    expect(answersHold(sampleForm, { field: 'size', atLeast: 0 }, {})).toBe(false);
  });
});

it('counts a sum once all it is made of is answered', () => {
  expect(numberOf(sampleForm, 'score', { eyes: 'open' })).toBeUndefined();
  expect(numberOf(sampleForm, 'score', { eyes: 'open', speech: 'none' })).toBe(5);
});

describe('what is asked', () => {
  it('is all but the parts nobody asked for', () => {
    expect(sectionsFor(sampleForm, []).map(({ id }) => id)).toEqual(['pain', 'nerves']);
    expect(sectionsFor(sampleForm, ['liver']).map(({ id }) => id)).toEqual(['pain', 'nerves', 'liver']);
  });

  it('loses the answers of hidden fields, and of fields that those hid', () => {
    const answers = { pain: 'no', spreads: ['arm'], since: 'hôm qua', eyes: 'open' };
    expect(askedOnly(sampleForm, answers)).toEqual({ pain: 'no', eyes: 'open' });
    expect(askedOnly(sampleForm, { ...answers, pain: 'yes' })).toEqual({ ...answers, pain: 'yes' });
  });

  it('has no empty words', () => {
    expect(askedOnly(sampleForm, { pain: 'yes', spreads: ['arm'], since: '  ' })).toEqual({
      pain: 'yes',
      spreads: ['arm'],
    });
  });

  it('tells which parts something was answered of', () => {
    expect(partsAnswered(sampleForm, { pain: 'no' })).toEqual([]);
    expect(partsAnswered(sampleForm, { size: 12 })).toEqual(['liver']);
  });
});

describe('setting to normal', () => {
  it('answers what has a normal answer and is asked', () => {
    expect(withNormal(sampleForm, sampleForm.sections, {})).toEqual({
      pain: 'no',
      strength: { left: '5', right: '5' },
      ends: 'Tốt',
    });
  });

  it('changes no answer, and answers the rows of a grid that are left', () => {
    const answers = { pain: 'yes', strength: { left: '3' }, ends: 'Gan to' };
    expect(withNormal(sampleForm, sampleForm.sections, answers)).toEqual({
      ...answers,
      spreads: [],
      strength: { left: '3', right: '5' },
    });
  });
});

it.each<[string, Answers[string], boolean]>([
  ['pain', 'no', false],
  ['pain', 'yes', true],
  ['spreads', [], false],
  ['spreads', ['jaw'], true],
  ['strength', { left: '5' }, false],
  ['strength', { left: '5', right: '4' }, true],
  ['eyes', 'closed', false],
  ['size', 9.9, true],
  ['size', 10, false],
  ['size', 15.5, false],
  ['size', 15.6, true],
  ['since', 'hôm qua', false],
])('%s answered %j is unusual: %s', (field, answer, unusual) => {
  expect(isUnusual(fieldOf(field), answer)).toBe(unusual);
});
