/**
 * The bytes of a file as text: UTF-8, or what Excel calls "Unicode text", UTF-16 with a mark at its beginning.
 * Windows-1258 and the fonts of before Unicode (TCVN3, VNI) are refused rather than guessed: a wrong guess gives
 * people and medicines other names.
 */
import type { FileRefusal } from './file-refusal.ts';

/** The largest file that is read, in bytes: 20 MB. */
export const largestList = 20 * 1024 * 1024;

/** First bytes of an xlsx (any zip), an xls and a PDF. */
const otherKinds = [
  { code: 'excel-file', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { code: 'excel-file', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { code: 'not-text', bytes: [0x25, 0x50, 0x44, 0x46] },
] as const;

/** UTF-8 that was read as Windows-1252 and saved again: `á»` begins half of all Vietnamese letters then. */
const garbled = /\u00e1[\u00ba\u00bb]|\u00c6[\u00b0\u00a1]|\u00c4[\u2018\u0090]/;

/** Refused: `empty`, `too-large`, `excel-file`, `not-text`, `not-utf8` and `garbled` with the line where it shows. */
export function decodeText(bytes: Uint8Array): { text: string } | { refusal: FileRefusal } {
  if (bytes.length > largestList) return { refusal: { code: 'too-large' } };
  const other = otherKinds.find((kind) => kind.bytes.every((byte, at) => bytes[at] === byte));
  if (other) return { refusal: { code: other.code } };
  const encoding = encodingOf(bytes);
  const text = decoded(bytes, encoding);
  if (text === undefined) return { refusal: { code: 'not-utf8', line: firstBadLine(bytes) } };
  return checkText(text);
}

/** Text as it was pasted. Refused: `empty`, `too-large`, `not-text`, and `garbled` with the line where it shows. */
export function checkText(source: string): { text: string } | { refusal: FileRefusal } {
  const text = source.replace(/^\ufeff/, '');
  if (text.length > largestList) return { refusal: { code: 'too-large' } };
  if (text.trim() === '') return { refusal: { code: 'empty' } };
  if (text.includes('\0')) return { refusal: { code: 'not-text' } };
  const at = text.search(garbled);
  if (at >= 0) return { refusal: { code: 'garbled', line: text.slice(0, at).split(/\r\n?|\n/).length } };
  return { text };
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** Without the mark at its beginning; undefined when some bytes are no text of this encoding. */
function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

const lineFeed = 0x0a;

function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(lineFeed, from);
    const to = end < 0 ? bytes.length : end;
    if (decoded(bytes.subarray(from, to), 'utf-8') === undefined) return line;
    from = to + 1;
  }
  return line;
}
