/** Walks past the shelf of the pharmacy: lots and their marks, what is done with one, receiving, and the signed count. */
import { expect } from '@playwright/test';
import { newId } from '#renderer/mirror/send.ts';
import { Door } from '../pages/door.ts';
import type { StationWindow } from '../pages/station-window.ts';
import { Shelf } from '../pages/stock.ts';
import { type Colleagues, countEverything } from './colleagues.ts';
import { filled } from './words.ts';

const lots = [
  { medicine: 'amlodipine-5-tab', number: 'A-0001', expiry: '2025-01-31', quantity: 300 },
  {
    medicine: 'amlodipine-5-tab',
    number: 'A-0002',
    expiry: '2026-12-31',
    quantity: 60,
    packSize: 30,
    donor: 'Tổng Công ty Cổ phần Bưu chính Viettel',
    unitPriceVnd: 512.5,
  },
];

export async function* shelfTour(
  window: StationWindow,
  colleagues: Colleagues,
): AsyncGenerator<string, void> {
  const { page, keyboard, words } = window;
  const ids = lots.map(() => newId());
  for (const [at, lot] of lots.entries())
    await colleagues.send('pharmacist-1', 'lot.receive', `lot/${ids[at]}`, lot);
  const { visitId } = await colleagues.receive({
    name: 'Hoàng Thị Dín',
    phone: '0912 345 678',
    address: 'Thôn Lũng Táo, xã Lũng Cú',
  });
  await colleagues.examine(visitId);
  await colleagues.prescribe(visitId);
  await colleagues.handOut(visitId, [{ lot: ids[1] ?? '', quantity: 30, reason: 'Hộp đã mở' }]);
  const shelf = new Shelf(window);
  await new Door(window).signIn('pharmacist-1');
  await shelf.open();
  yield 'shelf';
  await shelf.take('A-0002');
  await keyboard.write('28');
  yield 'lot';
  await shelf.do('ledger');
  await expect(window.dialog(filled(words.stock.ledgerTitle, { name: '' }).trim())).toContainText('A-0002');
  yield 'ledger';
  await keyboard.press('Escape');
  await shelf.do('loss');
  await expect(window.field(words.stock.lossUnits)).toBeFocused();
  yield 'loss';
  await keyboard.press('Escape');
  await shelf.do('send-on');
  await expect(window.field(words.stock.sendOnUnits)).toBeFocused();
  yield 'send-on';
  await keyboard.press('Escape');
  await shelf.do('recall');
  await expect(window.field(words.pharmacy.reason, page.getByRole('dialog'))).toBeFocused();
  yield 'recall';
  await keyboard.write('Công văn thu hồi của Cục Quản lý Dược');
  await keyboard.press('Enter');
  await expect(window.dialog(filled(words.stock.recipientsTitle, { lot: 'A-0002' }))).toContainText('0912');
  yield 'recipients';
  await keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  yield 'recalled';
  await keyboard.press('F2');
  await expect(window.field(words.stock.receiveWhich)).toBeFocused();
  yield 'receive-which';
  await shelf.receiveOf('amlodipine');
  yield 'receive';
  await keyboard.press('Escape');
  await keyboard.press('F4');
  await expect(page.getByRole('dialog')).toContainText(words.stock.uncountedText);
  yield 'uncounted';
  await keyboard.press('Escape');
  await countEverything(colleagues, { [ids[0] ?? '']: { found: 290, reason: 'Thiếu mười viên' } });
  await expect(page.getByRole('dialog')).toBeHidden();
  await keyboard.press('F4');
  await expect(window.group(words.stock.whoSigns)).toBeVisible();
  yield 'sign';
  await shelf.cosign('coordinator-1');
  const paper = page.getByRole('dialog').locator('iframe');
  await expect.poll(async () => (await paper.screenshot()).length).toBeGreaterThan(10_000);
  yield 'signed';
}
