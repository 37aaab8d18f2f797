/** A real day is prepared from nothing: its first coordinator, programme and place, the people and how they come in. */
import { Door } from './pages/door.ts';
import { PeopleSections } from './pages/set-up-people.ts';
import type { StationWindow } from './pages/station-window.ts';
import { colleaguesAt } from './support/colleagues.ts';
import { type Station, startStation } from './support/station.ts';
import { expect, test } from './support/test.ts';
import { filled } from './support/words.ts';

const coordinator = { name: 'Bùi Thanh Tâm', pin: '4321' };
const prepared = { place: 'Trạm y tế xã Tả Phìn', ...coordinator, passphrase: 'một mật khẩu dài' };
const reception = 'Vàng Thị Mỷ';

let station: Station;
test.beforeEach(async () => {
  station = await startStation();
});
test.afterEach(() => station.stop());

/** A day in preparation with one more person, whose line is marked at the section of people. */
async function preparedWith(window: StationWindow, name = reception): Promise<PeopleSections> {
  const setUp = new PeopleSections(window);
  await setUp.prepare(prepared);
  await setUp.show('people');
  await window.keyboard.press('F2');
  await setUp.addAndGoOn(name, /Tiếp đón/);
  await window.keyboard.press('Escape');
  await setUp.mark(name);
  return setUp;
}

const template = (change: object) => ({
  name: 'ban-mau.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify({ format: 'tram-kham-template', version: 1, ...change })),
});

test('a day is prepared from nothing by keyboard, up to the set-up desk', async ({ windows }) => {
  const window = await windows.open(station);
  const { words, page, keyboard } = window;
  const setUp = new PeopleSections(window);
  await setUp.fillIn({ ...prepared, date: '31/02/2027' });
  await keyboard.press('Control+Enter');
  await expect(page.getByText(words.fieldError.day)).toBeVisible();
  await expect(window.field(words.prepare.date)).toBeFocused();
  await keyboard.write('');
  await keyboard.type(window.field(words.prepare.date), '5/3/2099');
  await keyboard.press('Control+Enter');
  await setUp.isShown('day');
  await expect(window.button(coordinator.name)).toBeVisible();
  await expect(window.field(words.setupDay.place)).toHaveValue(prepared.place);
  await expect(window.field(words.prepare.date)).toHaveValue('05/03/2099');
  // At the coordinator's other desk it says that the doors are not open.
  await keyboard.press('Control+K');
  await keyboard.write(words.desk.coordinator);
  await keyboard.press('Enter');
  const band = page.getByRole('status').filter({ hasText: words.phase.preparing });
  await expect(band).toContainText(coordinator.name);
  await keyboard.pressButton(band.getByRole('button', { name: words.phase.toSetUp }));
  await setUp.isShown('day');

  await window.signOut();
  await new Door(window).enter(coordinator.name, coordinator.pin);
  await setUp.isShown('day');
});

test('a template that is none is named, and a good one is begun with', async ({ windows }) => {
  const window = await windows.open(station);
  const { words, page, keyboard } = window;
  const setUp = new PeopleSections(window);
  await setUp.fillIn(prepared);
  const file = page.locator('input[type=file]');
  const refused = window.problem(filled(words.prepare.templateRefused, { name: 'ban-mau.json' }));
  await file.setInputFiles({ ...template({}), buffer: Buffer.from('Họ và tên;Năm sinh') });
  await expect(refused).toContainText(words.prepare.templateProblem['not-json']);
  await file.setInputFiles(template({ format: 'something' }));
  await expect(refused).toContainText(words.prepare.templateProblem['no-template']);
  await file.setInputFiles(template({ version: 2 }));
  await expect(refused).toContainText(filled(words.prepare.templateProblem.newer, { version: '2' }));
  await file.setInputFiles(template({}));
  await expect(refused).toContainText('programme');
  const good = {
    programme: { name: 'Viettel vì cộng đồng', sponsor: 'Viettel' },
    facility: { name: 'Bệnh viện mẫu', code: '12345', phone: '', address: '' },
    hours: { open: '06:30', close: '16:00' },
    campaign: {
      organiser: '',
      representative: '',
      representativeTitle: '',
      phone: '',
      approval: '',
      scope: '',
      equipment: '',
      funding: '',
    },
    specialties: [],
    rooms: [],
    formulary: [],
    gifts: [],
    savingsBooks: { amountVnd: 0, budgetVnd: 0, bank: '', signatories: [] },
  };
  await file.setInputFiles(template(good));
  await expect(window.message(filled(words.prepare.templateTaken, { name: 'ban-mau.json' }))).toBeVisible();
  await keyboard.press('Control+Enter');
  await setUp.isShown('day');
  await expect(window.field(words.setupDay.facilityName)).toHaveValue('Bệnh viện mẫu');
  await expect(window.field(words.setupDay.opens)).toHaveValue('06:30');
});

