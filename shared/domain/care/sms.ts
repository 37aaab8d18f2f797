/**
 * How long a message is, and into how many parts it is cut.
 * Source: 3GPP TS 23.038 (GSM 03.38) for the letters, TS 23.040 for joined parts, whose header takes 7 letters (3 of UCS-2).
 */

/** Letters of the GSM alphabet; those of its extension count as two. Vietnamese marks but `à è é ì ò ù` are not there. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const extended = new Set('\f^{}\\[~]|€');

export interface SmsLength {
  /** `ucs-2` once a single letter is not of the GSM alphabet: 70 letters instead of 160. */
  alphabet: 'gsm-7' | 'ucs-2';
  /** Letters as they are counted. */
  letters: number;
  /** What is sent and paid for; none of an empty text. */
  parts: number;
}

/** Of a text as it will be sent. */
export function smsLength(text: string): SmsLength {
  const all = [...text.normalize('NFC')];
  if (all.every((each) => basic.has(each) || extended.has(each))) {
    const letters = all.reduce((sum, each) => sum + (extended.has(each) ? 2 : 1), 0);
    return { alphabet: 'gsm-7', letters, parts: partsOf(letters, 160, 153) };
  }
  const letters = text.normalize('NFC').length;
  return { alphabet: 'ucs-2', letters, parts: partsOf(letters, 70, 67) };
}

const partsOf = (letters: number, alone: number, joined: number): number =>
  letters > alone ? Math.ceil(letters / joined) : Math.min(1, letters);

/** Vietnamese without its marks: `Điện Biên` is `Dien Bien`. */
export const withoutMarks = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
