/** What the pharmacist has to see of whoever stands at the window. */
import { PharmacyDesk } from './pages/pharmacy.ts';
import { type Colleagues, colleaguesAt } from './support/colleagues.ts';
import { addLot, addMedicine, expiries, prescribedFor } from './support/pharmacy-shelf.ts';
import { type Station, startStation } from './support/station.ts';
import { expect, test } from './support/test.ts';
import { anyOf, filled } from './support/words.ts';

let station: Station;
let colleagues: Colleagues;
test.beforeAll(async () => {
  station = await startStation();
  colleagues = await colleaguesAt(station);
  await colleagues.createDay();
});
test.afterAll(() => station.stop());

const prescribed = (quantity: number) => ({
  quantity,
  dose: '1 viên',
  timesPerDay: 3,
  days: 5,
  when: 'sau ăn',
});

test('the name stays in sight, and what came of a save and another person stand at the top', async ({
  windows,
}) => {
  const name = 'Giàng Thị Dài';
  const other = 'Sùng A Ngắn';
  const medicines = Array.from({ length: 8 }, (_, index) => `Đơn Dài ${index + 1}`);
  for (const medicine of medicines) {
    await addMedicine(colleagues, medicine);
    await addLot(colleagues, { medicine, number: medicine, expiry: expiries.soon, quantity: 50 });
  }
  const all = Object.fromEntries(medicines.map((medicine) => [medicine, 15]));
  const { visitId } = await prescribedFor(colleagues, name, all);
  await prescribedFor(colleagues, other, all);
  const { ticket } = await colleagues.visit(visitId);
  const desk = new PharmacyDesk(await windows.open(station, 'pharmacist-1'));
  const { page, words, keyboard } = desk.window;
  await desk.find(name);
  await keyboard.type(desk.quantity('Đơn Dài 8 500 mg'), '5');
  const sheet = page.getByRole('region', { name: filled(words.pharmacy.prescriptionOf, { name }) });
  await expect(page.getByText(words.pharmacy.diagnoses, { exact: true })).not.toBeInViewport();
  await expect(sheet.getByRole('heading', { name })).toBeInViewport();
  await expect(sheet.getByText(ticket)).toBeInViewport();
  await desk.handOut();
  await expect(desk.window.message(filled(words.pharmacy.restTitle, { name }))).toBeInViewport();

  await keyboard.goTo(desk.quantity('Đơn Dài 8 500 mg'));
  await expect(page.getByText(words.pharmacy.diagnoses, { exact: true })).not.toBeInViewport();
  await desk.find(other);
  await expect(page.getByText(words.pharmacy.diagnoses, { exact: true })).toBeInViewport();
});

test('whoever holds units of a recalled lot is marked, and gives them back', async ({ windows }) => {
  const name = 'Thào Thị Hồi';
  await addMedicine(colleagues, 'Thu Hồi');
  const lot = await addLot(colleagues, {
    medicine: 'Thu Hồi',
    number: 'TH-1',
    expiry: expiries.soon,
    quantity: 50,
  });
  const { visitId } = await prescribedFor(colleagues, name, { 'Thu Hồi': 15 });
  await colleagues.handOut(visitId, [{ lot: lot.id, quantity: 15 }]);
  const { ticket } = await colleagues.visit(visitId);
  const desk = new PharmacyDesk(await windows.open(station, 'pharmacist-1'));
  const { words, keyboard } = desk.window;
  await desk.find(name);
  await expect(desk.handedOut).toContainText('TH-1');
  const mark = desk.window.problem(filled(words.dispensing.holdsRecalled, { units: '15 viên', lot: 'TH-1' }));
  await expect(mark).toHaveCount(0);
  await colleagues.send('pharmacist-2', 'lot.recall', `lot/${lot.id}`, { reason: 'Công văn thu hồi' });
  await expect(mark).toBeInViewport();
  await expect(desk.handedOut).toContainText(filled(words.dispensing.recalledHeld, { quantity: '15' }));
  await keyboard.press('Alt+T');
  const dialog = desk.window.dialog(filled(words.dispensing.returnTitle, { name, ticket }));
  await expect(dialog.locator(':focus')).toHaveCount(1);
  await expect(desk.window.field(anyOf(words.dispensing.backOf.replace('{{name}}', 'Thu Hồi')))).toHaveValue(
    '15',
  );
  await keyboard.type(desk.window.field(words.dispensing.why), 'Lô bị thu hồi');
  await keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(mark).toHaveCount(0);
  expect(await colleagues.visit(visitId)).toMatchObject({ pharmacy: 'waiting' });
});

