import { expect, it } from 'vitest';
import { hashPin, verifyPin } from './pin.ts';

it('knows the PIN again, and no other', async () => {
  const stored = await hashPin('2468');
  expect(await verifyPin('2468', stored)).toBe(true);
  expect(await verifyPin('2469', stored)).toBe(false);
  expect(await verifyPin('', stored)).toBe(false);
});

it('knows a PIN of a practice day again, and no other', async () => {
  const stored = await hashPin('1111', 'public');
  expect(await verifyPin('1111', stored)).toBe(true);
  expect(await verifyPin('1112', stored)).toBe(false);
});

it('stores the same PIN differently for two people, and never in clear', async () => {
  const [one, other] = await Promise.all([hashPin('135790'), hashPin('135790')]);
  expect(one).not.toBe(other);
  expect(one).not.toContain('135790');
});

const salt = 'A'.repeat(22);
const hashed = 'A'.repeat(43);

it.each([
  '',
  '2468',
  `scrypt-2-8-1$${salt}$${hashed}`,
  `scrypt-16384-8-1$${salt}$AAAA`,
  'scrypt-16384-8-1$$',
])('takes no PIN for a stored text that is not one of ours: %j', async (stored) => {
  expect(await verifyPin('2468', stored)).toBe(false);
});
