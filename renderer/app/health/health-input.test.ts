import { describe, expect, it } from 'vitest';
import {
  healthInput,
  healthProblems,
  isHealthChanged,
  notedHealth,
  withAllergy,
  withCondition,
  withRecord,
} from './health-input.ts';

const unknown = { allergies: [], conditions: [] };
const asked = { ...unknown, askedAt: '2026-11-23T01:00:00.000Z' };
const penicillin = { substance: 'Penicillin', reaction: 'nổi mẩn' };
const diabetes = { code: 'E11', text: 'Đái tháo đường týp 2' };

describe('whether there is something to save', () => {
  it('is so for a new allergy, a new condition, and for having asked', () => {
    expect(isHealthChanged(healthInput(unknown))).toBe(false);
    expect(isHealthChanged(withAllergy(healthInput(unknown), 'Penicillin'))).toBe(true);
    expect(isHealthChanged(withCondition(healthInput(asked), diabetes))).toBe(true);
    expect(isHealthChanged({ ...healthInput(unknown), noAllergies: true })).toBe(true);
    expect(isHealthChanged(healthInput(asked))).toBe(false);
  });

  it('is not so for an empty reaction', () => {
    const known = { allergies: [{ substance: 'Aspirin' }], conditions: [], askedAt: asked.askedAt };
    const input = { ...healthInput(known), allergies: [{ substance: 'Aspirin', reaction: ' ' }] };
    expect(isHealthChanged(input)).toBe(false);
    expect(notedHealth(input).allergies).toEqual([{ substance: 'Aspirin' }]);
  });
});

describe('what stands in the way of saving', () => {
  it('is what is typed and not taken', () => {
    const input = { ...healthInput(unknown), allergyText: 'peni', conditionText: ' tang huyet' };
    expect(healthProblems(input)).toEqual({ allergyText: 'not-taken', conditionText: 'not-taken' });
  });

  it('is a condition without a word about allergies, which would read as “none known”', () => {
    const input = withCondition(healthInput(unknown), diabetes);
    expect(healthProblems(input)).toEqual({ allergies: 'ask-allergies' });
    expect(healthProblems({ ...input, noAllergies: true })).toEqual({});
    expect(healthProblems(withAllergy(input, 'Aspirin'))).toEqual({});
    expect(healthProblems(healthInput(unknown))).toEqual({});
  });
});

describe('adding', () => {
  it('takes each thing once, whatever its diacritics, and then none is not true any more', () => {
    const input = { ...healthInput(asked), allergyText: 'tom' };
    const one = withAllergy(input, 'Tôm');
    expect(one).toMatchObject({ allergies: [{ substance: 'Tôm' }], noAllergies: false, allergyText: '' });
    expect(withAllergy(one, ' tom ').allergies).toHaveLength(1);
    const two = withCondition(withCondition(input, diabetes), diabetes);
    expect(two.conditions).toEqual([diabetes]);
  });
});

describe('what somebody else writes meanwhile', () => {
  const base = { allergies: [penicillin, { substance: 'Tôm' }], conditions: [], askedAt: asked.askedAt };

  it('is taken in beside what is typed here', () => {
    const mine = withCondition(withAllergy(healthInput(base), 'Latex'), diabetes);
    const theirs = {
      ...base,
      allergies: [penicillin, { substance: 'Aspirin' }],
      askedAt: '2026-11-23T02:00',
    };
    const both = withRecord(mine, theirs);
    expect(both.allergies).toEqual([penicillin, { substance: 'Latex' }, { substance: 'Aspirin' }]);
    expect(both.conditions).toEqual([diabetes]);
    expect(both.base).toBe(theirs);
  });

  it('does not bring back what was taken out here', () => {
    const mine = { ...healthInput(base), allergies: [penicillin] };
    const theirs = { ...base, conditions: [diabetes], askedAt: '2026-11-23T02:00' };
    expect(withRecord(mine, theirs)).toMatchObject({ allergies: [penicillin], conditions: [diabetes] });
  });

  it('changes nothing while it is the same', () => {
    const mine = withAllergy(healthInput(base), 'Latex');
    expect(withRecord(mine, { ...base })).toBe(mine);
  });

  it('ends “none known” when they know of one', () => {
    const mine = { ...healthInput(unknown), noAllergies: true };
    const theirs = { ...unknown, allergies: [penicillin], askedAt: asked.askedAt };
    expect(withRecord(mine, theirs)).toMatchObject({ allergies: [penicillin], noAllergies: false });
  });
});
