/** What lies elsewhere of a day: the backup while it goes on, the archive when it is over, and a computer that keeps nothing. */
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CoordinatorDesk } from './pages/coordinator.ts';
import { Copies } from './pages/copies.ts';
import type { StationWindow } from './pages/station-window.ts';
import { clientsAt } from './support/clients.ts';
import { expectToFit } from './support/looks.ts';
import { practiceDayId } from './support/practice-day.ts';
import {
  coordinator,
  type PreparedDay,
  passphrase,
  place,
  prepareDay,
  signInAsCoordinator,
} from './support/prepared-day.ts';
import { type Station, startStation } from './support/station.ts';
import { expect, test } from './support/test.ts';
import { anyOf, filled } from './support/words.ts';

let station: Station;
let day: PreparedDay;
let stick: string;

test.beforeEach(async () => {
  stick = await mkdtemp(join(tmpdir(), 'usb-'));
  station = await startStation();
  day = await prepareDay(station);
  await day.writeDownWhatIsVital();
  await day.send('day.open', 'day', {});
});
test.afterEach(async () => {
  await station.stop();
  await rm(stick, { recursive: true, force: true });
});

/** The copy of a kind on the stick. */
async function copyOn(folder: string, ending: 'tkb' | 'tka'): Promise<string> {
  const name = (await readdir(folder)).find((each) => each.endsWith(`.${ending}`));
  if (!name) throw new Error(`No .${ending} in ${folder}`);
  return join(folder, name);
}

/** The coordinator at the end of the day. */
async function atTheEnd(window: StationWindow): Promise<void> {
  await signInAsCoordinator(window);
  await window.sees(window.words.desk.coordinator);
  await new CoordinatorDesk(window).show('closing');
}

test('a backup is chosen and made; without its folder the chip says so and the day goes on; with it all is well again', async ({
  windows,
}) => {
  await day.client.chooseBackup(stick);
  const window = await windows.open(station);
  await signInAsCoordinator(window);
  const { words, keyboard, page } = window;
  const copies = new Copies(window);
  await copies.open(words.copies.chip.now);
  await keyboard.pressButton(copies.drawer.getByRole('button', { name: words.copies.change }));
  await copies.useNewFolder('Sao lưu');
  const folder = join(stick, 'Sao lưu');
  await expect(copies.drawer.getByText(folder)).toBeVisible();
  await expect.poll(() => readdir(folder)).toContainEqual(expect.stringMatching(/\.tkb$/));

  const away = `${stick}-away`;
  await rename(stick, away);
  await day.register('Vàng Thị Mỷ');
  await copies.backUpNow();
  await expect(copies.chip(words.copies.chip['backup-folder-missing'])).toBeVisible();
  await expect(copies.drawer).toContainText(words.copies.goesOn);
  await expectToFit(page);
  await day.register('Sùng Mí Say');
  expect((await day.rows()).patients).toHaveLength(2);

  await rename(away, stick);
  await copies.backUpNow();
  await expect(copies.chip(words.copies.chip.now)).toBeVisible();
  await expect(copies.drawer).toContainText(words.copies.nothingBehind);
});

test('a practice day is not alarmed without a backup', async ({ windows }) => {
  const practising = await startStation();
  await (await clientsAt(practising))(undefined).createDay({
    practiceDay: practiceDayId,
    passphrase,
    station: 'A',
  });
  const window = await windows.open(practising, 'coordinator-1');
  const copies = new Copies(window);
  await copies.open(window.words.copies.chip.none);
  await expect(copies.drawer).toContainText(window.words.copies.practice.title);
  await practising.stop();
});

