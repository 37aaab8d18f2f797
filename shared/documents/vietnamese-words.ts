/** Numbers as they are written on Vietnamese paper. */

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const scales = ['', ' nghìn', ' triệu', ' tỷ'];
const largest = 999_999_999_999;

/**
 * A whole number from 0 to 999,999,999,999 in northern Vietnamese words (`linh`, `nghìn`): 21 → `hai mươi mốt`.
 * Throws a RangeError for any other number.
 */
export function numberInWords(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > largest) {
    throw new RangeError(`not a whole number from 0 to ${largest}: ${value}`);
  }
  if (value === 0) return 'không';
  const words: string[] = [];
  for (let scale = scales.length - 1; scale >= 0; scale--) {
    const group = Math.floor(value / 1000 ** scale) % 1000;
    if (group > 0) words.push(groupInWords(group, words.length > 0) + scales[scale]);
  }
  return words.join(' ');
}

/** An amount of đồng in words, as on a certificate: 10000000 → `Mười triệu đồng chẵn`. */
export function amountInWords(amountVnd: number): string {
  const words = numberInWords(amountVnd);
  const roundOff = amountVnd % 1000 === 0 ? ' chẵn' : '';
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} đồng${roundOff}`;
}

/** A number with dots between thousands: `1.000`. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** An amount of đồng in figures: `1.000.000 ₫`. */
export function formatVnd(amountVnd: number): string {
  return `${formatCount(amountVnd)} ₫`;
}

/** A quantity on a prescription: below 10 with a leading zero. Source: Thông tư 26/2025/TT-BYT. */
export function formatQuantity(quantity: number): string {
  return String(quantity).padStart(2, '0');
}

/** `after` a higher group the hundreds are always said: 1005 → `một nghìn không trăm linh năm`. */
function groupInWords(group: number, after: boolean): string {
  const hundreds = Math.floor(group / 100);
  const tens = Math.floor(group / 10) % 10;
  const units = group % 10;
  const words = hundreds > 0 || after ? [`${digits[hundreds]} trăm`] : [];
  if (tens === 1) words.push('mười');
  else if (tens > 1) words.push(`${digits[tens]} mươi`);
  else if (units > 0 && words.length > 0) words.push('linh');
  if (units > 0) words.push(unitInWords(units, tens));
  return words.join(' ');
}

function unitInWords(units: number, tens: number): string {
  if (units === 5 && tens > 0) return 'lăm';
  if (units === 1 && tens > 1) return 'mốt';
  if (units === 4 && tens > 1) return 'tư';
  return digits[units] ?? '';
}
