import { describe, expect, it } from 'vitest';
import { communeLabel, communeSchema } from './commune.ts';

const lungCu = { code: '00715', name: 'Xã Lũng Cú', province: 'Tỉnh Tuyên Quang', edition: '2025-07-01' };

describe('a commune', () => {
  it('ends an address with its own name and its province’s', () => {
    expect(communeLabel(lungCu)).toBe('Xã Lũng Cú, Tỉnh Tuyên Quang');
  });

  it.each([{ code: '715' }, { code: '0071a' }, { name: ' ' }, { province: '' }, { edition: '' }])(
    'is refused with %j',
    (wrong) => {
      expect(communeSchema.safeParse(lungCu).success).toBe(true);
      expect(communeSchema.safeParse({ ...lungCu, ...wrong }).success).toBe(false);
    },
  );
});
