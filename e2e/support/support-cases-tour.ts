/** Walks past the support desk's cases of special support, and its list of whom to write to. */
import { expect } from '@playwright/test';
import { Door } from '../pages/door.ts';
import type { StationWindow } from '../pages/station-window.ts';
import { SupportCare } from '../pages/support-care.ts';
import { SupportCases } from '../pages/support-cases.ts';
import type { Colleagues } from './colleagues.ts';
import { agreeToContact, nominateForSupport, openCase } from './special-support.ts';

export async function* supportCasesTour(
  window: StationWindow,
  colleagues: Colleagues,
): AsyncGenerator<string, void> {
  const { words, page, keyboard } = window;
  await nominateForSupport(colleagues, { name: 'Sùng Thị Dợ', address: 'Bản Lùng Tám' });
  await nominateForSupport(colleagues, { name: 'Giàng A Sử', sex: 'male', birth: { year: 1972 } });
  const third = await nominateForSupport(colleagues, { name: 'Lò Thị Ính Tuyết Nhung Hương Giang' });
  await openCase(colleagues, third);
  await new Door(window).signIn('support-1');
  const cases = new SupportCases(window);
  await cases.show();
  yield 'cases';
  await cases.find('Sùng Thị Dợ');
  await expect(window.field(words.cases.need)).toBeVisible();
  yield 'new-case';
  await keyboard.type(window.field(words.cases.need), ' ');
  await keyboard.press('Control+Enter');
  await expect(page.getByText(words.fieldError.required).first()).toBeVisible();
  yield 'new-case-refused';
  await cases.fill({ need: 'Mổ thay van tim và chi phí đi lại', hospital: 'Bệnh viện Bạch Mai' });
  await cases.open();
  yield 'case';
  await cases.ask('approved');
  yield 'stage';
  await keyboard.press('Escape');
  await cases.ask('closed');
  yield 'close';
  await keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await keyboard.press('F2');
  await expect(window.dialog(words.cases.changeTitle)).toBeVisible();
  yield 'change';
  await keyboard.press('Escape');
  await cases.approve('committee-1');
  await cases.isAt('approved', 2);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await keyboard.press('F8');
  const paper = page.locator('iframe');
  // The browser's own viewer has drawn it: a picture of one colour would take hardly any bytes.
  await expect.poll(async () => (await paper.screenshot()).length).toBeGreaterThan(10_000);
  yield 'letter';
}

export async function* supportCareTour(
  window: StationWindow,
  colleagues: Colleagues,
): AsyncGenerator<string, void> {
  const { page, words, keyboard } = window;
  for (const [name, phone] of [
    ['Sùng Thị Dợ', '0912 345 678'],
    ['Lò Thị Ính Tuyết Nhung Hương Giang', '0987 654 321'],
    ['Giàng A Sử', '0219 386 123'],
  ]) {
    const received = await colleagues.receive({ name, phone });
    await agreeToContact(colleagues, received.patientId);
    await colleagues.examine(received.visitId, { followUp: { days: 30, note: '' } });
  }
  await new Door(window).signIn('support-1');
  const care = new SupportCare(window);
  await care.show();
  await expect(care.people('follow-up')).toHaveCount(3);
  yield 'list';
  await keyboard.type(care.template, 'Chào {ten}, {benh} hẹn {ngay}');
  await expect(page.getByText(words.care.unknownPlaceholderText)).toBeVisible();
  yield 'unknown-placeholder';
  const arrives = page.waitForEvent('download');
  await keyboard.pressButton(window.button(words.care.save.replace('{{count}}', '2')));
  await arrives;
  await expect(page.getByText(words.care.savedText)).toBeVisible();
  yield 'saved';
  await keyboard.press('Control+Enter');
  await expect(care.people('follow-up')).toHaveCount(1);
  await keyboard.tick(page.getByRole('checkbox', { name: words.care.alsoContacted }));
  await expect(care.people('follow-up')).toHaveCount(3);
  yield 'contacted';
}
