/** Whatever is answered is taken or refused, and never stops the program. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import cardiology from '#resources/exam-forms/cardiology.json' with { type: 'json' };
import gastroenterology from '#resources/exam-forms/gastroenterology.json' with { type: 'json' };
import general from '#resources/exam-forms/general.json' with { type: 'json' };
import musculoskeletal from '#resources/exam-forms/musculoskeletal.json' with { type: 'json' };
import neurology from '#resources/exam-forms/neurology.json' with { type: 'json' };
import ultrasound from '#resources/exam-forms/ultrasound.json' with { type: 'json' };
import { type Answer, type Answers, askedOnly, fieldsOf, withNormal } from './answers.ts';
import { checkedAnswers } from './checked-answers.ts';
import { type ExamField, type ExamForm, examFormSchema } from './exam-form.ts';
import { findingsOf, unusualInWords } from './findings.ts';
import { sampleForm } from './testing/sample-form.ts';

const files = [cardiology, gastroenterology, general, musculoskeletal, neurology, ultrasound];
const forms = [sampleForm, ...files.map((file) => examFormSchema.parse(file))];

/** What a screen would send of a field. */
function fitting(field: ExamField): fc.Arbitrary<Answer> {
  switch (field.kind) {
    case 'choice':
      return fc.constantFrom(...field.options.map(({ id }) => id));
    case 'choices':
      return fc.subarray(field.options.map(({ id }) => id));
    case 'grid':
      return fc.dictionary(
        fc.constantFrom(...field.rows.map(({ id }) => id)),
        fc.constantFrom(...field.options.map(({ id }) => id)),
      );
    case 'number':
      return fc
        .double({ min: field.least, max: field.most, noNaN: true })
        .map((value) => Number(value.toFixed(field.decimals)))
        .filter((value) => value >= field.least && value <= field.most);
    case 'text':
      return fc.stringMatching(/^[a-z]{1,8}$/);
    case 'sum':
      return fc.constant('counted');
  }
}

/** Anything at all. */
const anything: fc.Arbitrary<Answer> = fc.oneof(
  fc.string(),
  fc.double(),
  fc.array(fc.string()),
  fc.dictionary(fc.string(), fc.string()),
);

function answersTo(form: ExamForm, of: (field: ExamField) => fc.Arbitrary<Answer>): fc.Arbitrary<Answers> {
  const fields = fieldsOf(form).filter(({ kind }) => kind !== 'sum');
  const answered = fields.map((field) =>
    fc.option(of(field), { nil: undefined }).map((answer) => ({ id: field.id, answer })),
  );
  return fc
    .tuple(...answered)
    .map((all) =>
      Object.fromEntries(
        all.flatMap(({ id, answer }) => (answer === undefined ? [] : [[id, answer] as const])),
      ),
    );
}

const version = ({ id, version: number }: ExamForm) => ({ id, version: number });

describe.each(forms.map((form) => [form.id, form] as const))('the form %s', (_, form) => {
  const check = (answers: Answers) => checkedAnswers([form], { form: version(form), answers });

  it('takes whatever its screen can send, once: what was signed is signed the same again', () => {
    fc.assert(
      fc.property(answersTo(form, fitting), (answers) => {
        const checked = check(answers);
        expect(checked).not.toHaveProperty('refusal');
        if ('refusal' in checked) return;
        expect(checked.answers).toEqual(askedOnly(form, answers));
        expect(check(checked.answers)).toEqual(checked);
      }),
      { numRuns: 60 },
    );
  });

  it('takes or refuses anything at all, and has words for it', () => {
    const any = answersTo(form, (field) => fc.oneof(fitting(field), anything));
    fc.assert(
      fc.property(any, fc.dictionary(fc.string(), anything), (known, unknown) => {
        const answers = { ...unknown, ...known };
        const checked = check(answers);
        if ('refusal' in checked) expect(checked.refusal.code).toBe('answer-not-possible');
        else expect(Object.keys(answers)).toEqual(expect.arrayContaining(Object.keys(checked.answers)));
        expect(Array.isArray(findingsOf(form, answers, 'vi'))).toBe(true);
        expect(typeof unusualInWords(form, answers, 'en')).toBe('string');
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every answer when the rest is set to normal', () => {
    fc.assert(
      fc.property(answersTo(form, fitting), (answers) => {
        const asked = askedOnly(form, answers);
        expect(withNormal(form, form.sections, asked)).toMatchObject(asked);
      }),
      { numRuns: 60 },
    );
  });
});
