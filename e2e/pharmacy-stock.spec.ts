/** The shelf of the pharmacy: received, used up, lost, recalled, counted and signed; all by keyboard. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { textOf } from '#main/documents/testing/read-pdf.ts';
import { type PrivateCups, startPrivateCups } from '#main/printing/testing/private-cups.ts';
import { newId } from '#renderer/mirror/send.ts';
import type { LotRow } from '#shared/rows.ts';
import { PharmacyDesk } from './pages/pharmacy.ts';
import type { StationWindow } from './pages/station-window.ts';
import { Shelf } from './pages/stock.ts';
import { type Colleagues, colleaguesAt, countEverything } from './support/colleagues.ts';
import { type Station, startStation } from './support/station.ts';
import { expect, test } from './support/test.ts';
import { filled } from './support/words.ts';

let cups: PrivateCups;
let station: Station;
let colleagues: Colleagues;

test.beforeAll(async () => {
  cups = await startPrivateCups();
});
test.afterAll(() => cups.stop());
test.beforeEach(async () => {
  station = await startStation({ cupsServer: cups.server });
  colleagues = await colleaguesAt(station);
  await colleagues.createDay();
});
test.afterEach(() => station.stop());

/** The text of what came out of a printer; nothing before all of it has. */
const paperIn = async (path: string) => {
  const bytes = existsSync(path) ? await readFile(path) : Buffer.of();
  return bytes.includes('%%EOF') ? textOf(bytes) : '';
};

const lotNumbered = async (number: string): Promise<LotRow | undefined> =>
  (await colleagues.rows()).lots?.find((lot) => lot.number === number);

/** A lot of its own, of which somebody was handed units. */
async function lotHandedOut(name: string, quantity: number) {
  const id = newId();
  const lot = { medicine: 'amlodipine-5-tab', number: 'AM-9001', expiry: '2029-06-30', quantity: 100 };
  await colleagues.send('pharmacist-2', 'lot.receive', `lot/${id}`, lot);
  const person = { name, phone: '0912 345 678', address: 'Thôn Lũng Táo' };
  const { visitId } = await colleagues.receive(person);
  await colleagues.examine(visitId);
  await colleagues.prescribe(visitId);
  await colleagues.handOut(visitId, [{ lot: id, quantity, reason: 'Hộp đã mở' }]);
  return { id, visitId, ticket: (await colleagues.visit(visitId)).ticket };
}

async function atShelf(windows: { open(of: Station, who: 'pharmacist-1'): Promise<StationWindow> }) {
  const window = await windows.open(station, 'pharmacist-1');
  const shelf = new Shelf(window);
  await shelf.open();
  return { window, shelf, ...window };
}

