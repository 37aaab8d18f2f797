import { describe, expect, it } from 'vitest';
import {
  bmiOf,
  diastolicOf,
  isUnusual,
  systolicOf,
  type VitalId,
  vitalIds,
  vitalSigns,
  vitalsSchema,
} from './vitals.ts';

const refusalOf = (vitals: object) =>
  vitalsSchema.safeParse(vitals).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ??
  [];

describe('vital signs', () => {
  it.each(vitalIds)('takes %s at both ends of what is possible, and refuses what lies beyond', (id) => {
    const [least, most] = vitalSigns[id].possible;
    const step = 10 ** -vitalSigns[id].decimals;
    expect(refusalOf({ [id]: least })).toEqual([]);
    expect(refusalOf({ [id]: most })).toEqual([]);
    expect(refusalOf({ [id]: least - step })).toEqual([`${id}: impossible-value`]);
    expect(refusalOf({ [id]: most + step })).toEqual([`${id}: impossible-value`]);
  });

  it.each(vitalIds)('asks about %s only where it is possible', (id) => {
    const { possible, plausible } = vitalSigns[id];
    expect(plausible[0]).toBeGreaterThanOrEqual(possible[0]);
    expect(plausible[1]).toBeLessThanOrEqual(possible[1]);
    expect(plausible[0]).toBeLessThan(plausible[1]);
  });

  it.each<[VitalId, number, boolean]>([
    ['temperatureC', 34.9, true],
    ['temperatureC', 35, false],
    ['temperatureC', 41, false],
    ['temperatureC', 41.1, true],
    ['oxygenSaturationPercent', 79, true],
    ['oxygenSaturationPercent', 80, false],
    ['systolicMmHg', 230, false],
    ['systolicMmHg', 231, true],
    ['painScore', 10, false],
  ])('takes %s of %d for unusual: %s', (id, value, unusual) => {
    expect(isUnusual(id, value)).toBe(unusual);
  });

  it('refuses decimals nobody measures', () => {
    expect(refusalOf({ pulsePerMinute: 80.5 })).toEqual(['pulsePerMinute: impossible-value']);
    expect(refusalOf({ temperatureC: 37.25 })).toEqual(['temperatureC: impossible-value']);
    expect(refusalOf({ temperatureC: 37.2, weightKg: 3.45 })).toEqual([]);
  });

  it.each([
    ['leftSystolicMmHg', 'leftDiastolicMmHg'],
    ['rightSystolicMmHg', 'rightDiastolicMmHg'],
    ['systolicMmHg', 'diastolicMmHg'],
  ])('wants %s above %s', (upper, lower) => {
    expect(refusalOf({ [upper]: 120, [lower]: 119 })).toEqual([]);
    expect(refusalOf({ [upper]: 120, [lower]: 120 })).toEqual([`${lower}: diastolic-not-below-systolic`]);
    expect(refusalOf({ [lower]: 120 })).toEqual([]);
  });

  it('needs none of them, and does not know any other', () => {
    expect(refusalOf({})).toEqual([]);
    expect(refusalOf({ systolicMmHg: undefined })).toEqual([]);
    expect(refusalOf({ bloodPressure: '120/80' })).not.toEqual([]);
  });

  it('reads what exams of earlier editions hold', () => {
    const old = {
      weightKg: 48.5,
      pulsePerMinute: 82,
      systolicMmHg: 150,
      diastolicMmHg: 90,
      temperatureC: 36.8,
    };
    expect(vitalsSchema.parse(old)).toEqual(old);
  });
});

describe('blood pressure', () => {
  it('is that of the arm where it is higher', () => {
    const vitals = {
      leftSystolicMmHg: 150,
      leftDiastolicMmHg: 95,
      rightSystolicMmHg: 162,
      rightDiastolicMmHg: 88,
    };
    expect(systolicOf(vitals)).toBe(162);
    expect(diastolicOf(vitals)).toBe(95);
    expect(systolicOf({ ...vitals, systolicMmHg: 170 })).toBe(170);
  });

  it('is nothing when nobody measured it', () => {
    expect(systolicOf({ pulsePerMinute: 80 })).toBeUndefined();
    expect(diastolicOf({})).toBeUndefined();
  });
});

describe('body mass index', () => {
  it.each([
    [50, 160, 19.5],
    [72.4, 158, 29],
    [9.85, 76.5, 16.8],
  ])('of %d kg and %d cm is %d', (weightKg, heightCm, bmi) => {
    expect(bmiOf({ weightKg, heightCm })).toBe(bmi);
  });

  it('needs weight and height', () => {
    expect(bmiOf({ weightKg: 50 })).toBeUndefined();
    expect(bmiOf({ heightCm: 150 })).toBeUndefined();
  });
});
