import { describe, expect, it } from 'vitest';
import { sampleForm } from '#shared/domain/exam-form/testing/sample-form.ts';
import { examDraftSchema, formToFill, inForm, startOf } from './exam-draft.ts';

const draft = { ...startOf({ triage: [] }, 'sample'), complaint: 'Đau ngực' };

describe('a draft', () => {
  it('comes back with its form and answers', () => {
    const kept = {
      ...draft,
      form: { id: 'sample', version: 2 },
      answers: { pain: 'yes', spreads: ['arm'], strength: { left: '4' }, size: 12.5 },
    };
    expect(examDraftSchema.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  it('loses half a number, and nothing else', () => {
    const kept = JSON.parse(JSON.stringify({ ...draft, answers: { pain: 'yes', size: Number.NaN } }));
    expect(examDraftSchema.parse(kept)).toMatchObject({ complaint: 'Đau ngực', answers: { pain: 'yes' } });
  });

  it('of the edition before forms is an exam without answers', () => {
    const { answers: _, ...before } = draft;
    expect(examDraftSchema.parse(before)).toMatchObject({ complaint: 'Đau ngực', answers: {} });
  });
});

describe('the form an exam goes on with', () => {
  const newer = { ...sampleForm, version: 3 };
  const general = { ...sampleForm, id: 'general', version: 1 };
  const forms = [sampleForm, newer, general];

  it('is the newest, unless it was begun in another', () => {
    expect(formToFill(forms, 'sample', undefined)).toBe(newer);
    expect(formToFill(forms, 'sample', { id: 'sample', version: 2 })).toBe(sampleForm);
  });

  it('is the newest where the day does not have the one it was begun in', () => {
    expect(formToFill(forms, 'sample', { id: 'sample', version: 9 })).toBe(newer);
  });

  it('is the general one for a specialty without its own, and none where there is none', () => {
    expect(formToFill(forms, 'dermatology', undefined)).toBe(general);
    expect(formToFill([newer], 'dermatology', undefined)).toBeUndefined();
  });

  it('is written down with the answers it asks for', () => {
    const exam = { ...draft, answers: { pain: 'yes', fever: 'yes' } };
    expect(inForm(exam, newer)).toMatchObject({
      form: { id: 'sample', version: 3 },
      answers: { pain: 'yes' },
    });
    expect(inForm({ ...exam, form: { id: 'sample', version: 2 } }, undefined)).toEqual({
      ...draft,
      answers: {},
    });
  });
});
