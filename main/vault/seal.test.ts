import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { open, seal } from './seal.ts';

const key = randomBytes(32);

describe('sealing', () => {
  it('gives back what was sealed, for the same key and place only', () => {
    const sealed = seal(key, Buffer.from('Đau đầu'), 'visit/1');
    expect(open(key, sealed, 'visit/1')?.toString()).toBe('Đau đầu');
    expect(open(key, sealed, 'visit/2')).toBeUndefined();
    expect(open(randomBytes(32), sealed, 'visit/1')).toBeUndefined();
  });

  it('never makes the same bytes twice', () => {
    expect(seal(key, Buffer.from('a'), '')).not.toEqual(seal(key, Buffer.from('a'), ''));
  });

  it('opens nothing that was changed or shortened', () => {
    const sealed = seal(key, Buffer.from('5 viên'), 'aad');
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        expect(open(key, sealed.with(at, (sealed[at] ?? 0) ^ mask), 'aad')).toBeUndefined();
        expect(open(key, sealed.subarray(0, at), 'aad')).toBeUndefined();
      }),
    );
  });
});
