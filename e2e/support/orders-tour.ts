/** Walks past the screens of tests that are asked for: ordered, reported, read. */
import { expect } from '@playwright/test';
import { Door } from '../pages/door.ts';
import { Orders } from '../pages/orders.ts';
import { QueueDesk } from '../pages/queue.ts';
import type { StationWindow } from '../pages/station-window.ts';
import type { Colleagues } from './colleagues.ts';

export async function* ordersTour(
  window: StationWindow,
  colleagues: Colleagues,
): AsyncGenerator<string, void> {
  const { words, keyboard, page } = window;
  const [desk, orders] = [new QueueDesk(window), new Orders(window)];
  const name = 'Lầu Thị Sua';
  const { visitId } = await colleagues.receive(
    { name, birth: { year: 1990 }, allergies: 'Penicillin' },
    { specialties: ['gastroenterology'], triage: true },
  );
  await colleagues.triage(visitId, {
    specialties: ['gastroenterology'],
    complaints: [{ text: 'Đau hạ sườn phải ba ngày nay' }],
    pregnancy: { status: 'yes', weeks: 20 },
  });
  await colleagues.receive({ name: 'Vừ Mí Nô', sex: 'male' }, { specialties: ['gastroenterology'] });
  await new Door(window).signIn('doctor-5');
  await desk.callNext(name);
  const dialog = await orders.begin('A-001');
  await keyboard.press('2');
  await keyboard.press('1');
  await keyboard.tick(dialog.getByRole('checkbox').nth(3));
  await keyboard.type(window.field(words.orders.question).first(), 'Sỏi túi mật? Giãn đường mật?');
  yield 'order';
  await orders.send();
  await expect(orders.panel).toContainText(words.orders.waiting);
  yield 'waiting';
  await window.signOut();

  await new Door(window).signIn('ultrasound-1');
  await expect(desk.people).toHaveCount(1);
  yield 'ultrasound';
  await desk.callNext(name);
  await expect(window.button(words.examForm.allNormal)).toBeVisible();
  yield 'report';
  await orders.normal();
  await expect(page.locator('textarea:focus')).toBeVisible();
  yield 'report-normal';
  await orders.sign();
  const paper = page.locator('iframe');
  await expect.poll(async () => (await paper.screenshot()).length).toBeGreaterThan(10_000);
  yield 'report-signed';
  await keyboard.pressButton(window.button(words.orders.addendum));
  await expect(window.field(words.signedExam.add)).toBeFocused();
  yield 'addendum';
  await keyboard.press('Escape');
  await window.signOut();

  await new Door(window).signIn('doctor-5');
  await expect(desk.people.first()).toContainText(words.queue.returns);
  await desk.callNext(name);
  await expect(orders.panel).toContainText(words.orders.answered);
  yield 'answer';
  await keyboard.pressButton(orders.panel.getByRole('button', { name: words.orders.measure }));
  await expect(page.getByRole('dialog').locator(':focus')).toBeVisible();
  yield 'measure';
  await keyboard.press('Escape');
  await keyboard.pressButton(orders.panel.getByRole('button', { name: words.orders.cancel }));
  await expect(window.field(words.orders.cancelReason)).toBeFocused();
  yield 'cancel';
  await keyboard.press('Escape');
}
