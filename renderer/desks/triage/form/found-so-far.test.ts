import { describe, expect, it } from 'vitest';
import { entry, record, visit } from '#renderer/mirror/testing/rows.ts';
import { ageRangeOn } from '#shared/domain/triage/age-range.ts';
import { asksPregnancy } from '#shared/domain/triage/asks-pregnancy.ts';
import { noTriageSetup } from '#shared/domain/triage/triage-setup.ts';
import { foundSoFar } from './found-so-far.ts';
import { startOf, type TriageInput } from './triage-form.ts';

const on = '2026-11-23';
const name = (words: string) => ({ vi: words, en: words });
const rule = { reason: name('lý do'), source: 'invented' };
const day = {
  specialties: [
    { id: 'cardiology', name: name('Tim mạch') },
    { id: 'neurology', name: name('Thần kinh') },
  ],
  triage: {
    ...noTriageSetup,
    complaints: [{ code: 'fainting', name: name('Ngất'), keywords: [], suggests: ['neurology'] }],
    redFlags: [
      {
        ...rule,
        id: 'high-pressure',
        name: name('Huyết áp rất cao'),
        raisesTo: 'priority' as const,
        suggests: ['cardiology'],
        when: { reading: 'systolicMmHg' as const, atLeast: 180 },
      },
      {
        ...rule,
        id: 'low-oxygen',
        name: name('Thiếu oxy'),
        raisesTo: 'emergency' as const,
        when: { reading: 'oxygenSaturationPercent' as const, below: 92 },
      },
    ],
  },
};
const summary = visit('v', { queue: [entry('triage', 0, 'called', [5])] });
const empty = startOf({ ...summary, ...record('v') }, { allergies: [], conditions: [] }, undefined);
const about = {
  day,
  age: ageRangeOn({ year: 1958 }, on),
  asksPregnancy: false,
  reasons: [],
  who: { by: 'Nhung', at: '2026-11-23T02:00:00.000Z' },
};
const found = (more: Partial<TriageInput>, with_: Partial<typeof about> = {}) =>
  foundSoFar({ ...empty, ...more }, { ...about, ...with_ });

describe('what follows from what is typed', () => {
  it('is nothing from nothing', () => {
    expect(found({})).toEqual({ flags: [], reasons: [], priority: 'ordinary', suggestions: [], vitals: {} });
  });

  it('is a red flag, the class it leads to, and where to go', () => {
    const result = found({ vitals: { leftSystolicMmHg: 185 } });
    expect(result.flags.map(({ id }) => id)).toEqual(['high-pressure']);
    expect(result.priority).toBe('priority');
    expect(result.suggestions.map(({ specialty }) => specialty)).toEqual(['cardiology']);
  });

  it('is nothing from a number that is still half typed', () => {
    expect(found({ vitals: { oxygenSaturationPercent: 9 } }).flags).toEqual([]);
    expect(found({ vitals: { oxygenSaturationPercent: 90 } }).priority).toBe('emergency');
    expect(found({ vitals: { oxygenSaturationPercent: Number.NaN } }).vitals).toEqual({});
  });

  it('suggests by complaints from the list, not by words', () => {
    const specialties = (complaints: TriageInput['complaints']) =>
      found({ complaints }).suggestions.map(({ specialty }) => specialty);
    expect(specialties([{ code: 'fainting', text: 'Ngất' }])).toEqual(['neurology']);
    expect(specialties([{ text: 'Ngất' }])).toEqual([]);
  });

  it('counts a pregnancy only where it was asked', () => {
    const pregnant: Partial<TriageInput> = { pregnancy: 'yes' };
    expect(found(pregnant, { asksPregnancy: true }).reasons.map(({ code }) => code)).toEqual(['pregnant']);
    expect(found(pregnant).reasons).toEqual([]);
  });
});

describe('pregnancy is asked of', () => {
  it.each([
    ['female', { year: 1990 }, true],
    ['female', { year: 2016, month: 11, day: 23 }, true],
    ['female', { year: 2016, month: 11, day: 24 }, false],
    ['female', { year: 1976, month: 11, day: 24 }, true],
    ['female', { year: 1976, month: 11, day: 23 }, false],
    ['female', { year: 1976 }, true],
    ['male', { year: 1990 }, false],
  ] as const)('%s born %j: %s', (sex, birth, asked) => {
    expect(asksPregnancy({ sex, birth }, on)).toBe(asked);
  });
});
