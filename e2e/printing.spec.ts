import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sizeOf } from '#main/documents/testing/read-pdf.ts';
import { type PrivateCups, startPrivateCups } from '#main/printing/testing/private-cups.ts';
import { pictureDifference } from '#main/printing/testing/same-picture.ts';
import type { DocumentKind } from '#shared/printing.ts';
import { DoctorDesk } from './pages/doctor.ts';
import { Door } from './pages/door.ts';
import { Prints } from './pages/prints.ts';
import { ReceptionDesk } from './pages/reception.ts';
import type { StationWindow } from './pages/station-window.ts';
import { amlodipine, type Colleagues, colleaguesAt } from './support/colleagues.ts';
import { type Station, startStation } from './support/station.ts';
import { expect, test } from './support/test.ts';
import { filled } from './support/words.ts';

let cups: PrivateCups;
let station: Station;
let colleagues: Colleagues;

test.beforeAll(async () => {
  cups = await startPrivateCups();
  station = await startStation({ cupsServer: cups.server });
  colleagues = await colleaguesAt(station);
  await colleagues.createDay();
});
test.afterAll(async () => {
  await station.stop();
  await cups.stop();
});

const printTo = async (printer: string, kind: DocumentKind = 'ticket') => {
  await (await colleagues.as('reception-1')).saveSettings({ printers: { [kind]: printer } });
};
const bytesOf = async (kind: DocumentKind, subject: string) =>
  Buffer.from(await (await colleagues.as('coordinator-1')).document(kind, subject));
const comesOut = (path: string, bytes: Buffer) =>
  expect.poll(async () => existsSync(path) && (await readFile(path)).equals(bytes)).toBe(true);

/** What cupsd keeps of its jobs: `c00012` about a job, `d00012-001` its paper. */
const spooled = async () => (await readdir(cups.spoolFolder)).filter((file) => /^[cd]\d/.test(file));

/** Somebody with a ticket, which is on the screen of reception. */
async function ticketOnScreen(window: StationWindow, name: string) {
  const { visitId } = await colleagues.receive({ name });
  const { ticket } = await colleagues.visit(visitId);
  const { keyboard } = window;
  const desk = new ReceptionDesk(window);
  await keyboard.type(desk.search, ticket);
  await expect(window.page.getByRole('listbox', { name: 'Người tìm thấy' }).getByRole('option')).toHaveCount(
    1,
  );
  await keyboard.press('Enter');
  await expect(desk.ticket).toHaveText(ticket);
  return { ticket, subject: `visit/${visitId}` };
}

test('without any printer the paper fails in view, and nothing else does', async ({ windows }) => {
  const window = await windows.open(station, 'reception-1');
  const prints = new Prints(window);
  const { ticket } = await ticketOnScreen(window, 'Hầu Thị Say');
  await window.keyboard.press('F8');
  await expect(window.problem(ticket)).toBeVisible();
  await expect(prints.sign).toHaveText('In hỏng: 1');
  await prints.open();
  await expect(prints.job(ticket)).toContainText('Lý do: Không còn máy in này');
  await prints.cancel(ticket);
  await expect(prints.sign).toHaveText('Máy in');
});

test('without a print service the reason is said', async ({ windows }) => {
  const alone = await startStation();
  const there = await colleaguesAt(alone);
  await there.createDay();
  const { visitId } = await there.receive({ name: 'Hầu Thị Say' });
  await (await there.as('reception-1')).print({ kind: 'ticket', subject: `visit/${visitId}` });
  const window = await windows.open(alone, 'reception-2');
  const prints = new Prints(window);
  await expect(prints.sign).toHaveText('In hỏng: 1');
  await prints.open();
  await expect(prints.job('A-001')).toContainText('Lý do: Máy này chưa có dịch vụ in');
  await alone.stop();
});

