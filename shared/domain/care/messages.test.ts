import { describe, expect, it } from 'vitest';
import { messageTo, unknownPlaceholders, usualTemplates } from './message.ts';
import { internationalMobile, readMobile } from './mobile.ts';
import { careReasons } from './reason.ts';
import { smsLength, withoutMarks } from './sms.ts';

describe('a mobile number', () => {
  it.each([
    ['0912345678', '0912345678'],
    ['0912 345 678', '0912345678'],
    ['0912.345.678', '0912345678'],
    ['+84912345678', '0912345678'],
    ['+84 35 234 5678', '0352345678'],
    ['84912345678', '0912345678'],
    ['0591234567', '0591234567'],
    ['0712345678', '0712345678'],
    ['0812345678', '0812345678'],
  ])('%s is dialled as %s', (typed, dialled) => {
    expect(readMobile(typed)).toBe(dialled);
  });

  it.each([
    ['of a landline', '0219 3861 234'],
    ['of the eleven digits there were before', '01683456789'],
    ['with a digit too few', '091234567'],
    ['with a digit too many', '09123456789'],
    ['of no network', '0612345678'],
    ['of another country', '+8561234567890'],
    ['of nobody', ''],
  ])('%s is none', (_, typed) => {
    expect(readMobile(typed)).toBeUndefined();
  });

  it('is written for a gateway without the zero that spreadsheets drop', () => {
    expect(internationalMobile('0912345678')).toBe('84912345678');
  });
});

describe('the length of a message', () => {
  it.each([
    ['nothing', '', 'gsm-7', 0, 0],
    ['160 letters without marks', 'a'.repeat(160), 'gsm-7', 160, 1],
    ['161 of them', 'a'.repeat(161), 'gsm-7', 161, 2],
    ['two full parts', 'a'.repeat(306), 'gsm-7', 306, 2],
    ['one letter more', 'a'.repeat(307), 'gsm-7', 307, 3],
    ['letters of the extension, which count twice', '['.repeat(80), 'gsm-7', 160, 1],
    ['one of them more', '['.repeat(81), 'gsm-7', 162, 2],
    ['marks that the alphabet of GSM has', 'à è é ì ò ù', 'gsm-7', 11, 1],
    ['a single letter that it has not', `ạ${'a'.repeat(69)}`, 'ucs-2', 70, 1],
    ['one letter more', `ạ${'a'.repeat(70)}`, 'ucs-2', 71, 2],
    ['two full parts of it', 'ạ'.repeat(134), 'ucs-2', 134, 2],
    ['three parts of it', 'ạ'.repeat(135), 'ucs-2', 135, 3],
    ['marks written apart, which are sent as one', 'ạ'.normalize('NFD').repeat(70), 'ucs-2', 70, 1],
  ] as const)('of %s', (_, text, alphabet, letters, parts) => {
    expect(smsLength(text)).toEqual({ alphabet, letters, parts });
  });
});

it.each([
  ['Điện Biên Đông, xã Pú Nhi', 'Dien Bien Dong, xa Pu Nhi'],
  ['Vàng Thị Mỷ', 'Vang Thi My'],
  ['Hờ A Dờ'.normalize('NFD'), 'Ho A Do'],
])('%s without marks is %s', (text, plain) => {
  expect(withoutMarks(text)).toBe(plain);
});

describe('a message', () => {
  const day = {
    programme: { name: 'Viettel vì cộng đồng', sponsor: '' },
    site: { name: 'Trạm y tế Sủng Là', commune: '', province: '', address: '' },
  };
  const entry = { name: 'Vàng Thị Mỷ', date: '2026-12-23' };

  it('has its gaps filled and stands in one line', () => {
    const template = ' {chuong-trinh}:\n{ten} {ngay} {noi-kham}, {ten} ';
    expect(messageTo(template, entry, day, { plain: false })).toBe(
      'Viettel vì cộng đồng: Vàng Thị Mỷ 23/12/2026 Trạm y tế Sủng Là, Vàng Thị Mỷ',
    );
    expect(messageTo('Chào {ten}', entry, day, { plain: true })).toBe('Chao Vang Thi My');
  });

  it('keeps what is no gap, and names it', () => {
    expect(messageTo('{benh} của {ten}', entry, day, { plain: false })).toBe('{benh} của Vàng Thị Mỷ');
    expect(unknownPlaceholders('{benh} {ten} {} {benh}')).toEqual(['{benh}', '{}']);
  });

  it.each(careReasons)('for %s says nothing of an illness, and leaves no gap open', (reason) => {
    const text = messageTo(usualTemplates[reason], entry, day, { plain: false });
    expect(unknownPlaceholders(usualTemplates[reason])).toEqual([]);
    expect(text).toContain('Viettel vì cộng đồng');
    expect(text).not.toMatch(/thuốc|bệnh|chẩn đoán|ung thư|tim/i);
  });
});