test('the day is written down and saved by going on; a wrong facility code is named and kept', async ({
  windows,
}) => {
  const window = await windows.open(station);
  const { words, page, keyboard } = window;
  const setUp = new PeopleSections(window);
  await setUp.prepare(prepared);
  await keyboard.type(window.field(words.setupDay.commune), 'ta phin');
  const found = page.getByRole('listbox', { name: words.setupDay.commune });
  await expect(found.getByRole('option').first()).toBeVisible();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(window.field(words.setupDay.commune)).toHaveValue(/Tả Phìn/);
  await expect(window.field(words.setupDay.province)).toHaveValue('Lào Cai');
  await keyboard.type(window.field(words.setupDay.facilityName), 'Bệnh viện thử');
  await keyboard.type(window.field(words.setupDay.facilityCode), '123');
  await keyboard.press('Control+Enter');
  await expect(page.getByText(words.fieldError['facility-code'])).toBeVisible();
  await expect(window.field(words.setupDay.facilityCode)).toHaveValue('123');
  await expect(window.field(words.setupDay.facilityCode)).toBeFocused();
  await setUp.isShown('day');

  await keyboard.type(window.field(words.setupDay.facilityCode), '12345');
  await keyboard.type(window.field(words.category.poor), '120');
  await page.locator('input[type=file]').setInputFiles({
    name: 'logo.png',
    mimeType: 'image/png',
    buffer: Buffer.from('GIF89a'),
  });
  await expect(page.getByText(words.setupDay.logoProblem['not-a-picture'])).toBeVisible();
  const drawn = await page.screenshot();
  await page.locator('input[type=file]').setInputFiles({
    name: 'logo.png',
    mimeType: 'image/png',
    buffer: drawn,
  });
  const shown = page.getByRole('img', { name: words.setupDay.logoShown });
  await expect(shown).toBeVisible();
  const source = (await shown.getAttribute('src')) ?? '';
  expect(source.length).toBeLessThan(80_000);
  expect(drawn.length).toBeGreaterThan(30_000);
  await keyboard.press('Control+Enter');
  await setUp.isShown('rooms');

  await setUp.show('day');
  await expect(window.field(words.setupDay.facilityCode)).toHaveValue('12345');
  await expect(window.field(words.category.poor)).toHaveValue('120');
  await expect(page.getByRole('img', { name: words.setupDay.logoShown })).toHaveAttribute('src', source);
});

test('several people are written down one after the other; who has no PIN is told whom to ask', async ({
  windows,
}) => {
  const window = await windows.open(station);
  const { words, page, keyboard } = window;
  const setUp = new PeopleSections(window);
  await setUp.prepare(prepared);
  await setUp.show('people');
  await keyboard.press('F2');
  await setUp.addAndGoOn(reception, /Tiếp đón/);
  await setUp.addAndGoOn('Nguyễn Thu Hà', /Tiếp đón/);
  await keyboard.write('Giàng Thị Lan');
  const dialog = window.dialog(words.setupPeople.add);
  await keyboard.tick(dialog.getByRole('checkbox', { name: /Tiếp đón/ }));
  await keyboard.tick(dialog.getByRole('checkbox', { name: /Bác sĩ/ }));
  await expect(dialog.getByText(words.setupPeople.licenceMissing)).toBeVisible();
  await keyboard.tick(dialog.getByRole('checkbox', { name: /Tim mạch/ }));
  await keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(setUp.person('Nguyễn Thu Hà')).toContainText(words.role.reception);
  await expect(setUp.person('Giàng Thị Lan')).toContainText('Tim mạch');
  await expect(setUp.person('Giàng Thị Lan')).toContainText(words.setupPeople.noLicence);
  await expect(setUp.person('Giàng Thị Lan')).toContainText(words.setupPeople.pin.none);

  await keyboard.pressButton(window.button(words.access.open));
  const table = page.getByRole('table', { name: words.access.actions });
  await expect(table.getByRole('row').filter({ hasText: words.access.kind.prescribe })).toContainText(
    words.common.yes,
  );
  await keyboard.press('Escape');

  await window.signOut();
  await keyboard.type(window.field(words.signIn.search), 'giang thi lan');
  await keyboard.press('Enter');
  await expect(page.getByText(filled(words.signIn.noPinTitle, { name: 'Giàng Thị Lan' }))).toBeVisible();
  await expect(page.getByText(words.signIn.noPin, { exact: true })).toBeVisible();
});

