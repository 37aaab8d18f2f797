import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossCheck, isRemark, readIdentityNumber } from './identity-number.ts';

describe('an identity number', () => {
  it.each([
    ['002050017123', '002', 'male', 1950],
    ['002150017123', '002', 'female', 1950],
    ['001099123456', '001', 'male', 1999],
    ['011200000001', '011', 'male', 2000],
    ['012326000001', '012', 'female', 2026],
    ['012400000001', '012', 'male', 2100],
    ['012999000001', '012', 'female', 2399],
  ] as const)('%s tells province, sex and year', (number, provinceCode, sex, year) => {
    expect(readIdentityNumber(number)).toEqual({ number, provinceCode, sex, year });
  });

  it.each([
    ['002 150 017 123', '002150017123'],
    ['002.150.017.123', '002150017123'],
    ['  002150017123\r\n', '002150017123'],
    ['００２１５００１７１２３', '002150017123'],
  ])('is read from %j', (text, number) => {
    expect(readIdentityNumber(text)).toMatchObject({ number });
  });

  it.each([
    ['', { code: 'length', digits: 0 }],
    ['012345678', { code: 'length', digits: 9 }],
    ['00215001712', { code: 'length', digits: 11 }],
    ['0021500171234', { code: 'length', digits: 13 }],
    ['00215O017123', { code: 'not-digits' }],
    ['+02150017123', { code: 'not-digits' }],
    ['Nguyễn Văn A', { code: 'not-digits' }],
  ])('is not %j', (text, problem) => {
    expect(readIdentityNumber(text)).toEqual({ problem });
  });

  it('tells a sex and a year whatever its digits are', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{12}$/), (number) => {
        const read = readIdentityNumber(number);
        const { sex, year } = 'problem' in read ? {} : read;
        expect(year).toBeGreaterThanOrEqual(1900);
        expect(year).toBeLessThan(2400);
        expect(sex).toMatch(/^(fe)?male$/);
        expect(crossCheck(number, { sex, birth: { year: year ?? 0 } }).map(({ code }) => code)).not.toContain(
          'year',
        );
      }),
    );
  });
});

describe('what a number contradicts', () => {
  const number = '002150017123';
  it.each([
    ['nothing that is not known', {}, []],
    ['nothing that it says itself', { sex: 'female', birth: { year: 1950, month: 3 } }, []],
    ['the sex', { sex: 'male' }, [{ code: 'sex', says: 'female' }]],
    ['the year', { birth: { year: 1951 } }, [{ code: 'year', says: 1950 }]],
    ['the century', { birth: { year: 2050 } }, [{ code: 'year', says: 1950 }]],
    [
      'sex and year at once',
      { sex: 'male', birth: { year: 1905 } },
      [
        { code: 'sex', says: 'female' },
        { code: 'year', says: 1950 },
      ],
    ],
    ['no address in the province', { address: 'Thôn 1, Lũng Cú, Đồng Văn, Hà Giang' }, []],
    ['no address in what the province became', { address: 'Xã Yên Sơn, Tỉnh Tuyên Quang' }, []],
    ['no address without a province', { address: 'Thôn 1' }, []],
    [
      'an address elsewhere',
      { address: 'Xã Mường Nhé, Tỉnh Điện Biên' },
      [{ code: 'province-differs', says: 'Hà Giang' }],
    ],
  ] as const)('is %s', (_, person, expected) => {
    expect(crossCheck(number, person)).toEqual(expected);
  });

  it('is shown for a province that does not exist, whatever the address', () => {
    expect(crossCheck('003150017123', { address: 'Hà Giang' })).toEqual([
      { code: 'province-unknown', says: '003' },
    ]);
  });

  it('is that it is none', () => {
    expect(crossCheck('0021', { sex: 'male' })).toEqual([{ code: 'length', digits: 4 }]);
    expect(crossCheck('002abc', {})).toEqual([{ code: 'not-digits' }]);
  });

  it('is a remark only where somebody may have moved', () => {
    expect(isRemark({ code: 'province-differs' })).toBe(true);
    expect(isRemark({ code: 'sex' })).toBe(false);
  });
});
