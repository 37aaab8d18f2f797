import { globSync, truncateSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type PrivateCups, startPrivateCups } from '#main/printing/testing/private-cups.ts';
import { Door } from './pages/door.ts';
import { Prints } from './pages/prints.ts';
import type { StationWindow } from './pages/station-window.ts';
import { type Colleagues, colleaguesAt } from './support/colleagues.ts';
import { type Station, startStation } from './support/station.ts';
import { expect, test } from './support/test.ts';
import { filled } from './support/words.ts';

let cups: PrivateCups;
let station: Station;
let colleagues: Colleagues;

test.beforeEach(async () => {
  cups = await startPrivateCups();
  station = await startStation({ cupsServer: cups.server });
  colleagues = await colleaguesAt(station);
  await colleagues.createDay();
});
test.afterEach(async () => {
  await station.stop();
  await cups.stop();
});

const printTo = async (printer: string) =>
  void (await (await colleagues.as('pharmacist-1')).saveSettings({ printers: { prescription: printer } }));

/** Somebody for whom a prescription was issued. */
async function prescribed(name: string): Promise<{ ticket: string; subject: string }> {
  const { visitId } = await colleagues.receive({ name });
  await colleagues.examine(visitId);
  await colleagues.prescribe(visitId);
  const { ticket } = await colleagues.visit(visitId);
  return { ticket, subject: `visit/${visitId}` };
}

const papers = async (folder: string) => (await readdir(folder)).length;

test('a prescription that a failing printer refused comes out of another one', async ({ windows }) => {
  await cups.addFailingQueue('ket-giay', { message: 'Paper jam in tray 2' });
  const output = await cups.addCountingQueue('may-khac');
  await printTo('ket-giay');
  const { ticket, subject } = await prescribed('Giàng Thị Vá');
  await (await colleagues.as('pharmacist-1')).print({ kind: 'prescription', subject });
  const window = await windows.open(station, 'pharmacist-1');
  const prints = new Prints(window);
  await expect(prints.sign).toHaveText('In hỏng: 1');
  await prints.open();
  await expect(prints.job(ticket)).toContainText('Giàng Thị Vá');
  await expect(prints.job(ticket)).toContainText('Lý do: Paper jam in tray 2');
  await prints.useOther(ticket, 'may-khac');
  await expect(prints.job(ticket)).toContainText('Đã in');
  await expect(prints.sign).toHaveText('Máy in');
  expect(await papers(output)).toBe(1);
});

test('the name of a person stays hidden from those who may not print their paper', async ({ windows }) => {
  await cups.addRawQueue('giay');
  const { ticket, subject } = await prescribed('Giàng Thị Kín');
  await (await colleagues.as('pharmacist-1')).print({ kind: 'prescription', subject });
  const window = await windows.open(station, 'support-1');
  const prints = new Prints(window);
  await prints.open();
  await expect(prints.job(ticket)).toContainText('Đơn thuốc');
  await expect(prints.job('Giàng Thị Kín')).toHaveCount(0);
  await prints.choose(ticket);
  await expect(prints.detail(ticket)).not.toContainText('Giàng Thị Kín');
  await expect(prints.detail(ticket).getByRole('button')).toHaveCount(0);
});

