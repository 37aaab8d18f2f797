/** What a day is prepared with: rooms, medicines and their lots, gifts and savings books. */
import { writeFile } from 'node:fs/promises';
import { PharmacyDesk } from './pages/pharmacy.ts';
import { StockSections } from './pages/set-up-stock.ts';
import type { StationWindow } from './pages/station-window.ts';
import { colleaguesAt } from './support/colleagues.ts';
import { dirtyMedicines } from './support/dirty-medicines.ts';
import { type PreparedDay, prepareDay, signInAsCoordinator } from './support/prepared-day.ts';
import { type Station, startStation } from './support/station.ts';
import { expect, test } from './support/test.ts';
import { filled } from './support/words.ts';

let station: Station;
let day: PreparedDay;

test.beforeEach(async () => {
  station = await startStation();
  day = await prepareDay(station, '2026-11-23');
});
test.afterEach(() => station.stop());

test('rooms are added by their numbers, a doctor is seated, and a specialty of the day’s own is added', async ({
  windows,
}) => {
  const doctor = { id: 'doctor-1', name: 'BS Lý A Sình', roles: ['doctor'], licence: '0001' };
  await day.send('day.list', 'day', { list: 'staff', items: [{ ...doctor, specialties: ['cardiology'] }] });
  const window = await windows.open(station);
  const { page, keyboard, words } = window;
  await signInAsCoordinator(window);
  const desk = new StockSections(window);
  await desk.show('rooms');

  await expect(desk.place('Thần kinh')).toContainText(words.rooms.gap['no-doctor']);
  await desk.addRooms('Tim mạch', 'Phòng 1-2');
  await desk.addRooms('Sàng lọc', 'Bàn sàng lọc');
  await expect(desk.place('Tim mạch').getByRole('button', { name: /^Phòng 2/ })).toBeVisible();

  await keyboard.pressButton(desk.place('Tim mạch').getByRole('button', { name: /^Phòng 2/ }));
  const room = page.getByRole('dialog', { name: 'Phòng 2' });
  await keyboard.type(window.field(words.rooms.name, room), 'Phòng tim');
  await keyboard.tick(room.getByRole('checkbox', { name: doctor.name }));
  await keyboard.press('Control+Enter');
  await expect(desk.place('Tim mạch').getByRole('button', { name: /^Phòng tim/ })).toContainText(doctor.name);

  await keyboard.press('F2');
  await keyboard.type(window.field(words.rooms.nameVi), 'Da liễu');
  await keyboard.type(window.field(words.rooms.nameEn), 'Dermatology');
  await keyboard.press('Enter');
  await expect(desk.place('Da liễu')).toContainText(words.rooms.gap['no-room']);
  await desk.addRooms('Da liễu', 'Phòng 3');

  await keyboard.tick(page.getByRole('checkbox', { name: 'Siêu âm' }));
  await expect(desk.place('Siêu âm')).toBeHidden();
  await keyboard.tick(page.getByRole('checkbox', { name: 'Tim mạch' }));
  await expect(window.problem(words.refusal['in-use'].title)).toBeVisible();
  await keyboard.pick(window.field(words.rooms.emergencyTo), 'da lieu');

  await expect.poll(async () => (await day.day()).emergencySpecialty).toBe('dermatology');
  const { rooms, specialties, staff } = await day.day();
  expect(rooms.map(({ name, specialty }) => [name, specialty])).toEqual([
    ['Phòng 1', 'cardiology'],
    ['Phòng tim', 'cardiology'],
    ['Bàn sàng lọc', 'triage'],
    ['Phòng 3', 'dermatology'],
  ]);
  expect(specialties.map(({ id }) => id)).not.toContain('ultrasound');
  const seated = rooms.find(({ name }) => name === 'Phòng tim')?.id;
  expect(staff.find(({ id }) => id === 'doctor-1')).toMatchObject({
    ...doctor,
    specialties: ['cardiology'],
    room: seated,
  });
});

