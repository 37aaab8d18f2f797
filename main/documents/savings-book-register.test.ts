import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayState, granted, savingsBookState } from '#shared/documents/testing/samples.ts';
import type { GrantRow } from '#shared/domain/savings-book/row.ts';
import { createDocuments, type Documents } from './index.ts';
import { pagesOf, textOf, wordsOutside } from './testing/read-pdf.ts';

let documents: Documents;
beforeAll(() => {
  documents = createDocuments();
});
afterAll(() => documents.close());

function grant(count: number, more: Partial<GrantRow> = {}): GrantRow {
  const [made] = savingsBookState(granted()).grants;
  if (!made) throw new Error('nothing was granted');
  const { logo: _, ...row } = made;
  return { ...row, serial: `270714-A${String(count).padStart(2, '0')}`, ...more };
}
async function register(grants: GrantRow[]): Promise<Uint8Array> {
  const pdf = await documents.make({ kind: 'savings-book-register', state: dayState(), copy: 1, grants });
  if (!pdf) throw new Error('no such document');
  return pdf;
}

it('holds every certificate by its serial, sums those that count, and no diagnosis', async () => {
  const [{ at, by }] = [grant(1)];
  const pdf = await register([
    grant(2, { revoked: { event: 'r', reason: 'Nhầm người', at, by, witness: by } }),
    grant(1, {
      approvers: [
        { id: '1', name: 'Lù Văn Páo' },
        { id: '2', name: 'Sùng Thị Pà' },
      ],
      handedOver: {
        event: 'h',
        at,
        by,
        proof: 'thumbprint',
        to: { name: 'Vàng A Páo', relation: 'con trai' },
      },
    }),
  ]);
  const text = textOf(pdf);
  for (const part of [
    'Số sổ đã cấp 1',
    '10.000.000 ₫ (Mười triệu đồng chẵn)',
    'Đã trao tận tay 1',
    'Đã thu hồi 1',
    'ĐÃ THU HỒI',
    'Nhầm người',
    'Lù Văn Páo',
    'Sùng Thị Pà',
    'điểm chỉ',
    'AB 1234567',
  ])
    expect(text).toContain(part);
  expect(text.indexOf('270714-A01')).toBeLessThan(text.indexOf('270714-A02'));
  expect(text).not.toContain('Ung thư');
});

it('orders by number, by station and day', async () => {
  const serials = ['270714-A100', '270714-B01', '270714-A99', '260101-A02', '270714-A01'];
  const text = textOf(await register(serials.map((serial) => grant(1, { serial }))));
  expect(text.match(/\d{6}-[AB]\d+/g)).toEqual([
    '260101-A02',
    '270714-A01',
    '270714-A99',
    '270714-A100',
    '270714-B01',
  ]);
});

it('repeats its head on every page, parts no row, and is there before any is granted', async () => {
  const pdf = await register(Array.from({ length: 120 }, (_, index) => grant(index + 1)));
  const pages = pagesOf(pdf);
  expect(pages.length).toBeGreaterThan(3);
  for (const page of pages) expect(page).toContain('Người nhận');
  expect(wordsOutside(pdf, 0)).toEqual([]);
  expect(textOf(pdf).match(/270714-A\d+/g)).toHaveLength(120);
  expect(textOf(await register([]))).toContain('Chưa trao sổ nào.');
});
