import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LotRecipients } from '#shared/documents/lot-recipients.ts';
import { longestDay, wholeDay } from '#shared/documents/testing/day-samples.ts';
import { daySetup, longName, unbrokenName } from '#shared/documents/testing/samples.ts';
import type { DayState } from '#shared/domain/day/day.ts';
import { type LotState, lot } from '#shared/domain/lot/lot.ts';
import type { StockCount } from '#shared/domain/stock-count/stock-count.ts';
import { createDocuments, type Documents } from './index.ts';
import { pagesOf, textOf, wordsOutside } from './testing/read-pdf.ts';

let documents: Documents;
beforeAll(() => {
  documents = createDocuments();
});
afterAll(() => documents.close());

const tablet = { vi: 'viên', en: 'tablet' };
const by = { id: 'p', name: 'DS. Lê Thu Trang' };
const witness = { id: 'c', name: 'Lù Thị Hoa' };

const line = (index: number, change: Partial<StockCount['lines'][number]> = {}) => ({
  lot: `l${index}`,
  medicine: 'm',
  name: `Hoạt chất ${index}`,
  strength: '500 mg',
  unit: tablet,
  number: `LO-${index}`,
  expiry: '2027-12-31',
  expected: 100,
  found: 100,
  recalled: false,
  ...change,
});
const count = (event: string, at: string, lines: StockCount['lines']): StockCount => ({
  event,
  at,
  by,
  witness,
  lines,
});

async function countPaper(state: DayState, event?: string) {
  const more = event === undefined ? {} : { event };
  const bytes = await documents.make({ kind: 'stock-count', state, copy: 1, ...more });
  if (!bytes) throw new Error('no such document');
  return bytes;
}

describe('the count of the gifts', () => {
  it('says of each gift and size what was there, why it differs, and who signed', async () => {
    const name = { vi: 'Áo khoác', en: 'Jacket' };
    const lines = [
      { gift: 'jacket', name, size: '4–7 tuổi', expected: 30, found: 30 },
      { gift: 'jacket', name, size: 'XL', expected: 40, found: 38, reason: 'Ướt mưa' },
    ];
    const signed = { event: 'g1', at: '2027-07-14T09:00:00.000Z', by, witness, lines };
    const state = { ...wholeDay(), giftCounts: [signed] };
    const bytes = await documents.make({ kind: 'gift-count', state, copy: 1 });
    const text = textOf(bytes ?? Buffer.of());
    for (const words of ['Biên bản kiểm kê quà tặng', '4–7 tuổi', '40 38 −2 Ướt mưa', by.name, witness.name])
      expect(text).toContain(words);
    expect(await documents.make({ kind: 'gift-count', state: wholeDay(), copy: 1 })).toBeUndefined();
  });
});

describe('the count of the stock', () => {
  const first = count('e1', '2027-07-14T09:00:00.000Z', [line(1)]);
  const second = count('e2', '2027-07-14T10:30:00.000Z', [
    line(1, { found: 1097, expected: 1100, reason: 'Thiếu ba viên' }),
    line(2, { found: 12, expected: 10, reason: 'Nhập thiếu', recalled: true }),
  ]);
  const state = { ...wholeDay(), stockCounts: [first, second] };

  it('says what was counted, what differs and why, and who signed', async () => {
    const text = textOf(await countPaper(state));
    for (const words of [
      'Biên bản kiểm kê thuốc',
      'Lần 2 · ký lúc 17:30 ngày 14/07/2027',
      'Số lô đã đếm 2',
      'Chênh lệch 2',
      'LO-1 31/12/2027 viên 1.100 1.097 −3 Thiếu ba viên',
      '10 12 +2 Nhập thiếu',
      'DS. Lê Thu Trang',
      'Lù Thị Hoa',
    ])
      expect(text).toContain(words);
  });

  it('of an earlier version is printed as it was signed', async () => {
    const text = textOf(await countPaper(state, 'e1'));
    expect(text).toContain('Lần 1 · ký lúc 16:00 ngày 14/07/2027');
    expect(text).not.toContain('LO-2');
    expect(await documents.make({ kind: 'stock-count', state, copy: 1, event: 'other' })).toBeUndefined();
    expect(await documents.make({ kind: 'stock-count', state: wholeDay(), copy: 1 })).toBeUndefined();
  });

  it('repeats its heads on every page, parts no row, and stays inside the margins', async () => {
    for (const name of [longName, unbrokenName]) {
      const lines = Array.from({ length: 160 }, (_, index) =>
        line(index, { name: name.slice(0, 120), number: 'L'.repeat(40), reason: name, found: 99 }),
      );
      const long = { ...longestDay(name), stockCounts: [count('e', first.at, lines)] };
      const bytes = await countPaper(long);
      expect(wordsOutside(bytes, 10)).toEqual([]);
      const pages = pagesOf(bytes);
      expect(pages.length).toBeGreaterThan(10);
      for (const page of pages.slice(0, -1)) expect(page).toContain('Hạn dùng');
    }
  }, 60_000);
});

describe('who received a lot', () => {
  const empty = lot.initial('l');
  const receipt = { medicine: 'paracetamol-500', number: 'PA-07', expiry: '2027-12-31', quantity: 100 };
  const recalled = { at: '2027-07-14T08:00:00.000Z', by, reason: 'Công văn của Cục Quản lý Dược' };
  const state: LotState = { ...empty, receipt, recalled };
  const people = (length: number, name: string): LotRecipients => ({
    setup: wholeDay().setup ?? daySetup,
    recipients: Array.from({ length }, (_, index) => ({
      ticket: `A-${String(index + 1).padStart(3, '0')}`,
      name,
      phone: '0912 000 111',
      address: 'Thôn Lũng Táo, Xã Lũng Cú, Tuyên Quang',
      quantity: 15,
      at: '2027-07-14T03:05:00.000Z',
    })),
  });
  const made = async (recipients: LotRecipients, of = state) => {
    const bytes = await documents.make({ kind: 'lot-recipients', state: of, copy: 1, recipients });
    if (!bytes) throw new Error('no such document');
    return bytes;
  };

  it('says why it is recalled, and whom to call', async () => {
    const text = textOf(await made(people(2, 'Vàng Thị Mỷ')));
    for (const words of [
      'Thu hồi thuốc',
      'Paracetamol 500 mg',
      'PA-07',
      'Công văn của Cục Quản lý Dược',
      'DS. Lê Thu Trang, 15:00 ngày 14/07/2027',
      '30 viên, 2 người',
      '0912 000 111',
      '10:05',
    ])
      expect(text).toContain(words);
  });

  it('is only a list while the lot is not recalled, and says when there is nobody', async () => {
    const { recalled: _, ...good } = state;
    const text = textOf(await made(people(0, ''), good));
    expect(text).toContain('Người đã nhận thuốc');
    expect(text).toContain('Chưa ai nhận thuốc của lô này');
    expect(text).not.toContain('Lý do thu hồi');
  });

  it('stays inside its margins with long names, and says on every page of a practice day what it is', async () => {
    const practice = people(120, longName);
    const bytes = await made({ ...practice, setup: { ...practice.setup, practice: true } });
    expect(wordsOutside(bytes, 10)).toEqual([]);
    for (const page of pagesOf(bytes)) expect(page).toContain('BẢN TẬP');
  });
});
