/** Walks past the gifts of the support desk. */
import { expect } from '@playwright/test';
import { ticketQr } from '#shared/domain/qr.ts';
import { Door } from '../pages/door.ts';
import type { StationWindow } from '../pages/station-window.ts';
import { GiftDesk } from '../pages/support-gifts.ts';
import type { Colleagues } from './colleagues.ts';

export async function* giftsTour(
  window: StationWindow,
  colleagues: Colleagues,
): AsyncGenerator<string, void> {
  const { keyboard, words, page } = window;
  const english = window.language === 'en';
  const jacket = english ? 'Jacket' : 'Áo khoác';
  const grown = await colleagues.receive({ name: 'Giàng Thị Chu', address: 'Thôn Nặm Đăm, xã Quản Bạ' });
  const child = await colleagues.receive({
    name: 'Vừ Mí Nô',
    sex: 'male',
    birth: { year: 2021, month: 3, day: 2 },
    guardian: 'Vàng Thị Mai',
  });
  const worker = await colleagues.receive({ name: 'Hoàng Văn Thắng', sex: 'male' }, { category: 'worker' });
  const had = await colleagues.receive({ name: 'Lù Thị Mẩy' });
  for (const { visitId } of [grown, child, had]) await colleagues.examine(visitId);
  const items = [
    { gift: 'jacket', size: 'M', quantity: 1 },
    { gift: 'hat', quantity: 1 },
  ];
  await colleagues.send('support-1', 'visit.give-gifts', `visit/${had.visitId}`, {
    items,
    proof: 'thumbprint',
  });
  const loss = { size: 'XL', quantity: 38, kind: 'damaged', reason: 'Ướt mưa khi chuyển' };
  await colleagues.send('support-1', 'gift.record-loss', 'gift/jacket', loss);
  const desk = new GiftDesk(window);
  await new Door(window).signIn('support-1');
  await expect(desk.shelf(jacket)).toBeVisible();
  yield 'gifts';
  await keyboard.press('F4');
  await desk.shows('Giàng Thị Chu');
  yield 'gifts-due';
  await keyboard.press('Control+Enter');
  await expect(page.getByText(words.supportGifts.chooseSize)).toBeVisible();
  yield 'gifts-size-missing';
  const scan = async ({ visitId }: { visitId: string }) =>
    keyboard.scan(ticketQr(visitId, (await colleagues.visit(visitId)).ticket));
  await scan(child);
  await desk.shows('Vừ Mí Nô');
  // Right after a scan Tab and Enter still belong to it.
  await keyboard.press('1');
  await expect(desk.sizes(english ? 'Hat' : 'Mũ').locator('input:checked')).toBeFocused();
  await keyboard.press('Control+Enter');
  await expect(page.getByText(words.fieldError.required)).toBeVisible();
  // What is suggested for the field that is missing stands over the sheet.
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  await keyboard.press('Escape');
  yield 'gifts-child';
  await scan(worker);
  await desk.shows('Hoàng Văn Thắng');
  yield 'gifts-not-for';
  await keyboard.press('Alt+N');
  await expect(window.field(words.supportGifts.exceptionReason)).toBeVisible();
  await keyboard.choose(desk.sizes(jacket), words.supportGifts.notTaken);
  await keyboard.press('Control+Enter');
  await expect(page.getByText(words.fieldError.required)).toBeVisible();
  yield 'gifts-exception';
  await desk.find('Lù Thị Mẩy');
  await expect(page.getByText(words.supportGifts.hadAll)).toBeVisible();
  yield 'gifts-had';
  await keyboard.pressButton(desk.given.getByRole('button', { name: words.supportGifts.exchange }));
  await expect(page.getByRole('dialog')).toBeVisible();
  yield 'gifts-exchange';
  await keyboard.press('Escape');
  await desk.dialogIsGone();
  await desk.do(jacket, 'ledger');
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
  yield 'gifts-ledger';
  await keyboard.press('Escape');
  await desk.dialogIsGone();
  await desk.do(jacket, 'count');
  yield 'gifts-count';
  await keyboard.press('Escape');
  await desk.dialogIsGone();
  await desk.do(jacket, 'loss');
  yield 'gifts-loss';
  await keyboard.press('Escape');
  await desk.dialogIsGone();
  await keyboard.press('F7');
  await expect(page.getByRole('dialog')).toBeVisible();
  yield 'gifts-sign';
}
