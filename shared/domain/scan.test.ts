import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certificateQr, paperQr, prescriptionQr, ticketQr } from './qr.ts';
import { readScan, type Scan } from './scan.ts';

const visit = '0192f3a4-0b1c-7d2e-8f30-123456789abc';
const code = '99999a1b2c3d-C';
const card = '001090123456||Nguyễn Văn A|01011990|Nam|Thôn 1, Xã B, Tỉnh C|15042021';
const insuranceCard = '0212345678|4e677579e1bb856e|01/01/1990|1|c3a1|02 - 001|01/01/2021|-|15/01/2021';
const ticket: Scan = { kind: 'ticket', visit, ticket: 'A-017' };
const certificate = {
  book: '0192f3a4-0b1c-7d2e-8f30-123456789abc',
  event: '0192f3a4-0b1c-7d2e-8f30-123456789abd',
  serial: '261126-A03',
  seal: '0123456789abcdef0123456789abcdef',
};
const halfRead = (of: Extract<Scan, { kind: 'half-read' }>['of']): Scan => ({ kind: 'half-read', of });
const junk = (text: string, reason: 'unknown' | 'typing-layer' = 'unknown'): Scan => ({
  kind: 'junk',
  reason,
  text,
});
const book = (number: string): Scan => ({
  kind: 'insurance-number',
  insurance: { kind: 'book-number', number },
});

/** Pieces of codes in any order. */
const anyText = fc
  .array(
    fc.constantFrom(
      '|',
      '||',
      '001090123456',
      'TK1|',
      'TG1|',
      'TD1|',
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

describe('what a scanner typed', () => {
  it.each<[string, string, Scan]>([
    ['a ticket', ticketQr(visit, 'A-017'), ticket],
    ['a ticket with a line break', `${ticketQr(visit, 'A-017')}\r\n`, ticket],
    ['a ticket with Caps Lock on', `tk1|${visit.toUpperCase()}|a-017`, ticket],
    ['the ticket of a paper form', ticketQr(visit, 'AG-007'), { ...ticket, ticket: 'AG-007' }],
    ['a ticket past 999', ticketQr(visit, 'B-1017'), { ...ticket, ticket: 'B-1017' }],
    ['a paper form', paperQr('AG-007'), { kind: 'paper', number: 'AG-007' }],
    ['a paper form with Caps Lock on', 'tg1|ag-007', { kind: 'paper', number: 'AG-007' }],
    ['a prescription', prescriptionQr(visit, code), { kind: 'prescription', visit, code }],
    [
      'a prescription with Caps Lock on',
      'td1|0192F3A4-0B1C-7D2E-8F30-123456789ABC|99999A1B2C3D-c',
      { kind: 'prescription', visit, code: '99999A1B2C3D-c' },
    ],
    [
      'a prescription of a facility without a code',
      prescriptionQr(visit, 'a1b2c3d-C'),
      { kind: 'prescription', visit, code: 'a1b2c3d-C' },
    ],
    ['a certificate', certificateQr(certificate), { kind: 'certificate', ...certificate }],
    [
      'a certificate with Caps Lock on',
      certificateQr(certificate).replace(/[a-z]/gi, (each) =>
        each === each.toUpperCase() ? each.toLowerCase() : each.toUpperCase(),
      ),
      { kind: 'certificate', ...certificate },
    ],
    ['half a certificate', certificateQr(certificate).slice(0, -1), halfRead('certificate')],
    ['an identity number', '002150017123', { kind: 'identity-number', number: '002150017123' }],
    ['an identity number in groups', '002 150 017 123', { kind: 'identity-number', number: '002150017123' }],
    ['an insurance book', '0212345678', book('0212345678')],
    [
      'an old insurance number',
      'hn2020212345678',
      {
        kind: 'insurance-number',
        insurance: { kind: 'old-card', number: 'HN2020212345678', letters: 'HN', book: '0212345678' },
      },
    ],
    ['an insurance card', insuranceCard, book('0212345678')],
    ['half a ticket', ticketQr(visit, 'A-017').slice(0, 30), halfRead('ticket')],
    ['a ticket short of its last digit', ticketQr(visit, 'A-01'), halfRead('ticket')],
    ['half a paper form', 'TG1|AG', halfRead('paper')],
    ['half a prescription', prescriptionQr(visit, code).slice(0, 48), halfRead('prescription')],
    [
      'a prescription short of its last letter',
      prescriptionQr(visit, code).slice(0, -1),
      halfRead('prescription'),
    ],
    ['half an identity card', card.slice(0, 30), halfRead('identity-card')],
    ['the end of an identity card', card.slice(5), halfRead('identity-card')],
    ['half a number', '00215001712', halfRead('number')],
    ['half an insurance number', 'HN20202123', halfRead('number')],
    ['a number of before', '012345678', junk('012345678')],
    ['a code on a medicine', '8936012345678', junk('8936012345678')],
    ['a web address', 'https://example.org/?a|b', junk('https://example.org/?a|b')],
    ['words', ' xin  chào ', junk('xin chào')],
    ['nothing', '\r\n', junk('')],
    [
      'a card through a Vietnamese keyboard',
      'đđăđôđăâêôơư||A|đăđăăôôđ|Nam|B|ăơđôâđâă',
      junk('đđăđôđăâêôơư||A|đăđăăôôđ|Nam|B|ăơđôâđâă', 'typing-layer'),
    ],
  ])('may be %s', (_, text, expected) => {
    expect(readScan(text)).toEqual(expected);
  });

  it('may be an identity card, with what is doubtful about it', () => {
    expect(readScan(`${card.replace('Nam', 'Nữ')}\r`)).toEqual({
      kind: 'identity-card',
      card: {
        number: '001090123456',
        name: 'Nguyễn Văn A',
        sex: 'female',
        birth: { year: 1990, month: 1, day: 1 },
        address: 'Thôn 1, Xã B, Tỉnh C',
        issued: '2021-04-15',
      },
      diacriticsLost: false,
      problems: [{ code: 'sex', says: 'male' }],
    });
  });

  it('is a ticket or a form exactly when one of ours was printed', () => {
    const number = fc.tuple(fc.stringMatching(/^[A-Z]$/), fc.integer({ min: 1, max: 99_999 }));
    fc.assert(
      fc.property(fc.uuid(), number, (id, [station, count]) => {
        const digits = String(count).padStart(3, '0');
        const printed = ticketQr(id, `${station}-${digits}`);
        expect(readScan(printed)).toEqual({ kind: 'ticket', visit: id, ticket: `${station}-${digits}` });
        expect(readScan(paperQr(`${station}G-${digits}`))).toEqual({
          kind: 'paper',
          number: `${station}G-${digits}`,
        });
        expect(readScan(printed.slice(0, 42))).toEqual({ kind: 'half-read', of: 'ticket' });
      }),
    );
  });

  it('is always something', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readScan(text).kind).toBeTruthy();
      }),
    );
  });
});
