import { describe, expect, it } from 'vitest';
import { changePinSchema, digitsOf, newPinSchema } from './pin-form.ts';

const problems = (pin: string, again: string) =>
  newPinSchema
    .safeParse({ pin, again })
    .error?.issues.map(({ path, message }) => `${path.join()}: ${message}`);

describe('a new PIN', () => {
  it.each(['1234', '123456'])('may be %s', (pin) => {
    expect(newPinSchema.safeParse({ pin, again: pin }).success).toBe(true);
  });

  it.each(['', '123', '1234567', '12a4'])('may not be %j', (pin) => {
    expect(problems(pin, pin)).toContain('pin: pin');
  });

  it('is typed twice the same', () => {
    expect(problems('1234', '1243')).toEqual(['again: pin-not-same']);
  });

  it('needs the present one when it is changed', () => {
    expect(changePinSchema.safeParse({ current: '', pin: '1234', again: '1234' }).success).toBe(false);
    expect(changePinSchema.safeParse({ current: '9999', pin: '1234', again: '1234' }).success).toBe(true);
  });
});

it('keeps digits alone', () => {
  expect(digitsOf(' 12-3a4 ')).toBe('1234');
});
