import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { medicineColumns, savingsBookColumns } from '#shared/documents/signature-list/columns.ts';
import type { Recipient, SignatureList } from '#shared/documents/signature-list/content.ts';
import { wholeDay } from '#shared/documents/testing/day-samples.ts';
import { daySetup, longName, unbrokenName } from '#shared/documents/testing/samples.ts';
import { formatVnd } from '#shared/documents/vietnamese-words.ts';
import { categories } from '#shared/domain/visit/category.ts';
import { createDocuments, type Documents } from './index.ts';
import { pagesOf, sizeOf, textOf, wordsOutside } from './testing/read-pdf.ts';

let documents: Documents;
beforeAll(() => {
  documents = createDocuments();
});
afterAll(() => documents.close());

const state = wholeDay();
const setup = state.setup ?? daySetup;

const recipient = (index: number, change: Partial<Recipient> = {}): Recipient => ({
  ticket: `A-${String(index + 1).padStart(3, '0')}`,
  name: 'Vàng Thị Mỷ',
  birthYear: 1950,
  sex: 'female',
  address: 'Thôn Lũng Táo, Xã Lũng Cú, Tuyên Quang',
  identityNumber: '002150001234',
  category: categories[index % 3] ?? 'other',
  received: [{ text: `99999${String(index).padStart(7, '0')}-C` }, { text: '3', amount: 3 }],
  ...change,
});

const medicineList = (recipients: Recipient[], change: Partial<SignatureList> = {}): SignatureList => ({
  variant: 'medicine',
  setup,
  asOf: '2027-07-14T09:30:00.000Z',
  columns: medicineColumns,
  recipients,
  ...change,
});

const bookList = (count: number, book: { amountVnd: number; number: string }): SignatureList =>
  medicineList(
    people(count, () => ({
      received: [
        { text: '271114-A07' },
        { text: book.number },
        { text: formatVnd(book.amountVnd), amount: book.amountVnd },
      ],
    })),
    { variant: 'savings-books', columns: savingsBookColumns },
  );

const people = (count: number, of: (index: number) => Partial<Recipient> = () => ({})) =>
  Array.from({ length: count }, (_, index) => recipient(index, of(index)));

async function made(signatures: SignatureList) {
  const bytes = await documents.make({
    kind: 'signature-list',
    state,
    copy: 1,
    variant: signatures.variant,
    signatures,
  });
  if (!bytes) throw new Error('no such document');
  return bytes;
}

/** The people and the pieces of each line of a page that begins so. */
function sums(page: string, title: string): [people: number, pieces: number][] {
  const found = page.matchAll(new RegExp(`${title}: ([\\d.]+) (?:người|sổ) +([\\d.]+)`, 'g'));
  const whole = (text = '') => Number(text.replaceAll('.', ''));
  return [...found].map(([, count, pieces]) => [whole(count), whole(pieces)]);
}

