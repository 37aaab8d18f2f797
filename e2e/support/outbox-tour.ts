/** Walks past the coordinator's list of prescriptions that are to be sent on. */
import { expect } from '@playwright/test';
import { CoordinatorDesk } from '../pages/coordinator.ts';
import { Door } from '../pages/door.ts';
import { OutboxView } from '../pages/outbox.ts';
import type { StationWindow } from '../pages/station-window.ts';
import type { Colleagues } from './colleagues.ts';
import { filled } from './words.ts';

export async function* outboxTour(
  window: StationWindow,
  colleagues: Colleagues,
): AsyncGenerator<string, void> {
  for (const name of ['Tẩn Tả Mẩy', 'Hoàng A Tủa', 'Nguyễn Thị Tuyết Nhung Hương Giang']) {
    const { visitId } = await colleagues.receive({ name });
    await colleagues.examine(visitId);
    await colleagues.prescribe(visitId);
  }
  const { page, keyboard, words } = window;
  await new Door(window).signIn('coordinator-1');
  await new CoordinatorDesk(window).show('outbox');
  const outbox = new OutboxView(window);
  await expect(outbox.rows).toHaveCount(3);
  yield 'pending';
  const arrives = page.waitForEvent('download');
  await keyboard.type(window.field(words.exports.password), 'mật khẩu cho người gửi');
  await keyboard.type(window.field(words.exports.again), 'mật khẩu cho người gửi');
  await keyboard.press('Enter');
  await arrives;
  await expect(page.getByText(filled(words.outbox.handOver, { count: 3 }))).toBeVisible();
  yield 'made';
  await keyboard.press('F4');
  await expect(page.getByText(words.outbox.none.pending.title)).toBeVisible();
  await outbox.show('handedOver');
  yield 'handed-over';
}
