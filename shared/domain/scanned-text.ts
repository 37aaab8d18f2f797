/** What a scanner typed, freed from what it adds and from what happened to it on the way. */

/** The 128 characters of Windows-1252 past ASCII, in the order of their bytes. */
const windows1252 = new Map(
  [
    ...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ',
    ...Array.from({ length: 96 }, (_, index) => String.fromCharCode(0xa0 + index)),
  ].map((character, index) => [character, 0x80 + index]),
);

/**
 * One composed form on one line, without the scanner's own mark in front (`]Q1`), control characters, and blanks at
 * the ends. UTF-8 that was typed byte by byte is put together again.
 */
export function tidyScan(text: string): string {
  return bytesTogether(text)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .replace(/^\][A-Za-z]\d/, '');
}

/** `á»…` is `ễ` byte by byte. Text that was never bytes has letters that are none, or makes no UTF-8. */
function bytesTogether(text: string): string {
  const bytes = Array.from(text, (each) => windows1252.get(each) ?? each.codePointAt(0) ?? 0);
  if (bytes.some((byte) => byte > 0xff)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    // These characters are what was meant.
    return text;
  }
}
