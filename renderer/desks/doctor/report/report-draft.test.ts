import { describe, expect, it } from 'vitest';
import { orderForms } from '#shared/domain/orders/testing/order-forms.ts';
import { answersOfOpen, partsAsked, reportDraftSchema } from './report-draft.ts';

const [ultrasound, glucose] = orderForms;
if (!ultrasound || !glucose) throw new Error('No forms');

describe('a report that is being written', () => {
  it.each([
    ['nobody asked', [], []],
    ['one part', [{ parts: ['heart'] }], ['heart']],
    ['two orders', [{ parts: ['heart'] }, { parts: ['abdomen'] }], ['abdomen', 'heart']],
    ['all of it', [{ parts: ['heart'] }, { parts: [] }], ['abdomen', 'heart']],
    ['a part the form has no more', [{ parts: ['spine'] }], []],
  ])('opens the parts asked for: %s', (_, orders, parts) => {
    expect(partsAsked(ultrasound, orders)).toEqual(parts);
  });

  it('has no parts where the form has none', () => {
    expect(partsAsked(glucose, [{ parts: [] }])).toEqual([]);
  });

  it('leaves out what was answered in a part that is closed again', () => {
    const answers = { liver: 'odd', valves: 'normal', conclusion: 'x' };
    expect(answersOfOpen(ultrasound, ['heart'], answers)).toEqual({ valves: 'normal', conclusion: 'x' });
  });

  it('is read from whatever was kept of it', () => {
    expect(reportDraftSchema.parse({ answers: { liver: 3 }, more: 'heart' })).toEqual({
      answers: { liver: 3 },
      more: [],
    });
  });
});
