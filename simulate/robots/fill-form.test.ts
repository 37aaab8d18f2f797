import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersSchemaOf, askedOnly } from '#shared/domain/exam-form/answers.ts';
import { examFormSchema } from '#shared/domain/exam-form/exam-form.ts';
import { createRandom } from '../random.ts';
import { fillForm } from './fill-form.ts';

const folder = new URL('../../resources/exam-forms/', import.meta.url);
const forms = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => examFormSchema.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))));

describe.each(forms.map((form) => [form.id, form] as const))('the form %s', (_, form) => {
  it('is answered with what can be answered, whatever is found', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 6 }), (seed, findings) => {
        const answers = fillForm(form, form.sections, findings, createRandom(seed));
        expect(answersSchemaOf(form).safeParse(answers).error?.issues).toBeUndefined();
        expect(askedOnly(form, answers)).toEqual(answers);
        expect(Object.keys(answers).length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  it('is answered the same for the same seed', () => {
    const filled = () => fillForm(form, form.sections, 3, createRandom('7'));
    expect(filled()).toEqual(filled());
  });
});
