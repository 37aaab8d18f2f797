import { describe, expect, it } from 'vitest';
import list from '#resources/places/communes.json' with { type: 'json' };
import { indexPlaces } from './place-index.ts';
import { placeOfText } from './place-of-text.ts';

const index = indexPlaces(list);
const near = ['Tuyên Quang'];
const guess = (text: string) => {
  const commune = placeOfText(index, text, { near });
  return commune && `${commune.name}, ${commune.province}`;
};

describe('the commune of an address', () => {
  it.each([
    // Cards of before July 2025.
    ['Thôn 1, Xã Lũng Cú, Huyện Đồng Văn, Hà Giang', 'Xã Lũng Cú, Tỉnh Tuyên Quang'],
    ['Thôn 1, Lũng Cú, Đồng Văn, Hà Giang', 'Xã Lũng Cú, Tỉnh Tuyên Quang'],
    ['Tổ 5, Trần Phú, TP. Hà Giang, Hà Giang', 'Phường Hà Giang 2, Tỉnh Tuyên Quang'],
    ['Bản Nậm Khao, Nậm Khao, Mường Tè, Lai Châu', 'Xã Mường Tè, Tỉnh Lai Châu'],
    ['Đồng Văn, Đồng Văn, Hà Giang', 'Xã Đồng Văn, Tỉnh Tuyên Quang'],
    // And since.
    ['Thôn Nà Ray, Lũng Cú, Tuyên Quang', 'Xã Lũng Cú, Tỉnh Tuyên Quang'],
    ['Quản Bạ, Tuyên Quang', 'Xã Quản Bạ, Tỉnh Tuyên Quang'],
    ['Bản 3, Xã Mường Nhé, Tỉnh Điện Biên, Việt Nam', 'Xã Mường Nhé, Tỉnh Điện Biên'],
    // Without diacritics, commas or kinds; decomposed; with short forms.
    ['thon 1 xa lung cu huyen dong van tinh ha giang', 'Xã Lũng Cú, Tỉnh Tuyên Quang'],
    ['Thôn 1 xã Lũng Cú huyện Đồng Văn Hà Giang', 'Xã Lũng Cú, Tỉnh Tuyên Quang'],
    ['Thôn 1 xã Mường Toong, Mường Nhé, Điện Biên', 'Xã Mường Toong, Tỉnh Điện Biên'],
    ['Lũng Cú, Đồng Văn, Hà Giang'.normalize('NFD'), 'Xã Lũng Cú, Tỉnh Tuyên Quang'],
    ['X. Mường Nhà, H. Điện Biên, T. Điện Biên', 'Xã Mường Nhà, Tỉnh Điện Biên'],
    ['P.01, Q.5, TP.HCM', 'Phường Chợ Quán, Thành phố Hồ Chí Minh'],
    ['Số 5 ngõ 3 phường Trần Phú thành phố Hà Giang', 'Phường Hà Giang 2, Tỉnh Tuyên Quang'],
    // A commune of today with the province of before.
    ['Phường Hà Giang 1, Hà Giang', 'Phường Hà Giang 1, Tỉnh Tuyên Quang'],
    ['Thị trấn Đồng Văn, Hà Giang', 'Xã Đồng Văn, Tỉnh Tuyên Quang'],
    // Near by, when it says that it is a commune.
    ['Thôn 3 xã Lũng Cú', 'Xã Lũng Cú, Tỉnh Tuyên Quang'],
    ['phường Minh Khai', 'Phường Hà Giang 2, Tỉnh Tuyên Quang'],
  ])('%j is %s', (text, commune) => {
    expect(guess(text)).toBe(commune);
  });

  it.each([
    ['no commune', 'Thôn 3'],
    ['nothing at all', ''],
    ['only a province', 'Hà Giang'],
    ['only a former district', 'Thôn 1 Lũng Cú, Đồng Văn, Hà Giang'],
    ['a commune of another district', 'Xã Lũng Cú, Huyện Mèo Vạc, Hà Giang'],
    ['a name that may be a hamlet’s', 'Lũng Cú'],
    ['a commune that is not near by', 'Xã Xa Dung'],
    ['an invented place', 'Thôn A, Xã B, Tỉnh C'],
    ['a commune that was divided', 'Phường Dịch Vọng, Quận Cầu Giấy, Hà Nội'],
    ['two communes apart only by diacritics', 'xa van lang, thai nguyen'],
  ])('is not guessed from %s', (_why, text) => {
    expect(guess(text)).toBeUndefined();
  });

  it('is itself for every commune of today, with kinds or without', () => {
    const today = index.entries.filter(({ isFormer }) => !isFormer);
    const wrong = today.filter(({ commune: { code, name, province } }) => {
      const bare = `${name}, ${province}`.replace(/(^|, )(Xã|Phường|Đặc khu|Tỉnh|Thành phố) /g, '$1');
      return [`Bản Tả, ${name}, ${province}`, bare].some((text) => placeOfText(index, text)?.code !== code);
    });
    expect(today).toHaveLength(3321);
    expect(wrong.map(({ name }) => name.text)).toEqual([]);
  });

  it('is never wrong for a former commune, and hardly ever unknown', () => {
    const former = Map.groupBy(
      index.entries.filter(({ isFormer }) => isFormer),
      ({ name, district, province }) => [name.text, district?.text, province.text].join(', '),
    );
    let unknown = 0;
    for (const [text, entries] of former) {
      const code = placeOfText(index, `Thôn 3, ${text}`)?.code;
      if (code === undefined) unknown += 1;
      else
        expect(
          entries.map(({ commune }) => commune.code),
          text,
        ).toContain(code);
    }
    // Divided ones, and a few apart only by the case of a letter.
    expect(unknown).toBeLessThanOrEqual(25);
    expect(former.size).toBeGreaterThan(10_000);
  });
});
