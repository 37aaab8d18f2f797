/**
 * The province codes with which citizen identity numbers begin: where the birth was registered. They stayed when
 * provinces were merged in July 2025, so that a number goes on telling the province of before.
 * Sources: Thông tư 59/2021/TT-BCA (codes); Nghị quyết 202/2025/QH15 (what the provinces became). Not reviewed.
 */
import { typedPlaceText } from '../places/place-text.ts';

export interface BirthProvince {
  /** `002` */
  code: string;
  /** Without its kind, as it was called when the codes were given out: `Hà Giang`. */
  name: string;
  /** The province it is, or is part of, since July 2025: `Tuyên Quang`. */
  today: string;
}

/** `code name`, and after `>` what it became where that is not its name. */
const list = `
001 Hà Nội
002 Hà Giang > Tuyên Quang
004 Cao Bằng
006 Bắc Kạn > Thái Nguyên
008 Tuyên Quang
010 Lào Cai
011 Điện Biên
012 Lai Châu
014 Sơn La
015 Yên Bái > Lào Cai
017 Hòa Bình > Phú Thọ
019 Thái Nguyên
020 Lạng Sơn
022 Quảng Ninh
024 Bắc Giang > Bắc Ninh
025 Phú Thọ
026 Vĩnh Phúc > Phú Thọ
027 Bắc Ninh
030 Hải Dương > Hải Phòng
031 Hải Phòng
033 Hưng Yên
034 Thái Bình > Hưng Yên
035 Hà Nam > Ninh Bình
036 Nam Định > Ninh Bình
037 Ninh Bình
038 Thanh Hóa
040 Nghệ An
042 Hà Tĩnh
044 Quảng Bình > Quảng Trị
045 Quảng Trị
046 Thừa Thiên Huế > Huế
048 Đà Nẵng
049 Quảng Nam > Đà Nẵng
051 Quảng Ngãi
052 Bình Định > Gia Lai
054 Phú Yên > Đắk Lắk
056 Khánh Hòa
058 Ninh Thuận > Khánh Hòa
060 Bình Thuận > Lâm Đồng
062 Kon Tum > Quảng Ngãi
064 Gia Lai
066 Đắk Lắk
067 Đắk Nông > Lâm Đồng
068 Lâm Đồng
070 Bình Phước > Đồng Nai
072 Tây Ninh
074 Bình Dương > Hồ Chí Minh
075 Đồng Nai
077 Bà Rịa - Vũng Tàu > Hồ Chí Minh
079 Hồ Chí Minh
080 Long An > Tây Ninh
082 Tiền Giang > Đồng Tháp
083 Bến Tre > Vĩnh Long
084 Trà Vinh > Vĩnh Long
086 Vĩnh Long
087 Đồng Tháp
089 An Giang
091 Kiên Giang > An Giang
092 Cần Thơ
093 Hậu Giang > Cần Thơ
094 Sóc Trăng > Cần Thơ
095 Bạc Liêu > Cà Mau
096 Cà Mau
`;

export const birthProvinces: readonly BirthProvince[] = list
  .trim()
  .split('\n')
  .map((line) => {
    const [name = '', today = name] = line.slice(4).split(' > ');
    return { code: line.slice(0, 3), name, today };
  });

const byCode = new Map(birthProvinces.map((province) => [province.code, province]));

/** The province of a code; nothing for any other, so also for the country of a birth registered abroad. */
export function birthProvince(code: string): BirthProvince | undefined {
  return byCode.get(code);
}

const keyOf = (name: string) => ` ${typedPlaceText(name)}`;
const todayByKey = new Map(
  birthProvinces.flatMap(({ name, today }) => [
    [keyOf(name), today],
    [keyOf(today), today],
  ]),
);

/**
 * The province of today with which an address ends, under any of its names, diacritics or not:
 * `Thôn 1, Lũng Cú, Hà Giang` → `Tuyên Quang`. Nothing when it ends with none.
 */
export function provinceToday(address: string): string | undefined {
  const text = keyOf(address).replace(/ viet nam$/, '');
  for (const [key, today] of todayByKey) if (text.endsWith(key)) return today;
  return undefined;
}