test('a message stands above the action bar, however high that is', async ({ windows }) => {
  const name = 'Ly Thị Quét';
  await addMedicine(colleagues, 'Quét Nhầm');
  await prescribedFor(colleagues, name, { 'Quét Nhầm': 15 });
  const desk = new PharmacyDesk(await windows.open(station, 'pharmacist-1'));
  const { page, words, keyboard } = desk.window;
  await desk.find(name);
  await keyboard.scan('khong-phai-phieu');
  const message = desk.window.problem(words.scan.junk.title);
  await expect(message).toBeVisible();
  for (const size of [
    { width: 1366, height: 768 },
    { width: 1024, height: 768 },
  ]) {
    await page.setViewportSize(size);
    // The bar says how high it is only once it has been drawn.
    await expect(async () => {
      const [toast, bar] = [await message.boundingBox(), await page.getByRole('contentinfo').boundingBox()];
      expect((toast?.y ?? 0) + (toast?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
    }).toPass();
  }
});

test('what nobody asked is said, and asked for at the window', async ({ windows }) => {
  const name = 'Hờ Thị Chưa';
  await addMedicine(colleagues, 'Chưa Hỏi');
  await prescribedFor(colleagues, name, { 'Chưa Hỏi': 15 });
  const desk = new PharmacyDesk(await windows.open(station, 'pharmacist-1'));
  const { words, keyboard } = desk.window;
  const { allergies, conditions, medicines } = words.dispensing.question;
  const unasked = (...list: string[]) =>
    desk.window.message(filled(words.dispensing.unasked, { list: list.join(', ') }));
  await desk.find(name);
  await expect(unasked(allergies, conditions, medicines)).toBeVisible();
  await keyboard.press('Shift+F2');
  const health = desk.window.dialog(filled(words.health.titleOf, { name }));
  await expect(health.locator(':focus')).toHaveCount(1);
  await keyboard.tick(health.getByRole('checkbox', { name: words.health.noAllergies }));
  await keyboard.press('Control+Enter');
  await expect(health).toBeHidden();
  await expect(unasked(medicines)).toBeVisible();
  await keyboard.press('Shift+F3');
  const facts = desk.window.dialog(filled(words.known.titleOf, { name }));
  await expect(facts.locator(':focus')).toHaveCount(1);
  await keyboard.tick(facts.getByRole('checkbox', { name: words.known.takesNone }));
  await keyboard.press('Control+Enter');
  await expect(facts).toBeHidden();
  await expect(unasked('')).toHaveCount(0);
  // Nobody knew when it was prescribed.
  const list = [allergies, conditions, medicines].join(', ');
  await expect(desk.window.message(filled(words.dispensing.uncheckedThen, { list }))).toBeVisible();
});

test('the last look shows allergies, the interpreter, how it is taken, why so, and who prepared it', async ({
  windows,
}) => {
  const name = 'Cứ Thị Nhìn';
  await addMedicine(colleagues, 'Nhìn Lại');
  const early = { medicine: 'Nhìn Lại', number: 'NL-1', expiry: expiries.soon, quantity: 50 };
  await addLot(colleagues, early);
  await addLot(colleagues, { ...early, number: 'NL-2', expiry: expiries.later });
  const who = { name, allergies: 'Penicillin', language: 'hmn', needsInterpreter: true };
  const { visitId } = await colleagues.receive(who);
  await colleagues.examine(visitId);
  await colleagues.prescribe(visitId, [{ medicine: 'Nhìn Lại', ...prescribed(15) }]);
  const desk = new PharmacyDesk(await windows.open(station, 'pharmacist-1'));
  const { page, words, keyboard } = desk.window;
  const interpreter = filled(words.doctor.needsInterpreterOf, { language: words.spokenLanguage.hmn });
  await desk.find(name);
  await expect(page.getByText(interpreter)).toBeVisible();
  await desk.showOtherLots('Nhìn Lại');
  // The cursor stands in what was asked for.
  const fields = desk.quantity('Nhìn Lại 500 mg');
  await expect(fields.nth(1)).toBeFocused();
  await keyboard.type(fields.nth(0), '5');
  await keyboard.type(fields.nth(1), '10');
  await keyboard.type(desk.reason('Nhìn Lại'), 'Hộp này đã mở');
  await desk.prepare();
  await desk.askToHandOut();
  const taking = filled(words.pharmacy.take, { route: 'Uống', dose: '1 viên', times: 3 });
  const prepared = anyOf(words.dispensing.preparedBy.replace('{{name}}', 'Giàng A Sáng'));
  for (const text of ['Penicillin', interpreter, taking, 'Hộp này đã mở', prepared])
    await expect(desk.checks).toContainText(text);
});