test('prints are found by how they stand and by the kind of paper', async ({ windows }) => {
  await cups.addRawQueue('giay');
  const { ticket, subject } = await prescribed('Lù Thị Mẩy');
  const pharmacist = await colleagues.as('pharmacist-1');
  await pharmacist.print({ kind: 'prescription', subject, printer: 'khong-co' });
  await (await colleagues.as('reception-1')).print({ kind: 'ticket', subject, printer: 'giay' });
  const window = await windows.open(station, 'pharmacist-1');
  const { keyboard, words } = window;
  const prints = new Prints(window);
  await prints.open();
  await expect(prints.job(ticket)).toHaveText([/Đơn thuốc.*In hỏng/, /Số thứ tự.*Đã in/]);
  // What is chosen stays chosen, and with it what the keys act on, when another print comes before it.
  await expect(prints.detail(ticket)).toContainText('In hỏng');
  const later = await prescribed('Lù Thị Sau');
  await pharmacist.print({ kind: 'prescription', subject: later.subject, printer: 'khong-co' });
  await expect(prints.job('In hỏng').first()).toContainText(later.ticket);
  await expect(prints.detail(ticket)).toBeVisible();
  await expect(prints.detail(later.ticket)).toHaveCount(0);
  await keyboard.goTo(window.dialog(words.jobs.title).getByRole('tab', { selected: true }));
  await keyboard.press('ArrowRight');
  await expect(prints.job(ticket)).toHaveText([/Đơn thuốc.*In hỏng/]);
  await keyboard.press('Home');
  await expect(prints.job(ticket)).toHaveCount(2);
  await keyboard.pick(window.field('Loại giấy'), 'Số thứ tự');
  await expect(prints.job(ticket)).toHaveText([/Số thứ tự.*Đã in/]);
});

test('each prescription is printed by itself from the moment that is switched on', async ({ windows }) => {
  const output = await cups.addCountingQueue('giay');
  await printTo('giay');
  const before = await prescribed('Thào Thị Trước');
  const window = await windows.open(station, 'pharmacist-1');
  const prints = new Prints(window);
  await prints.open();
  await expect(window.page.getByText(window.words.printStation.automaticOnce)).toBeVisible();
  await window.keyboard.tick(prints.automatic);
  await expect(prints.automatic).toBeChecked();
  const after = await prescribed('Thào Thị Sau');
  await expect(prints.job(after.ticket)).toContainText('Đã in');
  await prints.choose(after.ticket);
  await expect(prints.detail(after.ticket)).toContainText('Tự động khi kê đơn');
  await expect(prints.job(before.ticket)).toHaveCount(0);

  await station.kill();
  await station.restart();
  await returnTo(window);
  await prints.open();
  await expect(prints.automatic).toBeChecked();
  const last = await prescribed('Thào Thị Cuối');
  await expect(prints.job(last.ticket)).toContainText('Đã in');
  expect(await papers(output)).toBe(2);
  await window.keyboard.tick(prints.automatic);
  await expect(prints.automatic).not.toBeChecked();
});

test('automatic printing says that it began anew when the list of prints was damaged', async ({
  windows,
}) => {
  const output = await cups.addCountingQueue('giay');
  await printTo('giay');
  const window = await windows.open(station, 'pharmacist-1');
  const prints = new Prints(window);
  await prints.open();
  await window.keyboard.tick(prints.automatic);
  await expect(prints.automatic).toBeChecked();
  const sealed = () => globSync(join(station.dataDir, 'days/*/files/*'));
  const before = sealed();
  const first = await prescribed('Thào Thị Trước');
  await expect(prints.job(first.ticket)).toContainText('Đã in');
  await station.kill();
  for (const list of sealed().filter((file) => !before.includes(file))) truncateSync(list, 40);
  await station.restart();
  await returnTo(window);
  await prints.open();
  await expect(window.page.getByRole('alert').filter({ hasText: 'Bắt đầu lại từ' })).toBeVisible();
  const last = await prescribed('Thào Thị Sau');
  await expect(prints.job(last.ticket)).toContainText('Đã in');
  await expect(prints.job(first.ticket)).toHaveCount(0);
  expect(await papers(output)).toBe(2);
});