test('lots are received by hand, with what stands on the box, who gave them and what they cost', async ({
  windows,
}) => {
  const { window, shelf, keyboard, words } = await atShelf(windows);
  const { field } = words.medicineList;
  await keyboard.press('F2');
  await shelf.receiveOf('amlodipine 5');
  await keyboard.type(window.field(field.lotNumber), 'AM-7001');
  await keyboard.type(window.field(field.expiry), '06/2029');
  // Never 125: what is no whole number stays as it was typed, and is said to be wrong.
  await keyboard.type(window.field(field.quantity), '12,5');
  await keyboard.press('Enter');
  await expect(window.dialog(/./).getByText(words.fieldError['whole-number'])).toBeVisible();
  await expect(window.field(field.quantity)).toHaveValue('12,5');
  await expect(window.field(field.quantity)).toBeFocused();
  await keyboard.type(window.field(field.quantity), '600');
  await keyboard.type(window.field(field.packSize), '30');
  await keyboard.type(window.field(field.donor), 'Viettel Post');
  await keyboard.type(window.field(field.unitPrice), '1,250');
  await keyboard.press('Enter');
  await expect(window.dialog(/./).getByText(words.fieldError['price-unreadable'])).toBeVisible();
  await keyboard.type(window.field(field.unitPrice), '1.250,5');
  await keyboard.press('Enter');
  await expect(window.message(/Amlodipine.* 5 mg.*AM-7001.*600 viên/)).toBeVisible();

  // The next medicine of the same delivery; Enter after the quantity is enough.
  await shelf.receiveOf('paracetamol 500');
  await expect(window.field(field.donor)).toHaveValue('Viettel Post');
  await keyboard.type(window.field(field.lotNumber), 'PA-7002');
  await keyboard.type(window.field(field.expiry), '31/12/2028');
  await keyboard.type(window.field(field.quantity), '200');
  await keyboard.press('Enter');
  await expect(window.message(/Paracetamol.* 500 mg.*PA-7002.*200 viên/)).toBeVisible();

  // What has expired is asked about once, and may come in to be destroyed.
  await shelf.receiveOf('paracetamol 500');
  await keyboard.type(window.field(field.lotNumber), 'PA-7003');
  await keyboard.type(window.field(field.expiry), '31/01/2025');
  await keyboard.type(window.field(field.quantity), '40');
  await keyboard.press('Enter');
  await expect(
    window.dialog(/./).getByText(filled(words.medicines.expiredAsked, { expiry: '31/01/2025' })),
  ).toBeVisible();
  expect(await lotNumbered('PA-7003')).toBeUndefined();
  await keyboard.press('Enter');
  await expect(window.message(/PA-7003.*40 viên/)).toBeVisible();
  await keyboard.press('Escape');
  await expect(window.page.getByRole('dialog')).toBeHidden();
  await shelf.take('PA-7003');
  await expect(shelf.lot('PA-7003')).toContainText(words.pharmacy.expired);

  await shelf.take('AM-7001');
  await expect(shelf.lot('AM-7001')).toContainText('600');
  expect(await lotNumbered('AM-7001')).toMatchObject({
    expiry: '2029-06-30',
    quantity: 600,
    packSize: 30,
    donor: 'Viettel Post',
    unitPriceVnd: 1250.5,
  });
  expect(await lotNumbered('PA-7002')).toMatchObject({ quantity: 200, donor: 'Viettel Post' });
});