test('a room that is not used is taken out, and whoever sat there sits nowhere', async ({ windows }) => {
  await day.send('day.list', 'day', {
    list: 'rooms',
    items: [{ id: 'room-1', name: 'Phòng 1', specialty: 'cardiology' }],
  });
  await day.send('day.list', 'day', {
    list: 'staff',
    items: [{ id: 'doctor-1', name: 'BS Lý A Sình', roles: ['doctor'], room: 'room-1' }],
  });
  const window = await windows.open(station);
  await signInAsCoordinator(window);
  const desk = new StockSections(window);
  await desk.show('rooms');
  const { keyboard, words } = window;
  await keyboard.pressButton(desk.place('Tim mạch').getByRole('button', { name: /^Phòng 1/ }));
  await keyboard.pressButton(window.button(words.rooms.remove));
  await expect(window.message(filled(words.rooms.removed, { name: 'Phòng 1' }))).toBeVisible();
  await expect(desk.place('Tim mạch')).toContainText(words.rooms.gap['no-room']);
  expect((await day.day()).staff.find(({ id }) => id === 'doctor-1')).not.toHaveProperty('room');
});

test('medicines come from the starter list and by hand; lots are received, corrected, counted and taken out', async ({
  windows,
}) => {
  const window = await windows.open(station);
  const { page, keyboard, words } = window;
  await signInAsCoordinator(window);
  const desk = new StockSections(window);
  await desk.show('medicines');

  await keyboard.press('F2');
  const starter = page.getByRole('listbox', { name: words.medicines.starterList });
  await expect(starter.getByRole('option').first()).toBeVisible();
  await keyboard.type(window.field(words.medicines.search, page.getByRole('dialog')), 'paracetamol 500');
  const row = starter.getByRole('option').first();
  await row.click();
  await expect(row).toBeChecked();
  await row.click();
  await expect(row).not.toBeChecked();
  await keyboard.press('F8');
  await keyboard.press('Control+Enter');
  await expect(desk.medicines).toContainText('Paracetamol');
  await expect(window.message(words.pharmacy.notReviewed)).toContainText(words.formulary.howToReview);

  await keyboard.press('F6');
  const dialog = page.getByRole('dialog');
  const { field } = words.medicineList;
  await keyboard.type(window.field(field.inn, dialog), 'Diosmin + Hesperidin');
  await keyboard.type(window.field(field.strength, dialog), '450 mg + 50 mg');
  await keyboard.type(window.field(field.form, dialog), 'viên nén');
  await expect(window.field(field.formEnglish, dialog)).toHaveValue('tablet');
  await keyboard.type(window.field(field.unit, dialog), 'viên');
  await keyboard.type(window.field(field.route, dialog), 'uống');
  await keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: 'Diosmin + Hesperidin 450 mg + 50 mg' })).toBeVisible();

  await desk.receiveLot({ number: 'DH-01', expiry: '12/2027', quantity: '1000' });
  await desk.receiveLot({ number: 'DH-02', expiry: '30/11/2026', quantity: '200' });
  await expect(desk.lot('DH-01')).toContainText('31/12/2027');
  await expect(desk.lot('DH-01')).toContainText('1.000');
  await expect(desk.lot('DH-02')).toContainText(words.pharmacy.near);

  await desk.typeLot({ number: 'dh-01', expiry: '31/02/2027', quantity: '5' });
  await keyboard.press('Enter');
  await expect(page.getByText(words.fieldError['lot-received'])).toBeVisible();
  await expect(page.getByText(words.fieldError['expiry-impossible'])).toBeVisible();
  await desk.typeLot({ number: 'DH-03', expiry: '01/01/2029' });

  const correct = filled(words.medicines.correctLot, { number: 'DH-02' });
  await keyboard.pressButton(window.button(correct));
  await desk.typeLot({ expiry: '30/11/2028', quantity: '250' });
  await keyboard.press('Control+Enter');
  await expect(desk.lot('DH-02')).toContainText('30/11/2028');

  await keyboard.pressButton(window.button(filled(words.medicines.countLot, { number: 'DH-02' })));
  await keyboard.type(window.field(words.pharmacy.countedUnits), '240');
  await keyboard.type(window.field(words.pharmacy.reason), 'Vỡ 10 viên');
  await keyboard.press('Enter');
  await expect(desk.lot('DH-02')).toContainText('240');

  await keyboard.pressButton(window.button(filled(words.medicines.withdrawLot, { number: 'DH-01' })));
  await keyboard.press('Control+Enter');
  await expect(desk.lot('DH-01')).toHaveCount(0);

  // What is typed of a lot is received when somebody goes to another section.
  await desk.show('gifts');
  const lots = await day.lots();
  expect(lots.map(({ number, expiry, onHand }) => [number, expiry, onHand]).toSorted()).toEqual([
    ['DH-02', '2028-11-30', 240],
    ['DH-03', '2029-01-01', 5],
  ]);

  await desk.show('medicines');
  await desk.openMedicine('diosmin');
  await keyboard.pressButton(window.button(words.medicines.remove));
  await expect(window.problem(words.refusal['in-use'].title)).toBeVisible();
  expect((await day.day()).formulary).toHaveLength((await countOf('Paracetamol')) + 1);
});