test('many prescriptions are printed in one go, with how far it is, and can be stopped', async ({
  windows,
}) => {
  const output = await cups.addCountingQueue('giay');
  await printTo('giay');
  await cups.pause('giay');
  for (let count = 0; count < 6; count += 1) await prescribed(`Sùng Thị ${count}`);
  const window = await windows.open(station, 'pharmacist-1');
  const { keyboard, words } = window;
  const prints = new Prints(window);
  await prints.open();
  await prints.printMany();
  await expect(prints.progress).toHaveAttribute('max', '6');
  await expect(window.page.getByText('Xong 0 / 6')).toBeVisible();
  await keyboard.pressButton(window.button(filled(words.printStation.cancelBatch, { count: 6 })));
  await expect(prints.progress).toHaveCount(0);
  await expect(prints.job('Đã hủy')).toHaveCount(6);

  await cups.resume('giay');
  await prints.printMany();
  await expect(prints.job('Đã in')).toHaveCount(6);
  await expect(prints.progress).toHaveCount(0);
  expect(await papers(output)).toBe(6);
});

test('all that a printer failed to print comes out of another one, or is cancelled at once', async ({
  windows,
}) => {
  await cups.addFailingQueue('hong');
  const output = await cups.addCountingQueue('tot');
  await printTo('hong');
  for (let count = 0; count < 3; count += 1) await prescribed(`Mùa Thị ${count}`);
  const window = await windows.open(station, 'pharmacist-1');
  const { keyboard, words } = window;
  const prints = new Prints(window);
  await prints.open();
  await prints.printMany();
  await expect(prints.job('In hỏng')).toHaveCount(3);
  const retryFailed = filled(words.printStation.retryFailed, { count: 3 });
  await keyboard.pressButton(window.button(retryFailed));
  await expect(window.field(words.printStation.atPrinter)).toBeFocused();
  await keyboard.pick(window.field(words.printStation.atPrinter), 'tot');
  await keyboard.press('Control+Enter');
  await expect(window.dialog(retryFailed)).toHaveCount(0);
  await expect(prints.job('Đã in')).toHaveCount(3);
  expect(await papers(output)).toBe(3);

  for (let count = 3; count < 5; count += 1) await prescribed(`Mùa Thị ${count}`);
  await prints.printMany();
  await expect(prints.job('In hỏng')).toHaveCount(2);
  await keyboard.pressButton(window.button(filled(words.printStation.cancelFailed, { count: 2 })));
  await expect(prints.job('Đã hủy')).toHaveCount(2);
  await expect(prints.sign).toHaveText('Máy in');
});

test('after a power cut it is asked whether a paper came out, and none is printed twice', async ({
  windows,
}) => {
  const output = await cups.addCountingQueue('giay');
  await cups.pause('giay');
  await printTo('giay');
  const pharmacist = await colleagues.as('pharmacist-1');
  const came = await prescribed('Hạng Thị Ra');
  const lost = await prescribed('Hạng Thị Mất');
  for (const { subject } of [came, lost]) await pharmacist.print({ kind: 'prescription', subject });
  const window = await windows.open(station, 'pharmacist-1');
  const prints = new Prints(window);
  await prints.open();
  await expect(prints.job('Paused')).toHaveCount(2);

  await station.kill();
  await cups.forgetJobs('giay');
  await cups.resume('giay');
  await station.restart();
  await returnTo(window);
  await expect(prints.sign).toHaveText('Cần trả lời: 2');
  await expect(window.message('2 bản in chưa rõ đã ra giấy chưa')).toBeVisible();
  await window.keyboard.pressButton(window.button('Xem và trả lời'));
  await prints.choose(came.ticket);
  await expect(prints.detail(came.ticket)).toContainText('Tờ này đã ra giấy chưa?');
  await window.keyboard.press('F9');
  await expect(prints.job(came.ticket)).toContainText('Đã in');
  expect(await papers(output)).toBe(0);
  await prints.choose(lost.ticket);
  await window.keyboard.press('F8');
  await expect(prints.job(lost.ticket)).toContainText('Đã in');
  await expect(prints.sign).toHaveText('Máy in');
  expect(await papers(output)).toBe(1);
});

/** Somebody comes back to a window after the program was started again. */
async function returnTo(window: StationWindow): Promise<void> {
  colleagues = await colleaguesAt(station);
  await colleagues.unlock();
  await window.page.goto(await station.address());
  await new Door(window).signIn('pharmacist-1');
}
