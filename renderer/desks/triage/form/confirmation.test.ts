import { describe, expect, it } from 'vitest';
import { confirmationOf, doubtAbout, unconfirmed } from './confirmation.ts';

describe('a number that was just typed', () => {
  it('is refused outside of what is possible, with the range', () => {
    expect(doubtAbout('pulsePerMinute', 800, [])).toEqual({ kind: 'impossible', least: 20, most: 300 });
    expect(doubtAbout('leftSystolicMmHg', 12, [])).toEqual({ kind: 'impossible', least: 40, most: 300 });
  });

  it('is refused with more decimals than are measured', () => {
    expect(doubtAbout('temperatureC', 36.66, [])).toEqual({ kind: 'decimals', decimals: 1 });
    expect(doubtAbout('pulsePerMinute', 72.5, [])).toEqual({ kind: 'decimals', decimals: 0 });
  });

  it('is asked about when it is unusual, until somebody says that it is right', () => {
    expect(doubtAbout('leftSystolicMmHg', 240, [])).toEqual({ kind: 'unusual', value: 240 });
    const confirmed = [confirmationOf('leftSystolicMmHg', 240)];
    expect(doubtAbout('leftSystolicMmHg', 240, confirmed)).toBeUndefined();
    expect(doubtAbout('leftSystolicMmHg', 250, confirmed)).toMatchObject({ kind: 'unusual' });
    expect(doubtAbout('rightSystolicMmHg', 240, confirmed)).toMatchObject({ kind: 'unusual' });
  });

  it('is left alone otherwise, and where nothing or no number stands', () => {
    expect(doubtAbout('temperatureC', 36.6, [])).toBeUndefined();
    expect(doubtAbout('temperatureC', undefined, [])).toBeUndefined();
    expect(doubtAbout('temperatureC', Number.NaN, [])).toBeUndefined();
  });
});

it('lists what is still to be asked about in the order of the form', () => {
  const vitals = { painScore: 9, weightKg: 1.5, leftSystolicMmHg: 240, pulsePerMinute: 800 };
  expect(unconfirmed(vitals, [])).toEqual(['leftSystolicMmHg', 'weightKg']);
  expect(unconfirmed(vitals, ['weightKg=1.5'])).toEqual(['leftSystolicMmHg']);
});
