import { writeFile } from 'node:fs/promises';
import { ReceptionDesk } from './pages/reception.ts';
import { type Colleagues, colleaguesAt } from './support/colleagues.ts';
import { type Station, startStation } from './support/station.ts';
import { expect, test } from './support/test.ts';
import { filled } from './support/words.ts';

let station: Station;
let colleagues: Colleagues;

test.beforeAll(async () => {
  station = await startStation();
  colleagues = await colleaguesAt(station);
  await colleagues.createDay();
});
test.afterAll(() => station.stop());

/** As Excel saves it: a mark in front, semicolons, a title above the header, one bad date, somebody known already. */
const list = [
  'DANH SÁCH ĐĂNG KÝ KHÁM;;;;',
  'STT;Họ và tên;Giới tính;Ngày sinh;Số CCCD;Đối tượng',
  '1;Vàng Thị Súa;Nữ;03/02/1955;;Hộ nghèo',
  '2;Lý Văn Quáng;Nam;31/02/1960;;Hộ nghèo',
  '3;Sùng Mí Say;Nam;1962;;Công nhân',
  '4;Hoàng Thị Đào;Nữ;05/06/1970;;Hộ cận nghèo',
].join('\r\n');

test('a list of the commune is taken, its bad row named, a twin decided, and somebody of it checked in by one key', async ({
  windows,
}, info) => {
  await colleagues.receive({ name: 'Sùng Mí Say', sex: 'male', birth: { year: 1962 } });
  const path = info.outputPath('Xã Lũng Cú.csv');
  await writeFile(path, `\uFEFF${list}`);
  const window = await windows.open(station, 'reception-1');
  const { page, words, keyboard } = window;
  const desk = new ReceptionDesk(window);

  await keyboard.pressButton(window.button(words.import.open));
  await page.locator('input[type=file]').setInputFiles(path);
  await expect(
    page.getByText(filled(words.import.columnsText, { rows: '4', list: 'Xã Lũng Cú' })),
  ).toBeVisible();
  await keyboard.press('Control+Enter');

  await expect(page.getByRole('heading', { name: words.import.checkTitle })).toBeVisible();
  const similar = page.getByRole('listbox', { name: words.import.similarList });
  await expect(similar).toContainText('Sùng Mí Say');
  await keyboard.press('F6');
  await expect(similar).toContainText(words.import.willSkip);
  await keyboard.press('Control+Enter');
  await expect(page.getByText(filled(words.import.doneTitle, { count: '2' }))).toBeVisible();

  const people = (await colleagues.rows()).patients ?? [];
  expect(people.map(({ person }) => person.name).toSorted()).toEqual([
    'Hoàng Thị Đào',
    'Sùng Mí Say',
    'Vàng Thị Súa',
  ]);
  expect(people.find(({ person }) => person.name === 'Vàng Thị Súa')?.expected).toEqual({
    list: 'Xã Lũng Cú',
    category: 'poor',
  });

  await keyboard.press('Control+Enter');
  await keyboard.type(desk.search, 'sua');
  await keyboard.press('Enter');
  await expect(page.getByRole('button', { name: words.reception.checkIn })).toBeVisible();
  await keyboard.press('F8');
  await expect(desk.ticket).toBeVisible();
  const visit = (await colleagues.rows()).visits?.find(({ opened }) => opened.person.name === 'Vàng Thị Súa');
  expect(visit).toMatchObject({ waitingFor: ['triage'], opened: { category: 'poor' } });
});
