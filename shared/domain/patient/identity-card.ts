/**
 * The QR code of an identity card, as a scanner types it: fields parted by `|`, of which the first seven are
 * `number|old 9-digit number or empty|full name|ddMMyyyy|Nam or Nữ|permanent address|ddMMyyyy issued`, for example
 * `001090123456||Nguyễn Văn A|01011990|Nam|Thôn 1, Xã B, Tỉnh C|15042021`. Later cards have more fields, which are
 * ignored. What can be read is taken; whatever is doubtful is said and never hidden.
 */
import { tidyScan } from '../scanned-text.ts';
import { type Birth, parseBirth } from './birth.ts';
import { asSpoken, hasLostLetters, hasLostMarks, withoutCapsLock } from './card-letters.ts';
import { crossCheck, type NumberFinding } from './identity-number.ts';
import { searchText } from './name.ts';
import type { Sex } from './person.ts';

export interface IdentityCard {
  /** 12 digits. */
  number: string;
  /** The number of 9 digits that somebody had before. */
  oldNumber?: string;
  /** Empty when there is none that can be read. */
  name: string;
  sex?: Sex;
  birth?: Birth;
  /** As it stands on the card, of before or after July 2025. */
  address?: string;
  /** `yyyy-MM-dd` */
  issued?: string;
}

/** A field that was there and is no such thing, with what it held. */
type UnreadableField = 'old-number' | 'name' | 'sex' | 'birth' | 'address' | 'issued';

export type CardProblem = NumberFinding | { code: 'unreadable'; field: UnreadableField; text: string };

export type ReadCard =
  | {
      kind: 'card';
      card: IdentityCard;
      /** The scanner typed no marks, `Nguyen Thi Dao`: name and address have to be asked. */
      diacriticsLost: boolean;
      problems: CardProblem[];
    }
  /** To be scanned again; `missing` is where the code was cut. */
  | { kind: 'half-read'; missing: 'beginning' | 'end' }
  /** `typing-layer`: a Vietnamese keyboard or typing program changed the digits. */
  | { kind: 'junk'; reason: 'typing-layer' | 'unknown' };

/** Number, old number, name, birth, sex, address, day of issue. */
const fieldCount = 7;
/** Longest that a person may have. */
const longest = { name: 200, address: 300 };

/** Reads what a scanner typed. */
export function readIdentityCard(text: string): ReadCard {
  const fields = tidyScan(text)
    .split('|')
    .map((field) => field.trim());
  const [number = '', oldNumber = ''] = fields;
  if (fields.length < 2) return { kind: 'junk', reason: 'unknown' };
  if (!/^\d*$/.test(number)) return withoutNumber(fields);
  // The code on a card of health insurance: its second field is a name in hexadecimal digits.
  if (/^[\da-f]{10,}$/i.test(oldNumber)) return { kind: 'junk', reason: 'unknown' };
  if (number.length > 12) return { kind: 'junk', reason: 'unknown' };
  if (number.length < 12) return { kind: 'half-read', missing: 'beginning' };
  if (fields.length < fieldCount) return { kind: 'half-read', missing: 'end' };
  return cardOf(fields);
}

/** A later part of a card, or digits that became letters; both are known by the sex and the date before it. */
function withoutNumber(fields: readonly string[]): ReadCard {
  const sexAt = fields.findIndex((field) => readSex(field) !== undefined);
  if (sexAt > 0 && readDay(fields[sexAt - 1] ?? '')) return { kind: 'half-read', missing: 'beginning' };
  return { kind: 'junk', reason: sexAt === 4 && fields.length >= fieldCount ? 'typing-layer' : 'unknown' };
}

function cardOf(fields: readonly string[]): ReadCard {
  const [
    number = '',
    oldNumber = '',
    writtenName = '',
    born = '',
    sexText = '',
    place = '',
    issuedText = '',
  ] = withoutCapsLock(fields);
  const name = asSpoken(writtenName).slice(0, longest.name);
  const address = place
    .replace(/\s+,/g, ',')
    .replace(/^[,\s]+|[,\s]+$/g, '')
    .slice(0, longest.address);
  const sex = readSex(sexText);
  const birth = readDay(born);
  const issued = readDay(issuedText);
  const isOldNumber = /^(\d{9}|\d{12})$/.test(oldNumber);
  const isName = name !== '' && !hasLostLetters(name) && !/\d/.test(name);
  const isPlace = !hasLostLetters(address);

  const unreadable = (field: UnreadableField, text: string): CardProblem => ({
    code: 'unreadable',
    field,
    text,
  });
  return {
    kind: 'card',
    card: {
      number,
      ...(isOldNumber ? { oldNumber } : {}),
      name,
      ...(sex ? { sex } : {}),
      ...(birth ? { birth } : {}),
      ...(address ? { address } : {}),
      ...(issued?.day === undefined ? {} : { issued: isoDay(issued) }),
    },
    diacriticsLost: hasLostMarks({ name, sexText, address }),
    problems: [
      ...crossCheck(number, { sex, birth, address }),
      ...(isOldNumber || oldNumber === '' ? [] : [unreadable('old-number', oldNumber)]),
      ...(isName ? [] : [unreadable('name', writtenName)]),
      ...(sex ? [] : [unreadable('sex', sexText)]),
      ...(birth ? [] : [unreadable('birth', born)]),
      ...(isPlace ? [] : [unreadable('address', address)]),
      ...(issued?.day === undefined ? [unreadable('issued', issuedText)] : []),
    ],
  };
}

/** `Nam` has no letter that a scanner can lose; of `Nữ` more or less may be left. */
function readSex(text: string): Sex | undefined {
  const folded = searchText(text);
  if (folded === 'nam') return 'male';
  return folded === 'nu' || folded === 'n' ? 'female' : undefined;
}

/** `ddMMyyyy`; `00001950`, `1950` where only the year is known, `00031950` a month; also with `/` or `-`. */
function readDay(text: string): Birth | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{2})(\d{2})(\d{4})$/.exec(text) ?? [];
  if (year === '') return parseBirth(text);
  return parseBirth([day, month, year].filter((part) => part !== '00').join('/'));
}

function isoDay({ year, month = 1, day = 1 }: Birth): string {
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}
