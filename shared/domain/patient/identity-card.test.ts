import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CardProblem, type IdentityCard, type ReadCard, readIdentityCard } from './identity-card.ts';

const whole = '001090123456||Nguyễn Văn A|01011990|Nam|Thôn 1, Xã B, Tỉnh C|15042021';
const card: IdentityCard = {
  number: '001090123456',
  name: 'Nguyễn Văn A',
  sex: 'male',
  birth: { year: 1990, month: 1, day: 1 },
  address: 'Thôn 1, Xã B, Tỉnh C',
  issued: '2021-04-15',
};
const good = (differs: Partial<IdentityCard> = {}, problems: CardProblem[] = []): ReadCard => ({
  kind: 'card',
  card: { ...card, ...differs },
  diacriticsLost: false,
  problems,
});
const lost = (differs: Partial<IdentityCard>, problems: CardProblem[] = []): ReadCard => ({
  kind: 'card',
  card: { ...card, ...differs },
  diacriticsLost: true,
  problems,
});
/** A card without some fields. */
function without(fields: (keyof IdentityCard)[], problems: CardProblem[]): ReadCard {
  const rest: IdentityCard = { ...card };
  for (const field of fields) if (field !== 'number' && field !== 'name') delete rest[field];
  return { kind: 'card', card: rest, diacriticsLost: false, problems };
}
const unreadable = (field: Extract<CardProblem, { field: string }>['field'], text: string): CardProblem => ({
  code: 'unreadable',
  field,
  text,
});
/** UTF-8 typed byte by byte, in the letters of Windows-1252 that its bytes are. */
const byteByByte = (text: string) => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));

const mai: IdentityCard = {
  number: '002150017123',
  oldNumber: '070123456',
  name: 'Vàng Thị Mỷ',
  sex: 'female',
  birth: { year: 1950 },
  address: 'Thôn Nà Ray, Lũng Cú, Đồng Văn, Hà Giang',
  issued: '2021-08-01',
};
const wholeMai =
  '002150017123|070123456|Vàng Thị Mỷ|00001950|Nữ|Thôn Nà Ray, Lũng Cú, Đồng Văn, Hà Giang|01082021';
const plainMai = {
  ...mai,
  name: 'Vang Thi My',
  address: 'Thon Na Ray, Lung Cu, Dong Van, Ha Giang',
};

/** Pieces of codes in any order. */
const anyText = fc
  .array(
    fc.constantFrom(
      '|',
      '||',
      '001090123456',
      'TK1|',
      'TG1|',
      'Nam',
      'N',
      '?',
      '0',
      '01011990',
      'ễ',
      'Ã',
      '\n',
      '-',
    ),
  )
  .map((pieces) => pieces.join(''));

describe('a card that was read whole', () => {
  it.each<[string, string, ReadCard]>([
    ['as it is', whole, good()],
    ['with an old number', whole.replace('||', '|012345678|'), good({ oldNumber: '012345678' })],
    ['with the carriage return of the scanner', `${whole}\r\n`, good()],
    ['with line breaks on both sides', `\n\n${whole}\n`, good()],
    ['with blanks around', `  ${whole}\t`, good()],
    ['with blanks around its fields', whole.replaceAll('|', ' | '), good()],
    ['with a byte-order mark', `\ufeff${whole}`, good()],
    ['with the scanner’s own mark in front', `]Q1${whole}`, good()],
    ['with a control character in it', whole.replace('|Nam', '\u001d|Nam'), good()],
    ['with more fields', `${whole}|Nguyễn Văn B|Trần Thị C|`, good()],
    ['with one empty field more', `${whole}|`, good()],
    ['decomposed', whole.normalize('NFD'), good()],
    ['composed', whole.normalize('NFC'), good()],
    ['half composed, as keyboards of Windows write it', whole.replace('ễ', 'ê\u0303'), good()],
    ['typed byte by byte', byteByByte(whole), good()],
    ['with several blanks in the name', whole.replace('n V', 'n   V'), good()],
    ['in capitals', whole.replace('Nguyễn Văn A|', 'NGUYỄN VĂN A|').replace('Nam', 'NAM'), good()],
    ['with Caps Lock on', '001090123456||nGUYỄN vĂN a|01011990|nAM|tHÔN 1, xÃ b, tỈNH c|15042021', good()],
    ['with an empty part of the address', whole.replace('Thôn 1, ', ' , Thôn 1 , '), good()],
    [
      'without marks in a name that has none',
      whole.replace('Nguyễn Văn A', 'Lu A Sung'),
      good({ name: 'Lu A Sung' }),
    ],
    [
      'without a mark anywhere, from where there are none',
      '064090123456||Rah Lan Hni|01011990|Nam|Ia Grai, Gia Lai|15042021',
      good({ number: '064090123456', name: 'Rah Lan Hni', address: 'Ia Grai, Gia Lai' }),
    ],
    ['of one name only', whole.replace('Nguyễn Văn A', 'Páo'), good({ name: 'Páo' })],
    [
      'with only the year of birth',
      wholeMai,
      { kind: 'card', card: mai, diacriticsLost: false, problems: [] },
    ],
    ['with the year alone', whole.replace('01011990', '1990'), good({ birth: { year: 1990 } })],
    [
      'with a month of birth',
      whole.replace('01011990', '00011990'),
      good({ birth: { year: 1990, month: 1 } }),
    ],
    ['with a date in slashes', whole.replace('01011990', '01/01/1990'), good()],
  ])('%s', (_, text, expected) => {
    expect(readIdentityCard(text)).toEqual(expected);
  });
});

