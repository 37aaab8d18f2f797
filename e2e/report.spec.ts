/** The report of a day: opened, a figure followed to its people, its files read back. By keyboard. */
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { CoordinatorDesk } from './pages/coordinator.ts';
import { ReportView } from './pages/report.ts';
import { showSupport } from './pages/support-tabs.ts';
import { type Colleagues, colleaguesAt } from './support/colleagues.ts';
import { liveADay } from './support/report-tour.ts';
import { type Station, startStation } from './support/station.ts';
import { expect, test } from './support/test.ts';
import { unpacked } from './support/unpacked.ts';
import { filled } from './support/words.ts';

const password = 'mật khẩu của báo cáo';
const categories = 'Người đến khám theo đối tượng';
const diagnoses = 'Chẩn đoán hay gặp nhất';
const gifts = 'Quà tặng';

let station: Station;
let colleagues: Colleagues;
test.beforeEach(async () => {
  station = await startStation();
  colleagues = await colleaguesAt(station);
  await colleagues.createDay();
});
test.afterEach(() => station.stop());

const rowsOf = (csv: string) =>
  Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;

test('a figure is followed to its people, and on to the record of one of them', async ({ windows }) => {
  await liveADay(colleagues);
  const window = await windows.open(station, 'coordinator-1');
  const { page, words, keyboard } = window;
  await new CoordinatorDesk(window).show('report');
  const report = new ReportView(window);
  await expect(report.figures(categories, 'Hộ nghèo').first()).toHaveText('3');
  await report.goTo(categories, 'Hộ nghèo', 'Đã đến');
  await keyboard.press('Enter');
  await expect(page.getByText(filled(words.report.peopleOf, { note: 'Đã đến', count: 3 }))).toBeVisible();
  await expect(report.people).toHaveCount(3);
  for (const name of ['Tẩn Tả Mẩy', 'Nguyễn Thị Tuyết Nhung Hương Giang', 'Giàng Thị Sua'])
    await expect(report.people.filter({ hasText: name })).toBeVisible();
  await keyboard.press('Escape');
  await expect(report.people).toHaveCount(0);

  // What was given stands under its size, and the first of those who got it can be opened.
  await report.show('support');
  await expect(report.figures(gifts, 'Áo khoác, cỡ M').nth(3)).toHaveText('1');
  await report.goTo(gifts, 'Áo khoác, cỡ M', 'Đã trao');
  await keyboard.press('Enter');
  await expect(report.people).toHaveText([/Tẩn Tả Mẩy/]);
  await keyboard.pressButton(window.button(words.report.openPerson));
  await expect(page).toHaveURL(/\/reception/);
  await expect(page.getByRole('heading', { name: 'Tẩn Tả Mẩy' })).toBeVisible();
});

test('it follows what is recorded while it is looked at', async ({ windows }) => {
  const window = await windows.open(station, 'coordinator-1');
  await new CoordinatorDesk(window).show('report');
  const report = new ReportView(window);
  await expect(report.figures(categories, 'Cộng').first()).toHaveText('0');
  for (let count = 1; count <= 3; count += 1) {
    await colleagues.receive({ name: `Người thứ ${count}` });
    await expect(report.figures(categories, 'Cộng').first()).toHaveText(String(count));
  }
});

test('the file of one table is CSV that says the same, and one with people opens with its password', async ({
  windows,
}, info) => {
  await liveADay(colleagues);
  const window = await windows.open(station, 'coordinator-1');
  const { words, keyboard } = window;
  await new CoordinatorDesk(window).show('report');
  const report = new ReportView(window);
  await report.show('clinical');
  await report.exportOf(diagnoses);
  const path = info.outputPath('chan-doan.csv');
  await report.save(path);
  const csv = await readFile(path, 'utf8');
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(rowsOf(csv)).toEqual([
    ['Mã ICD-10 và tên bệnh', 'Số người', 'Bản tập'],
    ['I10 Bệnh tăng huyết áp vô căn (nguyên phát)', '<5', 'Bản tập'],
  ]);
  await expect(window.dialog(filled(words.report.exportOf, { table: diagnoses }))).toBeHidden();

  await keyboard.pressButton(window.button(words.report.exportAll));
  const chosen = window.group(words.report.what).getByRole('radio', { checked: true });
  await expect(chosen).toBeFocused();
  await keyboard.press('ArrowRight');
  await keyboard.type(window.field(words.exports.password), password);
  await keyboard.type(window.field(words.exports.again), password);
  const zip = info.outputPath('bao-cao.zip');
  await report.save(zip);
  const files = await unpacked(zip, password);
  const people = rowsOf(files.get('chan-doan-co-ten.csv') ?? '');
  expect(people.slice(1).map(([, , , name]) => name)).toEqual([
    'Tẩn Tả Mẩy',
    'Hoàng A Tủa',
    'Nguyễn Thị Tuyết Nhung Hương Giang',
    'Giàng Thị Sua',
  ]);
});

test('the committee reads it at the support desk, without anybody behind a figure', async ({
  windows,
}, info) => {
  await liveADay(colleagues);
  const window = await windows.open(station, 'committee-1');
  const { words, keyboard } = window;
  await showSupport(window, 'report');
  const report = new ReportView(window);
  await expect(report.figures(categories, 'Hộ nghèo').first()).toHaveText('3');
  await expect(report.table(categories).getByRole('button')).toHaveCount(0);
  await report.show('clinical');
  await expect(report.figures(diagnoses, 'I10 Bệnh tăng huyết áp vô căn (nguyên phát)').first()).toHaveText(
    '<5',
  );
  await keyboard.pressButton(window.button(words.report.exportAll));
  await expect(window.dialog(words.report.exportAll)).toBeVisible();
  await expect(window.group(words.report.what)).toHaveCount(0);
  const path = info.outputPath('bao-cao.zip');
  await report.save(path);
  const files = await unpacked(path);
  expect(rowsOf(files.get('doi-tuong.csv') ?? '')).toContainEqual(['Hộ nghèo', '3', '', 'Bản tập']);
});