test('a backup goes on at an empty computer with the same people, under a new letter', async ({
  windows,
}) => {
  await day.register('Vàng Thị Mỷ');
  await day.client.chooseBackup(stick);
  const other = await startStation();
  const window = await windows.open(other);
  const { words, page, keyboard } = window;
  const copies = new Copies(window);
  await copies.chooseFile(await copyOn(stick, 'tkb'));
  await expect(page.getByText(words.fromFile.kind.backup)).toBeVisible();
  await expect(page.getByText(place)).toBeVisible();
  await copies.unseal('một mật khẩu khác');
  await expect(window.problem(words.problem['wrong-passphrase'].title)).toBeVisible();
  await copies.unseal(passphrase);
  await expect(window.message(words.fromFile.restored)).toContainText(
    filled(words.fromFile.restoredText, { station: 'B' }),
  );
  await signInAsCoordinator(window);
  await keyboard.press('Control+K');
  await keyboard.write('Vang Thi My');
  await expect(page.getByRole('option', { name: /Vàng Thị Mỷ/ })).toBeVisible();
  await keyboard.press('Escape');
  await keyboard.press('Escape');

  // The day is here now: the same file is refused by name.
  await window.lock();
  await copies.chooseFile(await copyOn(stick, 'tkb'));
  await copies.unseal(passphrase);
  await expect(window.problem(words.problem['day-already-here'].title)).toBeVisible();
  await other.stop();
});

test('a day is closed, archived and taken off the computer, and read again from its archive', async ({
  windows,
}) => {
  await day.register('Vàng Thị Mỷ');
  await day.client.chooseBackup(stick);
  const window = await windows.open(station);
  const { words, keyboard, page } = window;
  const copies = new Copies(window);
  await atTheEnd(window);
  const wipe = window.button(words.closing.wipe);
  await expect(wipe).toBeDisabled();
  await expect(page.getByText(words.closing.leftNone)).toBeVisible();
  await keyboard.press('Control+Enter');
  await expect(window.dialog(words.closing.closeQuestion)).toContainText('0 lượt khám');
  await keyboard.press('Control+Enter');
  await expect(page.getByText(anyOf(words.closing.closedText))).toContainText(coordinator.name);
  await expect(wipe).toBeDisabled();

  await keyboard.press('Control+Enter');
  await expect(window.dialog(words.closing.archiveTitle)).toBeVisible();
  await copies.useNewFolder('Lưu trữ');
  await expect(page.getByText(words.closing.archiveDone).first()).toBeVisible();
  await expect(page.getByText(filled(words.closing.count.people, { number: 1 }))).toBeVisible();
  await expectToFit(page);
  const archive = await copyOn(join(stick, 'Lưu trữ'), 'tka');

  // Something is recorded after it: it has to be archived anew.
  await day.register('Sùng Mí Say');
  await expect(page.getByText(words.closing.archiveOld)).toBeVisible();
  await expect(wipe).toBeDisabled();
  await day.client.archive(join(stick, 'Lưu trữ'));

  await keyboard.pressButton(wipe);
  const confirmation = window.field(words.closing.wipeType);
  await keyboard.type(confirmation, 'Nhà văn hóa xã khác');
  await keyboard.press('Enter');
  await expect(window.problem(words.problem['confirmation-wrong'].title)).toBeVisible();
  await keyboard.type(confirmation, place);
  await keyboard.press('Enter');
  await expect(window.message(words.closing.wiped)).toBeVisible();
  await expect(window.button(words.fromFile.way)).toBeVisible();
  expect(await readdir(join(station.dataDir, 'days'))).toEqual([]);

  // One byte of it is another: it is refused by name.
  const bytes = await readFile(archive);
  const altered = join(stick, 'altered.tka');
  const middle = Math.floor(bytes.length * 0.8);
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
  await writeFile(altered, bytes);
  await copies.chooseFile(altered);
  await copies.unseal(passphrase);
  await expect(window.problem(words.problem['copy-altered'].title)).toBeVisible();

  const cut = join(stick, 'cut.tka');
  await writeFile(cut, (await readFile(archive)).subarray(0, -100));
  await copies.chooseFile(cut);
  await copies.unseal(passphrase);
  await expect(window.problem(words.problem['copy-cut'].title)).toBeVisible();

  const text = join(stick, 'thu.tka');
  await writeFile(text, 'Kính gửi: …');
  await copies.chooseFile(text);
  await expect(window.problem(words.problem['copy-not-ours'].title)).toBeVisible();

  await copies.chooseFile(archive);
  await expect(page.getByText(words.fromFile.kind.archive)).toBeVisible();
  await copies.unseal(passphrase);
  await expect(page.getByText(words.frame.archivedText)).toBeVisible();
  await page.reload();
  for (const desk of ['reception', 'pharmacy', 'setup', 'board'] as const) {
    await page.goto(`${station.origin}/${desk}`);
    await expect(page.getByText(words.frame.archivedText)).toBeVisible();
    await expectToFit(page, desk);
  }

  // Questions come later: its files and its report are made from it, and it stays as it is.
  await page.goto(`${station.origin}/coordinator`);
  await new CoordinatorDesk(window).show('files');
  await expect(page.getByTitle(words.documentKind['day-report'])).toBeVisible();
  await keyboard.pressButton(window.button(words.closing.forSponsor));
  const arrives = page.waitForEvent('download');
  await keyboard.pressButton(window.button(words.exports.sponsor));
  expect((await arrives).suggestedFilename()).toMatch(/nha-tai-tro\.zip$/);
  await keyboard.pressButton(window.button(words.closing.forNext));
  await keyboard.pressButton(window.button(words.carryOver.write));
  await expect(window.dialog(words.carryOver.write)).toBeVisible();
  await page.keyboard.press('Escape');
  await keyboard.pressButton(window.button(words.closing.forHospital));
  await expect(window.field(words.exports.password)).toBeVisible();
  await expectToFit(page);
  expect(await readdir(join(station.dataDir, 'days'))).toEqual([]);

  await keyboard.pressButton(window.button(words.frame.closeArchive));
  await expect(window.button(words.fromFile.way)).toBeVisible();
});