describe('a card that lost its marks', () => {
  it.each<[string, string, ReadCard]>([
    [
      'a woman’s',
      '002150017123|070123456|Vang Thi My|00001950|Nu|Thon Na Ray, Lung Cu, Dong Van, Ha Giang|01082021',
      lost(plainMai),
    ],
    [
      'a woman’s, in capitals',
      '002150017123|070123456|VANG THI MY|00001950|NU|Thon Na Ray, Lung Cu, Dong Van, Ha Giang|01082021',
      lost(plainMai),
    ],
    [
      'a man’s, known by his address',
      '001090123456||Lu A Sung|01011990|Nam|Thon 1, Xa B, Tinh C|15042021',
      lost({ name: 'Lu A Sung', address: 'Thon 1, Xa B, Tinh C' }),
    ],
    [
      'a man’s, known by the province',
      '001090123456||Lu A Sung|01011990|Nam|Pa Vi, Ha Giang|15042021',
      lost({ name: 'Lu A Sung', address: 'Pa Vi, Ha Giang' }, [{ code: 'province-differs', says: 'Hà Nội' }]),
    ],
    [
      'a man’s, known by his name',
      '001090123456||Nguyen Van A|01011990|Nam||15042021',
      {
        kind: 'card',
        card: {
          number: card.number,
          name: 'Nguyen Van A',
          sex: 'male',
          birth: { year: 1990, month: 1, day: 1 },
          issued: '2021-04-15',
        },
        diacriticsLost: true,
        problems: [],
      },
    ],
    [
      'with question marks for its letters',
      '001190123456||Nguy?n Th? A|01011990|N?|Thôn 1, Xã B, Tỉnh C|15042021',
      lost({ number: '001190123456', name: 'Nguy?n Th? A', sex: 'female' }, [
        unreadable('name', 'Nguy?n Th? A'),
      ]),
    ],
    [
      'with replacement characters',
      '001090123456||Nguy\ufffdn A|01011990|Nam|Thôn 1, X\ufffd B|15042021',
      lost({ name: 'Nguy\ufffdn A', address: 'Thôn 1, X\ufffd B' }, [
        unreadable('name', 'Nguy\ufffdn A'),
        unreadable('address', 'Thôn 1, X\ufffd B'),
      ]),
    ],
    [
      'with its letters left out',
      '001190123456||Nguyn Th A|01011990|N|Thn 1, X B, Tnh C|15042021',
      lost({ number: '001190123456', name: 'Nguyn Th A', sex: 'female', address: 'Thn 1, X B, Tnh C' }),
    ],
  ])('%s', (_, text, expected) => {
    expect(readIdentityCard(text)).toEqual(expected);
  });
});