async function countOf(substance: string): Promise<number> {
  return (await day.day()).formulary.filter(({ inn }) => inn.includes(substance)).length;
}

async function chooseFile(window: StationWindow, path: string): Promise<void> {
  const { keyboard, page, words } = window;
  await keyboard.press('F7');
  await expect(page.locator('button').filter({ hasText: words.import.chooseFile })).toBeFocused();
  await page.locator('input[type=file]').setInputFiles(path);
  await expect(page.getByRole('heading', { name: words.medicines.checkTitle })).toBeVisible();
}

test('a dirty file is read: each bad row is named with its reason, the good ones are taken, and taken once', async ({
  windows,
}, info) => {
  const path = info.outputPath('Danh mục.csv');
  await writeFile(path, dirtyMedicines);
  const window = await windows.open(station);
  const { page, keyboard, words } = window;
  await signInAsCoordinator(window);
  const desk = new StockSections(window);
  await desk.show('medicines');
  await chooseFile(window, path);

  const problems = page.getByRole('listbox', { name: words.import.problemList });
  const { problem, field } = words.medicineList;
  const expected = [
    [4, field.expiry, problem['expiry-impossible']],
    [5, field.expiry, problem['two-digit-year']],
    [6, field.quantity, problem['quantity-not-whole']],
    [7, field.lotNumber, problem['lot-number-missing']],
    [8, field.lotNumber, filled(problem['lot-twice'], { other: 3 })],
    [9, field.inn, problem['medicine-missing']],
    [11, field.quantity, problem['quantity-negative']],
  ] as const;
  await keyboard.goTo(problems);
  for (const [row, name, reason] of expected) {
    await keyboard.press('ArrowDown');
    const marked = problems.getByRole('option', { selected: true });
    await expect(marked).toContainText(filled(words.import.row, { row }));
    await expect(marked).toContainText(`${name}: ${reason}`);
  }
  await keyboard.press('End');
  await expect(problems.getByRole('option', { selected: true })).toContainText(problem['total-row']);
  expect(await day.lots()).toEqual([]);

  await keyboard.press('Control+Enter');
  await expect(
    page.getByText(filled(words.medicines.doneTitle, { medicines: '2', lots: '2' })),
  ).toBeVisible();
  const received = (await day.lots()).map(({ number, expiry, quantity }) => [number, expiry, quantity]);
  expect(received.toSorted()).toEqual([
    ['P1', '2027-12-31', 1000],
    ['T1', '2028-08-31', 300],
  ]);
  expect((await day.day()).formulary).toHaveLength(2);

  await keyboard.press('Control+Enter');
  await expect(desk.medicines.getByRole('option')).toHaveCount(2);
  await chooseFile(window, path);
  await expect(problems).not.toContainText(problem['lot-received']);
  await page.getByRole('tab', { name: words.medicines.alreadyHere }).click();
  await expect(page.getByRole('listbox', { name: words.medicines.alreadyHere })).toContainText(
    problem['lot-received'],
  );
  await expect(window.button(words.medicines.take)).toBeDisabled();
  expect(await day.lots()).toHaveLength(2);
});

test('the list is saved as a file that reads as the same list', async ({ windows }, info) => {
  const path = info.outputPath('Danh mục.csv');
  await writeFile(path, dirtyMedicines);
  const window = await windows.open(station);
  const { page, keyboard, words } = window;
  await signInAsCoordinator(window);
  const desk = new StockSections(window);
  await desk.show('medicines');
  await chooseFile(window, path);
  await keyboard.press('Control+Enter');
  await expect(
    page.getByText(filled(words.medicines.doneTitle, { medicines: '2', lots: '2' })),
  ).toBeVisible();
  await keyboard.press('Control+Enter');
  await expect(desk.medicines).toBeVisible();
  const download = page.waitForEvent('download');
  await keyboard.pressButton(window.button(words.medicines.saveFile));
  const saved = info.outputPath('saved.csv');
  await (await download).saveAs(saved);
  await chooseFile(window, saved);
  // Both lots are here already, and no medicine is new.
  await expect(
    page.getByRole('listbox', { name: words.medicines.alreadyHere }).getByRole('option'),
  ).toHaveText([
    new RegExp(words.medicineList.problem['lot-received']),
    new RegExp(words.medicineList.problem['lot-received']),
  ]);
});

