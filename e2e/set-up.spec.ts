/** A real day from nothing to open doors, with nothing but the keyboard; and the next one from its template. */
import { readFile } from 'node:fs/promises';
import { formatDate } from '#shared/domain/calendar.ts';
import { Door } from './pages/door.ts';
import { OpeningSections } from './pages/set-up-opening.ts';
import { PeopleSections } from './pages/set-up-people.ts';
import { StockSections } from './pages/set-up-stock.ts';
import type { StationWindow } from './pages/station-window.ts';
import { type Station, startStation } from './support/station.ts';
import { expect, test } from './support/test.ts';
import { filled } from './support/words.ts';

const coordinator = { name: 'Bùi Thanh Tâm', pin: '4321' };
const prepared = { place: 'Trạm y tế xã Tả Phìn', ...coordinator, passphrase: 'một mật khẩu dài' };
const doctor = 'Bs. Lò Văn Pản';

const clinicDate = () =>
  formatDate(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date()));

let station: Station;
test.beforeEach(async () => {
  station = await startStation();
});
test.afterEach(() => station.stop());

async function writeDownTheDay(window: StationWindow): Promise<void> {
  const { page, keyboard, words } = window;
  await keyboard.type(window.field(words.setupDay.commune), 'ta phin');
  const found = page.getByRole('listbox', { name: words.setupDay.commune });
  await expect(found.getByRole('option').first()).toBeVisible();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await keyboard.type(window.field(words.setupDay.facilityName), 'Bệnh viện Đa khoa Thử');
  await keyboard.type(window.field(words.setupDay.facilityCode), '12345');
  await keyboard.press('Control+Enter');
}

test('a day is prepared from nothing and its doors are opened with the keyboard alone; the next begins from its template', async ({
  windows,
}, info) => {
  const window = await windows.open(station);
  const { page, keyboard, words } = window;
  const people = new PeopleSections(window);
  const stock = new StockSections(window);
  const opening = new OpeningSections(window);

  await people.prepare({ ...prepared, date: clinicDate() });
  await writeDownTheDay(window);

  await stock.isShown('rooms');
  await stock.addRooms('Tim mạch', 'Phòng 1');
  await keyboard.press('Control+Enter');

  await people.isShown('people');
  await keyboard.press('F2');
  await people.addAndGoOn(doctor, /Bác sĩ/);
  await people.addAndGoOn('Ds. Giàng A Sáng', /Dược sĩ/);
  await keyboard.press('Escape');
  await people.mark(doctor);
  const oneTime = await people.giveOneTimePin(doctor);
  await keyboard.press('Control+Enter');

  await stock.isShown('medicines');
  await keyboard.press('F2');
  const starter = page.getByRole('listbox', { name: words.medicines.starterList });
  await expect(starter.getByRole('option').first()).toBeVisible();
  await keyboard.type(window.field(words.medicines.search, page.getByRole('dialog')), 'paracetamol 500');
  await keyboard.press('F8');
  await keyboard.press('Control+Enter');
  await expect(stock.medicines).toContainText('Paracetamol');

  await stock.show('papers');
  const arrives = page.waitForEvent('download');
  await keyboard.pressButton(window.button(words.papers.save));
  const template = info.outputPath('ban-mau.json');
  await (await arrives).saveAs(template);

  await opening.show('opening');
  await expect(opening.vital).toHaveCount(0);
  await opening.open();
  await window.signOut();
  await new Door(window).enter(doctor, oneTime);
  await new Door(window).chooseOwnPin('2468');
  await window.sees(words.desk.doctor);

  // Another computer, another day: what was set up is there, and nobody's name.
  expect(await readFile(template, 'utf8')).not.toContain('Lò Văn Pản');
  await test.step('the next day', async () => {
    const next = await startStation();
    try {
      const other = await windows.open(next);
      const begun = new PeopleSections(other);
      await begun.fillIn(prepared);
      await other.page.locator('input[type=file]').setInputFiles(template);
      const taken = filled(words.prepare.templateTaken, { name: 'ban-mau.json' });
      await expect(other.message(taken)).toBeVisible();
      await other.keyboard.press('Control+Enter');
      await begun.isShown('day');
      await expect(other.field(words.setupDay.facilityCode)).toHaveValue('12345');
      const rooms = new StockSections(other);
      await rooms.show('rooms');
      await expect(rooms.place('Tim mạch')).toContainText('Phòng 1');
      await begun.show('people');
      await expect(begun.people.getByRole('option')).toHaveCount(1);
      await rooms.show('medicines');
      await expect(rooms.medicines).toContainText('Paracetamol');
    } finally {
      await next.stop();
    }
  });
});
