import { describe, expect, it } from 'vitest';
import list from '#resources/places/communes.json' with { type: 'json' };
import { indexPlaces } from './place-index.ts';
import { searchPlaces } from './search-places.ts';

const index = indexPlaces(list);
const near = ['Tuyên Quang'];
const found = (text: string, options = { near }) => searchPlaces(index, text, options);
const names = (text: string, options = { near }) =>
  found(text, options).map(({ commune }) => `${commune.name}, ${commune.province}`);
const first = (text: string) => found(text)[0];

describe('looking up a commune', () => {
  it('gives its code and names with the edition of the list', () => {
    expect(first('lung cu')).toEqual({
      commune: { code: '00715', name: 'Xã Lũng Cú', province: 'Tỉnh Tuyên Quang', edition: '2025-07-01' },
    });
  });

  it.each([
    'Lũng Cú',
    'LUNG CU',
    'cu lung',
    'lung c',
    'Xã Lũng Cú',
    'lung cu tuyen quang',
    'Lu\u0303ng Cu\u0301',
  ])('finds Lũng Cú from %j', (text) => {
    expect(first(text)?.commune.name).toBe('Xã Lũng Cú');
  });

  it('finds it behind a hamlet, with or without a comma', () => {
    expect(first('Thôn Nà Ray, xã Lũng Cú')?.commune.code).toBe('00715');
    expect(first('thon na ray lung cu')?.commune.code).toBe('00715');
  });

  it('finds it by the commune that is now part of it, and says which', () => {
    expect(first('ma le')).toMatchObject({
      commune: { name: 'Xã Lũng Cú' },
      former: 'xã Má Lé, huyện Đồng Văn, tỉnh Hà Giang',
    });
  });

  it('does not speak of a former name when today’s was typed', () => {
    expect(first('xa lung cu')?.former).toBeUndefined();
    expect(first('lung cu dong van ha giang')?.former).toBe('xã Lũng Cú, huyện Đồng Văn, tỉnh Hà Giang');
  });

  it('finds every commune of a former district, naming only the district', () => {
    const all = found('dong van ha giang');
    expect(all.map(({ commune }) => commune.name).sort()).toEqual(
      ['Xã Lũng Cú', 'Xã Lũng Phìn', 'Xã Phố Bảng', 'Xã Sà Phìn', 'Xã Yên Minh', 'Xã Đồng Văn'].sort(),
    );
    expect(all[0]?.commune.name).toBe('Xã Đồng Văn');
    expect(new Set(all.map(({ former }) => former))).toEqual(new Set(['huyện Đồng Văn, tỉnh Hà Giang']));
  });

  it('finds communes of a former province', () => {
    expect(names('ha giang').slice(0, 2)).toEqual([
      'Phường Hà Giang 1, Tỉnh Tuyên Quang',
      'Phường Hà Giang 2, Tỉnh Tuyên Quang',
    ]);
    expect(
      found('tinh bac kan', { near: [] }).every(({ commune }) => commune.province === 'Tỉnh Thái Nguyên'),
    ).toBe(true);
  });

  it('puts today’s name first, then a begun one, then former ones', () => {
    const all = found('muong nhe', { near: ['Điện Biên'] });
    expect(all[0]).toMatchObject({ commune: { name: 'Xã Mường Nhé' } });
    expect(all[1]?.former).toBe('huyện Mường Nhé, tỉnh Điện Biên');
  });

  it('puts the site’s province first, under its former name too', () => {
    expect(names('tran phu')[0]).toBe('Phường Hà Giang 2, Tỉnh Tuyên Quang');
    expect(names('tran phu', { near: ['Tỉnh Hà Giang'] })[0]).toBe('Phường Hà Giang 2, Tỉnh Tuyên Quang');
    expect(names('tran phu', { near: ['Hà Tĩnh'] })[0]).toBe('Phường Trần Phú, Tỉnh Hà Tĩnh');
    expect(names('tran phu', { near: [] })[0]).toMatch(/^(Xã|Phường) Trần Phú/);
  });

  it('lets the diacritics decide when they are typed', () => {
    const near = ['Thái Nguyên'];
    expect(names('Văn Lăng', { near })[0]).toBe('Xã Văn Lăng, Tỉnh Thái Nguyên');
    expect(names('Văn Lang', { near })[0]).toBe('Xã Văn Lang, Tỉnh Thái Nguyên');
  });

  it('takes short forms and other spellings', () => {
    expect(first('p tran phu tp ha giang')?.commune.name).toBe('Phường Hà Giang 2');
    expect(names('mi li', { near: [] })[0]).toBe('Xã Mỹ Lý, Tỉnh Nghệ An');
    expect(names('phường 01 quận 5 tp.hcm', { near: [] })[0]).toBe('Phường Chợ Quán, Thành phố Hồ Chí Minh');
  });

  it('finds names that look like the kind of a place', () => {
    for (const text of ['quan', 'quan b', 'quản bạ']) expect(first(text)?.commune.name).toBe('Xã Quản Bạ');
    expect(names('xa dung', { near: ['Điện Biên'] })[0]).toBe('Xã Xa Dung, Tỉnh Điện Biên');
  });

  it('names each commune once and no more than asked for', () => {
    const codes = found('dong van', { near }).map(({ commune }) => commune.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(searchPlaces(index, 'ha', { limit: 3 })).toHaveLength(3);
  });

  it.each(['', '  ', ',', 'h', 'Tổ 5', 'xyzzy', 'Lũng Cú xyzzy'])('finds nothing for %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
