import { describe, expect, it } from 'vitest';
import { documentKinds } from '../printing.ts';
import { defineDocument } from './index.ts';
import { markLine, marks } from './paper.ts';
import {
  dayState,
  granted,
  issued,
  openedVisit,
  savingsBookState,
  visitId,
  visitState,
} from './testing/samples.ts';

const nothing = { id: 'x', steps: [], recorded: [], disputes: [] };

/** Every piece of text of a definition, headers and footers of a second page included. */
function textOf(definition: ReturnType<typeof defineDocument>): string {
  return JSON.stringify(definition, (_, value) =>
    typeof value === 'function' && value.length >= 1 ? value(2, 2) : value,
  );
}

describe('a document', () => {
  it('is not made of a subject that holds no such fact', () => {
    const visit = visitState(openedVisit());
    const book = savingsBookState(granted());
    expect(defineDocument({ kind: 'prescription', state: visit, copy: 1 })).toBeUndefined();
    expect(defineDocument({ kind: 'savings-book-certificate', state: savingsBookState(), copy: 1 })).toBe(
      undefined,
    );
    for (const kind of documentKinds) {
      expect(defineDocument({ kind, state: nothing, copy: 1 })).toBeUndefined();
    }
    expect(defineDocument({ kind: 'ticket', state: book, copy: 1 })).toBeUndefined();
    expect(defineDocument({ kind: 'savings-book-certificate', state: visit, copy: 1 })).toBeUndefined();
    expect(defineDocument({ kind: 'paper-forms', state: dayState(), copy: 1 })).toBeUndefined();
    expect(defineDocument({ kind: 'paper-forms', state: visit, copy: 1 })).toBeUndefined();
  });

  it('is not made of an event the subject does not have', () => {
    const state = visitState(openedVisit(), issued());
    const event = 'another';
    expect(defineDocument({ kind: 'ticket', state, copy: 1, event })).toBeUndefined();
    expect(defineDocument({ kind: 'prescription', state, copy: 1, event })).toBeUndefined();
    const book = savingsBookState(granted());
    expect(defineDocument({ kind: 'savings-book-certificate', state: book, copy: 1, event })).toBe(undefined);
    const day = dayState({ from: 1, to: 2 });
    expect(defineDocument({ kind: 'paper-forms', state: day, copy: 1, event })).toBeUndefined();
  });

  it('has the time of its fact, and does not name the person in its properties', () => {
    const info = defineDocument({
      kind: 'prescription',
      state: visitState(openedVisit(), issued()),
      copy: 1,
    })?.info;
    expect(info?.creationDate).toEqual(new Date('2027-07-14T01:02:03.004Z'));
    expect(info?.title).toBe('Đơn thuốc 99999a1b2c3d-C');
    expect(JSON.stringify(info)).not.toContain('Vàng');
  });
});

describe('the line of marks', () => {
  it('is empty on an ordinary original', () => {
    expect(marks({ copy: 1, practice: false })).toBe('');
  });

  it('says practice, and which reprint', () => {
    expect(marks({ copy: 2, practice: false })).toBe('Bản in lại lần 1');
    expect(marks({ copy: 3, practice: true })).toBe('BẢN TẬP – KHÔNG CÓ GIÁ TRỊ  ·  Bản in lại lần 2');
  });

  it('says above all by what something was replaced', () => {
    const [first, second] = markLine({ copy: 2, practice: true, replacedBy: '99999zzzzzzz-C' });
    expect(first).toMatchObject({ text: 'ĐÃ ĐƯỢC THAY THẾ bằng đơn 99999zzzzzzz-C', bold: true });
    expect(second).toMatchObject({ text: 'BẢN TẬP – KHÔNG CÓ GIÁ TRỊ  ·  Bản in lại lần 1' });
  });
});

describe('a ticket', () => {
  it('has a code that cannot be taken for an identity card', () => {
    const definition = defineDocument({ kind: 'ticket', state: visitState(openedVisit()), copy: 1 });
    expect(textOf(definition)).toContain(`"qr":"TK1|${visitId}|A-017"`);
  });

  it.each([
    ['emergency', 'CẤP CỨU'],
    ['priority', 'ƯU TIÊN'],
  ] as const)('says %s in words', (priority, words) => {
    const state = visitState(openedVisit({ priority }));
    expect(textOf(defineDocument({ kind: 'ticket', state, copy: 1 }))).toContain(words);
    const ordinary = visitState(openedVisit());
    expect(textOf(defineDocument({ kind: 'ticket', state: ordinary, copy: 1 }))).not.toContain(words);
  });
});

