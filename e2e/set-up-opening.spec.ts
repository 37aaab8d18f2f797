/** A prepared day is checked, its gaps are followed to where they are mended, and its doors are opened. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type PrivateCups, startPrivateCups } from '#main/printing/testing/private-cups.ts';
import { templateSchema } from '#shared/domain/day/template.ts';
import { CoordinatorDesk } from './pages/coordinator.ts';
import { OpeningSections } from './pages/set-up-opening.ts';
import { expectToFit } from './support/looks.ts';
import { type PreparedDay, prepareDay, signInAsCoordinator } from './support/prepared-day.ts';
import { type Station, startStation } from './support/station.ts';
import { expect, test } from './support/test.ts';
import { filled } from './support/words.ts';

let cups: PrivateCups;
let station: Station;
let day: PreparedDay;

test.beforeAll(async () => {
  cups = await startPrivateCups();
});
test.afterAll(() => cups.stop());
test.beforeEach(async () => {
  station = await startStation({ cupsServer: cups.server });
  day = await prepareDay(station);
});
test.afterEach(() => station.stop());

test('what is vital is red until it is mended, then the doors are opened by the keyboard alone', async ({
  windows,
}) => {
  const window = await windows.open(station);
  await signInAsCoordinator(window);
  const { page, words, keyboard } = window;
  const opening = new OpeningSections(window);
  await page.goto(`${station.origin}/setup`);
  await opening.show('opening');
  await expect(opening.vital).toHaveCount(4);
  await expect(opening.doors).toBeDisabled();
  await expect(page.getByText(filled(words.opening.blocked, { count: 4 }))).toBeVisible();
  await expect(opening.inOrder.filter({ hasText: words.check.fine.date })).toBeVisible();

  await opening.follow(opening.vital.filter({ hasText: words.check['no-doctor'].title }));
  await window.sees(words.setup.section.people);
  const people = page.getByRole('tab', { name: words.setup.section.people });
  await expect(people).toHaveAccessibleDescription(filled(words.opening.marksVital, { count: 1 }));

  await day.writeDownWhatIsVital();
  await expect(people).toHaveAccessibleDescription(filled(words.opening.marksOdd, { count: 3 }));
  await opening.show('opening');
  await expect(opening.vital).toHaveCount(0);
  await expect(opening.inOrder.filter({ hasText: words.check.fine.doctors })).toBeVisible();
  await expect(
    opening.odd.filter({ hasText: filled(words.check['without-pin'].title, { count: 1 }) }),
  ).toContainText('Bs. Lò Văn Pản');
  await expectToFit(page);
  await opening.open();
  expect((await day.client.status()).open?.phase).toBe('open');

  await keyboard.press('Control+Enter');
  await new CoordinatorDesk(window).showsNumbers();
});

test('a test page comes out of the printer that was chosen for its paper; one that stands still is named', async ({
  windows,
}) => {
  const output = await cups.addRawQueue('a5');
  await cups.addRawQueue('a4');
  const window = await windows.open(station);
  await signInAsCoordinator(window);
  const { page, words, keyboard } = window;
  const opening = new OpeningSections(window);
  await page.goto(`${station.origin}/setup`);
  await opening.show('station');
  await expect(page.getByText(words.stationSetup.state.idle)).toHaveCount(2);

  const prescription = words.documentKind.prescription;
  await keyboard.pick(window.field(filled(words.stationSetup.printerFor, { kind: prescription })), 'a5');
  await expect.poll(async () => (await day.client.settings()).printers.prescription).toBe('a5');
  await keyboard.pressButton(window.button(`${words.stationSetup.test} ${prescription}`));
  const testPage = Buffer.from(await day.client.document('test-page', 'day', { paper: 'prescription' }));
  await expect.poll(async () => existsSync(output) && (await readFile(output)).equals(testPage)).toBe(true);

  await cups.pause('a5');
  await keyboard.pressButton(window.button(words.stationSetup.refresh));
  await expect(page.getByText(words.stationSetup.state.stopped)).toBeVisible();
  await expectToFit(page);
  await opening.show('opening');
  await opening.checkAgain();
  const stopped = opening.odd.filter({
    hasText: filled(words.check['printer-stopped'].title, { count: 1 }),
  });
  await expect(stopped).toContainText('a5');
  await opening.follow(stopped);
  await window.sees(words.setup.section.station);

  await cups.resume('a5');
  await opening.show('opening');
  await opening.checkAgain();
  await expect(opening.inOrder.filter({ hasText: words.check.fine.printers })).toBeVisible();
});

test('somebody lands at the usual desk of the computer, when it is theirs', async ({ windows }) => {
  await day.writeDownWhatIsVital();
  await day.send('day.open', 'day', {});
  const window = await windows.open(station);
  await signInAsCoordinator(window);
  const { page, words, keyboard } = window;
  await page.goto(`${station.origin}/setup`);
  await new OpeningSections(window).show('station');
  await keyboard.pick(window.field(words.stationSetup.desk), words.desk.pharmacy);
  await expect.poll(async () => (await day.client.settings()).desk).toBe('pharmacy');
  await window.signOut();
  await signInAsCoordinator(window);
  await window.sees(words.desk.pharmacy);
});

test('papers are looked at before they are printed, and the set-up is kept for the next day', async ({
  windows,
}, info) => {
  await day.writeDownWhatIsVital();
  const window = await windows.open(station);
  await signInAsCoordinator(window);
  const { page, words, keyboard } = window;
  await page.goto(`${station.origin}/setup`);
  await new OpeningSections(window).show('papers');
  for (const kind of ['campaign-plan', 'crib-sheets', 'room-posters'] as const) {
    const title = words.documentKind[kind];
    const paper = page.getByRole('listbox', { name: words.papers.list }).getByRole('option', { name: title });
    await paper.click();
    await expect(page.frameLocator(`iframe[title="${title}"]`).locator('embed, body').first()).toBeAttached();
  }
  const arrives = page.waitForEvent('download');
  await keyboard.pressButton(window.button(words.papers.save));
  const path = info.outputPath('mau.json');
  await (await arrives).saveAs(path);
  const template = templateSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  expect(template.rooms.map(({ name }) => name)).toEqual(['Phòng 1']);
  expect(await readFile(path, 'utf8')).not.toContain('Lò Văn Pản');
  await expectToFit(page);
});
