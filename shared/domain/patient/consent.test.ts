import { describe, expect, it } from 'vitest';
import { type Consent, latestConsent } from './consent.ts';

const said = (hour: number, healthData: Consent['healthData']): { consent: Consent } => ({
  consent: {
    healthData,
    contact: 'refused',
    evidence: 'none',
    at: `2026-11-23T0${hour}:00:00.000Z`,
    by: { id: 'reception', name: 'reception' },
  },
});

describe('the last word of consent', () => {
  it.each([
    ['of nobody who was asked', [{}, {}], undefined],
    ['of the only record that has one', [{}, said(1, 'given')], 'given'],
    ['of the later of two records', [said(1, 'given'), said(2, 'refused')], 'refused'],
    ['whatever order the records are in', [said(2, 'refused'), said(1, 'given')], 'refused'],
    ['given again after it was taken back', [said(3, 'given'), said(2, 'refused')], 'given'],
  ])('is %s', (_, records, expected) => {
    expect(latestConsent(records)?.healthData).toBe(expected);
  });
});