test('lots are received from a file: bad rows are named, and what the day does not list is left out', async ({
  windows,
}) => {
  const { window, keyboard, words, page } = await atShelf(windows);
  const csv = [
    'Hoạt chất;Hàm lượng;Dạng bào chế;ĐVT;Đường dùng;Số lô;Hạn dùng;Số lượng;Quy cách;Đơn giá;Đơn vị tặng',
    'Paracetamol;500 mg;viên nén;viên;uống;PF1;31/12/2028;1.000;100;350,5;Viettel',
    'Paracetamol;500 mg;viên nén;viên;uống;PF2;31/12/2028;500;;1,250;Viettel',
    'Thuốc lạ;10 mg;viên nén;viên;uống;XX1;31/12/2028;20;;;',
  ].join('\r\n');
  await keyboard.press('F7');
  await expect(page.locator('button').filter({ hasText: words.import.chooseFile })).toBeFocused();
  const file = { name: 'lo.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
  await page.locator('input[type=file]').setInputFiles(file);
  const problems = page.getByRole('listbox', { name: words.import.problemList });
  await expect(problems).toContainText(filled(words.import.row, { row: 3 }));
  await expect(problems).toContainText(words.medicineList.problem['price-unreadable']);
  await expect(page.getByText(filled(words.stock.notInFormulary, { count: 1 }))).toBeVisible();
  await keyboard.press('Control+Enter');
  await expect(
    page.getByText(filled(words.medicines.doneTitle, { medicines: '0', lots: '1' })),
  ).toBeVisible();
  expect(await lotNumbered('PF1')).toMatchObject({ packSize: 100, unitPriceVnd: 350.5, donor: 'Viettel' });
  expect(await lotNumbered('XX1')).toBeUndefined();
  await keyboard.press('Control+Enter');
  await expect(window.field(words.pharmacy.searchStock)).toBeFocused();
});

test('a loss and what is sent on leave the shelf, never more than is there, and stand in the ledger', async ({
  windows,
}) => {
  const { ticket } = await lotHandedOut('Vàng Thị Mỷ', 30);
  const { window, shelf, keyboard, words, page } = await atShelf(windows);
  await shelf.take('AM-9001');
  await shelf.do('loss');
  const reason = window.field(words.pharmacy.reason, page.getByRole('dialog'));
  await expect(window.field(words.stock.lossUnits)).toBeFocused();
  await keyboard.goTo(reason);
  await keyboard.press('Enter');
  await expect(window.field(words.stock.lossUnits)).toBeFocused();
  await keyboard.write('5');
  await keyboard.press('Control+Enter');
  await expect(reason).toBeFocused();
  await keyboard.type(window.field(words.stock.lossUnits), '71');
  await expect(window.dialog(/./).getByText('Chỉ còn 70 viên.')).toBeVisible();
  await keyboard.type(window.field(words.stock.lossUnits), '5');
  await keyboard.choose(window.group(words.stock.lossKind), words.stock.kind.lost);
  await keyboard.type(reason, 'Rơi khi chuyển');
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(shelf.lot('AM-9001')).toContainText('65');

  await shelf.do('send-on');
  await expect(window.field(words.stock.sendOnUnits)).toHaveValue('65');
  await keyboard.type(window.field(words.stock.sendOnUnits), '15');
  await keyboard.type(window.field(words.stock.sendOnTo), 'Ngày khám Mèo Vạc');
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(shelf.lot('AM-9001')).toContainText('50');

  await shelf.do('ledger');
  const { kind } = words.stock;
  const entries = page.getByRole('listbox', { name: words.stock.ledger, exact: true }).getByRole('option');
  await expect(entries).toHaveText([
    new RegExp(`${kind['sent-on']}−1550 viên.*Mèo Vạc`),
    new RegExp(`${kind.lost}−565 viên.*Rơi khi chuyển`),
    new RegExp(`${kind.dispensed}−3070 viên.*${ticket} Vàng Thị Mỷ`),
    new RegExp(`${kind.received}\\+100100 viên`),
  ]);
  await keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  await expect(page.getByRole('button', { name: words.stock.undo['send-on'] })).toBeVisible();
  await keyboard.press('F9');
  await expect(window.message(filled(words.stock.undone['send-on'], { lot: 'AM-9001' }))).toBeVisible();
  await expect(shelf.lot('AM-9001')).toContainText('65');
  await expect(page.getByRole('button', { name: words.stock.undo.loss })).toBeVisible();
  await keyboard.press('F9');
  await expect(window.message(filled(words.stock.undone.loss, { lot: 'AM-9001' }))).toBeVisible();
  await expect(shelf.lot('AM-9001')).toContainText('70');
});

test('a recalled lot is blocked at once, whoever received it is listed and printed, and it may be lifted', async ({
  windows,
}) => {
  const { ticket } = await lotHandedOut('Sùng Thị Máy', 30);
  const { window, shelf, keyboard, words, page } = await atShelf(windows);
  await shelf.take('AM-9001');
  await shelf.do('recall');
  await expect(window.field(words.pharmacy.reason, page.getByRole('dialog'))).toBeFocused();
  await keyboard.write('Công văn thu hồi');
  await keyboard.press('Enter');
  const dialog = window.dialog(filled(words.stock.recipientsTitle, { lot: 'AM-9001' }));
  const people = dialog.getByRole('listbox', { name: words.stock.recipients });
  await expect(people.getByRole('option')).toHaveText([
    new RegExp(`${ticket}.*Sùng Thị Máy.*Thôn Lũng Táo.*0912 345 678.*30 viên`),
  ]);
  const lot = await lotNumbered('AM-9001');
  expect(lot?.recalled).toMatchObject({ reason: 'Công văn thu hồi' });

  const printed = await cups.addRawQueue('giay-thu-hoi');
  await (await colleagues.as('pharmacist-1')).saveSettings({
    printers: { 'lot-recipients': 'giay-thu-hoi' },
  });
  await keyboard.press('F8');
  await expect.poll(() => paperIn(printed)).toContain('Sùng Thị Máy');
  await keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  const other = await colleagues.receive({ name: 'Lò Văn Bảo' });
  await colleagues.examine(other.visitId);
  await colleagues.prescribe(other.visitId);
  await expect(colleagues.handOut(other.visitId, [{ lot: lot?.id ?? '', quantity: 1 }])).rejects.toThrow(
    'lot-recalled',
  );
  await shelf.show('blocked');
  await expect(shelf.lot('AM-9001')).toContainText(words.stock.recalled);

  await shelf.do('lift');
  await expect(window.field(words.pharmacy.reason, page.getByRole('dialog'))).toBeFocused();
  await keyboard.write('Nhầm số lô');
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(shelf.lot('AM-9001')).toBeHidden();
  const item = { lot: lot?.id ?? '', quantity: 1, reason: 'Hộp đã mở' };
  await colleagues.handOut(other.visitId, [item]);
});

test('what is used faster than it lasts is marked with the time at which it runs out', async ({
  windows,
}) => {
  const { window, shelf, words, keyboard } = await atShelf(windows);
  const { visitId } = await colleagues.receive({ name: 'Cư Thị Ly' });
  await colleagues.examine(visitId);
  const medicine = 'salbutamol-100-inhaler';
  const lot = (await colleagues.rows()).lots?.find((each) => each.medicine === medicine);
  const inhalers = { medicine, quantity: 39, dose: '2 nhát xịt', timesPerDay: 1, days: 30, when: 'sáng' };
  await colleagues.prescribe(visitId, [inhalers]);
  await colleagues.handOut(visitId, [{ lot: lot?.id ?? '', quantity: 39 }]);
  await shelf.show('low');
  await expect(shelf.lot(lot?.number ?? '')).toContainText(/Hết khoảng \d\d:\d\d/);
  await keyboard.press('F10');
  await expect(window.field(words.pharmacy.search)).toBeVisible();
  await new PharmacyDesk(window).openStock();
});

test('the stock is counted lot by lot, signed by two, and printed; a later count is a new version', async ({
  windows,
}) => {
  const { id } = await lotHandedOut('Vàng Thị Mỷ', 30);
  await countEverything(colleagues, {}, [id]);
  const { window, shelf, keyboard, words, page } = await atShelf(windows);
  await keyboard.press('F4');
  await expect(page.getByRole('dialog')).toContainText(filled(words.stock.uncountedTitle, { count: 1 }));
  await keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(shelf.list.getByRole('option')).toHaveCount(1);
  await expect(window.field(words.pharmacy.countedUnits)).toBeFocused();
  const [counted, why] = [window.field(words.pharmacy.countedUnits), window.field(words.pharmacy.reason)];
  await keyboard.press('Control+Enter');
  await expect(counted).toBeFocused();
  await keyboard.write('68');
  await keyboard.press('Control+Enter');
  await expect(why).toBeFocused();
  await keyboard.write('Thiếu hai viên');
  await keyboard.press('Control+Enter');
  await expect(window.message(filled(words.pharmacy.counted, { lot: 'AM-9001' }))).toBeVisible();

  await keyboard.press('F4');
  const dialog = window.dialog(words.stock.signCount);
  await expect(dialog.getByRole('row').filter({ hasText: 'AM-9001' })).toContainText('Thiếu hai viên');
  await shelf.cosign('coordinator-1', '0000');
  await expect(dialog.getByText(words.refusal['witness-wrong'].title)).toBeVisible();
  await shelf.cosign('coordinator-1');
  const paper = window.dialog(words.documentKind['stock-count']);
  await expect(paper).toBeVisible();
  await expect(paper.locator('iframe')).toBeVisible();

  const printed = await cups.addRawQueue('giay-kiem-ke');
  await (await colleagues.as('pharmacist-1')).saveSettings({ printers: { 'stock-count': 'giay-kiem-ke' } });
  await keyboard.press('F8');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect.poll(() => paperIn(printed)).toMatch(/AM-9001.*70 68 −2 Thiếu/s);

  // Nothing changed: the same counts are signed again as another version.
  await keyboard.press('F4');
  await shelf.cosign('committee-1');
  await expect(paper).toBeVisible();
  await keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  const counts = (await colleagues.rows()).stockCounts?.[0]?.counts ?? [];
  expect(counts.map(({ witness }) => witness.id)).toEqual(['coordinator-1', 'committee-1']);
  expect(counts[0]?.lines.find(({ lot }) => lot === id)).toMatchObject({ expected: 70, found: 68 });
});
