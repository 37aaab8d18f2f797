import { expect, it } from 'vitest';
import { isHighBloodPressure } from './blood-pressure.ts';

it.each([
  [139, 89, 60, false],
  [140, 80, 60, true],
  [120, 90, 60, true],
  [140, 90, 18, true],
  [150, 95, 17, false],
  [undefined, undefined, 60, false],
  [Number.NaN, 95, 60, true],
])('%s/%s mmHg at %i years is marked: %s', (systolicMmHg, diastolicMmHg, years, marked) => {
  expect(isHighBloodPressure({ systolicMmHg, diastolicMmHg }, years)).toBe(marked);
});