test('a kind of paper goes to the printer that was chosen for it, and looks there as on the screen', async ({
  windows,
}) => {
  const output = await cups.addPdfQueue('van-phong');
  await cups.addFailingQueue('may-ve');
  await cups.setDefault('may-ve');
  const { visitId } = await colleagues.receive({ name: 'Ly Thị Mai', address: 'Thôn Lùng Tám' });
  await colleagues.examine(visitId);
  await colleagues.prescribe(visitId);

  await colleagues.clearDesk('doctor-3');
  const window = await windows.open(station, 'doctor-3');
  const prints = new Prints(window);
  await prints.open();
  await prints.chooseFor('prescription', 'van-phong');
  await prints.close();
  const desk = new DoctorDesk(window);
  await desk.find('Ly Thị Mai');
  await expect(desk.print).toBeFocused();
  await window.keyboard.press('F8');
  await expect(window.page.getByText('Đã in', { exact: true })).toBeVisible();

  const [paper = ''] = (await readdir(output)).filter((file) => file.endsWith('.pdf'));
  const ours = join(output, 'ours');
  await writeFile(ours, await bytesOf('prescription', `visit/${visitId}`));
  expect(sizeOf(await readFile(join(output, paper)))).toEqual([149, 210]);
  expect(await pictureDifference(ours, join(output, paper))).toBeLessThan(0.03);
  const other = await colleagues.receive({ name: 'Vàng Thị Khác', address: 'Thôn Bản Thăng, xã Ma Lé' });
  await colleagues.examine(other.visitId);
  const others = ['metformin-500-tab', 'atorvastatin-20-tab', 'aspirin-81-tab'];
  await colleagues.prescribe(
    other.visitId,
    others.map((medicine) => ({ ...amlodipine, medicine })),
  );
  await writeFile(ours, await bytesOf('prescription', `visit/${other.visitId}`));
  expect(await pictureDifference(ours, join(output, paper))).toBeGreaterThan(0.03);
});

test('a printer typed in the moment its field is reached is chosen', async ({ windows }) => {
  await cups.addPdfQueue('nha-dai');
  await cups.setDefault('nha-dai');
  await printTo('nha-dai');
  const window = await windows.open(station, 'reception-2');
  const prints = new Prints(window);
  await prints.open();
  await prints.showPrinters();
  const { documentKind } = window.words;
  const field = window.field(documentKind.prescription);
  // All that the field put off when it got the cursor has happened when Enter comes.
  await field.evaluate((input) => {
    input.focus();
    document.execCommand('insertText', false, 'nha');
    return new Promise((later) => setTimeout(later));
  });
  await window.keyboard.press('Enter');
  await expect(field).toHaveValue('nha-dai');
  await expect(field).toHaveAttribute('aria-expanded', 'false');
});

test('a printer that fails is shown with its own words, and prints after it was repaired', async ({
  windows,
}) => {
  const queue = await cups.addFailingQueue('hong', { message: 'Paper jam in tray 2' });
  await printTo('hong');
  const window = await windows.open(station, 'reception-1');
  const prints = new Prints(window);
  const { ticket, subject } = await ticketOnScreen(window, 'Cháng Thị Dua');
  await window.keyboard.press('F8');
  await expect(window.problem(ticket)).toContainText('Dữ liệu đã lưu');
  await expect(prints.sign).toHaveText('In hỏng: 1');
  await prints.open();
  await expect(prints.job(ticket)).toContainText('Lý do: Paper jam in tray 2');
  await queue.repair();
  await prints.retry(ticket);
  await comesOut(queue.outputPath, await bytesOf('ticket', subject));
  await expect(prints.sign).toHaveText('Máy in');
});

