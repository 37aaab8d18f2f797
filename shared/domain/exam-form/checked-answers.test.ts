import { describe, expect, it } from 'vitest';
import type { Answers } from './answers.ts';
import { checkedAnswers } from './checked-answers.ts';
import { sampleForm } from './testing/sample-form.ts';

const form = { id: 'sample', version: 2 };
const check = (answers: Answers, version: typeof form | undefined = form) =>
  checkedAnswers([sampleForm], { form: version, answers });

describe('answers as they are signed', () => {
  it('are those that are asked, with what they raise in the words of the form', () => {
    expect(check({ pain: 'yes', spreads: ['arm'] })).toEqual({
      answers: { pain: 'yes', spreads: ['arm'] },
      flags: [{ id: 'heart', reason: { vi: 'Nghi tim', en: 'Heart' }, source: 'A book' }],
    });
    expect(check({ pain: 'no', spreads: ['arm'] })).toEqual({ answers: { pain: 'no' }, flags: [] });
  });

  it('may be none, with a form or without', () => {
    expect(check({})).toEqual({ answers: {}, flags: [] });
    expect(checkedAnswers([], { answers: {} })).toEqual({ answers: {}, flags: [] });
  });

  it('are refused with the name of the field that is not possible', () => {
    expect(check({ size: 99 })).toEqual({
      refusal: { code: 'answer-not-possible', params: { field: 'Kích thước' } },
    });
    expect(check({ fever: 'no' })).toEqual({
      refusal: { code: 'answer-not-possible', params: { field: 'fever' } },
    });
  });

  it('are refused without a form, and of one that the day does not have', () => {
    const unknown = { refusal: { code: 'unknown-form' } };
    expect(checkedAnswers([sampleForm], { answers: { pain: 'no' } })).toEqual(unknown);
    expect(check({ pain: 'no' }, { id: 'sample', version: 1 })).toEqual(unknown);
    expect(check({ pain: 'no' }, { id: 'other', version: 2 })).toEqual(unknown);
  });
});
