import { describe, expect, it } from 'vitest';
import { examFormSchema } from '#shared/domain/exam-form/exam-form.ts';
import { countOf, normalFill, withoutFill } from './normal-fill.ts';

const words = (text: string) => ({ vi: text, en: text });
const option = (id: string) => ({ id, label: words(id) });
const yesNo = { kind: 'choice', options: [option('no'), option('yes')], normal: 'no' };
const form = examFormSchema.parse({
  id: 'test',
  version: 1,
  title: words('Test'),
  reviewed: false,
  note: words(''),
  sources: [],
  sections: [
    {
      id: 'one',
      title: words('One'),
      fields: [
        { ...yesNo, id: 'pain', label: words('Pain') },
        {
          ...yesNo,
          id: 'spreads',
          label: words('Spreads'),
          when: { field: 'pain', is: ['yes'] },
        },
        {
          kind: 'grid',
          id: 'strength',
          label: words('Strength'),
          rows: [option('left'), option('right')],
          options: [option('4'), option('5')],
          normal: '5',
        },
      ],
    },
    { id: 'two', title: words('Two'), fields: [{ ...yesNo, id: 'fever', label: words('Fever') }] },
  ],
  redFlags: [],
});

describe('setting the rest to normal', () => {
  it('sets what is asked and not answered, and counts it', () => {
    const fill = normalFill(form, form.sections, {});
    expect(fill.after).toEqual({ pain: 'no', strength: { left: '5', right: '5' }, fever: 'no' });
    expect(countOf(fill)).toBe(3);
  });

  it('leaves what is answered, and sets the rows of a grid that are left', () => {
    const fill = normalFill(form, form.sections, { pain: 'yes', strength: { left: '4' } });
    expect(fill.after).toEqual({ spreads: 'no', strength: { left: '4', right: '5' }, fever: 'no' });
    expect(fill.before).toEqual({ strength: { left: '4' } });
  });

  it('keeps to the sections it is asked for', () => {
    expect(normalFill(form, form.sections.slice(1), {}).after).toEqual({ fever: 'no' });
  });
});

describe('taking it back', () => {
  it('gives back what was there before', () => {
    const answers = { pain: 'yes', strength: { left: '4' } };
    const fill = normalFill(form, form.sections, answers);
    expect(withoutFill(fill, { ...answers, ...fill.after })).toEqual(answers);
  });

  it('leaves what was answered since', () => {
    const fill = normalFill(form, form.sections, {});
    expect(withoutFill(fill, { ...fill.after, fever: 'yes' })).toEqual({ fever: 'yes' });
  });
});
