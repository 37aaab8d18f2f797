/**
 * Ethnic groups by the names that lists use. Codes and names of the Statistics Office (decision 121-TCTK/PPCĐ,
 * 2 March 1979); the other names are its own list of them and spellings in use.
 */
import { searchText } from '../patient/name.ts';

const names: Record<string, string> = {
  '01': 'Kinh, Việt',
  '02': 'Tày, Thổ Tày',
  '03': 'Thái, Thái Đen, Thái Trắng, Tày Thanh',
  '04': 'Hoa, Hán',
  '05': 'Khơ-me, Khmer, Khơ me',
  '06': 'Mường, Mol',
  '07': 'Nùng',
  '08': "HMông, H'Mông, Hmông, Mông, Mèo, Mông Hoa, Mông Trắng, Mông Đen, Mông Xanh",
  '09': 'Dao, Mán, Dao Đỏ, Dao Tiền, Dao Áo Dài',
  '10': 'Gia-rai, Jrai, Gia rai',
  '11': 'Ngái',
  '12': 'Ê-đê, Êđê, Rhade',
  '13': 'Ba na, Bana, Bahnar',
  '14': 'Xơ-Đăng, Xê Đăng, Xơ đăng',
  '15': 'Sán Chay, Cao Lan, Sán Chỉ, Cao Lan - Sán Chỉ',
  '16': "Cơ-ho, K'Ho, Cơ ho",
  '17': 'Chăm, Chàm',
  '18': 'Sán Dìu',
  '19': 'Hrê',
  '20': "Mnông, M'Nông",
  '21': 'Ra-glai, Raglay',
  '22': 'Xtiêng, Stiêng',
  '23': 'Bru-Vân Kiều, Vân Kiều, Bru',
  '24': 'Thổ',
  '25': 'Giáy, Dáy, Nhắng, Giấy',
  '26': 'Cơ-tu, Cơ tu',
  '27': 'Gié Triêng, Giẻ Triêng, Gié-Triêng',
  '28': 'Mạ',
  '29': 'Khơ-mú, Khơ mú, Khmú, Xá Cẩu',
  '30': 'Co, Cor',
  '31': 'Tà-ôi, Tà ôi',
  '32': 'Chơ-ro, Chơ ro',
  '33': 'Kháng',
  '34': 'Xinh-mun, Xinh mun',
  '35': 'Hà Nhì, U Ní, Xá U Ní',
  '36': 'Chu ru, Churu',
  '37': 'Lào',
  '38': 'La Chí, Cù Tê',
  '39': 'La Ha',
  '40': 'Phù Lá, Xá Phó, Bồ Khô Pạ',
  '41': 'La Hủ',
  '42': 'Lự',
  '43': 'Lô Lô',
  '44': 'Chứt',
  '45': 'Mảng',
  '46': 'Pà Thẻn',
  '47': 'Cơ Lao, Cờ Lao',
  '48': 'Cống',
  '49': 'Bố Y',
  '50': 'Si La',
  '51': 'Pu Péo',
  '52': 'Brâu',
  '53': 'Ơ Đu',
  '54': 'Rơ măm',
  '55': 'Người nước ngoài',
};

/** Without spaces, so that `Khơ mú` and `Khơ-mú` are one. */
const key = (text: string) => searchText(text).replaceAll(' ', '');

const byName = new Map(
  Object.entries(names).flatMap(([code, all]) => all.split(', ').map((name) => [key(name), code])),
);

/** The name of a group by its code; what is no code stays as it is. A foreigner has words of their own in each language. */
export function ethnicGroupName(code: string): { vi: string; en: string } {
  const name = names[code]?.split(',', 1)[0] ?? code;
  return { vi: name, en: code === '55' ? 'Foreigner' : name };
}

/** The code of a group by its name or code; undefined when it is none. */
export function ethnicityOf(text: string): string | undefined {
  const digits = text.trim();
  if (/^\d{1,2}$/.test(digits)) {
    const code = digits.padStart(2, '0');
    return code in names ? code : undefined;
  }
  return byName.get(key(text)) ?? byName.get(key(text.replace(/^\s*dân tộc\s/iu, '')));
}