describe('a card that contradicts itself, or cannot be read everywhere', () => {
  it.each<[string, string, ReadCard]>([
    [
      'another sex than its number',
      whole.replace('Nam', 'Nữ'),
      good({ sex: 'female' }, [{ code: 'sex', says: 'male' }]),
    ],
    [
      'another year than its number',
      whole.replace('01011990', '01011991'),
      good({ birth: { year: 1991, month: 1, day: 1 } }, [{ code: 'year', says: 1990 }]),
    ],
    [
      'no province that there is',
      whole.replace('001', '003'),
      good({ number: '003090123456' }, [{ code: 'province-unknown', says: '003' }]),
    ],
    [
      'an address in another province',
      whole.replace('Tỉnh C', 'Tỉnh Tuyên Quang'),
      good({ address: 'Thôn 1, Xã B, Tỉnh Tuyên Quang' }, [{ code: 'province-differs', says: 'Hà Nội' }]),
    ],
    [
      'a day that does not exist',
      whole.replace('01011990', '31021990'),
      without(['birth'], [unreadable('birth', '31021990')]),
    ],
    ['no date of birth', whole.replace('01011990', ''), without(['birth'], [unreadable('birth', '')])],
    [
      'a date short of a digit',
      whole.replace('01011990', '1011990'),
      without(['birth'], [unreadable('birth', '1011990')]),
    ],
    ['a sex that is none', whole.replace('Nam', 'X'), without(['sex'], [unreadable('sex', 'X')])],
    ['no sex', whole.replace('Nam', ''), without(['sex'], [unreadable('sex', '')])],
    ['no name', whole.replace('Nguyễn Văn A', ''), good({ name: '' }, [unreadable('name', '')])],
    [
      'digits in its name',
      whole.replace('Nguyễn Văn A', 'Nguye6n4 Van A'),
      good({ name: 'Nguye6n4 Van A' }, [unreadable('name', 'Nguye6n4 Van A')]),
    ],
    ['an old number that is none', whole.replace('||', '|12|'), good({}, [unreadable('old-number', '12')])],
    ['a day of issue that was cut', whole.slice(0, -4), without(['issued'], [unreadable('issued', '1504')])],
    ['no address', whole.replace('Thôn 1, Xã B, Tỉnh C', ''), without(['address'], [])],
  ])('%s', (_, text, expected) => {
    expect(readIdentityCard(text)).toEqual(expected);
  });
});

describe('what is no card', () => {
  const end: ReadCard = { kind: 'half-read', missing: 'end' };
  const beginning: ReadCard = { kind: 'half-read', missing: 'beginning' };
  const unknown: ReadCard = { kind: 'junk', reason: 'unknown' };
  it.each<[string, string, ReadCard]>([
    ['only its number', '001090123456|', end],
    ['cut in the name', '001090123456||Nguyễn V', end],
    ['cut in the date', '001090123456||Nguyễn Văn A|0101', end],
    ['cut in the address', '001090123456||Nguyễn Văn A|01011990|Nam|Thôn 1, X', end],
    ['without the beginning of its number', whole.slice(4), beginning],
    ['without its number', whole.slice(12), beginning],
    ['from the middle of the name', whole.slice(whole.indexOf('Văn')), beginning],
    ['from the sex on', 'Nam|Thôn 1, Xã B, Tỉnh C|15042021', unknown],
    ['a number too long', `9${whole}`, unknown],
    [
      'digits turned into letters by a Vietnamese keyboard',
      'đđăđôđăâêôơư||Nguyễn Văn A|đăđăăôôđ|Nam|Thôn ă, Xã B, Tỉnh C|ăơđôâđâă',
      { kind: 'junk', reason: 'typing-layer' },
    ],
    [
      'the code of an insurance card',
      '0212345678|4e677579e1bb856e|01/01/1990|1|c3a1|02 - 001|01/01/2021',
      unknown,
    ],
    ['a ticket', 'TK1|0192f3a4-0000-7000-8000-000000000001|A-017', unknown],
    ['a web address', 'https://example.org/?a=1|b', unknown],
    ['nothing but bars', '||||||', beginning],
    ['a bare number', '001090123456', unknown],
    ['nothing', '', unknown],
    ['words', 'xin chào', unknown],
  ])('%s', (_, text, expected) => {
    expect(readIdentityCard(text)).toEqual(expected);
  });

  it('is never taken for one, and never too much for it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(['card', 'half-read', 'junk']).toContain(readIdentityCard(text).kind);
        expect(readIdentityCard(text.replaceAll('|', '')).kind).toBe('junk');
      }),
    );
  });
});

it('is half read wherever it is cut before the day of issue', () => {
  const issued = whole.lastIndexOf('|') + 1;
  for (let end = 13; end < issued; end += 1)
    expect(readIdentityCard(whole.slice(0, end)), whole.slice(0, end)).toMatchObject({ missing: 'end' });
  for (let start = 1; start < whole.indexOf('|01'); start += 1)
    expect(readIdentityCard(whole.slice(start)), whole.slice(start)).toMatchObject({ missing: 'beginning' });
});