describe('a list that recipients sign', () => {
  it('says who received what, with the last four digits of their number only', async () => {
    const bytes = await made(
      medicineList([recipient(0, { onBehalf: { name: 'Vàng Mí Sính', relation: 'con' } })]),
    );
    expect(sizeOf(bytes)).toEqual([297, 210]);
    const text = textOf(bytes);
    for (const words of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'DANH SÁCH NGƯỜI NHẬN THUỐC',
      'A-001 Vàng Thị Mỷ 1950 Nữ',
      '…1234',
      '999990000000-C',
      'Nhận thay: Vàng Mí Sính (con)',
      'TỔNG CỘNG: 1 người 3',
      'ngày 14 tháng 07 năm 2027',
      'XÁC NHẬN CỦA ỦY BAN NHÂN DÂN XÃ',
      'tính đến 16:30 ngày 14/07/2027',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('002150001234');
    expect(text).not.toContain('Cộng trang');
  });

  it('adds up: pages to what is carried on, categories and pages to the whole; everybody once, a head on every page', async () => {
    const list = people(300, (index) => ({
      // On one line, so that a row is one line of what is read back.
      address: 'Lũng Cú',
      received: [{ text: `${index}-C` }, { text: String(index), amount: index }],
    }));
    const pages = pagesOf(await made(medicineList(list)));
    expect(pages.length).toBeGreaterThan(10);
    const whole = [300, (300 * 299) / 2];
    let [count, pieces] = [0, 0];
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('Họ và tên');
      expect(page).toContain(`Trang ${index + 1}/${pages.length}`);
      const [[here, given] = [0, 0], ...more] = sums(page, `Cộng trang ${index + 1}`);
      expect(more).toEqual([]);
      const numbers = [...page.matchAll(/^ *(\d+) +(A-\d{3}) /gm)];
      expect(numbers.length).toBe(here);
      const rows = list.filter(({ ticket }) => numbers.some(([, , each]) => each === ticket));
      expect(rows.reduce((sum, { received }) => sum + (received[1]?.amount ?? 0), 0)).toBe(given);
      count += here;
      pieces += given;
      if (index < pages.length - 1)
        expect(sums(page, `Cộng dồn đến hết trang ${index + 1}`)).toEqual([[count, pieces]]);
    }
    expect([count, pieces]).toEqual(whole);
    const all = pages.join('\n');
    expect(sums(all, 'TỔNG CỘNG')).toEqual([whole]);
    const groups = ['công nhân', 'hộ nghèo', 'hộ cận nghèo'].flatMap((group) => sums(all, `Cộng ${group}`));
    expect(groups.length).toBe(3);
    expect(groups.reduce((sum, [, each]) => sum + each, 0)).toBe(pieces);
    const tickets = [...all.matchAll(/A-\d{3}/g)].map(([ticket]) => ticket);
    expect(tickets.toSorted()).toEqual(list.map(({ ticket }) => ticket));
    expect([...all.matchAll(/^ *(\d+) +A-\d{3} /gm)].map(([, number]) => Number(number))).toEqual(
      list.map((_, index) => index + 1),
    );
  });

  it('keeps the signatures on the page of the last row, also where they no longer fit under it', async () => {
    const lengths = new Set<number>();
    for (let count = 2; count <= 11; count++) {
      const pages = pagesOf(await made(medicineList(people(count))));
      lengths.add(pages.length);
      const last = pages.at(-1) ?? '';
      expect(last).toMatch(/A-\d{3}/);
      expect(last).toContain('NGƯỜI LẬP DANH SÁCH');
      expect(last).toContain(`Trang ${pages.length}/${pages.length}`);
    }
    expect([...lengths]).toEqual([1, 2]);
  });

  it('stays inside its margins with names of 200 letters, and lays as many pages as it reckoned', async () => {
    for (const name of [longName, unbrokenName, 'W'.repeat(200)]) {
      const long = people(60, () => ({
        name,
        address: name,
        onBehalf: { name, relation: name.slice(0, 60) },
        received: [{ text: name.slice(0, 60) }, { text: '3', amount: 3 }],
      }));
      const programme = { ...setup.programme, name, sponsor: name };
      const site = { ...setup.site, name, commune: name, province: name };
      const bytes = await made(medicineList(long, { setup: { ...setup, programme, site } }));
      expect(wordsOutside(bytes, 10)).toEqual([]);
      const pages = pagesOf(bytes);
      for (const [index, page] of pages.entries())
        expect(page).toContain(index < pages.length - 1 ? `Cộng trang ${index + 1}` : 'TỔNG CỘNG');
    }
  });

  it('says money in figures and in words', async () => {
    const text = textOf(await made(bookList(2, { amountVnd: 10_000_000, number: 'TH 1007' })));
    expect(text).toContain('DANH SÁCH NGƯỜI NHẬN SỔ TIẾT KIỆM');
    expect(text).toContain('271114-A07 TH 1007 10.000.000 ₫');
    expect(text).toContain('TỔNG CỘNG: 2 sổ 20.000.000 ₫');
    expect(text).toContain('Tổng số tiền bằng chữ: Hai mươi triệu đồng chẵn.');
  });

  it.each([
    ['of ten million', 10_000_000, 'TH 10071988'],
    ['of a hundred million, with numbers of sixteen digits', 100_000_000, '1007198820273456'],
    ['of more than anybody has', 11_000_000_000, 'AB 1007 1988 2027 3456'],
    ['whose numbers are as long as may be', 10_000_000, 'A1007-'.repeat(10)],
  ])(
    'lays 90 books %s on as many pages as it reckoned, and breaks no number',
    async (_, amountVnd, number) => {
      const list = bookList(90, { amountVnd, number });
      const bytes = await made(list);
      expect(wordsOutside(bytes, 10)).toEqual([]);
      const pages = pagesOf(bytes);
      for (const [index, page] of pages.entries()) {
        expect(page).toContain(`Cộng trang ${index + 1}:`);
        expect(page).toMatch(/A-\d{3}/);
      }
      const [last] = sums(pages.at(-1) ?? '', 'TỔNG CỘNG');
      expect(last).toEqual([90, 90 * amountVnd]);
      const all = pages.join('\n');
      expect(all.split(formatVnd(amountVnd)).length - 1).toBe(90);
      expect(all.split('271114-A07').length - 1).toBe(90);
      if (number.length < 30) expect(all.split(number).length - 1).toBe(90);
    },
  );

  it('keeps its pages under gifts with long names', async () => {
    const columns = Array.from({ length: 4 }, (_, index) => ({
      title: `MÁY ĐO HUYẾT ÁP CHO NGƯỜI CAO TUỔI SỐ ${index}`,
      width: 50,
      sum: 'count' as const,
    }));
    const held = { received: columns.map(() => ({ text: '1 (XL)', amount: 1 })) };
    const pages = pagesOf(
      await made(
        medicineList(
          people(60, () => held),
          { variant: 'gifts', columns },
        ),
      ),
    );
    for (const [index, page] of pages.entries()) expect(page).toContain(`Cộng trang ${index + 1}:`);
  });

  it('says when nobody received anything, and on every page of a practice day what it is', async () => {
    expect(textOf(await made(medicineList([])))).toContain('Chưa có ai nhận thuốc');
    const practice = medicineList(people(60), { setup: { ...setup, practice: true } });
    for (const page of pagesOf(await made(practice))) expect(page).toContain('BẢN TẬP');
  });

  it('is the same each time', async () => {
    const list = medicineList(people(30));
    expect(await made(list)).toEqual(await made(list));
  });
});
