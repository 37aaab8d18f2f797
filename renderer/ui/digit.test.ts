import { expect, it } from 'vitest';
import { digitOf } from './digit.ts';

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

it.each([
  ['a digit of the row', { key: '2', code: 'Digit2' }, 2],
  ['a digit of the number pad', { key: '7', code: 'Numpad7' }, 7],
  ['the number pad without its lock, which moves', { key: 'End', code: 'Numpad1' }, undefined],
  ['a letter on the row of digits, as in Windows for Vietnamese', { key: 'ă', code: 'Digit1' }, 1],
  ['zero, which is nobody’s number', { key: '0', code: 'Digit0' }, undefined],
  ['a letter', { key: 'a', code: 'KeyA' }, undefined],
])('reads %s', (_, key, expected) => {
  expect(digitOf({ ...none, ...key })).toBe(expected);
});

it('reads none while a modifier is held', () => {
  for (const modifier of Object.keys(none))
    expect(digitOf({ ...none, key: '1', code: 'Digit1', [modifier]: true })).toBeUndefined();
});