test('somebody comes in with a one-time PIN, chooses their own, and the old one is good no more', async ({
  windows,
}) => {
  const window = await windows.open(station);
  const setUp = await preparedWith(window);
  const { words, page } = window;
  const pin = await setUp.giveOneTimePin(reception);
  await expect(setUp.person(reception)).toContainText(words.setupPeople.pin['one-time']);

  const other = await windows.open(station);
  const door = new Door(other);
  await door.enter(reception, pin);
  await other.sees(words.pin.chooseTitle);
  // Until then the host gives them nothing but this door.
  await expect(other.page.getByRole('heading', { name: words.desk.reception })).toHaveCount(0);
  await other.page.reload();
  await other.sees(words.pin.chooseTitle);
  await other.keyboard.type(other.field(words.pin.given), pin);
  await other.keyboard.type(other.field(words.pin.new), pin);
  await other.keyboard.type(other.field(words.pin.again), pin);
  await other.keyboard.press('Enter');
  await expect(other.problem(words.problem['same-pin'].title)).toBeVisible();
  await other.keyboard.type(other.field(words.pin.new), '8888');
  await other.keyboard.type(other.field(words.pin.again), '8888');
  await other.keyboard.press('Enter');
  await other.sees(words.desk.reception);
  await expect(setUp.person(reception)).toContainText(words.setupPeople.pin.own);
  await expect(other.message(words.phase.preparing)).toContainText(coordinator.name);

  await other.signOut();
  await door.enter(reception, pin);
  await expect(other.problem(words.problem['wrong-pin'].title)).toBeVisible();
  await expect(
    other.page.getByText(filled(words.signIn.forgotten, { names: coordinator.name })),
  ).toBeVisible();
  await other.keyboard.write('8888');
  await other.keyboard.press('Enter');
  await other.sees(words.desk.reception);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a PIN that is reset signs its person out of their windows; so does taking access away', async ({
  windows,
}) => {
  const window = await windows.open(station);
  const setUp = await preparedWith(window);
  const { words, keyboard } = window;
  await keyboard.press('F8');
  const dialog = window.dialog(filled(words.pin.setTitle, { name: reception }));
  await keyboard.type(window.field(words.pin.new, dialog), '5555');
  await keyboard.type(window.field(words.pin.again, dialog), '5556');
  await keyboard.press('Control+Enter');
  await expect(dialog.getByText(words.fieldError['pin-not-same'])).toBeVisible();
  await keyboard.type(window.field(words.pin.again, dialog), '5555');
  await keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();

  const other = await windows.open(station);
  const door = new Door(other);
  await door.enter(reception, '5555');
  await other.sees(words.desk.reception);
  const pin = await setUp.giveOneTimePin(reception);
  await other.sees(words.signIn.title);

  await door.enter(reception, pin);
  await door.chooseOwnPin('7777');
  await other.sees(words.desk.reception);
  await setUp.revoke(reception);
  await expect(setUp.person(reception)).toContainText(words.setupPeople.revoked);
  await other.sees(words.signIn.title);
  await expect(other.message(words.signIn.thrownOut)).toContainText(coordinator.name);
  const listed = other.page.getByRole('listbox', { name: words.signIn.staff });
  await expect(listed.getByRole('option')).toHaveCount(1);
  await expect(listed.getByRole('option').filter({ hasText: reception })).toHaveCount(0);

  await keyboard.pressButton(window.button(words.setupPeople.restore));
  await expect(listed.getByRole('option').filter({ hasText: reception })).toBeVisible();
});

test('the last coordinator stays; their own PIN is changed from the menu', async ({ windows }) => {
  const window = await windows.open(station);
  const { words, keyboard, page } = window;
  const setUp = new PeopleSections(window);
  await setUp.prepare(prepared);
  await setUp.show('people');
  await setUp.mark(coordinator.name);
  await setUp.revoke(coordinator.name);
  await expect(window.problem(words.refusal['last-coordinator'].title)).toBeVisible();
  await keyboard.press('Escape');
  await expect(setUp.person(coordinator.name)).toContainText(words.setupPeople.pin.own);

  await keyboard.pressButton(page.getByRole('banner').getByRole('button', { name: coordinator.name }));
  await page.getByRole('menuitem', { name: words.pin.changeTitle }).click();
  const dialog = window.dialog(words.pin.changeTitle);
  const change = async (current: string) => {
    await keyboard.type(window.field(words.pin.current, dialog), current);
    await keyboard.type(window.field(words.pin.new, dialog), '9876');
    await keyboard.type(window.field(words.pin.again, dialog), '9876');
    await keyboard.press('Control+Enter');
  };
  await change('1111');
  await expect(window.problem(words.problem['wrong-pin'].title)).toBeVisible();
  await change(coordinator.pin);
  await expect(dialog).toBeHidden();
  await expect(setUp.people).toBeVisible();
  await window.signOut();
  await new Door(window).enter(coordinator.name, '9876');
  await setUp.isShown('day');
});

test('while the day is open the coordinator still adds people and takes access away', async ({ windows }) => {
  const colleagues = await colleaguesAt(station);
  await colleagues.createDay();
  const window = await windows.open(station, 'coordinator-1');
  const { words, keyboard } = window;
  const setUp = new PeopleSections(window);
  await keyboard.press('Control+K');
  await keyboard.write(words.desk.setup);
  await keyboard.press('Enter');
  await setUp.isShown('day');
  await expect(window.field(words.prepare.date)).toBeDisabled();
  await setUp.show('people');
  await keyboard.press('F2');
  await setUp.addAndGoOn('Tạ Thu Cúc', /Tiếp đón/);
  await keyboard.press('Escape');
  await setUp.mark('Tạ Thu Cúc');
  await expect(window.button(words.setupPeople.remove)).toHaveCount(0);

  const other = await windows.open(station, 'reception-1');
  await other.sees(words.desk.reception);
  await colleagues.send('coordinator-1', 'day.revoke-access', 'day', { staffId: 'reception-1' });
  await other.sees(words.signIn.title);
});