test('a print that failed can go to another printer', async ({ windows }) => {
  await cups.addFailingQueue('het-muc', { message: 'Out of toner' });
  const output = await cups.addRawQueue('may-khac');
  await printTo('het-muc');
  const window = await windows.open(station, 'reception-1');
  const prints = new Prints(window);
  const { ticket, subject } = await ticketOnScreen(window, 'Vàng Mí Sính');
  await window.keyboard.press('F8');
  await expect(prints.sign).toHaveText('In hỏng: 1');
  // The message leads to the prints, where it is no longer needed.
  const { jobs, documentKind } = window.words;
  const message = window.problem(filled(jobs.failedTitle, { paper: documentKind.ticket, title: ticket }));
  await expect(message).toBeVisible();
  await window.keyboard.pressButton(window.button(jobs.open));
  await expect(prints.job(ticket)).toBeVisible();
  await expect(message).toHaveCount(0);
  await prints.useOther(ticket, 'may-khac');
  await comesOut(output, await bytesOf('ticket', subject));
  await expect(prints.sign).toHaveText('Máy in');
});

test('a paper waits at a printer that was stopped, and comes out when it goes on', async ({ windows }) => {
  const output = await cups.addRawQueue('dung');
  await cups.pause('dung');
  await printTo('dung');
  const window = await windows.open(station, 'reception-1');
  const prints = new Prints(window);
  const { ticket, subject } = await ticketOnScreen(window, 'Lù Thị Chẩn');
  await window.keyboard.press('F8');
  await prints.open();
  await expect(prints.job(ticket)).toContainText('Chờ in');
  await cups.resume('dung');
  await comesOut(output, await bytesOf('ticket', subject));
  await expect(prints.sign).toHaveText('Máy in');
});

test('a print cancelled outside the program is not called printed, and can be printed again', async ({
  windows,
}) => {
  const output = await cups.addRawQueue('huy');
  await cups.pause('huy');
  await printTo('huy', 'prescription');
  const { visitId } = await colleagues.receive({ name: 'Mua Thị Xía' });
  await colleagues.examine(visitId);
  await colleagues.clearDesk('doctor-3');
  const window = await windows.open(station, 'doctor-3');
  const desk = new DoctorDesk(window);
  await colleagues.prescribe(visitId);
  await desk.find('Mua Thị Xía');
  await expect(desk.print).toBeFocused();
  await window.keyboard.press('F8');
  await expect(window.page.getByText('Chờ in', { exact: true })).toBeVisible();
  await expect.poll(spooled).not.toEqual([]);
  const numbers = (await spooled()).map((file) => Number(/\d{5}/.exec(file)?.[0]));
  await cups.cancelJob(String(Math.max(...numbers)));
  await expect(window.page.getByText('Đã hủy', { exact: true })).toBeVisible();
  await cups.resume('huy');
  await window.keyboard.press('F8');
  await expect(window.page.getByText('Đã in', { exact: true })).toBeVisible();
  expect(existsSync(output)).toBe(true);
});

test('a print survives the end of the program', async ({ windows }) => {
  const queue = await cups.addGatedQueue('cham');
  await printTo('cham');
  const window = await windows.open(station, 'reception-1');
  const { ticket, subject } = await ticketOnScreen(window, 'Thào Thị Sung');
  const prints = new Prints(window);
  await window.keyboard.press('F8');
  await prints.open();
  await expect(prints.job(ticket)).toContainText('Đang in');
  const bytes = await bytesOf('ticket', subject);

  await station.kill();
  await station.restart();
  colleagues = await colleaguesAt(station);
  await colleagues.unlock();
  await window.page.goto(await station.address());
  await new Door(window).signIn('reception-1');
  await prints.open();
  await expect(prints.job(ticket)).toContainText('Đang in');
  await queue.open();
  await comesOut(queue.outputPath, bytes);
  await expect(prints.sign).toHaveText('Máy in');
});

test('nothing of a paper stays in the spool', async ({ windows }) => {
  const output = await cups.addRawQueue('sach');
  await printTo('sach');
  const window = await windows.open(station, 'reception-1');
  const { subject } = await ticketOnScreen(window, 'Giàng Seo Phử');
  await window.keyboard.press('F8');
  await comesOut(output, await bytesOf('ticket', subject));
  await expect.poll(spooled).toEqual([]);
});