test('gifts in sizes and savings books are written down; the budget is suggested, and saved when one goes on', async ({
  windows,
}) => {
  const window = await windows.open(station);
  const { page, keyboard, words } = window;
  await signInAsCoordinator(window);
  const desk = new StockSections(window);
  await desk.show('gifts');
  await keyboard.pressButton(window.button('Áo khoác'));
  await expect(window.field(filled(words.gifts.quantityOf, { size: 'S' }))).toBeFocused();
  for (const [size, quantity] of [
    ['S', '50'],
    ['M', '1200'],
    ['L', '30'],
    ['XL', '20'],
  ] as const) {
    await keyboard.type(window.field(filled(words.gifts.quantityOf, { size })), quantity);
  }
  await keyboard.type(window.field(filled(words.gifts.agesTo, { size: 'S' })), '12');
  await keyboard.press('Control+Enter');
  await expect(page.getByRole('row').filter({ hasText: 'Áo khoác' })).toContainText('M: 1.200');
  await keyboard.pressButton(window.button('Mũ'));
  await keyboard.type(window.field(words.gifts.quantity), '300');
  await keyboard.tick(page.getByRole('checkbox', { name: new RegExp(`^${words.gifts.afterExam}`) }));
  await keyboard.type(window.field(words.gifts.mostForOne), '2');
  await keyboard.press('Enter');
  await expect(page.getByRole('row').filter({ hasText: 'Mũ' })).toContainText('300');

  await keyboard.type(window.field(words.gifts.number), '20');
  await keyboard.type(window.field(words.gifts.amount), '10000000');
  await expect(window.field(words.gifts.amount)).toHaveValue('10.000.000');
  await keyboard.pressButton(window.button(filled(words.gifts.useSuggested, { amount: '200.000.000 ₫' })));
  await expect(window.field(words.gifts.budget)).toHaveValue('200.000.000');
  await keyboard.type(window.field(words.gifts.bank), 'Ngân hàng Thử');
  await keyboard.type(window.field(filled(words.gifts.signatoryName, { number: 1 })), 'Hoàng Văn Nam');
  await keyboard.type(window.field(filled(words.gifts.signatoryTitle, { number: 1 })), 'Trưởng đoàn');
  await expect(page.getByText(words.gifts.noCommittee)).toBeVisible();
  await keyboard.press('Control+Enter');
  await expect(window.button(words.gifts.other)).toBeHidden();

  const { gifts, savingsBooks } = await day.day();
  expect(gifts).toEqual([
    {
      id: 'jacket',
      name: { vi: 'Áo khoác', en: 'Jacket' },
      stock: [
        { size: 'S', quantity: 50, ages: { to: 12 } },
        { size: 'M', quantity: 1200 },
        { size: 'L', quantity: 30 },
        { size: 'XL', quantity: 20 },
      ],
      rule: { categories: ['poor', 'near-poor'], examined: true, most: 1 },
    },
    {
      id: 'hat',
      name: { vi: 'Mũ', en: 'Hat' },
      stock: [{ quantity: 300 }],
      rule: { categories: ['poor', 'near-poor'], examined: false, most: 2 },
    },
  ]);
  expect(savingsBooks).toEqual({
    number: 20,
    amountVnd: 10_000_000,
    budgetVnd: 200_000_000,
    bank: 'Ngân hàng Thử',
    signatories: [{ name: 'Hoàng Văn Nam', title: 'Trưởng đoàn' }],
  });
});

test('a pharmacist goes through the medicines at the pharmacy and says so', async ({ windows }) => {
  const practice = await startStation();
  try {
    const colleagues = await colleaguesAt(practice);
    await colleagues.createDay();
    const window = await windows.open(practice, 'pharmacist-1');
    const { page, keyboard, words } = window;
    await new PharmacyDesk(window).openStock();
    await keyboard.pressButton(window.button(words.formulary.review));
    await expect(page.getByRole('listbox', { name: words.formulary.list })).toContainText('Amlodipine');
    await keyboard.press('Control+Enter');
    await expect(window.message(words.formulary.reviewed)).toBeVisible();
    await expect(page.getByText(words.pharmacy.notReviewed)).toHaveCount(0);
    expect((await colleagues.rows()).day?.[0]?.formularyReviewed).toBe(true);
  } finally {
    await practice.stop();
  }
});
