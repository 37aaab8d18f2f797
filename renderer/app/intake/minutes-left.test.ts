import { expect, it } from 'vitest';
import { minutesTillClose } from './minutes-left.ts';

const day = { date: '2026-11-23', hours: { close: '16:30' } };

it('counts the minutes until the doors close, in the clinic’s time', () => {
  expect(minutesTillClose(day, Date.parse('2026-11-23T09:00:00Z'))).toBe(30);
  expect(minutesTillClose({ ...day, hours: { close: '7:45' } }, Date.parse('2026-11-23T00:30:30Z'))).toBe(14);
});

it('is none after closing time, and where the hours cannot be read', () => {
  expect(minutesTillClose(day, Date.parse('2026-11-23T09:30:01Z'))).toBe(0);
  expect(minutesTillClose({ ...day, hours: { close: 'chiều' } }, 0)).toBe(0);
});
