import { describe, expect, it } from 'vitest';
import places from '#resources/places/communes.json' with { type: 'json' };
import { indexPlaces } from '../places/place-index.ts';
import { placeText } from '../places/place-text.ts';
import { birthProvince, birthProvinces, provinceToday } from './birth-provinces.ts';

describe('the provinces of identity numbers', () => {
  it('are the 63 of before July 2025, each once', () => {
    expect(new Set(birthProvinces.map(({ code }) => code)).size).toBe(63);
    expect(new Set(birthProvinces.map(({ name }) => name)).size).toBe(63);
    expect(birthProvinces.every(({ code }) => /^0\d\d$/.test(code))).toBe(true);
  });

  it('became the provinces that the list of communes puts them in', () => {
    const { provinceCodes } = indexPlaces(places);
    const codeOf = (name: string) => provinceCodes.get(placeText(name));
    const apart = birthProvinces.filter(({ name, today }) => {
      // The list knows Huế only under the name it had since January 2025.
      const former = name === 'Thừa Thiên Huế' ? 'Huế' : name;
      return codeOf(former) === undefined || codeOf(former) !== codeOf(today);
    });
    expect(apart).toEqual([]);
    expect(new Set(birthProvinces.map(({ today }) => today)).size).toBe(34);
  });

  it('have codes that today’s provinces kept', () => {
    const today = places.provinces.map(({ code, name }) => [`0${code}`, name.replace(/^\S+( phố)? /, '')]);
    const other = today.filter(
      ([code = '', name = '']) => provinceToday(name) !== birthProvince(code)?.today,
    );
    expect(other).toEqual([]);
  });

  it.each([
    ['002', 'Hà Giang'],
    ['079', 'Hồ Chí Minh'],
    ['003', undefined],
    ['000', undefined],
    ['233', undefined],
  ])('%s is %s', (code, name) => {
    expect(birthProvince(code)?.name).toBe(name);
  });
});

describe('the province of an address', () => {
  it.each([
    ['Thôn 1, Xã Lũng Cú, Tỉnh Tuyên Quang', 'Tuyên Quang'],
    ['Thôn 1, Lũng Cú, Đồng Văn, Hà Giang', 'Tuyên Quang'],
    ['thon 1 lung cu ha giang', 'Tuyên Quang'],
    ['P.01, Q.5, TP.HCM', 'Hồ Chí Minh'],
    ['Phường Thuận Hóa, Thừa Thiên Huế', 'Huế'],
    ['Rạch Giá, Kiên Giang', 'An Giang'],
    ['Lũng Cú, Hà Giang, Việt Nam', 'Tuyên Quang'],
    ['Lũng Cú, Hà Giang'.normalize('NFD'), 'Tuyên Quang'],
    ['Thôn Hà Giang', 'Tuyên Quang'],
    ['Thôn 1, Xã B, Tỉnh C', undefined],
    ['', undefined],
  ])('%j lies in %s', (address, province) => {
    expect(provinceToday(address)).toBe(province);
  });
});
