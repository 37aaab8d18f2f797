/** Whom to write to after the day: the file is read back, and it is recorded who was written to. By keyboard. */
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { dateOf, daysAfter, formatDate } from '#shared/domain/calendar.ts';
import { ticketQr } from '#shared/domain/qr.ts';
import { SupportCare } from './pages/support-care.ts';
import { type Colleagues, colleaguesAt } from './support/colleagues.ts';
import { expectToFit } from './support/looks.ts';
import { agreeToContact } from './support/special-support.ts';
import { type Station, startStation } from './support/station.ts';
import { expect, test } from './support/test.ts';
import { filled } from './support/words.ts';

let station: Station;
let colleagues: Colleagues;
test.beforeEach(async () => {
  station = await startStation();
  colleagues = await colleaguesAt(station);
  await colleagues.createDay();
});
test.afterEach(() => station.stop());

/** Somebody who is to be seen again in thirty days; what they said to being contacted, when they were asked. */
async function seen(name: string, phone: string, contact?: 'given' | 'refused') {
  const received = await colleagues.receive({ name, phone });
  await colleagues.examine(received.visitId, { followUp: { days: 30, note: 'đo lại huyết áp' } });
  if (contact) await agreeToContact(colleagues, received.patientId, contact);
  return received;
}

test('who agreed is written to: the file is read back, and they are marked as contacted', async ({
  windows,
}, info) => {
  await seen('Sùng Thị Dợ', '+84 912 345 678', 'given');
  await seen('Lò Thị Ính', '0987654321', 'given');
  await seen('Giàng Thị Chu', '0911111111', 'refused');
  await seen('Mã Thị Tịnh', '0922222222');
  await seen('Hầu Thị Sính', '0219 386 123', 'given');
  const window = await windows.open(station, 'support-1');
  const { words, page, keyboard } = window;
  const care = new SupportCare(window);
  await care.show();
  const people = care.people('follow-up');
  await expect(people).toHaveCount(3);
  await expect(people.filter({ hasText: 'Hầu Thị Sính' })).toContainText(words.care.noMobile);
  for (const name of ['Giàng Thị Chu', 'Mã Thị Tịnh']) await expect(page.getByText(name)).toHaveCount(0);
  await expectToFit(page);

  const on = formatDate(daysAfter(dateOf(new Date().toISOString()), 30));
  await keyboard.type(care.template, 'Chào {ten}, hẹn {ngay}.');
  await keyboard.tick(page.getByRole('checkbox', { name: words.care.plain }));
  await expect(page.getByText(`Chao Sung Thi Do, hen ${on}.`)).toBeVisible();
  const path = info.outputPath('tin-nhan.csv');
  const kept = page.waitForResponse(
    (response) => response.url().endsWith('/api/drafts/care-files') && response.request().method() === 'PUT',
  );
  await care.save(2, path);
  await kept;
  const csv = await readFile(path, 'utf8');
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(Papa.parse(csv.slice(1).trim()).data).toEqual([
    ['Điện thoại', 'Họ và tên', 'Nội dung'],
    ['84912345678', 'Sùng Thị Dợ', `Chao Sung Thi Do, hen ${on}.`],
    ['84987654321', 'Lò Thị Ính', `Chao Lo Thi Inh, hen ${on}.`],
  ]);

  // Whoever carries the file away comes back later.
  await page.reload();
  await care.show();
  await expect(care.template).toHaveValue('Chào {ten}, hẹn {ngay}.');
  const reason = words.care.reason['follow-up'];
  await expect(window.button(filled(words.care.record, { count: 2, reason }))).toBeEnabled();
  await keyboard.press('Control+Enter');
  await expect(window.message(filled(words.care.recorded, { count: 2 }))).toBeVisible();
  await expect(people).toHaveCount(1);
  await keyboard.tick(page.getByRole('checkbox', { name: words.care.alsoContacted }));
  await expect(people).toHaveCount(3);
  // Those who were written to are shown, and not written to again.
  await expect(window.button(filled(words.care.save, { count: 2 }))).toHaveCount(0);
  await expect(people.first()).toContainText(words.care.contacted.sms.split(' {{')[0] ?? '');
  // For another reason they may be written to all the same.
  await care.showReason('thanks');
  await expect(care.people('thanks')).toHaveCount(3);
  await expect(care.people('thanks').first()).not.toContainText(
    words.care.contacted.sms.split(' {{')[0] ?? '',
  );
});

test('two files wait side by side, and what was sent is recorded though somebody took their consent back', async ({
  windows,
}, info) => {
  const { patientId } = await seen('Sùng Thị Dợ', '0912345678', 'given');
  await seen('Lò Thị Ính', '0987654321', 'given');
  const window = await windows.open(station, 'support-1');
  const { words, keyboard, page } = window;
  const care = new SupportCare(window);
  await care.show();
  await expect(care.people('follow-up')).toHaveCount(2);
  await care.save(2, info.outputPath('kham-lai.csv'));
  const record = (reason: 'follow-up' | 'thanks') =>
    window.button(filled(words.care.record, { count: 2, reason: words.care.reason[reason] }));
  await expect(record('follow-up')).toBeEnabled();
  await care.showReason('thanks');
  await expect(care.people('thanks')).toHaveCount(2);
  await care.save(2, info.outputPath('cam-on.csv'));
  await expect(record('thanks')).toBeEnabled();
  await expect(record('follow-up')).toBeEnabled();

  await agreeToContact(colleagues, patientId, 'refused');
  await expect(care.people('thanks')).toHaveCount(1);
  await expect(page.getByText(filled(words.care.savedGone, { count: 1 }))).toHaveCount(2);
  await expectToFit(page);
  await keyboard.pressButton(record('thanks'));
  await expect(record('thanks')).toHaveCount(0);
  await expect(care.people('thanks')).toHaveCount(0);
  await keyboard.press('Control+Enter');
  await expect(record('follow-up')).toHaveCount(0);
  await care.showReason('follow-up');
  await expect(care.people('follow-up')).toHaveCount(0);
});

test('a call is recorded for one person', async ({ windows }) => {
  const { visitId } = await seen('Sùng Thị Dợ', '0912345678', 'given');
  const window = await windows.open(station, 'support-1');
  const { words, keyboard } = window;
  const care = new SupportCare(window);
  await care.show();
  const people = care.people('follow-up');
  await expect(people).toHaveCount(1);
  // Their ticket shows them wherever they are listed.
  await care.showReason('owed-medicine');
  await keyboard.scan(ticketQr(visitId, (await colleagues.visit(visitId)).ticket));
  await expect(people).toHaveAttribute('aria-selected', 'true');
  await expect(window.button(words.care.noteCall)).toBeEnabled();
  await keyboard.press('Alt+G');
  await expect(window.message(filled(words.care.called, { name: 'Sùng Thị Dợ' }))).toBeVisible();
  await expect(people).toHaveCount(0);
});