test('files for the hospital, the sponsor and the next day are taken home', async ({ windows }, info) => {
  await day.openVisit('Vàng Thị Mỷ');
  await day.client.chooseBackup(stick);
  const window = await windows.open(station);
  const { words, keyboard, page } = window;
  await atTheEnd(window);
  await keyboard.pressButton(window.button(words.closing.forNext));
  await keyboard.pressButton(window.button(words.carryOver.write));
  await expect(window.dialog(words.carryOver.write)).toContainText(stick);
  await keyboard.press('Control+Enter');
  await expect(window.message(filled(words.carryOver.written, { count: 1 }))).toBeVisible();
  await expect(window.button(words.closing.forNext)).toContainText(words.closing.state.done);
  expect(await readdir(stick)).toContainEqual(expect.stringMatching(/\.tkn$/));

  await keyboard.pressButton(window.button(words.closing.forSponsor));
  const arrives = page.waitForEvent('download');
  await keyboard.pressButton(window.button(words.exports.sponsor));
  const path = info.outputPath('nha-tai-tro.zip');
  await (await arrives).saveAs(path);
  expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK');
  await keyboard.pressButton(window.button(words.closing.forHospital));
  await expect(window.field(words.exports.password)).toBeVisible();
  await expectToFit(page);
  await keyboard.pressButton(window.button(words.documentKind['day-report']));
  await keyboard.pressButton(window.button(words.exports.reportShow));
  const report = window.dialog(words.documentKind['day-report']);
  await expect(report.getByRole('button', { name: words.papers.print })).toBeEnabled();
  await expect(report.getByTitle(words.documentKind['day-report'])).toBeVisible();
  await expectToFit(page);
});

test('the day is not closed while somebody is still here, and the way to them is shown', async ({
  windows,
}) => {
  await day.openVisit('Vàng Thị Mỷ');
  const window = await windows.open(station);
  const { words, keyboard, page } = window;
  await atTheEnd(window);
  const close = page.getByRole('button', { name: words.closing.close });
  await expect(close).toBeDisabled();
  const left = page.getByRole('list', { name: words.closing.leftTitle }).getByRole('listitem');
  const waiting = left.filter({ hasText: filled(words.check['people-waiting'].title, { count: 1 }) });
  await keyboard.pressButton(waiting.getByRole('button', { name: words.closing.go['still-here'] }));
  await expect(new CoordinatorDesk(window).stillHere).toContainText('Vàng Thị Mỷ');
});
