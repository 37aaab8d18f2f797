import { describe, expect, it } from 'vitest';
import { forecastOf } from './forecast.ts';

const clock = (time: string) => `2026-11-23T${time}:00.000Z`;
const use = (time: string, quantity: number) => ({ at: clock(time), quantity });
const opened = clock('00:00');

describe('how long the stock lasts', () => {
  it.each([
    ['an even use since the doors opened', 60, [use('00:30', 20), use('01:30', 20)], '02:00', 20, '05:00'],
    ['the last three hours only', 30, [use('00:30', 900), use('03:00', 30)], '04:00', 10, '07:00'],
    ['what came back, taken off', 10, [use('00:30', 30), use('00:45', -10)], '01:00', 20, '01:30'],
    ['half an hour at least', 100, [use('00:05', 10)], '00:06', 20, '05:06'],
    ['what a clock ahead has stamped', 10, [use('01:02', 20)], '01:00', 20, '01:30'],
    ['nothing left: now', 0, [use('00:30', 5)], '01:00', 5, '01:00'],
    ['below zero: now', -3, [use('00:30', 5)], '01:00', 5, '01:00'],
  ])('goes by %s', (_, usable, uses, now, perHour, runsOut) => {
    expect(forecastOf(usable, uses, { opened, now: clock(now) })).toEqual({
      perHour,
      runsOutAt: clock(runsOut),
    });
  });

  it.each([
    ['nothing was used', [], opened],
    ['all of it came back', [use('01:10', 5), use('01:20', -5)], opened],
    ['the doors are closed yet', [use('01:10', 5)], undefined],
    ['the doors open later by this clock', [use('01:10', 5)], clock('09:00')],
  ])('is not known while %s', (_, uses, doors) => {
    expect(forecastOf(10, uses, { opened: doors, now: clock('02:00') })).toEqual({ perHour: 0 });
  });
});