describe('a prescription', () => {
  const second = issued({ code: '99999zzzzzzz-C', replaces: '99999a1b2c3d-C' });
  const state = visitState(openedVisit(), issued(), second);

  it('is the one that counts now, and says what it replaces', () => {
    const text = textOf(defineDocument({ kind: 'prescription', state, copy: 1 }));
    expect(text).toContain('Thay thế đơn 99999a1b2c3d-C');
    expect(text).toContain('Đơn thuốc 99999zzzzzzz-C');
    expect(text).not.toContain('THAY THẾ');
  });

  it('named by the event that issued it is printed as it was, marked as replaced', () => {
    const older = defineDocument({ kind: 'prescription', state, copy: 1, event: 'issued-2' });
    expect(older?.watermark).toMatchObject({ text: 'ĐÃ ĐƯỢC THAY THẾ' });
    expect(textOf(older)).toContain('ĐÃ ĐƯỢC THAY THẾ bằng đơn 99999zzzzzzz-C');
    expect(textOf(older)).toContain('Đơn thuốc 99999a1b2c3d-C');
    const current = defineDocument({ kind: 'prescription', state, copy: 1, event: 'issued-3' });
    expect(current?.watermark).toBeUndefined();
  });

  it('that was replaced twice says which one counts now', () => {
    const third = issued({ code: '99999yyyyyyy-C', replaces: '99999zzzzzzz-C' });
    const twice = visitState(openedVisit(), issued(), second, third);
    const text = textOf(defineDocument({ kind: 'prescription', state: twice, copy: 1, event: 'issued-2' }));
    expect(text).toContain('ĐÃ ĐƯỢC THAY THẾ bằng đơn 99999yyyyyyy-C');
  });

  it('keeps its order of lines, with a leading zero on small quantities', () => {
    const text = textOf(defineDocument({ kind: 'prescription', state, copy: 1 }));
    const places = ['Amlodipine', '30 viên', 'Paracetamol', '09 viên', 'Diclofenac', '01 tuýp'].map((each) =>
      text.indexOf(each),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it.each([
    [{ year: 2027, month: 4, day: 1 }, '01/04/2027 (3 tháng tuổi)'],
    [{ year: 2026, month: 4 }, '04/2026 (14–15 tháng tuổi)'],
    [{ year: 2023 }, '2023 (42–54 tháng tuổi)'],
  ])('gives a small child’s age in months: %o', (birth, printed) => {
    const person = { ...issued().person, birth };
    const child = visitState(openedVisit(), issued({ person, smallChild: true, guardian: 'Vàng Mí Sình' }));
    expect(textOf(defineDocument({ kind: 'prescription', state: child, copy: 1 }))).toContain(printed);
  });
});

describe('a certificate', () => {
  it('is of the first grant, or of the one an event recorded', () => {
    const state = savingsBookState(granted(), granted({ amountVnd: 5_000_000 }));
    const kind = 'savings-book-certificate';
    expect(textOf(defineDocument({ kind, state, copy: 1 }))).toContain('10.000.000 ₫');
    expect(textOf(defineDocument({ kind, state, copy: 1, event: 'grant-2' }))).toContain('5.000.000 ₫');
  });

  it('of a book that was taken back says so across the page, and none is printed of it', () => {
    const state = savingsBookState(granted());
    const [grant] = state.grants;
    if (!grant) throw new Error('Nothing was granted');
    const { at, by, event } = grant;
    const revoked = { event: 'r', reason: 'Nhầm', at, by, witness: by };
    const back = { ...state, grants: [{ ...grant, revoked }] };
    const kind = 'savings-book-certificate';
    expect(defineDocument({ kind, state: back, copy: 1, event })?.watermark).toMatchObject({
      text: 'ĐÃ THU HỒI',
    });
    expect(defineDocument({ kind, state: back, copy: 1 })).toBeUndefined();
  });

  it('does not tell why it was granted', () => {
    const state = savingsBookState(granted());
    expect(textOf(defineDocument({ kind: 'savings-book-certificate', state, copy: 1 }))).not.toContain(
      'Ung thư',
    );
  });
});
