import { describe, expect, it } from 'vitest';
import { communeLabel, communeSchema, wholeAddress } from './commune.ts';

const lungCu = { code: '00715', name: 'Xã Lũng Cú', province: 'Tỉnh Tuyên Quang', edition: '2025-07-01' };

describe('a commune', () => {
  it('ends an address with its own name and its province’s', () => {
    expect(communeLabel(lungCu)).toBe('Xã Lũng Cú, Tỉnh Tuyên Quang');
  });

  it.each([
    ['Thôn 1', 'Thôn 1, Xã Lũng Cú, Tỉnh Tuyên Quang'],
    ['Thôn 1, xã Lung Cu', 'Thôn 1, xã Lung Cu'],
    [undefined, 'Xã Lũng Cú, Tỉnh Tuyên Quang'],
  ])('is said once with the address %j', (address, expected) => {
    expect(wholeAddress({ address, commune: lungCu })).toBe(expected);
  });

  it.each([{ code: '715' }, { code: '0071a' }, { name: ' ' }, { province: '' }, { edition: '' }])(
    'is refused with %j',
    (wrong) => {
      expect(communeSchema.safeParse(lungCu).success).toBe(true);
      expect(communeSchema.safeParse({ ...lungCu, ...wrong }).success).toBe(false);
    },
  );
});
