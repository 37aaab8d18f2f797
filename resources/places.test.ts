import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { indexPlaces, type PlaceEntry } from '#shared/domain/places/place-index.ts';
import listJson from './places/communes.json' with { type: 'json' };

const text = z.string().trim().min(1);
const list = z
  .strictObject({
    edition: z.iso.date(),
    reviewed: z.boolean(),
    note: z.strictObject({ vi: text, en: text }),
    sources: z.array(
      z.strictObject({ id: text, title: text, url: z.url().optional(), licence: text.optional() }),
    ),
    counts: z.strictObject({
      provinces: z.int(),
      communes: z.int(),
      mappings: z.int(),
      formerCommunes: z.int(),
    }),
    districts: z.array(z.string().regex(/^(Huyện|Quận|Thị xã|Thành phố) .+, (Tỉnh|Thành phố) .+$/)),
    provinces: z.array(
      z.strictObject({
        code: z.string().regex(/^\d{2}$/),
        name: z.string().regex(/^(Tỉnh|Thành phố) /),
        communes: z.array(
          z.string().regex(/^\d{5}\|(Xã|Phường|Đặc khu) [^|:;]+(\|\d+:(Xã|Phường|Thị trấn) [^|:]+)*$/),
        ),
      }),
    ),
  })
  .parse(listJson);
const { entries } = indexPlaces(list);
const today = entries.filter(({ isFormer }) => !isFormer);
const former = entries.filter(({ isFormer }) => isFormer);
const inProvince = (name: string) => today.filter(({ province }) => province.text === name);

const isSorted = (words: readonly string[]) =>
  words.every((word, at) => at === 0 || (words[at - 1] ?? '') < word);
const formerName = ({ name, district, province }: PlaceEntry) =>
  [name.text, district?.text, province.text].join(', ');

describe('the list of communes', () => {
  it('has the 34 provinces and 3,321 communes of July 2025, as it says itself', () => {
    expect(list.counts).toEqual({
      provinces: 34,
      communes: 3321,
      mappings: 10_977,
      formerCommunes: former.length,
    });
    expect(list.provinces).toHaveLength(34);
    expect(today).toHaveLength(3321);
  });

  it('has 2,621 rural communes, 687 wards and 13 special zones', () => {
    const kinds = Map.groupBy(today, ({ name }) => name.kind.trim());
    expect([...kinds].map(([kind, all]) => [kind, all.length]).sort()).toEqual([
      ['dac khu', 13],
      ['phuong', 687],
      ['xa', 2621],
    ]);
  });

  it('has every code once, in order, and every name once in its province', () => {
    expect(isSorted(list.provinces.map(({ code }) => code))).toBe(true);
    for (const { communes } of list.provinces) expect(isSorted(communes)).toBe(true);
    expect(new Set(today.map(({ commune }) => commune.code)).size).toBe(3321);
    expect(new Set(today.map(({ commune }) => `${commune.name}, ${commune.province}`)).size).toBe(3321);
  });

  it('knows the 63 former provinces, and all of a former province is in one of today’s', () => {
    const provinces = Map.groupBy(former, ({ province }) => province.text);
    expect(provinces.size).toBe(63);
    for (const [name, all] of provinces)
      expect(new Set(all.map(({ provinceCode }) => provinceCode)).size, name).toBe(1);
  });

  it('uses every former district, each once', () => {
    expect(isSorted(list.districts)).toBe(true);
    const used = new Set(former.map(({ district, province }) => `${district?.text}, ${province.text}`));
    expect(used).toEqual(new Set(list.districts));
  });

  it('is written in one composed form', () => {
    expect(JSON.stringify(listJson)).toBe(JSON.stringify(listJson).normalize('NFC'));
  });

  it.each([
    ['Tỉnh Tuyên Quang', 124],
    ['Tỉnh Điện Biên', 45],
    ['Tỉnh Lai Châu', 38],
  ])('has all communes of %s, where the programme goes', (province, count) => {
    expect(inProvince(province)).toHaveLength(count);
  });

  it.each([
    ['Xã Lũng Cú, Huyện Đồng Văn, Tỉnh Hà Giang', 'Xã Lũng Cú, Tỉnh Tuyên Quang'],
    ['Xã Má Lé, Huyện Đồng Văn, Tỉnh Hà Giang', 'Xã Lũng Cú, Tỉnh Tuyên Quang'],
    ['Thị trấn Đồng Văn, Huyện Đồng Văn, Tỉnh Hà Giang', 'Xã Đồng Văn, Tỉnh Tuyên Quang'],
    ['Thị trấn Mèo Vạc, Huyện Mèo Vạc, Tỉnh Hà Giang', 'Xã Mèo Vạc, Tỉnh Tuyên Quang'],
    ['Thị trấn Tam Sơn, Huyện Quản Bạ, Tỉnh Hà Giang', 'Xã Quản Bạ, Tỉnh Tuyên Quang'],
    ['Phường Trần Phú, Thành phố Hà Giang, Tỉnh Hà Giang', 'Phường Hà Giang 2, Tỉnh Tuyên Quang'],
    ['Thị trấn Mường Tè, Huyện Mường Tè, Tỉnh Lai Châu', 'Xã Bum Tở, Tỉnh Lai Châu'],
    ['Thị trấn Tam Đường, Huyện Tam Đường, Tỉnh Lai Châu', 'Xã Bình Lư, Tỉnh Lai Châu'],
    ['Phường Noong Bua, Thành phố Điện Biên Phủ, Tỉnh Điện Biên', 'Phường Mường Thanh, Tỉnh Điện Biên'],
    ['Xã Sín Thầu, Huyện Mường Nhé, Tỉnh Điện Biên', 'Xã Sín Thầu, Tỉnh Điện Biên'],
  ])('knows that %s is now in %s', (name, commune) => {
    const found = former.filter((each) => formerName(each) === name);
    expect(found.map((each) => `${each.commune.name}, ${each.commune.province}`)).toEqual([commune]);
  });
});
